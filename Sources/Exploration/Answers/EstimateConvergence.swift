import NumericalMethods

/// How an estimate settles as draws are added.
package struct EstimateConvergence: Sendable {
    package let caseIndex: Int
    package let metric: Int
    package struct Step: Sendable {
        package let draws: Int
        package let mean: IntervalEstimate
        /// Probability that the metric is above zero.
        package let probability: IntervalEstimate
    }
    package let steps: [Step]

    /// After an eighth, a quarter, a half and all of the draws; with strata, of the draws of each.
    package init(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        self.caseIndex = caseIndex
        self.metric = metric
        let values = outcomes.values[caseIndex][metric]
        steps = [8, 4, 2, 1].map { EstimateConvergence.rows(outcomes, part: $0) }.filter { $0.count >= 2 }.map { rows in
            let strata = outcomes.design.stratumOfDraw
            let sample = DrawSample(
                rows.map { values[$0] }, weights: EstimateConvergence.weights(outcomes, rows),
                strata: strata.isEmpty ? [] : rows.map { strata[$0] })
            return Step(
                draws: rows.count, mean: sample.mean(), probability: sample.probability(above: MetricSummary.zero))
        }
    }

    /// The first draws of every stratum.
    private static func rows(_ outcomes: EnsembleOutcomes, part: Int) -> [Int] {
        let strata = outcomes.design.stratumOfDraw
        guard let last = strata.max() else { return Array(0..<outcomes.draws / part) }
        return (0...last).flatMap { stratum -> ArraySlice<Int> in
            let own = strata.indices.filter { strata[$0] == stratum }
            return own.prefix((own.count + part - 1) / part)
        }.sorted()
    }

    /// Every stratum keeps its weight, on fewer draws.
    private static func weights(_ outcomes: EnsembleOutcomes, _ rows: [Int]) -> [Double] {
        let strata = outcomes.design.stratumOfDraw
        guard let last = strata.max() else { return rows.map { outcomes.drawWeights[$0] } }
        let whole = (0...last).map { stratum in
            strata.indices.reduce(0) { strata[$1] == stratum ? $0 + outcomes.drawWeights[$1] : $0 }
        }
        let kept = (0...last).map { stratum in
            rows.reduce(0) { strata[$1] == stratum ? $0 + outcomes.drawWeights[$1] : $0 }
        }
        return rows.map { row in
            let stratum = strata[row]
            return kept[stratum] > 0 ? outcomes.drawWeights[row] * whole[stratum] / kept[stratum] : 0
        }
    }
}
