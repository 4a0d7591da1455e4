import Foundation
import Testing

@testable import NumericalMethods
@testable import TestSupport

/// The default on series with zeros, slips, slumps, decay and high levels.
struct BareSeriesTests {
    /// Six years of a season that is zero in some months, with a ripple of a few per cent.
    static func season(_ months: [Double], years: Int = 6) -> TimeSeries {
        TimeSeries(values: (0..<12 * years).map { months[$0 % 12] * (1 + 0.012 * ripple($0)) }, season: 12)
    }

    /// -2, 0, 2, -1, 1 and so on.
    private static func ripple(_ step: Int) -> Double { Double(step * 7 % 5 - 2) }

    static let sixEmpty = season([0, 0, 0, 42, 52, 62, 63, 51, 42, 0, 0, 0])
    static let threeEmpty = season([0, 0, 30, 42, 52, 62, 63, 51, 42, 31, 20, 0])

    /// AutoETS and dynamic optimised theta of statsforecast give 0.0 in January and 62.4 in June of such series.
    @Test(arguments: [sixEmpty, threeEmpty]) func zerosWithASeason(_ series: TimeSeries) throws {
        let found = try AutomaticForecast().fit(series).forecast(36, levels: [0.8]).mean
        for year in 0..<3 {
            #expect(found[12 * year] == 0)
            #expect(abs(found[12 * year + 5] - 62) < 1.5)
        }
    }

    /// Every fifth month falls elsewhere each year: demand of 8 every 5 months, 0.95 x 8 / 5.
    @Test func zerosWithoutASeasonAreIntermittent() throws {
        let series = TimeSeries(values: (0..<60).map { $0 % 5 == 4 ? 8.0 : 0 }, season: 12)
        #expect(ZeroPattern(series).emptyPlaces.isEmpty)
        let fitted = try AutomaticForecast().fit(series)
        #expect(abs(fitted.forecast(1, levels: []).mean[0] - 0.95 * 8 / 5) < 1e-9)
        #expect(fitted.reason.contains("48 of 60 numbers are zero"))
    }

    /// A supply of about 100 that stopped a year ago stays at zero; no future is above the most it ever was.
    @Test func aSupplyThatEnded() throws {
        let supplied = Self.season([97, 110, 120, 124, 120, 113, 102, 94, 88, 86, 90, 96], years: 4).values
        let fitted = try AutomaticForecast().fit(
            TimeSeries(values: supplied + [Double](repeating: 0, count: 12), season: 12))
        let found = fitted.forecast(36, levels: [0.95])
        #expect(found.mean.allSatisfy { $0 == 0 } && found.intervals[0].lower.allSatisfy { $0 == 0 })
        let most = try #require(supplied.max())
        #expect(found.intervals[0].upper[35] == most)
        #expect(found.intervals[0].upper[0] < 60)
        #expect(fitted.paths(12, count: 50, seed: 1).joined().allSatisfy { (0...130).contains($0) })
        #expect(fitted.reason.hasPrefix("the last 12 numbers are zero"))
    }

