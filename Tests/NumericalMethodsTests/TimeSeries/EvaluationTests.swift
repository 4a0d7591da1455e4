import Testing

@testable import NumericalMethods

/// Back-tests, interval checks and simple methods by hand.
struct EvaluationTests {
    @Test func driftByHand() throws {
        // (9 - 1)/4 = 2 a step.
        let fitted = try Drift().fit(TimeSeries(values: [1, 2, 5, 6, 9], season: 1))
        #expect(fitted.forecast(2, levels: []).mean == [11, 13])
        #expect(Array(fitted.residuals.dropFirst()) == [-1, 1, -1, 1])
    }

    @Test func naiveIntervalGrowsWithTheRoot() throws {
        // Steps 1, -1, 1, -1: variance 1.
        let found = try Naive().fit(TimeSeries(values: [0, 1, 0, 1, 0], season: 1)).forecast(4, levels: [0.95])
        #expect(found.mean == [0, 0, 0, 0])
        #expect(abs(found.intervals[0].upper[0] - 1.959963984540054) < 1e-9)
        #expect(abs(found.intervals[0].upper[3] - 2 * 1.959963984540054) < 1e-9)
    }

    @Test func originsEndBeforeTheLastPoint() {
        // 12 points: at most two thirds, 8, before the first of 4 origins; every second of them for at most two.
        let short = TimeSeries(values: (1...12).map(Double.init), season: 1)
        #expect(Backtest.origins(over: short) == [8, 9, 10, 11])
        #expect(Backtest.origins(over: short, most: 2) == [9, 11])
        // 100 months: 36 before the first; 64 origins, every sixth, the last after 99.
        let months = TimeSeries(values: [Double](repeating: 1, count: 100), season: 12)
        #expect(Backtest.origins(over: months) == Array(stride(from: 39, through: 99, by: 6)))
    }

    /// Naive forecasts of 1, 2, ..., 12 miss by the steps ahead; the scale within the data is 1.
    @Test func backtestOfTheNaiveMethod() {
        let series = TimeSeries(values: (1...12).map(Double.init), season: 1)
        let test = Backtest(Naive(), on: series, origins: Backtest.origins(over: series), horizon: 2)
        #expect(test.method == "naive" && test.origins == 4 && test.steps == [1, 2])
        for step in [1, 2] {
            #expect(test.count(step) == 5 - step)
            #expect(abs(test.meanError(step) + Double(step)) < 1e-12)
            #expect(abs(test.scaledError(step) - Double(step)) < 1e-12)
        }
        // Four errors of 1 and three of 2.
        #expect(abs(test.scaledError() - 10.0 / 7) < 1e-12)
        // After 8, 9, 10, 11: -1/9, -1/10, -1/11, -1/12 of what came.
        #expect(abs(test.percentageBias(1) + 100 * (1.0 / 9 + 1.0 / 10 + 1.0 / 11 + 1.0 / 12) / 4) < 1e-12)
        #expect(test.coverage(0.5).isNaN)
    }

    @Test func scoresThatHaveNoNumber() {
        #expect(Scores.symmetricPercentageError(0, 0) == 0)
        #expect(Scores.percentageError(0, 3).isNaN)
        #expect(ProbabilityScores.normal(mean: 1, deviation: 0, actual: 2).isNaN)
        // A season of 4 and three points: the change by one step, (2 + 3) / 2.
        #expect(Scores.seasonalScale(TimeSeries(values: [1, 3, 6], season: 4)) == 2.5)
    }

    @Test func refusalsAreTold() {
        let series = TimeSeries(values: (0..<20).map { Double($0 % 3) + 1 }, season: 12)
        let found = Backtest(HoltWintersSmoothing(), on: series, origins: [10, 12], horizon: 2)
        #expect(found.outcomes.isEmpty && found.origins == 0)
        #expect(found.refused == "holt-winters needs at least 36 points, the series has 12")
    }

    @Test func calibrationGoesHalfWay() {
        // Nineteen errors 0.1, 0.2, ..., 1.9: the 16th, 1.6, bounds 80 %; half of the way from 1 to 1.6/1.2816.
        let calibration = IntervalCalibration(scaledErrors: (1...19).map { Double($0) / 10 }, origins: 5)
        #expect(abs((calibration.factor(0.8) ?? 0) - 1.6 / 1.2815515655446004) < 1e-12)
        #expect(abs(calibration.scale(0.8) - (1 + 1.6 / 1.2815515655446004) / 2) < 1e-12)
        #expect(calibration.factor(0.97) == nil && calibration.scale(0.97) == 1)
        let calm = IntervalCalibration(scaledErrors: [Double](repeating: 0.1, count: 40), origins: 5)
        #expect(calm.scale(0.8) == 1 && calm.achievedCoverage(0.8) == 1)
    }

    @Test func equalLossesHaveNoStatistic() {
        let found = DieboldMariano(losses: [1, 2, 3], against: [1, 2, 3])
        #expect(found.meanDifference == 0 && found.statistic.isNaN && found.probability.isNaN)
    }

    @Test func catalogueNamesItsMethods() throws {
        #expect(MethodCatalogue.names.first == "auto")
        #expect(Set(MethodCatalogue.names).count == MethodCatalogue.names.count)
        for name in [
            "auto", "seasonal-naive", "theta", "dynamic-optimised-theta", "ets", "ets-damped", "holt-winters", "ses",
            "holt"
        ] {
            let method = try MethodCatalogue.method(name)
            #expect(type(of: method).name == name)
        }
        #expect(throws: ForecastError.self) { try MethodCatalogue.method("crystal-ball") }
    }

    @Test func wavesOfTwoYearsAreCarriedOn() throws {
        let series = AutomaticForecastTests.months(30, noise: 0.5)
        let fitted = try #require(FourierTheta(series).fitted)
        let truth = AutomaticForecastTests.months(42, noise: 0).values[30...]
        let errors = zip(truth, fitted.forecast(12, levels: []).mean).map { abs($0 - $1) }
        #expect(errors.reduce(0, +) / 12 < 4)
    }
}
