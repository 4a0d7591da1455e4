import Foundation
import Testing

@testable import NumericalMethods

/// The smoothing search: slopes, admissible region, limits of the forms.
struct SmoothingTests {
    static let series = AutomaticForecastTests.months(48)

    @Test func slopesAgreeWithDifferences() throws {
        let scaled = TimeSeries(values: Self.series.values.map { $0 / 100 }, season: 12)
        let recursion = SmoothingRecursion(scaled.values, season: 12)
        for form in SmoothingForm.stable {
            for estimation in [SmoothingEstimation.likelihood, .shrunk] {
                let start = try #require(SmoothingStart(scaled).best(form, recursion, count: 1).first)
                let objective = SmoothingObjective(form, recursion, start: start, unit: 0.05, estimation: estimation)
                let point = objective.startPoint.enumerated().map { $1 + 0.01 * Double($0 % 3) }
                var slope = [Double](repeating: 0, count: point.count)
                _ = objective.value(point, slope: &slope)
                for index in point.indices {
                    var (left, right) = (point, point)
                    left[index] -= 1e-6
                    right[index] += 1e-6
                    let difference = (objective.value(right) - objective.value(left)) / 2e-6
                    #expect(abs(difference - slope[index]) < 1e-6 * max(1, abs(difference)), "\(form) \(index)")
                }
            }
        }
    }

    @Test func admissibleRegionIsThatOfTheRoots() {
        // Roots of z^2 - 1.5 z + 0.56: 0.7 and 0.8; of z^2 - 2.3 z + 0.6: 0.3 and 2; on the circle: z^2 - 1.
        #expect(SmoothingAdmissibility.hasNoOuterRoot([0.56, -1.5, 1]))
        #expect(!SmoothingAdmissibility.hasNoOuterRoot([0.6, -2.3, 1]))
        #expect(SmoothingAdmissibility.hasNoOuterRoot([-1, 0, 1]))
        let simple = SmoothingForm(error: .additive, trend: .none, season: .none)
        #expect(SmoothingAdmissibility.holds(simple, SmoothingParameters(alpha: 1.9, level: 0), season: 1))
        #expect(!SmoothingAdmissibility.holds(simple, SmoothingParameters(alpha: 2.1, level: 0), season: 1))
        let season = SmoothingForm(error: .additive, trend: .additive, season: .additive)
        let usual = SmoothingParameters(alpha: 0.4, beta: 0.1, gamma: 0.3, level: 0)
        #expect(SmoothingAdmissibility.holds(season, usual, season: 12))
        let wild = SmoothingParameters(alpha: 0.4, beta: 0.1, gamma: 1.9, level: 0)
        #expect(!SmoothingAdmissibility.holds(season, wild, season: 12))
    }

    @Test func searchFindsTheBottomOfAValley() {
        final class Valley: SmoothFunction {
            let dimension = 2
            func value(_ point: UnsafePointer<Double>, slope: UnsafeMutablePointer<Double>) -> Double {
                let (x, y) = (point[0], point[1])
                slope[0] = -2 * (1 - x) - 400 * x * (y - x * x)
                slope[1] = 200 * (y - x * x)
                return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
            }
        }
        let found = QuasiNewton(limit: 500, tolerance: 1e-14).minimise(Valley(), from: [-1.2, 1])
        #expect(abs(found.point[0] - 1) < 1e-5 && abs(found.point[1] - 1) < 1e-5)
    }

    @Test func multiplicativeFormsNeedPositiveNumbers() {
        var values = Self.series.values
        values[5] = 0
        #expect(throws: ForecastError.notPositive(method: "holt-winters")) {
            try HoltWintersSmoothing(season: .multiplicative).fit(TimeSeries(values: values, season: 12))
        }
        #expect(throws: ForecastError.tooFewPoints(method: "holt-winters", needed: 36, given: 30)) {
            try HoltWintersSmoothing().fit(AutomaticForecastTests.months(30))
        }
        #expect(throws: ForecastError.noSeason(method: "holt-winters")) {
            try HoltWintersSmoothing().fit(TimeSeries(values: values, season: 1))
        }
    }

    @Test(arguments: [
        SmoothingForm(error: .multiplicative, trend: .damped, season: .multiplicative),
        SmoothingForm(error: .multiplicative, trend: .additive, season: .additive),
        SmoothingForm(error: .additive, trend: .additive, season: .multiplicative)
    ]) func variancesAgreeWithPaths(_ form: SmoothingForm) throws {
        let series = AutomaticForecastTests.months(72, noise: 12)
        let best = try #require(SmoothingSearch(series, estimation: .likelihood).estimate(form, starts: 6))
        let fit = try #require(SmoothingFit(series, form: form, parameters: best.parameters))
        let fitted = FittedSmoothing(fit: fit)
        let paths = fitted.paths(14, count: 8000, seed: 1)
        let interval = try #require(fitted.forecast(14, levels: [0.8]).intervals.first)
        for step in [0, 13] {
            let mean = paths.reduce(0) { $0 + $1[step] } / 8000
            let variance = paths.reduce(0) { $0 + ($1[step] - mean) * ($1[step] - mean) } / 7999
            let half = (interval.upper[step] - interval.lower[step]) / 2 / 1.2815515655446004
            #expect(abs(variance.squareRoot() / half - 1) < 0.04)
        }
    }

    @Test func simpleSmoothingOfAJumpTakesTheLastNumber() throws {
        // A level that moves once and stays: the best gain is the largest.
        let values = [Double](repeating: 10, count: 10) + [Double](repeating: 20, count: 10)
        let fitted = try SimpleSmoothing().fit(TimeSeries(values: values, season: 1))
        #expect(abs(fitted.forecast(1, levels: []).mean[0] - 20) < 0.01)
        #expect(abs((fitted.parameters.first?.value ?? 0) - 0.9999) < 1e-3)
    }

    @Test func holtCarriesAStraightLineOn() throws {
        let values = (0..<20).map { 3 + 2 * Double($0) }
        let fitted = try HoltSmoothing().fit(TimeSeries(values: values, season: 1))
        let expected = [43.0, 45, 47]
        for (found, wanted) in zip(fitted.forecast(3, levels: []).mean, expected) {
            #expect(abs(found - wanted) < 1e-3)
        }
    }
}
