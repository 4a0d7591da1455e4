import EnergySystem
import NumericalMethods
import ScenarioFiles
import SimulationEngine

/// What one worker owns: its inputs, its simulator, its metrics.
struct BenchmarkTask: Sendable {
    private var simulator: DrawSimulator
    private var evaluation: MetricEvaluation?
    private let base: ParameterValues
    private let factors: [Factor]
    private let random = RandomSource(seed: 1)
    private let fuelBalanceOnly: Bool

    /// One drawn number: uniform between two bounds in base units.
    private struct Factor: Sendable {
        let index: Int
        let low: Double
        let high: Double
        let isWhole: Bool
        let cause: RandomStream
    }

    /// `nil` where the scenario does not read, with the faults printed.
    init?(_ options: BenchmarkOptions) {
        let loader = ScenarioLoader(locator: DataLocator(), indicatorNames: IndicatorCatalogue.names)
        let outcome = loader.load(scenario: options.scenario)
        guard let inputs = outcome.inputs else {
            for fault in outcome.diagnostics { print(fault) }
            return nil
        }
        let factors = BenchmarkTask.factors(inputs)
        simulator = DrawSimulator(inputs, drawn: factors.map(\.index))
        self.factors = factors
        base = inputs.values
        fuelBalanceOnly = options.fuelBalanceOnly
        if !fuelBalanceOnly {
            evaluation = try? MetricEvaluation(
                BenchmarkTask.metrics(inputs), of: Simulation.assess(inputs), drawn: simulator.drawn)
        }
    }

    /// Unserved AI-92 of one draw, kt.
    mutating func unserved(_ draw: Int) -> Double {
        let values = values(draw)
        let runs = simulator.run(values)
        if let metrics = try? evaluation?.values(of: runs, values) { return metrics[0] }
        let classes = runs.disrupted.plan.classes
        return (0..<classes).reduce(0) { $0 + runs.disrupted.record.unserved.sum($1) }
    }

    private func values(_ draw: Int) -> ParameterValues {
        var values = base
        for factor in factors {
            let number = factor.low + (factor.high - factor.low) * random.uniform(factor.cause, draw: draw)
            values.numbers[factor.index] = factor.isWhole ? number.rounded() : number
        }
        return values
    }

    private static func factors(_ inputs: Inputs) -> [Factor] {
        let day = Day(year: 2024, month: 8, day: 1).map { Double($0.number) } ?? 0
        let ranges: [(path: String, low: Double, high: Double, isWhole: Bool)] = [
            ("baseline.stocks.commercial.gasoline-ai92.opening", 35, 125, false),
            ("baseline.stocks.commercial.gasoline-ai95.opening", 1.5, 9.4, false),
            ("baseline.stocks.commercial.gasoline-ai98.opening", 0.05, 0.3, false),
            ("shocks.ban.paths.actual.windows.autumn.length", 30, 150, true),
            ("shocks.outage.windows.only.from", day, day + 90, true),
            ("shocks.outage.windows.only.length", 5, 60, true)
        ]
        return ranges.compactMap { range in
            inputs.parameters.index(of: range.path).map {
                Factor(
                    index: $0, low: range.low, high: range.high, isWhole: range.isWhole,
                    cause: RandomStream(name: range.path))
            }
        }
    }

    private static func metrics(_ inputs: Inputs) -> [Metric] {
        let products = inputs.baseline.names[.products] ?? []
        let byProduct = ["unserved-demand", "first-day-short", "extra-import-cost", "forward-cover-minimum"].flatMap {
            name in
            products.map { Metric(indicator: name, product: $0) }
        }
        return byProduct + [Metric(indicator: "value-added-loss")]
    }
}
