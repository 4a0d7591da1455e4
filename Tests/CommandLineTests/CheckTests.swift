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
        #expect(outcome.output.hasPrefix("Scenarios/baselines/azerbaijan-2024: baseline, no faults\nBalance of 2024, kt\n"))
        let row = outcome.output.split(separator: "\n").first { $0.hasPrefix("gasoline-ai95") }
        let cells = try #require(row).split(separator: " ").map(String.init)
        #expect(cells[2...6] == ["0.0", "86.0", "0.0", "86.0", "0.0"])
        #expect(outcome.code == 0)
    }

    @Test func faultsOfAllFilesAreToldAtOnce() throws {
        let scratch = try Scratch()
        let scenario = "khazri: scenario/1\ntitle: {en: Test}\nextends: no-shock\nshocks:\n  stop: {kind: supplier-outage, supplier: rusia, products: [diesel], windows: {from: 2024-05-01, through: 2024-06-01}}\n"
        try scratch.write("one.yaml", scenario)
        try scratch.write("two.yaml", scenario.replacingOccurrences(of: "rusia, products: [diesel]", with: "russia, products: [diesle]"))
        let outcome = try Program.run(["check", "one.yaml", "two.yaml", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
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
}
