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

    @Test func originsLeaveAFullHorizon() {
        #expect(Backtest.Plan(firstOrigin: 3, horizon: 2, step: 2).origins(9) == [3, 5, 7])
        #expect(Backtest.Plan(firstOrigin: 8, horizon: 2).origins(9).isEmpty)
        #expect(Backtest.Plan(standardFor: TimeSeries(values: [Double](repeating: 1, count: 100), season: 12)).horizon == 18)
    }

    @Test func failingOriginsAreCounted() {
        let series = TimeSeries(values: (0..<20).map { Double($0 % 3) + 1 }, season: 12)
        let found = Backtest(HoltWintersSmoothing(), on: series, plan: Backtest.Plan(firstOrigin: 10, horizon: 2))
        #expect(found.trials.isEmpty && found.failures == 9)
        #expect(found.firstFailure == .tooFewPoints(method: "holt-winters", needed: 36, given: 10))
    }

    @Test func coverageBandIsTheBinomial() {
        // Twenty intervals of 80 %: quantiles 0.025 and 0.975 of Binomial(20, 0.8) are 12 and 19.
        let band = IntervalScores.coverageBand(level: 0.8, count: 20)
        #expect(band.lowerBound == 0.6 && band.upperBound == 0.95)
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
        for name in ["auto", "seasonal-naive", "theta", "dynamic-optimised-theta", "ets", "ets-damped", "holt-winters", "ses", "holt"] {
            let method = try MethodCatalogue.method(name)
            #expect(type(of: method).name == name)
        }
        #expect(throws: ForecastError.self) { try MethodCatalogue.method("crystal-ball") }
    }

    @Test func wavesOfTwoYearsAreCarriedOn() throws {
        let series = AutomaticForecastTests.months(30, noise: 0.5)
        let fitted = try #require(FourierTheta(series).fitted)
        let truth = AutomaticForecastTests.months(42, noise: 0).values[30...]
        #expect(Scores.meanAbsoluteError(Array(truth), fitted.forecast(12, levels: []).mean) < 4)
    }
}
