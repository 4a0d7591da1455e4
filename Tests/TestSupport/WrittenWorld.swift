import EnergySystem
import ScenarioFiles
import SimulationEngine

extension ShippedWorld {
    /// A scenario written for one test: a shipped one and what is added; with a strategy where its text is given.
    static func assess(
        adding text: String, to base: String = "no-shock", strategy: String? = nil, _ overrides: [String] = []
    ) throws -> Assessment {
        Simulation.assess(try inputs(adding: text, to: base, strategy: strategy, overrides))
    }

    /// The inputs of such a scenario.
    static func inputs(
        adding text: String, to base: String = "no-shock", strategy: String? = nil, _ overrides: [String] = []
    ) throws -> Inputs {
        let scratch = try Scratch()
        let file = try scratch.write(
            "written.yaml", "khazri: scenario/1\ntitle: A test\nextends: \(base)\nexpect: ~\n\(text)\n")
        let measures = try strategy.map {
            try scratch.write("strategy.yaml", "khazri: strategy/1\ntitle: A test\nmeasures:\n\($0)\n")
        }
        return try loader.load(scenario: file, strategy: measures, overrides: overrides).loaded()
    }
}

extension Run {
    func total(_ table: DayTable, _ product: Int) -> Double { table.sum(product) }
    func landed(_ product: Int, from supplier: Int) -> Double {
        record.contractArrivals.sum(supplier * plan.products + product)
            + record.spotArrivals.sum(supplier * plan.products + product)
    }
    func wanted(of product: Int, day: Int) -> Double {
        (0..<plan.classes).reduce(0) { $0 + record.demand[product * plan.classes + $1, day] }
    }
}
