/// Draws that a runner evaluates: what a draw gives depends on its number alone.
package protocol DrawnWork: Sendable {
    /// What a store must know before the first run; one weight a draw.
    var shape: EnsembleShape { get }
    /// Counts of daily curves of no run.
    var emptyCounts: CurveCounts { get }
    /// The numbers of a draw, counted from 0, by column of the shape.
    func inputs(of draw: Int) -> [Double]
    /// Runs draws one after the other; one a thread.
    func evaluator() -> any DrawEvaluator
}

/// Runs the cases of one draw after the other, in memory that is used again.
package protocol DrawEvaluator {
    mutating func evaluate(_ draw: Int) -> [RunOutcome]
}

/// The draws of a study.
struct StudyWork: DrawnWork {
    let study: PreparedStudy
    let plan: MetricPlan

    var shape: EnsembleShape { EnsembleShape(study, plan) }
    var emptyCounts: CurveCounts {
        CurveCounts(
            cases: study.cases.count, curves: plan.coverProducts.count, strata: max(1, study.design.strata.count),
            days: plan.coverProducts.isEmpty ? 0 : study.cases.map(\.inputs.scenario.horizon.count).max() ?? 0,
            bins: CurveCounts.coverEdges.count - 1)
    }
    func inputs(of draw: Int) -> [Double] { study.draw(draw).inputs }
    func evaluator() -> any DrawEvaluator { RunEvaluator(study, plan) }
}
