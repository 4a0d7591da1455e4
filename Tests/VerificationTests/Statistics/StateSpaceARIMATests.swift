import Foundation
import NumericalMethods
import TestSupport
import Testing

/// Seasonal ARIMA models against published estimates and the forecasts of an independent program.
@Suite(.enabled(if: StateSpaceCaseFiles.present, "the statistics cases are not beside the project"))
struct StateSpaceARIMATests {
    /// R 4, arima(log(AirPassengers), c(0,1,1), seasonal = c(0,1,1)): ma1 -0.4018, sma1 -0.5569, sigma^2 0.001348,
    /// log-likelihood 244.70; Box and Jenkins (1976), section 9.2: theta 0.40, Theta 0.61 by another likelihood.
    @Test func airlineModelAsPublished() throws {
        let values = try StateSpaceCaseFiles.column("airpassengers.csv").map { log($0) }
        let estimate = try #require(SeasonalARIMAEstimate(.airline(season: 12), values))
        #expect(abs(estimate.model.coefficients.movingAverage[0] + 0.4018) < 1e-4)
        #expect(abs(estimate.model.coefficients.seasonalMovingAverage[0] + 0.5569) < 1e-4)
        #expect(abs(estimate.model.variance - 0.001348) < 1e-6)
        #expect(abs(estimate.logLikelihood - 244.70) < 0.005)
    }

    /// The fast likelihood of the differenced series equals that of the Kalman filter on the series itself.
    @Test func bothLikelihoodsAgree() throws {
        let values = try StateSpaceCaseFiles.column("airpassengers.csv").map { log($0) }
        let estimate = try #require(
            SeasonalARIMAEstimate(SeasonalARIMAOrder(2, 1, 1, seasonal: (1, 1, 1), season: 12), values))
        let filter = KalmanFilter(try #require(estimate.model.stateSpace()), values)
        let diffuse = 0.5 * 13 * log(2 * Double.pi)
        #expect(abs(filter.logLikelihood + diffuse - estimate.logLikelihood) < 1e-7)
    }

    /// R 4, forecast::auto.arima(AirPassengers): ARIMA(2,1,1)(0,1,0)[12], ar 0.5960 and 0.2143, ma -0.9819,
    /// log-likelihood -504.92, AICc 1018.17 (Hyndman, the package's documentation).
    @Test func orderWithoutLogarithmsAsPublished() throws {
        let values = try StateSpaceCaseFiles.column("airpassengers.csv")
        let order = SeasonalARIMAOrder(2, 1, 1, seasonal: (0, 1, 0), season: 12)
        let estimate = try #require(SeasonalARIMAEstimate(order, values))
        #expect(relativeGap(estimate.model.coefficients.autoregressive, [0.5960, 0.2143]) < 1e-3)
        #expect(abs(estimate.model.coefficients.movingAverage[0] + 0.9819) < 1e-4)
        #expect(abs(estimate.logLikelihood + 504.92) < 0.005)
        #expect(abs(estimate.correctedAkaike - 1018.17) < 0.01)
        let chosen = try SeasonalARIMAMethod(logarithms: .never).fit(TimeSeries(values: values, season: 12))
        #expect(chosen.methodDescription.hasPrefix("ARIMA(2,1,1)(0,1,0)12"))
    }

    /// statsmodels 0.15.0, SARIMAX with seven months missing: log-likelihood 228.38649, variance 0.0013799.
    @Test func gapsAsInAnIndependentProgram() throws {
        var values = try StateSpaceCaseFiles.column("airpassengers.csv").map { log($0) }
        for step in [20, 21, 50, 80, 81, 82, 143] { values[step] = .nan }
        let estimate = try #require(SeasonalARIMAEstimate(.airline(season: 12), values))
        #expect(abs(estimate.logLikelihood - 228.3865) < 1e-4)
        #expect(abs(estimate.model.variance / 0.0013799 - 1) < 1e-3)
    }

    struct Automatic: Decodable {
        struct Method: Decodable { let mean: [Double], mase: Double }
        let n_train: Int, h: Int, actual: [Double], cases: [String: Method]
    }

    @Test(arguments: ["airpassengers_auto", "airpassengers_short60_auto"]) func automaticOrder(_ name: String) throws {
        let example: Automatic = try StateSpaceCaseFiles.read("ets/" + name)
        let peer = try #require(example.cases["AutoARIMA"])
        let values = Array(try StateSpaceCaseFiles.column("airpassengers.csv").prefix(example.n_train))
        let fitted = try SeasonalARIMAMethod().fit(TimeSeries(values: values, season: 12))
        let forecast = fitted.forecast(example.h, levels: [0.95])
        let scale = (12..<values.count).reduce(0) { $0 + abs(values[$1] - values[$1 - 12]) } / Double(values.count - 12)
        let error = zip(forecast.mean, example.actual).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(example.h)
        print(name, error / scale, peer.mase, fitted.methodDescription)
        #expect(error / scale <= peer.mase + 0.1)
        #expect(fitted.reason.contains("AICc"))
    }
}
