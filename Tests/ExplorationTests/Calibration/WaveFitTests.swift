import EnergySystem
import Foundation
import SimulationEngine
import Testing

@testable import Exploration
@testable import TestSupport

/// Weights of sets and draws, by hand.
@Suite struct WaveFitTests {
    /// Two episodes with one observation of 10 kt and a spread of 2 kt, two sets of two draws.
    private static func fit(_ first: [Double], _ second: [Double], importance: [Double] = [0.5, 0.5]) throws -> WaveFit
    {
        let calibration = try ToyCalibration(
            episodes: [
                ("one", ToyCalibration.imports("value: 10 kt", discrepancy: "2 kt")),
                ("two", ToyCalibration.imports("value: 10 kt", discrepancy: "2 kt"))
            ], design: "{sets: 2, draws: 2, waves: 1}"
        ).prepared()
        let wave = calibration.wave(1, [[0.25], [0.75]], importance)
        let none = [Double](repeating: .nan, count: 4)
        return WaveFit(wave, ToyCalibration.outcomes(wave, values: [[first, none], [none, second]]))
    }

    /// Weights in these proportions, adding up to 1.
    private static func expect(_ weights: [Double], _ proportions: [Double]) {
        let sum = proportions.reduce(0, +)
        #expect(areClose(weights, proportions.map { $0 / sum }, absolute: 1e-12))
    }

    /// I of 10, 12, 14, 17 kt is 0, 1, 2 and 3.5, which is above 3: likelihoods 1, exp(-1/2), exp(-2), 0.
    @Test func aSetsLikelihoodIsTheMeanOfItsDraws() throws {
        let fit = try Self.fit([10, 12, 14, 17], [10, 10, 10, 10])
        #expect(isClose(fit.likelihoods[0][0], (1 + exp(-0.5)) / 2, relative: 1e-12))
        #expect(isClose(fit.likelihoods[0][1], exp(-2) / 2, relative: 1e-12))
        #expect(fit.likelihoods[1] == [1, 1])
    }

    /// Both episodes multiply; importance counts; without one of them the other decides alone.
    @Test func weightsMultiplyOverEpisodes() throws {
        let fit = try Self.fit([10, 10, 12, 12], [12, 12, 10, 17], importance: [0.25, 0.75])
        let half = exp(-0.5)
        let expected: [Double] = [0.25 * half, 0.75 * half * 0.5]
        Self.expect(fit.weights(), expected)
        Self.expect(fit.weights(withoutEpisode: 0), [0.25 * half, 0.75 * 0.5])
        Self.expect(fit.weights(withoutFigure: (1, 0)), [0.25, 0.75 * half])
    }

    /// A draw weighs as its set by the other episode, times its own likelihood; foretelling leaves that out.
    @Test func drawsWeighByTheirOwnLikelihood() throws {
        let fit = try Self.fit([10, 12, 10, 17], [10, 10, 12, 12])
        let half = exp(-0.5)
        Self.expect(fit.drawWeights(0, isPredicting: false), [1, half, half, 0])
        Self.expect(fit.drawWeights(0, isPredicting: true), [1, 1, half, half])
    }

    /// A figure that a run does not have is as far off as can be.
    @Test func nothingMeasuredIsRuledOut() throws {
        let fit = try Self.fit([.nan, .nan, 10, 10], [10, 10, 10, 10])
        #expect(fit.weights() == [0, 1])
        #expect(WaveFit.effectiveCount(fit.weights()) == 1)
        #expect(WaveFit.effectiveCount([0.5, 0.5]) == 2)
        #expect(WaveFit.effectiveCount([0, 0]) == 0)
    }

    @Test func whatForbidsIsNamed() throws {
        #expect(
            Contradiction.words(try Self.fit([20, 20, 20, 18], [10, 10, 10, 10])) == """
                one: no draw comes nearer to imports than an implausibility of 4.0
                """)
        #expect(
            Contradiction.words(try Self.fit([10, 20, 20, 20], [20, 20, 10, 20]))
                == """
                every episode has sets that agree with it, no set agrees with all; sets left by episode: one 1, \
                two 1
                """
        )
    }

    /// One member at 10 with a spread of 2: the 10 % point lies 1.2816 spreads below.
    @Test func quantilesOfASpreadSample() {
        let quantiles = SpreadQuantiles.of([10, 99], [1, 0], spread: 2, levels: [0.1, 0.5, 0.9])
        #expect(isClose(quantiles[0], 10 - 2 * 1.2815515655446004, absolute: 1e-9))
        #expect(isClose(quantiles[1], 10, absolute: 1e-9))
        #expect(isClose(quantiles[2], 10 + 2 * 1.2815515655446004, absolute: 1e-9))
    }
}

/// The proposal of the next wave.
@Suite struct SetProposalTests {
    /// Points at 0.25 and 0.75 with equal weights have a variance of 1/16; the kernel's is twice that and the ridge.
    @Test func densityByHand() {
        let proposal = SetProposal([[0.25], [0.75]], weights: [0.5, 0.5])
        let variance = 2 * (1.0 / 16 + 1e-6)
        #expect(isClose(proposal.density([0.5]), exp(-0.0625 / (2 * variance)), relative: 1e-9))
        #expect(isClose(proposal.density([0.25]), 0.5 + 0.5 * exp(-0.25 / (2 * variance)), relative: 1e-9))
    }

    /// Two inputs that always move together: what lies off their line is proposed rarely.
    @Test func covarianceIsKept() {
        let steps: [Double] = (0..<10).map { Double($0) / 10 + 0.05 }
        let points: [[Double]] = steps.map { [$0, $0] }
        let proposal = SetProposal(points, weights: Array(repeating: 0.1, count: 10))
        #expect(proposal.density([0.5, 0.5]) > 1e6 * proposal.density([0.6, 0.4]))
    }

    /// Importance undoes the proposal: the weighted mean of a uniform prior is a half, wherever the last wave stood.
    @Test func importanceGivesThePriorBack() {
        let points: [[Double]] = (0..<50).map { [0.3 + 0.01 * Double($0)] }
        let drawn = SetProposal(points, weights: (0..<50).map { (place: Int) -> Double in Double(place + 1) / 1275 })
            .draw(20_000, wave: 2, source: .init(seed: 5))
        #expect(drawn.points.allSatisfy { $0[0] > 0 && $0[0] < 1 })
        #expect(isClose(drawn.importance.reduce(0, +), 1, absolute: 1e-12))
        let mean = zip(drawn.points, drawn.importance).reduce(0) { $0 + $1.0[0] * $1.1 }
        #expect(abs(mean - 0.5) < 0.02)
    }
}
