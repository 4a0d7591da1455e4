/// A seasonal ARIMA model estimated by exact maximum likelihood.
package struct SeasonalARIMAEstimate: Sendable {
    package let model: SeasonalARIMAModel
    /// The mean, or the drift a step; zero without a constant.
    package let constant: Double
    /// Of the differenced series, as most programs report it.
    package let logLikelihood: Double
    /// How many observations the likelihood counts.
    package let count: Int
    /// How near each factor is to its border.
    package let nearness: BorderNearness
    package let converged: Bool

    /// The corrected criterion of Akaike: -2 log L + 2 k + 2 k (k + 1) / (n - k - 1); infinite with too few points.
    package var correctedAkaike: Double {
        let (k, n) = (Double(model.order.parameterCount), Double(count))
        return n - k - 1 > 0 ? -2 * logLikelihood + 2 * k + 2 * k * (k + 1) / (n - k - 1) : .infinity
    }

    /// The estimate; nil where the series is too short or fits without error. With `thorough` from several starts.
    package init?(_ order: SeasonalARIMAOrder, _ values: [Double], thorough: Bool = true) {
        let likelihood = SeasonalARIMALikelihood(order, values)
        guard likelihood.count > order.parameterCount else { return nil }
        func height(_ free: [Double]) -> Double {
            guard free.allSatisfy({ abs($0) < 8 }) else { return .infinity }
            let value = likelihood(SeasonalARIMACoefficients(free, order: order))
            return value.map { -$0.logLikelihood } ?? .infinity
        }
        var minimizer = MultiStartMinimizer()
        minimizer.descent.gradientTolerance = 1e-6
        minimizer.descent.valueTolerance = 1e-9
        guard let best = minimizer.minimize(from: SeasonalARIMAEstimate.starts(order, thorough), height),
            let value = likelihood(SeasonalARIMACoefficients(best.point, order: order))
        else { return nil }
        model = SeasonalARIMAModel(
            order: order, coefficients: SeasonalARIMACoefficients(best.point, order: order), variance: value.variance)
        constant = value.constant
        logLikelihood = value.logLikelihood
        count = likelihood.count
        nearness = BorderNearness(best.point, order)
        converged = best.converged
    }

    private static func starts(_ order: SeasonalARIMAOrder, _ thorough: Bool) -> [[Double]] {
        func start(_ autoregressive: Double, _ average: Double) -> [Double] {
            [Double](repeating: autoregressive, count: order.autoregressive)
                + [Double](repeating: average, count: order.movingAverage)
                + [Double](repeating: autoregressive, count: order.seasonalAutoregressive)
                + [Double](repeating: average, count: order.seasonalMovingAverage)
        }
        guard order.coefficientCount > 0 else { return [[]] }
        return thorough ? [start(0.1, 0.4), start(-0.2, -0.2)] : [start(0.1, 0.4)]
    }
}

/// The largest partial autocorrelation in size of each factor of a seasonal ARIMA model; 1 is the border.
package struct BorderNearness: Sendable, Equatable {
    package let autoregressive: Double
    package let movingAverage: Double
    package let seasonalAutoregressive: Double
    package let seasonalMovingAverage: Double

    init(_ free: [Double], _ order: SeasonalARIMAOrder) {
        var rest = free[...]
        func take(_ count: Int) -> Double {
            defer { rest = rest.dropFirst(count) }
            return StationaryCoefficients.largestPartial(rest.prefix(count))
        }
        autoregressive = take(order.autoregressive)
        movingAverage = take(order.movingAverage)
        seasonalAutoregressive = take(order.seasonalAutoregressive)
        seasonalMovingAverage = take(order.seasonalMovingAverage)
    }
}
