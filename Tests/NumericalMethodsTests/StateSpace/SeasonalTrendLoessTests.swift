import Foundation
import NumericalMethods
import Testing

/// The seasonal-trend decomposition on series whose parts are known.
@Suite struct SeasonalTrendLoessTests {
    private func parts(_ count: Int) -> (trend: [Double], season: [Double]) {
        let pattern = [3.0, -1, -2, 0]
        return ((0..<count).map { 10 + 0.25 * Double($0) }, (0..<count).map { pattern[$0 % 4] })
    }

    /// Local straight lines reproduce a straight line and a fixed season exactly.
    @Test func lineAndFixedSeasonComeBack() throws {
        let (trend, season) = parts(40)
        let found = try SeasonalTrendLoess(period: 4, seasonalWindow: 7).decompose(zip(trend, season).map { $0 + $1 })
        for step in 0..<40 {
            #expect(abs(found.trend[step] - trend[step]) < 1e-4)
            #expect(abs(found.season[step] - season[step]) < 1e-4)
        }
        #expect(found.seasonalStrength > 0.9999)
    }

    @Test func robustWeightsLeaveAnOutlierOut() throws {
        let (trend, season) = parts(60)
        var values = zip(trend, season).map { $0 + $1 }
        for step in values.indices { values[step] += sin(Double(step * step)) }
        values[25] += 15
        let plain = try SeasonalTrendLoess(period: 4, seasonalWindow: 7).decompose(values)
        let robust = try SeasonalTrendLoess(period: 4, seasonalWindow: 7, isRobust: true).decompose(values)
        // statsmodels 0.15.0, STL(period=4, seasonal=7, robust=True and False) on the same numbers.
        #expect(robust.weights[25] == 0)
        #expect(abs(robust.remainder[25] - 15.03642479847382) < 1e-8)
        #expect(abs(robust.trend[25] - trend[25] + 0.14291289988692313) < 1e-8)
        #expect(abs(plain.remainder[25] - 8.438113676829325) < 1e-8)
        #expect(plain.weights[25] == 1)
    }

    @Test func unsuitableSeriesAreNamed() {
        let method = "the seasonal-trend decomposition"
        #expect(throws: ForecastError.tooFewPoints(method: method, needed: 24, given: 23)) {
            _ = try SeasonalTrendLoess(period: 12).decompose([Double](repeating: 1, count: 23))
        }
        #expect(throws: ForecastError.missingValues(method: method, count: 1)) {
            _ = try SeasonalTrendLoess(period: 2).decompose([1, 2, .nan, 4, 5])
        }
        #expect(throws: ForecastError.noSeason(method: method)) {
            _ = try SeasonalTrendLoess(period: 1).decompose([1, 2, 3])
        }
        #expect(throws: ForecastError.setting(method: method, problem: "windows are odd numbers of at least 3")) {
            _ = try SeasonalTrendLoess(period: 2, seasonalWindow: 8).decompose([1, 2, 3, 4, 5])
        }
    }
}
