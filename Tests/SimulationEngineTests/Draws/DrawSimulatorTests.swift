import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// A draw in used memory gives bit for bit what a run of its own gives.
@Suite struct DrawSimulatorTests {
    @Test(arguments: ShippedWorld.scenarios)
    func equalsSingleRuns(_ scenario: String) throws {
        let inputs = try ShippedWorld.inputs(scenario)
        try check(inputs, DrawnWorld.shockParameters(inputs), seed: 1)
        try check(inputs, DrawnWorld.allParameters(inputs), seed: 2)
    }

    @Test(arguments: ["black-sea-contract", "product-reserve", "home-ai95", "restraint", "black-sea-and-reserve"])
    func equalsSingleRunsUnderStrategies(_ strategy: String) throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage", strategy: strategy)
        try check(inputs, DrawnWorld.shockParameters(inputs), seed: 3)
    }

    private func check(_ inputs: Inputs, _ drawn: [Int], seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var simulator = DrawSimulator(inputs, drawn: drawn)
        for _ in 0..<3 {
            let values = DrawnWorld.values(inputs, drawn, &random)
            let alone = Simulation.assess(inputs, values: values)
            let runs = simulator.run(values, noResponse: true)
            #expect(DrawnWorld.differences(runs.reference, alone.reference) == [])
            #expect(DrawnWorld.differences(try #require(runs.noResponse), alone.noResponse) == [])
            #expect(DrawnWorld.differences(runs.disrupted, alone.disrupted) == [])
        }
    }

    @Test func orderOfDrawsDoesNotMatter() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage")
        let drawn = DrawnWorld.allParameters(inputs)
        var random = SeededGenerator(4)
        let first = DrawnWorld.values(inputs, drawn, &random), second = DrawnWorld.values(inputs, drawn, &random)
        var simulator = DrawSimulator(inputs, drawn: drawn)
        var metrics = try MetricEvaluation(
            [Metric(indicator: "unserved-demand", product: "gasoline")], of: Simulation.assess(inputs),
            drawn: simulator.drawn)
        func unserved(_ values: ParameterValues) throws -> Double {
            try metrics.values(of: simulator.run(values), values)[0]
        }
        let before = try unserved(first), between = try unserved(second), after = try unserved(first)
        #expect(before == after)
        #expect(before != between)
        #expect(
            DrawnWorld.differences(simulator.run(first).disrupted, Simulation.assess(inputs, values: first).disrupted)
                == [])
    }

    @Test func sharedReferenceEqualsRecomputed() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage")
        let drawn = inputs.parameters.descriptions.indices.filter {
            inputs.parameters.descriptions[$0].path.hasPrefix(
                """
                shocks.
                """)
        }
        var random = SeededGenerator(5)
        var simulator = DrawSimulator(inputs, drawn: drawn)
        #expect(simulator.drawn.leavesReferenceAlone)
        for _ in 0..<4 {
            let values = DrawnWorld.values(inputs, drawn, &random)
            let alone = Simulation.assess(inputs, values: values)
            let shared = simulator.reference(values)
            let runs = simulator.run(values, shared: shared)
            #expect(DrawnWorld.differences(shared, alone.reference) == [])
            #expect(DrawnWorld.differences(runs.disrupted, alone.disrupted) == [])
        }
    }

    @Test func whatTouchesTheReferenceIsKnown() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage")
        func drawn(_ path: String) throws -> DrawnParameters {
            DrawnParameters([try #require(inputs.parameters.index(of: path))], of: inputs)
        }
        #expect(try drawn("shocks.outage.throughput").leavesReferenceAlone)
        #expect(try !drawn("baseline.stocks.commercial.gasoline-ai92.opening").leavesReferenceAlone)
        #expect(try drawn("baseline.stocks.commercial.gasoline-ai92.opening").leavesMarketAlone)
        #expect(try !drawn("baseline.demand.gasoline-ai95.annual").leavesMarketAlone)
        #expect(!DrawnParameters(nil, of: inputs).leavesReferenceAlone)
    }
}
