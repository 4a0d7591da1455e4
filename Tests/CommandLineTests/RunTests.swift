import Foundation
import Testing

@testable import TestSupport

@Suite("khazri run", .needsProgram)
struct RunTests {
    static let ban = "Scenarios/russia-gasoline-ban-2024.yaml"

    @Test func answersAndWritesTheReport() throws {
        let scratch = try Scratch()
        let outcome = try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/report"])
        #expect(outcome.output.hasPrefix("Russian six-month gasoline export ban, 2024\n"))
        #expect(outcome.output.hasSuffix("\nReport: \(scratch.path)/report\n"))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
        let files = scratch.files(in: "report")
        for file in [
            "report.md", "results.json", "manifest.json", "tables/balance-monthly.csv",
            "inputs/russia-gasoline-ban-2024.yaml"
        ] {
            #expect(files.contains(file))
        }
    }

    @Test func goesToReportsByDefault() throws {
        let scratch = try Scratch()
        let outcome = try Program.run(
            ["run", "no-shock", "--strategy", "restraint", "--format", "csv", "--data", "\(Program.root)/Scenarios"],
            in: scratch.path)
        #expect(outcome.output.hasSuffix("\nReport: Reports/no-shock-with-restraint\n"))
        let files = scratch.files(in: "Reports/no-shock-with-restraint")
        #expect(files.contains("tables/indicators.csv"))
        #expect(files.contains("inputs/strategies/restraint.yaml"))
        #expect(!files.contains("report.md"))
        #expect(!files.contains("results.json"))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let scratch = try Scratch()
        for folder in ["first", "second"] {
            #expect(try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/\(folder)"]).code == 0)
        }
        let files = scratch.files(in: "first")
        #expect(files.count > 10)
        #expect(files == scratch.files(in: "second"))
        for file in files { #expect(try scratch.read("first/\(file)") == scratch.read("second/\(file)"), "\(file)") }
    }

    /// An override equal to the inherited value is a warning and changes no byte but the manifest's.
    @Test(
        "an identity override changes only the manifest",
        arguments: [
            "baseline.suppliers.romania.transit=14 d", "shocks.ban.share=100 %",
            "policies.replacement.target-cover=15 d"
        ])
    func anIdentityOverrideChangesOnlyTheManifest(_ setting: String) throws {
        let scratch = try Scratch()
        #expect(try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/plain"]).code == 0)
        let same = try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/same", "--set", setting])
        #expect(same.code == 0 && same.faults.contains("equals the inherited value"))
        for file in scratch.files(in: "plain") where file != "manifest.json" {
            #expect(try scratch.read("plain/\(file)") == scratch.read("same/\(file)"), "\(file)")
        }
    }

    @Test func theReportFolderAloneMakesTheRunAgain() throws {
        let scratch = try Scratch()
        let settings = [
            "--set", "shocks.ban.share=60 %", "--set", "baseline.stocks.commercial.gasoline-ai95.opening=3 kt"
        ]
        let first = try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/first"] + settings)
        #expect(first.code == 0)
        let second = try Program.run(
            ["run", "first/inputs/russia-gasoline-ban-2024.yaml", "--out", "second", "--data", "first/inputs"],
            in: scratch.path)
        #expect(second.faults.isEmpty)
        #expect(second.code == 0)
        for table in ["balance-monthly", "indicators", "supply-by-origin", "economic-impact"] {
            #expect(
                try scratch.read("first/tables/\(table).csv") == scratch.read("second/tables/\(table).csv"), "\(table)")
        }
    }

    @Test func scenarioFromStandardInput() throws {
        let scratch = try Scratch()
        let text = try String(contentsOfFile: "\(Program.root)/\(RunTests.ban)", encoding: .utf8)
        let folder = "\(Program.root)/Scenarios"
        let fromFile = try Program.run(["run", RunTests.ban, "--out", "\(scratch.path)/file"])
        let fromInput = try Program.run(["run", "-", "--out", "\(scratch.path)/input"], input: text, in: folder)
        #expect(fromInput.code == 0)
        #expect(fromInput.output.replacingOccurrences(of: "/input", with: "/file") == fromFile.output)
        #expect(try scratch.read("file/tables/indicators.csv") == scratch.read("input/tables/indicators.csv"))
        #expect(scratch.has("input/inputs/standard-input.yaml"))
    }

    /// By the report of the same run 1 of its 3 figures is hit.
    @Test func anEpisodeTellsHitsAndMisses() throws {
        let scratch = try Scratch()
        let outcome = try Program.run(["run", "repair-2016", "--out", "\(scratch.path)/report", "--data", "Scenarios"])
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                """
                Of 3 observed figures 1 is hit; missed: AI-92 landed up to 16 August; AI-92 left on 16 August, depots in.
                """))
        let results = try scratch.read("report/tables/observations.csv").split(separator: "\n").dropFirst().filter {
            $0.contains(",disrupted,")
        }
        #expect(results.count == 3)
        #expect(results.filter { $0.contains(",hit,") }.count == 1)
    }

    @Test func timesGoToStandardErrorOnly() throws {
        let scratch = try Scratch()
        let outcome = try Program.run(["run", "no-shock", "--verbose", "--out", "\(scratch.path)/report"])
        let steps = outcome.faults.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
        #expect(steps == ["read", "three runs", "measure", "write"])
        #expect(!outcome.output.contains(" ms"))
    }

    @Test func aBrokenExpectationIsThreeAndTheReportIsWritten() throws {
        let scratch = try Scratch()
        let text =
            try String(contentsOfFile: "\(Program.root)/Scenarios/no-shock.yaml", encoding: .utf8)
            + "  - {indicator: import-dependence, product: gasoline-ai95, at-most: 50 %}\n"
        try scratch.write("strict.yaml", text)
        let outcome = try Program.run(
            ["run", "strict.yaml", "--out", "report", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        // All AI-95 of the base year is imported.
        #expect(
            outcome.faults == """
                khazri: expectation failed: import-dependence of gasoline-ai95 in the disrupted run is 100 %; at most 50 \
                % was expected\n
                """)
        #expect(outcome.code == 3)
        #expect(scratch.has("report/manifest.json"))
    }
}
