extension WeightedSample {
    /// The mean of the worst share 1 - level of the weight (conditional value at risk); the result at the edge is
    /// split.
    ///
    /// [(P(L <= v) - level) v + sum over L > v of p L] / (1 - level), v the quantile of the level.
    /// Source: Rockafellar and Uryasev (2002), doi:10.1016/S0378-4266(02)00271-6.
    package func tailMean(_ level: Double) -> Double {
        guard level > 0 else { return mean }
        guard level < 1 else { return values[values.count - 1] }
        let edge = quantile(level)
        var excess = 0.0
        for (value, weight) in zip(values, weights).reversed() {
            guard value > edge else { break }
            excess += weight * (value - edge)
        }
        return edge + excess / totalWeight / (1 - level)
    }

    /// The tail mean with the interval from the spread of v + max(L - v, 0) / (1 - level).
    ///
    /// Too narrow when few results lie in the tail. Source: Trindade, Uryasev, Shapiro and
    /// Zrazhevsky (2007), doi:10.1016/j.jbankfin.2007.04.014.
    package func tailMeanInterval(_ level: Double, confidence: Double = 0.95) -> IntervalEstimate {
        guard level > 0, level < 1 else {
            return level <= 0
                ? meanInterval(level: confidence)
                : IntervalEstimate(estimate: tailMean(level), lower: tailMean(level), upper: .infinity)
        }
        let edge = quantile(level)
        let numbers = values.map { edge + max($0 - edge, 0) / (1 - level) }
        return interval(tailMean(level), error: error(of: numbers), level: confidence)
    }
}
