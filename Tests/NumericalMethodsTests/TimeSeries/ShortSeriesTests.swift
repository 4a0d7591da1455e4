import Testing

@testable import NumericalMethods

/// Years and other short series.
struct ShortSeriesTests {
    private let demand = TimeSeries(values: [1180, 1190, 1210, 1260, 1300, 1210, 1350, 1450, 1530, 1550], season: 1)

    /// Ten years that rise by about 40 a year: the next is above the last, by no more than the largest step.
    @Test func risingYearsRiseOn() throws {
        let found = try AutomaticForecast().fit(demand).forecast(4, levels: [0.8])
        #expect(found.mean[0] > 1550 && found.mean[0] < 1690)
        #expect(found.mean == found.mean.sorted())
    }

    @Test func monthsKeepShrunkGainsAndYearsDoNot() throws {
        let years = DefaultCombination.Choice(season: 1), quarters = DefaultCombination.Choice(season: 4)
        let months = DefaultCombination.Choice(season: 12)
        #expect(years.estimation == .likelihood && quarters.estimation == .likelihood && months.estimation == .shrunk)
        #expect(years.forms.contains { $0.trend == .additive } && !months.forms.contains { $0.trend == .additive })
        let reason = try AutomaticForecast().fit(demand).reason
        #expect(
            reason.hasPrefix(
                """
                mean of dynamic optimised theta and exponential smoothing with any trend or none, the default for 10 \
                points
                """))
    }

    /// Steps of 1 and -1: a walk's deviation is 1, two steps ahead sqrt 2; Student's 90 % quantile of 6 degrees is
    /// 1.4398.
    @Test func widthOfAWalk() {
        let series = TimeSeries(values: (0..<10).map { Double($0 % 2) }, season: 1)
        let found = ShortSeriesWidth(series).widened([0, 0], level: 0.8)
        #expect(abs(found[0] - 1.4397557472652) < 1e-9 && abs(found[1] - 1.4397557472652 * 2.0.squareRoot()) < 1e-9)
        let wide = ShortSeriesWidth(series).widened([10, 10], level: 0.8)
        #expect(abs(wide[0] - 10 * 1.4397557472652 / 1.2815515655446) < 1e-9)
    }

    /// Six of eight origins inside: (0.75 x 8 + 2)/12 = 2/3, so the band is 2 sqrt(2/3 x 1/3 / 12); eight of eight:
    /// 10/12.
    @Test func bandOfACoverage() {
        let some = IntervalCalibration(scaledErrors: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 90, 90], origins: 8)
        #expect(abs(some.coverageBand(0.5) - 2 * (2.0 / 9 / 12).squareRoot()) < 1e-12)
        let all = IntervalCalibration(scaledErrors: [Double](repeating: 0.1, count: 8), origins: 8)
        #expect(abs(all.coverageBand(0.5) - 2 * (10.0 / 12 * 2 / 12 / 12).squareRoot()) < 1e-12)
    }

    @Test func nothingBelowZeroWhereNothingWas() {
        let below = Forecast(
            mean: [1, -1], intervals: [ForecastInterval(level: 0.8, lower: [-2, -3], upper: [3, -0.5])])
        let held = below.heldAboveZero(TimeSeries(values: [0, 3, 2], season: 1))
        #expect(held.mean == [1, 0] && held.intervals[0].lower == [0, 0] && held.intervals[0].upper == [3, 0])
        #expect(below.stepsBelowZero(TimeSeries(values: [0, 3], season: 1)) == [1])
        let debt = TimeSeries(values: [-1, 3], season: 1)
        #expect(below.heldAboveZero(debt) == below && below.stepsBelowZero(debt).isEmpty)
    }
}
