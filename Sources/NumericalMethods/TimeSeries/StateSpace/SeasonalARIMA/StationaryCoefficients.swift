import RealModule

/// Coefficients inside the stationary (or invertible) region from numbers without bounds.
///
/// r_i = tanh(x_i) are partial autocorrelations, from which the Durbin-Levinson recursion makes coefficients.
/// Source: Monahan (1984), doi:10.1093/biomet/71.2.403.
enum StationaryCoefficients {
    /// phi of 1 - phi_1 B - ..., all roots outside the unit circle.
    static func autoregressive(_ free: ArraySlice<Double>) -> [Double] {
        var phi: [Double] = []
        for value in free {
            let partial = Double.tanh(value)
            let previous = phi
            for index in phi.indices { phi[index] = previous[index] - partial * previous[previous.count - 1 - index] }
            phi.append(partial)
        }
        return phi
    }

    /// The partial autocorrelation of largest size, 1 at the border of the region.
    static func largestPartial(_ free: ArraySlice<Double>) -> Double {
        free.reduce(0) { max($0, abs(Double.tanh($1))) }
    }
}

/// The coefficients of a seasonal ARIMA model.
package struct SeasonalARIMACoefficients: Sendable, Equatable {
    /// phi of 1 - phi_1 B - ...
    package var autoregressive: [Double]
    /// theta of 1 + theta_1 B + ...
    package var movingAverage: [Double]
    package var seasonalAutoregressive: [Double]
    package var seasonalMovingAverage: [Double]
}

extension SeasonalARIMACoefficients {
    /// From numbers without bounds in the order phi, theta, Phi, Theta.
    init(_ free: [Double], order: SeasonalARIMAOrder) {
        var rest = free[...]
        func take(_ count: Int) -> [Double] {
            defer { rest = rest.dropFirst(count) }
            return StationaryCoefficients.autoregressive(rest.prefix(count))
        }
        autoregressive = take(order.autoregressive)
        movingAverage = take(order.movingAverage).map { -$0 }
        seasonalAutoregressive = take(order.seasonalAutoregressive)
        seasonalMovingAverage = take(order.seasonalMovingAverage).map { -$0 }
    }

    /// The stationary process of the differenced series.
    func process(season: Int) -> AutoregressiveMovingAverage {
        let autoregression = LagPolynomial.product(
            LagPolynomial.factor(autoregressive, step: 1, sign: -1),
            LagPolynomial.factor(seasonalAutoregressive, step: season, sign: -1))
        let average = LagPolynomial.product(
            LagPolynomial.factor(movingAverage, step: 1, sign: 1),
            LagPolynomial.factor(seasonalMovingAverage, step: season, sign: 1))
        return AutoregressiveMovingAverage(
            autoregressive: autoregression.dropFirst().map { -$0 }, movingAverage: Array(average.dropFirst()))
    }
}
