/// The order of a seasonal ARIMA model (p, d, q)(P, D, Q) with its season.
///
/// phi(B) Phi(B^s) (1-B)^d (1-B^s)^D (y_t - trend) = theta(B) Theta(B^s) e_t with phi(B) = 1 - phi_1 B - ... and
/// theta(B) = 1 + theta_1 B + ... Source: Box and Jenkins (1976), Time Series Analysis, chapter 9.
package struct SeasonalARIMAOrder: Sendable, Equatable, CustomStringConvertible {
    package var autoregressive: Int
    package var differences: Int
    package var movingAverage: Int
    package var seasonalAutoregressive: Int
    package var seasonalDifferences: Int
    package var seasonalMovingAverage: Int
    package var season: Int
    /// A mean without differences, a drift with one; not used with more.
    package var hasConstant: Bool

    package init(
        _ p: Int, _ d: Int, _ q: Int, seasonal: (P: Int, D: Int, Q: Int) = (0, 0, 0), season: Int = 1,
        hasConstant: Bool = false
    ) {
        (autoregressive, differences, movingAverage) = (max(p, 0), max(d, 0), max(q, 0))
        self.season = max(season, 1)
        let seasonal = season > 1 ? seasonal : (0, 0, 0)
        (seasonalAutoregressive, seasonalDifferences) = (max(seasonal.0, 0), max(seasonal.1, 0))
        seasonalMovingAverage = max(seasonal.2, 0)
        self.hasConstant = hasConstant && differences + seasonalDifferences <= 1
    }

    /// (0, 1, 1)(0, 1, 1), the model of Box and Jenkins for the airline passengers.
    package static func airline(season: Int) -> SeasonalARIMAOrder {
        SeasonalARIMAOrder(0, 1, 1, seasonal: (0, 1, 1), season: season)
    }

    /// How many coefficients the two pairs of polynomials have.
    package var coefficientCount: Int {
        autoregressive + movingAverage + seasonalAutoregressive + seasonalMovingAverage
    }

    /// Coefficients, constant and variance.
    package var parameterCount: Int { coefficientCount + (hasConstant ? 1 : 0) + 1 }

    /// How many first values the differences use up.
    package var lostValues: Int { differences + season * seasonalDifferences }

    package var description: String {
        var text = "ARIMA(\(autoregressive),\(differences),\(movingAverage))"
        if season > 1 {
            text += "(\(seasonalAutoregressive),\(seasonalDifferences),\(seasonalMovingAverage))\(season)"
        }
        guard hasConstant else { return text }
        return text + (differences + seasonalDifferences == 0 ? " with mean" : " with drift")
    }

    /// delta_1, delta_2, ...: (1-B)^d (1-B^s)^D = 1 - delta_1 B - delta_2 B^2 - ...
    var differencing: [Double] {
        var polynomial = [1.0]
        for _ in 0..<differences { polynomial = LagPolynomial.product(polynomial, [1, -1]) }
        let seasonal = [1.0] + [Double](repeating: 0, count: season - 1) + [-1.0]
        for _ in 0..<seasonalDifferences { polynomial = LagPolynomial.product(polynomial, seasonal) }
        return polynomial.dropFirst().map { -$0 }
    }

    /// The differenced series, shorter by `lostValues`.
    func differenced(_ values: [Double]) -> [Double] {
        let weights = differencing
        guard values.count > weights.count else { return [] }
        return (weights.count..<values.count).map { step in
            weights.enumerated().reduce(values[step]) { $0 - $1.element * values[step - 1 - $1.offset] }
        }
    }
}

/// Polynomials in the lag operator, the constant term first.
enum LagPolynomial {
    static func product(_ left: [Double], _ right: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: left.count + right.count - 1)
        for (i, a) in left.enumerated() where a != 0 {
            for (j, b) in right.enumerated() { result[i + j] += a * b }
        }
        return result
    }

    /// 1 + sign (c_1 B^step + c_2 B^(2 step) + ...).
    static func factor(_ coefficients: [Double], step: Int, sign: Double) -> [Double] {
        var result = [Double](repeating: 0, count: coefficients.count * step + 1)
        result[0] = 1
        for (index, value) in coefficients.enumerated() { result[(index + 1) * step] = sign * value }
        return result
    }
}
