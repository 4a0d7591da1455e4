import NumericalMethods

/// How likely it is that so many years in a row have no shortage, all of one world: mean over sets of (1 - p_i)^n.
///
/// n successive draws share a set of the posterior and differ in all else, so that the share of such groups without any
/// shortage is that mean without bias; (1 - mean p)^n would be less than it wherever sets differ.
package struct QuietYears: Sendable {
    package let caseIndex: Int
    package let metric: Int
    package let years: Int
    /// With Wilson's interval on the number of groups.
    package let probability: IntervalEstimate

    /// `nil` where draws share no set or a run failed in every group.
    init?(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        let years = outcomes.design.drawsPerSet, values = outcomes.values[caseIndex][metric]
        guard years > 1 else { return nil }
        let groups = stride(from: 0, to: values.count - values.count % years, by: years).map { values[$0..<$0 + years] }
            .filter { !$0.contains { $0.isNaN } }
        guard !groups.isEmpty else { return nil }
        let quiet = groups.count { !$0.contains { $0 > MetricSummary.zero } }
        self.caseIndex = caseIndex
        self.metric = metric
        self.years = years
        probability = WeightedSample.wilson(
            Double(quiet) / Double(groups.count), count: Double(groups.count), level: 0.95)
    }
}
