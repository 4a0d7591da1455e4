import EnergySystem
import Exploration

/// Small outcomes whose answers can be worked out by hand.
enum SmallEnsemble {
    static func outcomes(
        unserved: [[Double]], firstShort: [Double]? = nil, inputs: [[Double]] = [], weights: [Double]? = nil,
        strategies: [String] = ["none"], strata: [Int] = [], method: String = "monte-carlo", baseSample: Int = 0
    ) -> EnsembleOutcomes {
        let draws = unserved[0].count
        var metrics = [
            MetricColumn(
                key: "unserved-demand(gasoline)", indicator: "unserved-demand", product: "gasoline", unit: "kt",
                definition: "")
        ]
        if firstShort != nil {
            metrics.append(
                MetricColumn(
                    key: "first-day-short(gasoline)", indicator: "first-day-short", product: "gasoline", unit: "date",
                    definition: ""))
        }
        return EnsembleOutcomes(
            title: "Small",
            uncertainties: inputs.indices.map {
                UncertaintyColumn(name: "number-\($0 + 1)", path: "a.b\($0)", unit: "d")
            },
            metrics: metrics,
            cases: strategies.map {
                EnsembleCase(
                    scenario: "only", strategy: $0, weight: 1, firstDay: Day(number: 100), lastDay: Day(number: 109))
            },
            drawWeights: weights ?? [Double](repeating: 1 / Double(draws), count: draws), inputs: inputs,
            values: unserved.map { [$0] + (firstShort.map { [$0] } ?? []) },
            design: DesignSummary(
                method: method, draws: draws, seed: 1, baseSample: baseSample,
                strata: strata.isEmpty ? [] : ["rest", "joint"],
                stratumOfDraw: strata))
    }
}
