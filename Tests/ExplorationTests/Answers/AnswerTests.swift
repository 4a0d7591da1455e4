import EnergySystem
import Exploration
import NumericalMethods
import Testing

@Suite("Answers of an ensemble")
struct AnswerTests {
    /// Ten draws 0, 0, 0, 0, 0, 1, 2, 3, 4, 10: mean 2, half above zero, worst tenth 10, worst fifth (4 + 10) / 2.
    @Test func summaryByHand() throws {
        let outcomes = SmallEnsemble.outcomes(unserved: [[0, 0, 0, 0, 0, 1, 2, 3, 4, 10]])
        let summary = try #require(MetricSummary(outcomes, case: 0, metric: 0))
        #expect(abs(summary.mean.estimate - 2) < 1e-12)
        // s^2 = (130 - 10 x 4) / 9 = 10; standard error sqrt(10 / 10) = 1.
        #expect(abs(summary.mean.upper - (2 + 1.959963984540054)) < 1e-9)
        #expect(abs(summary.probabilityAboveZero.estimate - 0.5) < 1e-12)
        #expect(abs((summary.meanAboveZero ?? 0) - 4) < 1e-12)
        #expect(abs(summary.tailMeans[0].estimate - 10) < 1e-9)
        #expect(summary.quantile(0.5)?.estimate == 0)
        #expect(summary.quantile(0.95)?.estimate == 10)
    }

    /// Wilson's interval of 5 in 10, as published calculators give it: 0.2366 to 0.7634.
    @Test func wilsonOfHalf() throws {
        let sample = DrawSample([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], weights: [Double](repeating: 0.1, count: 10))
        let share = sample.probability(above: 0.5)
        #expect(abs(share.lower - 0.2366) < 1e-4)
        #expect(abs(share.upper - 0.7634) < 1e-4)
    }

    /// Two strata, W = 0.9 with {0, 2} and W = 0.1 with {10, 14}: mean 0.9 x 1 + 0.1 x 12, variance 0.81 x 2 / 2 + 0.01
    /// x 8 / 2.
    @Test func strataWeighTheirMeansAndVariances() throws {
        let outcomes = SmallEnsemble.outcomes(
            unserved: [[0, 2, 10, 14]], weights: [0.45, 0.45, 0.05, 0.05], strata: [0, 0, 1, 1])
        let mean = DrawSample(outcomes, case: 0, metric: 0).mean()
        #expect(abs(mean.estimate - 2.1) < 1e-12)
        let error = (mean.upper - mean.estimate) / 1.959963984540054
        #expect(abs(error - 0.85.squareRoot()) < 1e-9)
    }

    @Test func drawsWithoutAValueAreLeftOutAndCounted() throws {
        let sample = DrawSample([1, .nan, 3, .nan], weights: [0.1, 0.2, 0.3, 0.4])
        #expect(sample.leftOut == 2)
        #expect(abs(sample.weightLeftOut - 0.6) < 1e-12)
        #expect(abs(sample.mean().estimate - 2.5) < 1e-12)
    }

    /// Four draws short on days 2 and 5 of ten, two never: S(2) = 3/4, S(5) = 3/4 x 2/3.
    @Test func stockOutTimesWithCensoring() throws {
        let outcomes = SmallEnsemble.outcomes(unserved: [[1, 1, 0, 0]], firstShort: [102, 105, .nan, .nan])
        let time = try #require(StockOutTime.all(outcomes, case: 0).first)
        #expect(time.events == 2)
        #expect(time.estimate.steps.map(\.time) == [2, 5])
        #expect(zip(time.estimate.steps.map(\.survival.estimate), [0.75, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(time.estimate.lastTime == 10)
    }

    @Test func exceedanceAtZeroIsTheChanceOfAnyShortage() throws {
        let curve = try #require(
            ExceedanceCurve(SmallEnsemble.outcomes(unserved: [[0, 0, 0, 0, 0, 1, 2, 3, 4, 10]]), case: 0, metric: 0))
        #expect(curve.levels.first == 0)
        #expect(abs(curve.probabilities[0].estimate - 0.5) < 1e-12)
        let four = try #require(curve.levels.firstIndex { abs($0 - 4) < 1e-9 })
        #expect(abs(curve.probabilities[four].estimate - 0.1) < 1e-12)
        #expect(curve.levels.count <= 21)
    }

    /// Differences -1, -1, 0, +2 on the same draws: mean 0, half of the draws lower.
    @Test func strategiesAreComparedDrawByDraw() throws {
        let outcomes = SmallEnsemble.outcomes(unserved: [[5, 6, 7, 8], [4, 5, 7, 10]], strategies: ["none", "stock"])
        let difference = try #require(StrategyDifference.all(outcomes).first)
        #expect(abs(difference.difference.estimate) < 1e-12)
        #expect(abs(difference.isLower.estimate - 0.5) < 1e-12)
    }

    /// Bins 0-10 and from 10 with three draws and one: the median lies two thirds into the first bin; the last is open.
    @Test func aFanFromCounts() {
        let curve = EnsembleCurve(
            caseIndex: 0, name: "forward-cover(x)", product: "x", unit: "d", firstDay: Day(number: 0),
            edges: [0, 10, 20],
            stratumWeights: [1], counts: [[[3, 1], [0, 0]]])
        let fan = CoverFan(curve)
        #expect(abs(fan.quantiles[0][2] - 10 * 2 / 3) < 1e-9)
        #expect(fan.quantiles[0][4] == 10)
        #expect(fan.quantiles[1][2].isNaN)
    }
}

