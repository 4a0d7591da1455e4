import RealModule

/// The probability to last beyond a time, from times of which some only say "at least as long".
///
/// S(t) is the product over event times up to t of 1 - events / at risk; an event comes before a censoring at the same
/// time. Source: Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452; variance of Greenwood (1926).
package struct KaplanMeier: Sendable, Equatable {
    /// The state after an event time.
    package struct Step: Sendable, Equatable {
        package let time: Double
        package let atRisk: Double
        package let events: Double
        package let survival: IntervalEstimate
        /// Greenwood's standard error of the survival.
        package let standardError: Double
    }

    package let steps: [Step]
    /// The largest time of all.
    package let lastTime: Double

    /// `observed` is false where the event had not come by then. With weights the variance uses the effective count.
    package init(times: [Double], observed: [Bool], weights: [Double]? = nil, level: Double = 0.95)
        throws(EstimationError)
    {
        guard times.count == observed.count else { throw .lengths(values: times.count, weights: observed.count) }
        if let row = times.firstIndex(where: { $0 < 0 }) { throw .negativeTime(row: row) }
        let sample = try WeightedSample(times, weights: weights)
        let weights = weights ?? [Double](repeating: 1, count: times.count)
        let order = times.indices.filter { weights[$0] > 0 }.sorted { (times[$0], $0) < (times[$1], $1) }
        let scale = sample.effectiveCount / sample.totalWeight
        let z = StandardNormal.quantile(0.5 + 0.5 * level)
        var (steps, survival, sum, start) = ([Step](), 1.0, 0.0, 0)
        while start < order.count {
            let time = times[order[start]]
            let end = order[start...].firstIndex { times[$0] > time } ?? order.count
            let risk = sample.totalWeight - (start == 0 ? 0 : sample.sums[start - 1])
            let events = order[start..<end].reduce(0) { $0 + (observed[$1] ? weights[$1] : 0) }
            start = end
            guard events > 0 else { continue }
            let left = risk - events > 1e-12 * risk ? risk - events : 0
            survival *= left / risk
            sum += left > 0 ? events / (risk * left * scale) : 0
            steps.append(KaplanMeier.step(time, risk, events, survival, greenwood: sum, z: z))
        }
        self.steps = steps
        lastTime = sample.values[sample.count - 1]
    }

    /// The first time by which at least this share has had the event; none when it never comes to that.
    package func quantile(_ share: Double) -> Double? {
        steps.first { $0.survival.estimate <= 1 - share + 1e-12 }?.time
    }

    /// Interval on the scale of log(-log S), which stays within 0 and 1.
    private static func step(
        _ time: Double, _ risk: Double, _ events: Double, _ survival: Double, greenwood: Double, z: Double
    ) -> Step {
        let error = survival * greenwood.squareRoot()
        var interval = IntervalEstimate(estimate: survival, lower: 0, upper: survival == 0 ? 0 : 1)
        if survival > 0, survival < 1 {
            let reach = z * greenwood.squareRoot() / abs(Double.log(survival))
            interval = IntervalEstimate(
                estimate: survival, lower: Double.pow(survival, Double.exp(reach)),
                upper: Double.pow(survival, Double.exp(-reach)))
        }
        return Step(time: time, atRisk: risk, events: events, survival: interval, standardError: error)
    }
}
