import RealModule

/// How far a result moves in the same direction as each uncertain number, by ranks.
package struct RankCorrelations: Sendable {
    /// Spearman's correlation of each number with the result; the interval is Fisher's.
    package let spearman: [SensitivityIndex]

    /// One row of inputs for each result. Throws when there are too few rows or the lengths do not fit.
    package init(inputs: Matrix, outputs: [Double], weights: [Double]? = nil, level: Double = 0.95)
        throws(SensitivityError)
    {
        try SensitivityError.check(outputs: outputs, count: inputs.rows)
        let weights = try SensitivityError.check(weights: weights, count: inputs.rows)
        guard level > 0, level < 1 else { throw .setting("a confidence level lies between 0 and 1") }
        guard inputs.rows > inputs.columns + 4 else {
            throw .tooFew("runs", needed: inputs.columns + 5, given: inputs.rows)
        }
        let (ranks, size) = (Ranks.midranks(outputs), RankCorrelations.effectiveSize(weights))
        spearman = (0..<inputs.columns).map { column in
            let value = Ranks.correlation(Ranks.midranks(inputs.column(column)), ranks, weights: weights)
            return RankCorrelations.index(value, size: size, level: level)
        }
    }

    /// Kish's effective number of runs, (sum w)^2 / sum w^2.
    static func effectiveSize(_ weights: [Double]) -> Double {
        let sum = weights.reduce(0, +)
        return sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    }

    private static func index(_ value: Double, size: Double, level: Double) -> SensitivityIndex {
        let error = 1 / max(size - 3, 1).squareRoot()
        let reach = StandardNormal.quantile(0.5 + 0.5 * level) * error
        let bounded = min(max(value, -1), 1)
        let score = Double.atanh(bounded)
        return SensitivityIndex(
            estimate: value, standardError: (1 - bounded * bounded) * error, lower: Double.tanh(score - reach),
            upper: Double.tanh(score + reach))
    }
}
