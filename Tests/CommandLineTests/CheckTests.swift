import Foundation
import Testing

@testable import TestSupport

@Suite("khazri check", .needsProgram)
struct CheckTests {
    @Test("every shipped scenario and strategy is without a fault", arguments: ["Scenarios", "Scenarios/strategies"])
    func shipped(_ folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(Program.root)/\(folder)")
            .filter { $0.hasSuffix(".yaml") }.sorted()
        let files = names.map { "\(folder)/\($0)" }
        let kind = folder == "Scenarios" ? "scenario" : "strategy"
        let outcome = try Program.run(["check"] + files)
        #expect(outcome.output == files.map { "\($0): \(kind), no faults\n" }.joined())
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    /// AI-95 of 2024: all imported under contract, 86 kt (SCENARIO-FORMAT: "demand of 86 kt").
    @Test func baselineShowsItsBalance() throws {
        let outcome = try Program.run(["check", "Scenarios/baselines/azerbaijan-2024"])
        #expect(
            outcome.output.hasPrefix(
                """
                Scenarios/baselines/azerbaijan-2024: baseline, no faults\nBalance of 2024, kt\n
                """))
        let row = outcome.output.split(separator: "\n").first { $0.hasPrefix("gasoline-ai95") }
        let cells = try #require(row).split(separator: " ").map(String.init)
        #expect(cells[2...6] == ["0.0", "86.0", "0.0", "86.0", "0.0"])
        #expect(outcome.code == 0)
    }

    @Test func faultsOfAllFilesAreToldAtOnce() throws {
        let scratch = try Scratch()
        let scenario = """
            khazri: scenario/1\ntitle: {en: Test}\nextends: no-shock\nshocks:\n  stop: {kind: supplier-outage, \
            supplier: rusia, products: [diesel], windows: {from: 2024-05-01, through: 2024-06-01}}\n
            """
        try scratch.write("one.yaml", scenario)
        try scratch.write(
            "two.yaml",
            scenario.replacingOccurrences(of: "rusia, products: [diesel]", with: "russia, products: [diesle]"))
        let outcome = try Program.run(
            ["check", "one.yaml", "two.yaml", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        let lines = outcome.faults.split(separator: "\n").map(String.init)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("one.yaml:5:43: shocks.stop.supplier: ") == true)
        #expect(lines.first?.hasSuffix("did you mean 'russia'?") == true)
        #expect(lines.last?.hasPrefix("two.yaml:5:62: shocks.stop.products: ") == true)
        #expect(lines.last?.contains("'diesle'") == true)
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 2)
    }

    @Test func standardInputIsAFile() throws {
        let text = try String(contentsOfFile: "\(Program.root)/Scenarios/no-shock.yaml", encoding: .utf8)
        let outcome = try Program.run(["check", "-"], input: text, in: "\(Program.root)/Scenarios")
        #expect(outcome.output == "-: scenario, no faults\n")
        #expect(outcome.code == 0)
    }

    @Test func aMissingFileIsNamed() throws {
        let outcome = try Program.run(["check", "Scenarios/nothing-here.yaml"])
        #expect(outcome.faults == "Scenarios/nothing-here.yaml:1:1: no such file\n")
        #expect(outcome.code == 2)
    }

    /// The limit of a design stands in the message, not that of any number.
    @Test func aNumberTooLargeIsSaidToBeTooLarge() throws {
        let scratch = try Scratch()
        try scratch.write(
            "calibration.yaml",
            """
            khazri: calibration/1
            title: {en: "Too large"}
            version: 99999999999999999999
            design: {sets: 999999999999, draws: ten, waves: -99999999999}
            inputs:
              cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 5 d, high: 20 d}}
            episodes: {only: {scenario: repair-2016}}

            """)
        let outcome = try Program.run(
            ["check", "calibration.yaml", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(
            outcome.faults == """
                calibration.yaml:3:10: version: '99999999999999999999' is too large; the most is 999999999
                calibration.yaml:4:16: design.sets: '999999999999' is too large; the most is 10000000
                calibration.yaml:4:37: design.draws: 'ten' is not a whole number; write for example '2024'
                calibration.yaml:4:49: design.waves: '-99999999999' is too small; the least is -999999999

                """)
        #expect(outcome.code == 2)
    }

    @Test func aFolderInThePlaceOfAFile() throws {
        let scratch = try Scratch()
        try scratch.write("done/posterior.yaml", "khazri: posterior/1\n")
        try scratch.write("empty/notes.txt", "")
        try scratch.write(
            "study.yaml",
            """
            khazri: study/1
            title: {en: "From a folder"}
            scenarios: {only: {scenario: no-shock}}
            metrics: [unserved-demand]
            uncertainties: {from: done, cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 5 d, high: 20 d}}}

            """)
        let data = ["--data", "\(Program.root)/Scenarios"]
        let study = try Program.run(["check", "study.yaml"] + data, in: scratch.path)
        #expect(
            study.faults == """
                study.yaml:5:23: uncertainties.from: 'done' is a folder; name the file of a posterior, for example \
                'done/posterior.yaml'\n
                """)
        for command in [["run"], ["show"], ["ensemble"], ["calibrate"], ["compare"]] {
            let outcome = try Program.run(command + ["empty"] + data, in: scratch.path)
            #expect(outcome.faults == "empty:1:1: is a folder; a file is expected\n", "\(command)")
            #expect(outcome.code == 2)
        }
        let checked = try Program.run(["check", "empty"] + data, in: scratch.path)
        #expect(
            checked.faults == """
                empty:1:1: is a folder without baseline.yaml; name a file, or the folder of a baseline\n
                """)
        for command in [
            ["project", "empty"], ["table", "aggregate", "azerbaijan-2024", "--concordance", "empty"] + data
        ] {
            #expect(
                try Program.run(command, in: scratch.path).faults == "empty:1:1: is a folder; a file is expected\n",
                "\(command)")
        }
    }
}
