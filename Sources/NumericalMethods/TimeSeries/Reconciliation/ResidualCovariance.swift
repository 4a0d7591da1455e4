import Foundation

/// The covariance of one-step residuals of several series, shrunk towards its diagonal.
///
/// Source: Schaefer and Strimmer (2005), doi:10.2202/1544-6115.1175.
public struct ResidualCovariance: Sendable, Equatable {
    /// The two ways in use to take second moments.
    public enum Convention: Sendable, Equatable {
        /// About zero, divisor T.
        case aboutZero
        /// About the mean, divisor T - 1.
        case centred
    }

    /// Not shrunk.
    public let sample: Matrix
    /// The diagonal alone weighs this much, the sample the rest; between 0 and 1.
    public let intensity: Double

    /// One row a series, one column a step. Throws `tooFewResiduals`, `notFinite`.
    public init(residuals: Matrix, convention: Convention = .aboutZero) throws(ReconciliationError) {
        guard residuals.columns >= 3 else { throw .tooFewResiduals(needed: 3, given: residuals.columns) }
        if let place = residuals.firstPlace(where: { !$0.isFinite }) {
            throw .notFinite(of: "residuals", position: place.column)
        }
        let steps = Double(residuals.columns)
        let means = convention == .centred ? residuals.rowSums.map { $0 / steps } : [Double](repeating: 0, count: residuals.rows)
        var centred = residuals
        for column in 0..<residuals.columns {
            for row in 0..<residuals.rows { centred[row, column] -= means[row] }
        }
        let divisor = convention == .centred ? steps - 1 : steps
        sample = (centred * centred.transposed).mapping { $0 / divisor }
        intensity = ResidualCovariance.intensity(centred, sample, convention)
    }

    /// The diagonal of the sample.
    public var variances: [Double] { (0..<sample.rows).map { sample[$0, $0] } }

    /// intensity diag(W) + (1 - intensity) W.
    public var shrunk: Matrix {
        var matrix = sample
        for j in 0..<sample.columns {
            for i in 0..<sample.rows where i != j { matrix[i, j] *= 1 - intensity }
        }
        return matrix
    }

    /// The estimated variances of the correlations over their squares, summed off the diagonal.
    private static func intensity(_ centred: Matrix, _ sample: Matrix, _ convention: Convention) -> Double {
        let steps = Double(centred.columns)
        let scales = (0..<sample.rows).map { sample[$0, $0] > 0 ? 1 / sample[$0, $0].squareRoot() : 0 }
        let scaled = centred.scalingRows(by: scales)
        var (spread, squares) = (0.0, 0.0)
        for i in 0..<sample.rows {
            for j in 0..<sample.rows where i != j {
                let products = (0..<centred.columns).map { scaled[i, $0] * scaled[j, $0] }
                let mean = products.reduce(0, +) / steps
                let deviation = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                let correlation = sample[i, j] * scales[i] * scales[j]
                let variance = convention == .centred
                    ? deviation * steps / ((steps - 1) * (steps - 1) * (steps - 1)) : deviation / (steps * (steps - 1))
                spread += variance
                squares += correlation * correlation
            }
        }
        return squares > 0 ? min(1, max(0, spread / squares)) : 1
    }
}
