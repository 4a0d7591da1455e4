import Reports
import Testing

@testable import TestSupport

/// Every table of every scenario in the folder, against what is recorded.
@Suite struct ScenarioGoldenTests {
    @Test(arguments: ShippedWorld.scenarios)
    func everyTableIsAsRecorded(_ scenario: String) throws {
        let report = try Report(of: ShippedWorld.assess(scenario))
        let differences = try GoldenFiles.differences(GoldenFiles.of(report.tables()), in: "scenarios/\(scenario)")
        #expect(differences == "")
    }

    /// A folder without a scenario, variant, comparison or study is a golden of nothing.
    @Test func everyFolderIsOfSomething() {
        let made =
            ShippedWorld.scenarios.map { "scenarios/\($0)" } + GoldenVariant.all.map { "variants/\($0.name)" }
            + ComparisonGoldenTests.scenarios.map { "comparisons/\($0)" }
            + StudyGoldenTests.studies.map { "studies/\($0)" }
        let recorded = Set(
            FileTree.files(GoldenFiles.folder).map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
        #expect(recorded.subtracting(made) == [])
    }
}
