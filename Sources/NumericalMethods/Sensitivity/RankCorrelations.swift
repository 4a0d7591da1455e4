import Foundation

/// How far a result moves in the same direction as each uncertain number, by ranks.
public struct RankCorrelations: Sendable {
    /// Spearman's correlation of each number with the result; the interval is Fisher's.
    public let spearman: [SensitivityIndex]
    /// The same with the linear effect of the ranks of all other numbers removed (partial rank correlation).
    ///
    /// Source: Iman and Conover (1979), doi:10.1080/00401706.1979.10489788. Not numbers when inputs are linearly dependent.
    public let partial: [SensitivityIndex]

    /// One row of inputs for each result. Throws when there are too few rows or the lengths do not fit.
    public init(inputs: Matrix, outputs: [Double], weights: [Double]? = nil, level: Double = 0.95) throws(SensitivityError) {
        try SensitivityError.check(outputs: outputs, count: inputs.rows)
        let weights = try SensitivityError.check(weights: weights, count: inputs.rows)
        guard level > 0, level < 1 else { throw .setting("a confidence level lies between 0 and 1") }
        guard inputs.rows > inputs.columns + 4 else {
            throw .tooFew("runs", needed: inputs.columns + 5, given: inputs.rows)
        }
        let columns = (0..<inputs.columns).map { Ranks.midranks(inputs.column($0)) } + [Ranks.midranks(outputs)]
        let matrix = RankCorrelations.matrix(columns, weights)
        let size = RankCorrelations.effectiveSize(weights)
        let last = inputs.columns
        spearman = (0..<last).map { RankCorrelations.index(matrix[$0, last], size: size, level: level) }
        let inverse = try? LUFactorization(matrix).inverse()
        partial = (0..<last).map { i in
            guard let inverse, inverse[i, i] > 0, inverse[last, last] > 0 else {
                return SensitivityIndex(estimate: .nan, standardError: .nan, lower: .nan, upper: .nan)
            }
            let value = -inverse[i, last] / (inverse[i, i] * inverse[last, last]).squareRoot()
            return RankCorrelations.index(value, size: size - Double(last - 1), level: level)
        }
    }

    /// Kish's effective number of runs, (sum w)^2 / sum w^2.
    static func effectiveSize(_ weights: [Double]) -> Double {
        let sum = weights.reduce(0, +)
        return sum * sum / weights.reduce(0) { $0 + $1 * $1 }
    }

    private static func matrix(_ columns: [[Double]], _ weights: [Double]) -> Matrix {
        var matrix = Matrix.identity(columns.count)
        for j in columns.indices {
            for i in 0..<j {
                let value = Ranks.correlation(columns[i], columns[j], weights: weights)
                matrix[i, j] = value
                matrix[j, i] = value
            }
        }
        return matrix
    }

    private static func index(_ value: Double, size: Double, level: Double) -> SensitivityIndex {
        let error = 1 / max(size - 3, 1).squareRoot()
        let reach = StandardNormal.quantile(0.5 + 0.5 * level) * error
        let bounded = min(max(value, -1), 1)
        let score = atanh(bounded)
        return SensitivityIndex(
            estimate: value, standardError: (1 - bounded * bounded) * error, lower: tanh(score - reach),
            upper: tanh(score + reach))
    }
}
