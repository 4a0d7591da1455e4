import Foundation
import NumericalMethods
import Testing

/// The structural methods as forecasts.
@Suite struct StructuralMethodTests {
    /// A straight line with a repeating season and a small alternating disturbance.
    private func monthly(_ count: Int) -> [Double] {
        (0..<count).map { step in
            let angle: Double = 2 * Double.pi * Double(step) / 12
            let disturbance: Double = step * 7 % 5 == 0 ? 0.3 : -0.1
            return 100 + 0.5 * Double(step) + 10 * sin(angle) + disturbance
        }
    }

    /// In a random walk seen without noise, the variance h steps ahead is h times that of one step.
    @Test func intervalsOfARandomWalkWidenWithTheRoot() throws {
        var source = RandomSource(seed: 3).generator(RandomStream(name: "walk"))
        var level = 50.0
        let values = (0..<200).map { _ in
            level += StandardNormal.quantile(source.uniform())
            return level
        }
        let fitted = try LocalLevelMethod().fitted(TimeSeries(values: values, season: 1))
        #expect(abs(fitted.parameters[1].value - 1) < 0.25)
        let interval = fitted.forecast(9, levels: [0.8]).intervals[0]
        let widths = zip(interval.upper, interval.lower).map { $0 - $1 }
        let (irregular, walk) = (fitted.parameters[0].value, fitted.parameters[1].value)
        if irregular == 0 { #expect(abs(widths[8] / widths[0] - 3) < 1e-9) }
        #expect(widths[8] * widths[8] - widths[0] * widths[0] - 8 * walk * pow(2 * 1.2815515655446, 2) < 1e-6)
        #expect(fitted.methodDescription.contains("local level"))
    }

    @Test func structuralModelContinuesTrendAndSeason() throws {
        let fitted = try StructuralMethod(logarithms: .never).fitted(TimeSeries(values: monthly(96), season: 12))
        let forecast = fitted.forecast(24, levels: [0.95])
        for (value, target) in zip(forecast.mean, monthly(120).suffix(24)) { #expect(abs(value - target) < 1) }
        #expect(fitted.methodDescription.contains("growth per step is constant"))
        #expect(fitted.residuals.prefix(13).allSatisfy { $0.isNaN })
        #expect(fitted.residuals.dropFirst(13).allSatisfy { abs($0) < 5 })
    }

    @Test func pathsFollowTheForecast() throws {
        let fitted = try LocalLinearTrendMethod().fitted(TimeSeries(values: KalmanTests.nile, season: 1))
        let forecast = fitted.forecast(5, levels: [0.8])
        let paths = fitted.paths(5, count: 4000, seed: 11)
        #expect(paths == fitted.paths(5, count: 4000, seed: 11))
        #expect(fitted.paths(5, count: 3, seed: 11) == Array(paths.prefix(3)))
        for step in [0, 4] {
            let inside = paths.filter {
                $0[step] >= forecast.intervals[0].lower[step] && $0[step] <= forecast.intervals[0].upper[step]
            }
            // 80 % with a standard error of 0.63 points.
            #expect(abs(Double(inside.count) / 4000 - 0.8) < 0.025)
        }
    }

    @Test func logarithmsAreChosenByLikelihood() throws {
        let growing = monthly(96).enumerated().map { exp(0.02 * Double($0.offset)) * ($0.element / 100 + 0.2) }
        let fitted = try StructuralMethod().fitted(TimeSeries(values: growing, season: 12))
        #expect(fitted.transformation == .logarithm)
        #expect(fitted.reason.contains("logarithms"))
    }

    @Test func unsuitableSeriesAreNamed() {
        let short = TimeSeries(values: [1, 2, .nan, 3], season: 12)
        #expect(throws: ForecastError.tooFewPoints(method: "local-level", needed: 5, given: 3)) {
            _ = try LocalLevelMethod().fit(short)
        }
        #expect(throws: ForecastError.tooFewPoints(method: "structural", needed: 28, given: 20)) {
            _ = try StructuralMethod().fit(TimeSeries(values: Array(KalmanTests.nile.prefix(20)), season: 12))
        }
        #expect(throws: ForecastError.noSeason(method: "structural")) {
            _ = try StructuralMethod().fit(TimeSeries(values: KalmanTests.nile, season: 1))
        }
        #expect(throws: ForecastError.constantSeries(method: "local-linear-trend")) {
            _ = try LocalLinearTrendMethod().fit(TimeSeries(values: [Double](repeating: 4, count: 20), season: 1))
        }
        #expect(throws: ForecastError.nonFinite(position: 1)) {
            _ = try LocalLevelMethod().fit(TimeSeries(values: [1, .infinity, 2, 3, 4, 5], season: 1))
        }
        #expect(throws: ForecastError.notPositive(method: "airline")) {
            let values = KalmanTests.nile.map { $0 - 900 }
            _ = try AirlineMethod(logarithms: .always).fit(TimeSeries(values: values, season: 12))
        }
        #expect(
            throws: ForecastError.setting(method: "local-level", problem: "regressor 1 is zero throughout the series")
        ) {
            _ = try LocalLevelMethod(regressors: [[0, 0]]).fit(TimeSeries(values: KalmanTests.nile, season: 1))
        }
    }

    /// Nile with a step in 1899, when the first dam at Aswan was begun (Balke 1993,
    /// doi:10.1080/07350015.1993.10509937): the level is constant on both sides, with the means 1097.75 of 28 years and
    /// 849.97 of 72.
    @Test func interventionExplainsTheMovement() throws {
        let dam = (0..<130).map { $0 < 28 ? 0.0 : 1 }
        let fitted = try LocalLevelMethod(regressors: [dam]).fitted(TimeSeries(values: KalmanTests.nile, season: 1))
        let parameters = fitted.parameters
        #expect(parameters[1].value == 0)
        #expect(fitted.methodDescription.contains("the level is constant"))
        #expect(abs(parameters[2].value - (849.972222 - 1097.75)) < 1e-4)
        #expect(abs(parameters[3].value - (parameters[0].value * (1.0 / 28 + 1.0 / 72)).squareRoot()) < 1e-6)
        #expect(fitted.forecast(30, levels: []).mean.allSatisfy { abs($0 - 849.972222) < 1e-4 })
    }

    /// A slope that turned steep at the end is not carried on: the slope is held constant instead, and that is said.
    @Test func steepEndIsNotCarriedOn() throws {
        let waves = (0..<48).map { step in 100 + 400 * pow(sin(Double.pi * Double(step) / 6 - 0.6), 8) }
        let method = LocalLinearTrendMethod()
        let fitted = try method.fitted(TimeSeries(values: waves + [120, 220, 420], season: 12))
        let forecast = fitted.forecast(24, levels: [0.8])
        #expect(forecast.mean.allSatisfy { $0 < 2000 && $0 > -1500 })
        #expect(fitted.methodDescription.contains("the season of 12 is not modelled"))
    }

    /// A line, a single spike and a repeating year, in small and large units: finite forecasts or a named error.
    @Test(arguments: [1e-9, 1e12]) func extremeSeriesStayFinite(_ scale: Double) throws {
        let shapes: [[Double]] = [
            (0..<40).map { Double($0) }, (0..<40).map { $0 == 30 ? 2 : 1 }, (0..<40).map { $0 % 12 == 0 ? 5 : 1 }
        ]
        let methods: [any ForecastMethod] = [
            LocalLevelMethod(), LocalLinearTrendMethod(), StructuralMethod(logarithms: .never), AirlineMethod(),
            SeasonalARIMAMethod()
        ]
        for shape in shapes {
            let series = TimeSeries(values: shape.map { $0 * scale }, season: 12)
            for method in methods {
                guard let fitted = try? method.fit(series) else { continue }
                let forecast = fitted.forecast(24, levels: [0.95])
                #expect(forecast.mean.allSatisfy { $0.isFinite && abs($0) < 200 * scale })
                #expect(forecast.intervals[0].lower.allSatisfy { $0.isFinite })
            }
        }
    }

    @Test func aSeriesWithoutErrorIsNamed() {
        let line = TimeSeries(values: (0..<40).map { Double($0) }, season: 12)
        let methods: [any ForecastMethod] = [
            LocalLinearTrendMethod(), StructuralMethod(logarithms: .never), AirlineMethod(), SeasonalARIMAMethod()
        ]
        for method in methods {
            let name = type(of: method).name
            let error = #expect(throws: ForecastError.self) { _ = try method.fit(line) }
            #expect(error?.description.hasPrefix("\(name): the model fits the series without error") == true)
        }
    }
}