@Suite("Influence of uncertain numbers")
struct InfluenceTests {
    private static func uniform(_ name: String, _ draws: Int) -> [Double] {
        (0..<draws).map { RandomSource(seed: 7).uniform(RandomStream(name: name), draw: $0) }
    }

    /// y = 3 a + b on the unit square: a explains 9/10 of the variance, b 1/10, c nothing.
    @Test func sharesOfALinearResult() throws {
        let draws = 4000, a = Self.uniform("a", draws), b = Self.uniform("b", draws), c = Self.uniform("c", draws)
        let outcomes = SmallEnsemble.outcomes(unserved: [zip(a, b).map { 1 + 3 * $0 + $1 }], inputs: [a, b, c])
        let result = try #require(InfluenceResult.all(outcomes, case: 0, metric: 0).first)
        #expect(result.inputs.map(\.uncertainty) == [0, 1, 2])
        #expect(abs((result.inputs[0].first?.estimate ?? 0) - 0.9) < 0.03)
        #expect(abs((result.inputs[1].first?.estimate ?? 0) - 0.1) < 0.03)
        #expect(result.inputs[2].first?.isDistinguishableFromZero == false)
    }

    /// A shortage that is 0 below a half and the other number above: a decides whether, b how much.
    @Test func manyZerosAreSplitIntoWhetherAndHowMuch() throws {
        let draws = 4000, a = Self.uniform("a", draws), b = Self.uniform("b", draws)
        let outcomes = SmallEnsemble.outcomes(unserved: [zip(a, b).map { $0 < 0.5 ? 0 : 1 + $1 }], inputs: [a, b])
        let results = InfluenceResult.all(outcomes, case: 0, metric: 0)
        #expect(results.map(\.part) == [.whole, .probability, .size])
        #expect(results[1].inputs.first?.uncertainty == 0)
        #expect(results[2].inputs.first?.uncertainty == 1)
    }

    @Test func noVarianceIsSaid() {
        let outcomes = SmallEnsemble.outcomes(
            unserved: [[Double](repeating: 0, count: 200)], inputs: [Self.uniform("a", 200)])
        let result = InfluenceResult.all(outcomes, case: 0, metric: 0)
        #expect(result.first?.reason == "no variance: it is the same in every draw, indices are not defined")
    }

    /// A shortage where a > 0.6 and b < 0.5: the box says so.
    @Test func theBoxIsFound() throws {
        let draws = 4000, a = Self.uniform("a", draws), b = Self.uniform("b", draws)
        let outcomes = SmallEnsemble.outcomes(
            unserved: [zip(a, b).map { $0 > 0.6 && $1 < 0.5 ? 20 : 0 }], inputs: [a, b])
        let found = ShortageBox(outcomes, case: 0, metric: 0, threshold: 10)
        let box = try #require(found.box)
        #expect(abs(found.share - 0.2) < 0.03)
        #expect(box.density > 0.9 && box.coverage > 0.9)
        #expect(abs((box.limits.first { $0.dimension == 0 }?.lower ?? 0) - 0.6) < 0.04)
        #expect(abs((box.limits.first { $0.dimension == 1 }?.upper ?? 0) - 0.5) < 0.04)
    }
}

@Suite("Answers of a stratified ensemble")
struct StratifiedAnswerTests {
    /// Four draws of a frequent stratum (weight 0.9, always 0) after four of a rare one (weight 0.1, always 8): every
    /// part of the draws must give 0.8, which the first draws alone would not.
    @Test func everyPartHoldsEveryStratum() {
        let outcomes = SmallEnsemble.outcomes(
            unserved: [[8, 8, 8, 8, 0, 0, 0, 0]], weights: [0.025, 0.025, 0.025, 0.025, 0.225, 0.225, 0.225, 0.225],
            strata: [1, 1, 1, 1, 0, 0, 0, 0])
        let steps = EstimateConvergence(outcomes, case: 0, metric: 0).steps
        #expect(steps.map(\.draws) == [2, 2, 4, 8])
        #expect(steps.allSatisfy { abs($0.mean.estimate - 0.8) < 1e-12 && abs($0.probability.estimate - 0.1) < 1e-12 })
    }

    /// Between ten and twenty levels whatever the size: 13 steps of 20 up to 250, 11 of 0.2 up to 2.1.
    @Test func levelsAreRoundAndNeitherFewNorMany() throws {
        for (highest, width) in [(250.0, 20.0), (2.1, 0.2), (19, 1), (100, 5)] {
            let curve = try #require(
                ExceedanceCurve(SmallEnsemble.outcomes(unserved: [[0, highest]]), case: 0, metric: 0))
            #expect(abs(curve.levels[1] - width) < 1e-9)
            #expect((10...21).contains(curve.levels.count))
        }
    }
}
