import Exploration
import Foundation
import Reports
import Testing

@testable import TestSupport

/// The comparisons of the committed reports: the sheet for people and the long table for machines.
@Suite struct ComparisonGoldenTests {
    /// Scenarios with a folder `Reports/compare-<scenario>`.
    static let scenarios = ShippedWorld.scenarios.filter {
        FileManager.default.fileExists(atPath: "\(PackageFolder.reports)/compare-\($0)")
    }

    @Test(arguments: scenarios) func bothTablesAreAsRecorded(_ scenario: String) throws {
        let inputs = try ShippedWorld.inputs(scenario)
        let strategies = try ShippedWorld.locator.strategies().map {
            (name: $0.name, inputs: try ShippedWorld.inputs(scenario, strategy: $0.name))
        }
        let comparison = try StrategyComparison.compare(scenario: inputs, strategies: strategies)
        let sheet = ComparisonSheet.table(of: comparison, titles: inputs.baseline.products.map(\.title.english))
        let files = [
            "compare.csv": CSVFormat.text(ComparisonResult(comparison).table), "compare.md": MarkdownFormat.text(sheet)
        ]
        let differences = try GoldenFiles.differences(files, in: "comparisons/\(scenario)")
        #expect(differences == "")
    }
}
