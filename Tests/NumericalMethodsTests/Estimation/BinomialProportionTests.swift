import NumericalMethods
import RealModule
import Testing

/// Bounds of a chance from few trials.
@Suite struct BinomialProportionTests {
    /// Without a success in n trials p = 1 - 0.05^(1/n): 0.2589 for ten, 0.95 for one.
    @Test(arguments: [(10, 0.25886555), (1, 0.95), (30, 0.09503390)])
    func withoutASuccess(trials: Int, bound: Double) throws {
        let proportion = try #require(BinomialProportion(successes: 0, trials: trials))
        #expect(abs(proportion.upperBound(confidence: 0.95) - bound) < 1e-7)
        #expect(abs(proportion.upperBound(confidence: 0.95) - (1 - Double.pow(0.05, 1 / Double(trials)))) < 1e-12)
    }

    /// At the bound so few successes have a probability of exactly 5 %, added up term by term.
    @Test(arguments: [(1, 10), (3, 10), (9, 10), (2, 7)])
    func soFewSuccessesHaveFivePerCent(successes: Int, trials: Int) throws {
        let p = try #require(BinomialProportion(successes: successes, trials: trials)).upperBound(confidence: 0.95)
        var term = Double.pow(1 - p, Double(trials)), sum = term
        for i in 1...successes {
            term *= Double(trials - i + 1) / Double(i) * p / (1 - p)
            sum += term
        }
        #expect(abs(sum - 0.05) < 1e-10)
    }

    @Test func everyTrialASuccessBoundsNothing() throws {
        #expect(try #require(BinomialProportion(successes: 4, trials: 4)).upperBound(confidence: 0.95) == 1)
    }

    @Test(arguments: [(0, 0), (-1, 3), (4, 3)])
    func whatIsNoCountIsNone(successes: Int, trials: Int) {
        #expect(BinomialProportion(successes: successes, trials: trials) == nil)
    }
}
