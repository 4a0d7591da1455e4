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
        #expect(outcome.files.map(\.name).prefix(3) == ["toy.yaml", "baselines/toy/baseline.yaml", "baselines/toy/structure.yaml"])
    }
}
