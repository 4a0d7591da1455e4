import NumericalMethods
import Testing

@Suite("Estimates from weighted results")
struct EstimationTests {
    @Test func medianIntervalOfAHundred() throws {
        // The 40th and 61st of 100 sorted results enclose the median with probability 0.9648.
        let sample = try WeightedSample((1...100).map(Double.init).reversed())
        let median = sample.quantileInterval(0.5)
        #expect(median == IntervalEstimate(estimate: 50, lower: 40, upper: 61))
        #expect(sample.quantileInterval(0.995).upper == .infinity)
        #expect(sample.quantile(0) == 1 && sample.quantile(1) == 100 && sample.quantile(0.9) == 90)
    }

    @Test func weightsStandForRepetitions() throws {
        let repeated = try WeightedSample([1, 1, 1, 2, 5, 5])
        let weighted = try WeightedSample([5, 2, 1], weights: [2, 1, 3])
        for p in [0.1, 0.5, 0.6, 0.66, 0.9] { #expect(repeated.quantile(p) == weighted.quantile(p)) }
        #expect(repeated.mean == weighted.mean)
        #expect(abs(repeated.tailMean(0.5) - weighted.tailMean(0.5)) < 1e-12)
        #expect(abs(weighted.effectiveCount - 36.0 / 14) < 1e-12)
    }

    @Test func studentIntervalOfAMean() throws {
        // 2, 4, 6, 8: mean 5, s^2 = 20/3, t(0.975, 3) = 3.182446.
        let interval = try WeightedSample([2, 4, 6, 8]).meanInterval()
        let reach = 3.182446305284263 * (20.0 / 3 / 4).squareRoot()
        #expect(abs(interval.lower - (5 - reach)) < 1e-9 && abs(interval.upper - (5 + reach)) < 1e-9)
    }

    @Test func shareWithWilsonsInterval() {
        // No case among 10: 0 to z^2 / (n + z^2) = 0.27753. 5 of 50: 0.0435 to 0.2136 (Brown, Cai and DasGupta's
        // formula).
        let none = WeightedSample.wilson(0, count: 10, level: 0.95)
        #expect(none.estimate == 0 && none.lower == 0 && abs(none.upper - 0.277533) < 1e-5)
        let some = WeightedSample.wilson(0.1, count: 50, level: 0.95)
        #expect(some.estimate == 0.1 && abs(some.lower - 0.0435) < 1e-4 && abs(some.upper - 0.2136) < 1e-4)
    }

    @Test func zeroInflatedResults() throws {
        let sample = try WeightedSample([0, 0, 0, 4, 8], weights: [1, 1, 1, 1, 1])
        let given = sample.mean { $0 > 0 }
        #expect(given.mean == 6 && abs(given.share - 0.4) < 1e-12)
        // Tail of one third: all of 8 (1/5) and the rest of 4: (0.2 * 8 + (1/3 - 0.2) * 4) * 3.
        #expect(abs(sample.tailMean(2.0 / 3) - (0.2 * 8 + (1.0 / 3 - 0.2) * 4) * 3) < 1e-9)
    }

    @Test func unusableSamples() {
        #expect(throws: EstimationError.empty) { try WeightedSample([]) }
        #expect(throws: EstimationError.notFinite(row: 1)) { try WeightedSample([1, .nan]) }
        #expect(throws: EstimationError.lengths(values: 2, weights: 1)) { try WeightedSample([1, 2], weights: [1]) }
        #expect(throws: EstimationError.weights("all are 0")) { try WeightedSample([1, 2], weights: [0, 0]) }
    }
}
