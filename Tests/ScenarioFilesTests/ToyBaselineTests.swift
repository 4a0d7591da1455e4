import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

@Suite struct ToyBaselineTests {
    @Test func readsWithoutAFault() throws {
        let folder = try ToyFolder()
        let outcome = folder.load(strategy: "reserve")
        #expect(outcome.diagnostics.map(\.description) == [])
        #expect(outcome.inputs?.baseline.country == "NO")
        #expect(outcome.inputs?.baselineName == "toy")
        #expect(outcome.inputs?.strategyName == "reserve")
        #expect(
            outcome.files.map(\.name).prefix(3) == [
                "toy.yaml", "baselines/toy/baseline.yaml", "baselines/toy/structure.yaml"
            ])
    }

    /// The results have rows for the group beside those of its products; alone in its group a product may have its
    /// name.
    @Test func aGroupIsNotNamedLikeAProduct() throws {
        let report = try ToyFolder.report(
            "structure.yaml", replacing: "title: Diesel, group: diesel", with: "title: Diesel, group: gasoline")
        #expect(report.count == 1)
        #expect(
            report.first?.hasSuffix(
                "'gasoline' is a product and a group of several products; give the group another name") == true)
    }

    /// Without class shares nothing says who wants the product: equal shares are a guess, and are told.
    @Test func demandOfUnknownUsersIsTold() throws {
        let report = try ToyFolder.report(
            "structure.yaml", replacing: "class-share: {farms: {diesel: {cars: 100 %}}, households",
            with: "class-share: {households")
        #expect(report.count == 1)
        #expect(report.first?.contains("warning: ") == true)
        #expect(
            report.first?.hasSuffix(
                """
                no fuel use of 'diesel' has user classes, so its demand is divided equally among all classes; \
                give `economy.fuel-use` and `economy.class-share`
                """
            ) == true)
    }
}
