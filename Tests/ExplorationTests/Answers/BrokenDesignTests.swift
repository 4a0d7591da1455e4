import EnergySystem
import NumericalMethods
import Testing

@testable import Exploration

/// Draws that fail, and designs that cannot spare them.
@Suite struct BrokenDesignTests {
    /// Eight draws, of which 2, 5 and 7 leave the range of a and 5 fails in both cases.
    private static func outcomes(_ method: String, baseSample: Int = 2) -> EnsembleOutcomes {
        let values: [Double] = [1, .nan, 3, 4, .nan, 6, .nan, 8]
        var outcomes = SmallEnsemble.outcomes(
            unserved: [values, values], inputs: [[1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 3, 2, 1]],
            strategies: ["none", "stock"],
            method: method, baseSample: baseSample)
        let range = "a: x.transit leaves 0 d to 366 d, drawn "
        outcomes.faults = [
            (2, 0, range + "-1 d"), (2, 1, range + "-1 d"), (5, 0, range + "-2 d"), (5, 1, range + "-2 d"),
            (7, 1, "no solution")
        ]
        .map { EnsembleFault(draw: $0.0, caseIndex: $0.1, reason: $0.2) }
        return outcomes
    }

    @Test func failuresAreCountedByDrawAndCause() throws {
        let failed = try #require(FailedDraws(Self.outcomes("monte-carlo")))
        #expect(failed.draws == 3)
        #expect(failed.ofDraws == 8)
        #expect(failed.causes.map(\.reason) == ["a: x.transit leaves 0 d to 366 d", "no solution"])
        #expect(failed.causes.map(\.draws) == [2, 1])
        #expect(FailedDraws(SmallEnsemble.outcomes(unserved: [[1, 2]])) == nil)
    }

    @Test(arguments: ["saltelli", "sobol", "morris", "factorial"])
    func indicesOfABrokenDesignAreNotGiven(_ method: String) throws {
        let result = try #require(InfluenceResult.all(Self.outcomes(method), case: 0, metric: 0).first)
        #expect(result.inputs.isEmpty)
        #expect(
            result.reason == """
                3 of 8 draws failed or have no value, and indices by the design \(method) need every draw of it; keep \
                the numbers inside the range of their fields (at-least, at-most), or draw by latin-hypercube
                """)
    }

    /// Independent draws can spare some: what is left is too few here, which is another reason.
    @Test func drawsAtRandomCanSpareSome() throws {
        let reason = try #require(InfluenceResult.all(Self.outcomes("monte-carlo"), case: 0, metric: 0).first?.reason)
        #expect(reason.contains("draws with a value") && !reason.contains("need every draw"))
    }

    /// Base 10; a at its low point 4 and at its high 12: swing 8. b: 10 and 11: swing 1. c: 30 and 25, both above the
    /// base: swing
    /// 20. d fails at its high point: no swing, last.
    @Test func aTornadoIsRankedBySwing() throws {
        var outcomes = SmallEnsemble.outcomes(
            unserved: [[10, 4, 12, 10, 11, 30, 25, 9, .nan]],
            inputs: (0..<4).map { number in (0..<9).map { $0 == 2 * number + 1 ? -1 : $0 == 2 * number + 2 ? 1 : 0 } },
            method: """
                one-at-a-time
                """)
        let tornado = try #require(EnsembleAnswers(outcomes).tornados.first)
        #expect(tornado.base == 10)
        #expect(tornado.bars.map(\.uncertainty) == [2, 0, 1, 3])
        #expect(tornado.bars.prefix(3).map(\.swing) == [20, 8, 1])
        #expect(tornado.bars[3].swing.isNaN && tornado.bars[3].atLow == 9)
        #expect(tornado.bars.allSatisfy { $0.low == -1 && $0.high == 1 })
        outcomes.design.method = "monte-carlo"
        #expect(EnsembleAnswers(outcomes).tornados.isEmpty)
    }

    @Test(arguments: ["one-at-a-time", "morris", "factorial"])
    func chosenPointsHaveNoProbabilities(_ method: String) {
        let outcomes = SmallEnsemble.outcomes(
            unserved: [[0, 4, 12], [0, 3, 10]], firstShort: [.nan, 101, 102], inputs: [[0, -1, 1]],
            strategies: ["none", "stock"], method: method, baseSample: 1)
        let answers = EnsembleAnswers(outcomes)
        #expect(
            answers.summaries.isEmpty && answers.exceedance.isEmpty && answers.stockOut.isEmpty
                && answers.differences.isEmpty)
        #expect(
            answers.boxes.isEmpty && answers.convergence.isEmpty && answers.quietYears.isEmpty
                && answers.economics.isEmpty)
    }
}