    /// Before it began a series says nothing: the forecast is that of the rest.
    @Test func aSupplyThatBegan() throws {
        let rest = AutomaticForecastTests.months(48)
        let whole = TimeSeries(values: [Double](repeating: 0, count: 24) + rest.values, season: 12)
        let fitted = try AutomaticForecast().fit(whole)
        let alone = try AutomaticForecast().fit(rest)
        #expect(fitted.forecast(6, levels: [0.8]) == alone.forecast(6, levels: [0.8]))
        #expect(fitted.residuals.count == 72 && fitted.residuals[..<24].allSatisfy(\.isNaN))
        #expect(
            fitted.reason.hasPrefix(
                """
                the first 24 numbers are zero and are left out: the series begins with step 25
                """))
    }

    /// 352,000 in a series near 4,200: forecast and interval are those of the series without it.
    @Test func aSlipInTheLastMonth() throws {
        var values = AutomaticForecastTests.months(120, noise: 20).values.map { $0 + 4080 }
        let (low, high) = (try #require(values.min()), try #require(values.max()))
        values[119] = 352_000
        let series = TimeSeries(values: values, season: 12)
        #expect(GrossErrors(series)?.positions == [119])
        let fitted = try AutomaticForecast().fit(series)
        let interval = try #require(fitted.forecast(24, levels: [0.95]).intervals.first)
        #expect(interval.upper.allSatisfy { $0 < high + 100 } && interval.lower.allSatisfy { $0 > low - 100 })
        #expect(fitted.reason.hasPrefix("left out because of their distance from the others: 352000 at step 120"))
        #expect(fitted.residuals[119].isNaN)
    }

    /// Three months at a sixth of their season, with the season before and after as ever.
    @Test func aSlumpOfThreeMonths() throws {
        var values = AutomaticForecastTests.months(120).values
        let calm = try AutomaticForecast().fit(TimeSeries(values: values, season: 12)).forecast(24, levels: [0.95])
        for step in 98..<101 { values[step] /= 6 }
        let series = TimeSeries(values: values, season: 12)
        #expect(GrossErrors(series)?.outOfSeason == [98, 99, 100])
        let found = try AutomaticForecast().fit(series).forecast(24, levels: [0.95])
        #expect(zip(found.intervals[0].upper, calm.intervals[0].upper).allSatisfy { abs($0 - $1) < 5 })
    }

    /// Neither a step of the level, nor growth, nor a steady season holds a gross error.
    @Test func whatIsNoGrossError() {
        let step = (0..<72).map { ($0 < 36 ? 100.0 : 180.0) + Double($0 * 7 % 5) }
        #expect(GrossErrors(TimeSeries(values: step, season: 12)) == nil)
        #expect(GrossErrors(TimeSeries(values: (0..<30).map { pow(2, Double($0)) }, season: 1)) == nil)
        #expect(GrossErrors(TimeSeries(values: PublicSeries.airline, season: 12)) == nil)
    }

    /// A series that halves each year goes on halving: its rate does not fade and it does not reach zero.
    @Test func decayDoesNotReachZero() throws {
        let values = (0..<72).map { step -> Double in
            let years = Double(step) / 12, season = 1 + 0.25 * sin(2 * Double.pi * years)
            return 96 * pow(0.5, years) * season * (1 + 0.01 * Self.ripple(step))
        }
        let fitted = try AutomaticForecast().fit(TimeSeries(values: values, season: 12))
        let found = fitted.forecast(24, levels: [0.8])
        #expect(found.intervals[0].lower.allSatisfy { $0 > 0 })
        let years: [Double] = [values[60...], found.mean[..<12], found.mean[12...]].map { (part: ArraySlice<Double>) in
            part.reduce(0, +)
        }
        #expect(abs(years[1] / years[0] - 0.5) < 0.02 && abs(years[2] / years[1] - 0.5) < 0.02)
        #expect(
            fitted.reason.hasSuffix(
                """
                logarithms, because the forecast of the numbers themselves would fall below zero
                """))
        #expect(fitted.reason.hasPrefix("exponential smoothing with any trend or none, the default for 72 logarithms"))
        #expect(fitted.stepsHeldAtZero(24).isEmpty)
    }

    /// A decay of 5 % a month with a season and noise (issue 2484 of prophet): the last year lost 45 %, and twice the
    /// same factor leaves 0.77 of 2.54 in two years.
    private static let decay: [Double] = [
        95.12, 108.3, 117.5, 107.5, 103.1, 93.22, 71.89, 60.5, 52.16, 43.75, 45.8, 46.65,
        54.34, 61.86, 60.11, 61.41, 58.92, 47.7, 41.07, 34.56, 26.69, 24.99, 23.44, 26.65,
        31.04, 31.66, 34.33, 35.08, 30.15, 27.25, 23.46, 17.68, 15.25, 12.79, 13.39, 15.22,
        15.88, 18.08, 19.61, 17.95, 17.22, 15.56, 12, 10.1, 7.802, 7.305, 7.647, 7.789,
        9.072, 10.33, 10.04, 10.25, 9.837, 7.964, 6.856, 5.169, 4.456, 4.172, 3.913, 4.449,
        5.182, 5.285, 5.732, 5.856, 5.034, 4.549, 3.508, 2.952, 2.545, 2.135, 2.235, 2.541
    ]

    @Test func aDecayInAPublicReport() throws {
        let found = try AutomaticForecast().fit(TimeSeries(values: Self.decay, season: 12)).forecast(24, levels: [0.8])
        #expect(abs(found.mean[23] / 0.77 - 1) < 0.08)
        #expect(found.intervals[0].lower.allSatisfy { $0 > 0 } && found.intervals[0].upper[23] < 1)
    }

    /// A level of 1e9 changes no width: rounding at that level is a ten-millionth of the width.
    @Test func widthsAtAHighLevel() throws {
        let plain = AutomaticForecastTests.months(96)
        let high = TimeSeries(values: plain.values.map { $0 + 1e9 }, season: 1),
            low = TimeSeries(values: plain.values, season: 1)
        let form = SmoothingForm(error: .multiplicative, trend: .none, season: .none)
        let methods: [any ForecastMethod] = [
            Theta(), DynamicOptimisedTheta(), SimpleSmoothing(),
            AutomaticSmoothing(forms: [form], label: "m", estimation: .likelihood)
        ]
        for method in methods {
            let widths = try [low, high].map { series in
                let interval = try method.fit(series).forecast(3, levels: [0.8]).intervals[0]
                return interval.upper[2] - interval.lower[2]
            }
            #expect(abs(widths[1] / widths[0] - 1) < 0.1, "\(type(of: method).name): \(widths)")
        }
    }

    /// The first level of theta is free where alpha is high; what it gives for the steps not counted is shown nowhere.
    @Test func noFittedValueFarFromTheSeries() throws {
        let values: [Double] = [1180, 1190, 1210, 1260, 1300, 1210, 1350, 1450, 1530, 1550]
        for method in [DynamicOptimisedTheta(), AutomaticForecast()] as [any ForecastMethod] {
            let residuals = try method.fit(TimeSeries(values: values, season: 1)).residuals
            #expect(residuals[..<3].allSatisfy { $0.isNaN })
            #expect(residuals[3...].allSatisfy { abs($0) < 200 })
        }
    }
}
