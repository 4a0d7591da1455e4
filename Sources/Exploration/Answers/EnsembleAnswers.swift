/// Everything an ensemble answers, computed once from its outcomes in the order of the draws.
package struct EnsembleAnswers: Sendable {
    package let outcomes: EnsembleOutcomes
    /// `nil` where every run came to its end.
    package let failed: FailedDraws?
    /// Case by case, metric by metric; metrics without a value in any draw are left out. Empty, as all that is of
    /// probabilities, where the points of the design are chosen and not drawn.
    package let summaries: [MetricSummary]
    package let exceedance: [ExceedanceCurve]
    package let stockOut: [StockOutTime]
    package let fans: [CoverFan]
    package let differences: [StrategyDifference]
    /// Empty where the cost of strategies was not measured.
    package let economics: [StrategyEconomics]
    /// By the design `one-at-a-time` only.
    package let tornados: [Tornado]
    package let influence: [InfluenceResult]
    package let boxes: [ShortageBox]
    package let convergence: [EstimateConvergence]
    /// Empty where no draws share a set.
    package let quietYears: [QuietYears]
    /// The metrics that answers dwell on: the shortage as a whole first.
    package let headlines: [Int]
    /// Unserved demand of each product, all user classes together.
    package let products: [Int]

    package init(_ outcomes: EnsembleOutcomes) {
        self.outcomes = outcomes
        let cases = outcomes.cases.indices, metrics = outcomes.metrics.indices, isRandom = outcomes.design.isRandom
        let headlines = EnsembleAnswers.headlines(outcomes)
        self.headlines = headlines
        let volumes = metrics.filter {
            outcomes.metrics[$0].indicator == "unserved-demand" && outcomes.metrics[$0].userClass.isEmpty
        }
        products = volumes.filter { !outcomes.metrics[$0].isGroup && !outcomes.metrics[$0].product.isEmpty }
        failed = FailedDraws(outcomes)
        func drawn<Answer>(_ answers: (Int) -> [Answer]) -> [Answer] { isRandom ? cases.flatMap(answers) : [] }
        summaries = drawn { position in metrics.compactMap { MetricSummary(outcomes, case: position, metric: $0) } }
        exceedance = drawn { position in volumes.compactMap { ExceedanceCurve(outcomes, case: position, metric: $0) } }
        stockOut = drawn { StockOutTime.all(outcomes, case: $0) }
        fans = isRandom ? outcomes.curves.map { CoverFan($0) } : []
        differences = isRandom ? StrategyDifference.all(outcomes) : []
        economics = isRandom ? StrategyEconomics.all(outcomes, shortage: headlines.first) : []
        influence = cases.flatMap { position in
            headlines.flatMap { InfluenceResult.all(outcomes, case: position, metric: $0) }
        }
        tornados = Tornado.all(outcomes)
        boxes = isRandom ? EnsembleAnswers.boxes(outcomes, headlines) : []
        quietYears = drawn { position in volumes.compactMap { QuietYears(outcomes, case: position, metric: $0) } }
        convergence = drawn { position in headlines.map { EstimateConvergence(outcomes, case: position, metric: $0) } }
    }

    package func summary(case caseIndex: Int, metric: Int) -> MetricSummary? {
        summaries.first { $0.caseIndex == caseIndex && $0.metric == metric }
    }

    /// The shortage of all products together, else the largest of a group or product; then money: extra import cost and
    /// value added as a whole.
    static func headlines(_ outcomes: EnsembleOutcomes) -> [Int] {
        let metrics = outcomes.metrics
        let volumes = metrics.indices.filter {
            metrics[$0].indicator == "unserved-demand" && metrics[$0].userClass.isEmpty
        }
        func total(_ metric: Int) -> Double {
            outcomes.cases.indices.reduce(0) { sum, position in
                sum + DrawSample(outcomes, case: position, metric: metric).mean().estimate
            }
        }
        let largest = volumes.map { (metric: $0, total: total($0)) }.max {
            $0.total < $1.total || $0.total == $1.total && $0.metric > $1.metric
        }
        let shortage = volumes.first { metrics[$0].product.isEmpty } ?? largest?.metric
        let money = ["extra-import-cost", "value-added-loss"].compactMap { name in
            metrics.firstIndex { $0.indicator == name && $0.product.isEmpty && $0.userClass.isEmpty }
        }
        return (shortage.map { [$0] } ?? []) + money
    }

    /// Any shortage, and a shortage above a round volume near its median where there is one.
    private static func boxes(_ outcomes: EnsembleOutcomes, _ headlines: [Int]) -> [ShortageBox] {
        guard let metric = headlines.first, outcomes.metrics[metric].indicator == "unserved-demand",
            !outcomes.inputs.isEmpty
        else { return [] }
        return outcomes.cases.indices.flatMap { position -> [ShortageBox] in
            let sample = DrawSample(outcomes, case: position, metric: metric)
            let above = DrawSample(
                outcomes.values[position][metric].map { $0 > MetricSummary.zero ? $0 : .nan },
                weights: outcomes.drawWeights)
            let deep = above.ordered.map { round($0.quantile(0.5)) } ?? 0
            let thresholds = [MetricSummary.zero] + (deep > 0 ? [deep] : [])
            return sample.isEmpty
                ? [] : thresholds.map { ShortageBox(outcomes, case: position, metric: metric, threshold: $0) }
        }
    }

    /// 1, 2 or 5 times a power of ten, the nearest below.
    static func round(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 0 }
        var unit = 1.0
        while unit > value { unit /= 10 }
        while unit * 10 <= value { unit *= 10 }
        return unit * ([5.0, 2, 1].first { unit * $0 <= value } ?? 1)
    }
}
