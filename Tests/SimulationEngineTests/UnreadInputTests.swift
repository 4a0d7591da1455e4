import EnergySystem
import ScenarioFiles
import SimulationEngine
import Testing

@testable import TestSupport

/// Every number of the shipped baseline, scenarios and strategies is read by a part of the model, converts units, or is
/// held against another figure. The rest is written down here, each with its reason.
@Suite struct UnreadInputTests {
    private static let readElsewhere: [(prefix: String, reason: String)] = [
        ("baseline.economy.value-of-unserved-fuel", "stated beside the losses; no step of the model uses it yet"),
        ("baseline.history.", "stands beside a simulated figure in the table history"),
        ("baseline.trade.", "tables of trade"),
        ("baseline.series.gasoline-use.", "listed for comparison: four points on two bases"),
        ("observations.", "the scores of an episode"),
        ("baseline.procurement.decision-delay", "a default that every shipped scenario sets"),
        ("baseline.procurement.target-cover", "a default that every shipped scenario sets"),
        ("baseline.refineries.heydar-aliyev.process-units.", "no shipped outage stops a single unit"),
        (
            "baseline.projection.",
            "standard scores of rules that move sectors, which follow the median; other values than 0 are refused"
        ),
        ("horizon.", "read at loading, before the model")
    ]

    private static func read(_ inputs: Inputs) -> Set<String> {
        let log = ReadLog(), descriptions = inputs.parameters.descriptions
        _ = ConsistencyCatalogue.findings(in: BaselineFigures(inputs.baseline, values: inputs.values.noted(in: log)))
        let all = InputReads(of: inputs).inputs { _ in true }.union(log.all)
        let products = inputs.baseline.products,
            conversions = descriptions.flatMap(\.conversions).map { number in
                switch number {
                case .exchangeRate: inputs.baseline.exchangeRate.index
                case .density(let product): products[product].density.index
                case .calorificValue(let product): products[product].netCalorificValue.index
                }
            }
        return Set((all.positions + conversions).map { descriptions[$0].path })
    }

    @Test func everyNumberIsRead() throws {
        var declared = Set<String>(), read = Set<String>()
        for scenario in ShippedWorld.scenarios {
            let inputs = try ShippedWorld.inputs(scenario)
            declared.formUnion(inputs.parameters.descriptions.map(\.path))
            read.formUnion(Self.read(inputs))
        }
        for strategy in ShippedWorld.locator.strategies().map(\.name) {
            let inputs = try ShippedWorld.inputs("russia-gasoline-ban-2024", strategy: strategy)
            declared.formUnion(inputs.parameters.descriptions.map(\.path))
            read.formUnion(Self.read(inputs))
        }
        let left = declared.subtracting(read).sorted()
        #expect(left.filter { path in !Self.readElsewhere.contains { path.hasPrefix($0.prefix) } } == [])
        // The list names nothing that is read after all.
        #expect(Self.readElsewhere.map(\.prefix).filter { prefix in !left.contains { $0.hasPrefix(prefix) } } == [])
    }
}
