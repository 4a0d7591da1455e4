import Foundation
import Testing

@testable import NumericalMethods

/// Seasonal ARIMA models by hand calculation.
@Suite struct SeasonalARIMATests {
    private func coefficients(_ autoregressive: [Double], _ movingAverage: [Double]) -> SeasonalARIMACoefficients {
        SeasonalARIMACoefficients(
            autoregressive: autoregressive, movingAverage: movingAverage, seasonalAutoregressive: [],
            seasonalMovingAverage: [])
    }

    /// AR(1): log-likelihood from its definition, first observation N(0, s2 / (1 - phi^2)).
    @Test func autoregressionLikelihood() throws {
        let (phi, variance) = (0.6, 2.0)
        let values = [1.0, -0.5, 2, 0.3, 1.1]
        let model = SeasonalARIMAModel(
            order: SeasonalARIMAOrder(1, 0, 0), coefficients: coefficients([phi], []), variance: variance)
        func density(_ error: Double, _ spread: Double) -> Double {
            -0.5 * (log(2 * Double.pi * spread) + error * error / spread)
        }
        var expected = density(values[0], variance / (1 - phi * phi))
        for step in 1..<5 { expected += density(values[step] - phi * values[step - 1], variance) }
        let filter = KalmanFilter(try #require(model.stateSpace()), values)
        #expect(abs(filter.logLikelihood - expected) < 1e-12)
    }

    /// ARMA(1,1): variance s2 (1 + 2 phi theta + theta^2) / (1 - phi^2) (Brockwell and Davis 1991, section 3.3).
    @Test func firstVarianceOfAMixedProcess() throws {
        let (phi, theta) = (0.5, 0.4)
        let model = SeasonalARIMAModel(
            order: SeasonalARIMAOrder(1, 0, 1), coefficients: coefficients([phi], [theta]), variance: 3)
        let filter = KalmanFilter(try #require(model.stateSpace()), [0.7])
        #expect(abs(filter.variances[0] - 3 * (1 + 2 * phi * theta + theta * theta) / (1 - phi * phi)) < 1e-12)
    }

    /// Random walk with drift by ARIMA(0,1,0): the drift is the mean change, the variance its divisor-n variance.
    @Test func randomWalkWithDrift() throws {
        let values = [3.0, 5, 4, 8, 9, 13, 12, 15, 18, 17, 21, 22]
        let estimate = try #require(SeasonalARIMAEstimate(SeasonalARIMAOrder(0, 1, 0, hasConstant: true), values))
        let changes = zip(values.dropFirst(), values).map { $0 - $1 }
        #expect(abs(estimate.constant - 19.0 / 11) < 1e-12)
        let spread = changes.reduce(0) { $0 + pow($1 - 19.0 / 11, 2) } / 11
        #expect(abs(estimate.model.variance - spread) < 1e-12)
        let method = SeasonalARIMAMethod(order: SeasonalARIMAOrder(0, 1, 0, hasConstant: true), logarithms: .never)
        let forecast = try method.fit(TimeSeries(values: values, season: 1)).forecast(3, levels: [0.95])
        #expect(abs(forecast.mean[2] - (22 + 3 * 19.0 / 11)) < 1e-9)
        let half = forecast.intervals[0].upper[2] - forecast.mean[2]
        #expect(abs(half - 1.959963984540054 * (3 * spread).squareRoot()) < 1e-9)
    }

    /// A gap of the series leaves the estimates of drift and variance where the remaining changes put them.
    @Test func gapsAreTakenIntoTheLikelihood() throws {
        let values = [3.0, 5, 4, .nan, 9, 13, 12, 15, 18, 17, 21, 22]
        let estimate = try #require(SeasonalARIMAEstimate(SeasonalARIMAOrder(0, 1, 0, hasConstant: true), values))
        // Changes over one step, and one over two steps: 4 to 9.
        let single = [2.0, -1, 4, -1, 3, 3, -1, 4, 1]
        let drift = (single.reduce(0, +) + 5) / 11
        let squares = single.reduce(0) { $0 + pow($1 - drift, 2) } + pow(5 - 2 * drift, 2) / 2
        #expect(abs(estimate.constant - drift) < 1e-10)
        #expect(abs(estimate.model.variance - squares / 10) < 1e-10)
    }

    @Test func ordersInWords() {
        #expect(SeasonalARIMAOrder.airline(season: 12).description == "ARIMA(0,1,1)(0,1,1)12")
        #expect(SeasonalARIMAOrder(1, 1, 0, hasConstant: true).description == "ARIMA(1,1,0) with drift")
        #expect(SeasonalARIMAOrder(1, 0, 0, hasConstant: true).description == "ARIMA(1,0,0) with mean")
        #expect(!SeasonalARIMAOrder(0, 2, 1, hasConstant: true).hasConstant)
        #expect(SeasonalARIMAOrder.airline(season: 4).lostValues == 5)
    }
}
