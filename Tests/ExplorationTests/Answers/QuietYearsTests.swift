import NumericalMethods
import Testing

@testable import Exploration
@testable import TestSupport

/// Years in a row without a shortage, by hand.
@Suite struct QuietYearsTests {
    /// Two years a set: of the groups 0 0, 0 3, 2 1, 0 0 two are quiet, although five of eight years are.
    @Test func aGroupIsQuietWhereEveryYearIs() throws {
        var outcomes = SmallEnsemble.outcomes(unserved: [[0, 0, 0, 3, 2, 1, 0, 0]])
        outcomes.design.drawsPerSet = 2
        let quiet = try #require(QuietYears(outcomes, case: 0, metric: 0))
        #expect(quiet.years == 2 && quiet.probability.estimate == 0.5)
        let wilson = WeightedSample.wilson(0.5, count: 4, level: 0.95)
        #expect(quiet.probability.lower == wilson.lower && quiet.probability.upper == wilson.upper)
    }

    /// A group with a failed run says nothing; without groups there is no answer.
    @Test func failedRunsLeaveTheirGroupOut() throws {
        var outcomes = SmallEnsemble.outcomes(unserved: [[0, .nan, 0, 0]])
        #expect(QuietYears(outcomes, case: 0, metric: 0) == nil)
        outcomes.design.drawsPerSet = 2
        #expect(QuietYears(outcomes, case: 0, metric: 0)?.probability.estimate == 1)
        outcomes.design.drawsPerSet = 4
        #expect(QuietYears(outcomes, case: 0, metric: 0) == nil)
    }
}
