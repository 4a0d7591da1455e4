import EnergySystem
import Foundation
import SimulationEngine
import Testing

@testable import Exploration
@testable import TestSupport

/// A toy world calibrated on data that it made.
@Suite struct CalibrationRunTests {
    /// Usable stock is 20 kt, the stop takes 10, and a cover of c days asks for c kt on its last day: with c above 10
    /// the plan lands c - 10 kt. So the imports tell the cover only where it is above 10.
    private static func toy(_ imports: String, discrepancy: String = "0.4 kt") -> ToyCalibration {
        var toy = ToyCalibration(episodes: [("stop", ToyCalibration.imports(imports, discrepancy: discrepancy))])
        toy.inputs = """
              cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 2 d, high: 20 d}}
            """
        toy.own = """
                  opening: {path: baseline.stocks.commercial.regular.opening, distribution: {kind: uniform, low: \
            29.5 kt, high: 30.5 kt}}
            """
        toy.design = "{sets: 60, draws: 4, waves: 2, seed: 3}"
        return toy
    }

    /// Imports of 5 kt say that the cover was 15 d.
    @Test func theInputIsFoundAgain() throws {
        let run = try ToyCalibration.run(Self.toy("value: 5 kt").prepared())
        let cover = try #require(run.inputs.first { $0.episode == nil })
        #expect(cover.name == "cover")
        #expect(cover.posterior[0] > 13.5 && cover.posterior[2] < 16.5, "\(cover.posterior)")
        #expect(abs(cover.posterior[1] - 15) < 0.6)
        #expect(cover.varianceRemoved > 0.9 && cover.isInformed)
        #expect(cover.informant?.figure == "stop.imports")
        let fit = try #require(run.figures.first)
        #expect(abs(fit.posterior[1] - 5) < 0.3 && fit.isHit)
        #expect(run.contradiction == nil && run.isTooFew)
    }

    /// A bound says only what is forbidden: at most 2 kt leave every cover up to 12 d and some above.
    @Test func aBoundCutsOneSide() throws {
        let run = try ToyCalibration.run(Self.toy("at-most: 2 kt").prepared())
        let cover = try #require(run.inputs.first)
        #expect(cover.posterior[0] < 4 && cover.posterior[2] < 13.5, "\(cover.posterior)")
    }

    /// No cover of the range lands 60 kt.
    @Test func whatCannotBeIsToldByItsObservation() throws {
        let run = try ToyCalibration.run(Self.toy("value: 60 kt").prepared())
        #expect(
            run.contradiction?.hasPrefix("stop: no draw comes nearer to imports than an implausibility of ") == true)
        #expect(run.waves.count == 1 && run.inputs.isEmpty && run.posterior.sets.isEmpty)
    }

    @Test func threadsChangeNothing() throws {
        let prepared = try Self.toy("value: 5 kt").prepared()
        let one = try ToyCalibration.run(prepared, threads: 1), three = try ToyCalibration.run(prepared, threads: 3)
        #expect(one.posterior.weights.map(\.bitPattern) == three.posterior.weights.map(\.bitPattern))
        #expect(one.posterior.sets == three.posterior.sets)
    }

    /// An episode left out does not decide and is foretold by the others: a cover of 15 d lands 5 kt there too.
    @Test func heldOutEpisodesAreScored() throws {
        var toy = Self.toy("value: 5 kt")
        toy.heldOut = [("other", ToyCalibration.imports("value: 9 kt", role: "score"))]
        let run = try ToyCalibration.run(toy.prepared())
        let fit = try #require(run.figures.last)
        #expect(fit.isHeldOut && !fit.decides && !fit.isHit)
        #expect(abs(fit.posterior[1] - 5) < 0.6)
        #expect(fit.foretold == nil)
    }

    /// Two episodes with the same cover: each foretells the other, spread by what the observation itself has.
    @Test func eachEpisodeIsForetoldByTheOthers() throws {
        var toy = Self.toy("value: 5 kt")
        toy.episodes.append(("again", ToyCalibration.imports("value: 5.2 kt", discrepancy: "0.4 kt")))
        let run = try ToyCalibration.run(toy.prepared())
        #expect(run.figures.count == 2 && run.figures.allSatisfy { $0.isForetold == true })
        let foretold = try #require(run.figures.last?.foretold)
        #expect(foretold[0] < 5 && foretold[2] > 5 && foretold[2] - foretold[0] > 2 * 1.28 * 0.4)
        #expect(run.foretold.inside == 2 && run.foretold.of == 2 && run.foretold.band == 0...2)
    }
}

/// Bad input of a calibration, all at once.
@Suite struct CalibrationFaultTests {
    private static let imports = ToyCalibration.imports("value: 5 kt")

    @Test func aRangeMustHoldTheFilesValue() throws {
        var toy = ToyCalibration(episodes: [("stop", Self.imports)])
        toy.cover = 12
        #expect(
            try toy.messages() == [
                """
                inputs.cover.distribution: reaches from 1.0 to 9.0, and 'policies.replacement.target-cover' of stop, \
                12.0 d, lies outside; widen the range, or correct the value
                """
            ])
    }

    @Test func anEpisodeIsUsedOrHeldOut() throws {
        let toy = ToyCalibration(episodes: [("stop", Self.imports)], heldOut: [("stop", Self.imports)])
        #expect(
            try toy.messages().first == """
                held-out: 'stop' is used and held out (the scenario 'stop' stands under `episodes` too); keep one
                """)
    }

    @Test func evidenceCountsOnce() throws {
        var toy = ToyCalibration(episodes: [("stop", Self.imports)])
        toy.more = "  again:\n    scenario: stop\n"
        #expect(
            try toy.messages().contains(
                """
                episodes: 'again' is the scenario 'stop' once more; evidence counts once, keep one
                """))
        toy.more = "    without: [cover]\n"
        #expect(
            try toy.messages().contains(
                """
                inputs: 'cover' is left out by every episode, so that none can say anything of it; take it out
                """))
    }

    @Test func anInputIsCalibratedInOnePlace() throws {
        var toy = ToyCalibration(episodes: [("stop", Self.imports)])
        toy.own = """
                  cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 1 d, high: 9 \
            d}}
            """
        let messages = try toy.messages()
        #expect(
            messages.contains(
                """
                inputs: 'cover' is an input of all episodes and of 'stop'; an input is calibrated in one place
                """))
        toy.own = """
                  mine: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 1 d, high: 9 d}}
            """
        #expect(
            try toy.messages() == [
                """
                episodes.stop.inputs.mine.path: 'cover' sets 'policies.replacement.target-cover' too; one of them \
                would have no effect
                """
            ])
    }

    @Test func anEpisodeNeedsObservationsThatDecide() throws {
        let toy = ToyCalibration(episodes: [("stop", ToyCalibration.imports("value: 5 kt", role: "score"))])
        #expect(
            try toy.messages() == [
                """
                episodes.stop.scenario: no observation of 'stop' has the role calibrate; put the episode under `held-out`
                """
            ])
    }

    @Test func onlyTheDisruptedRunIsMade() throws {
        let toy = ToyCalibration(episodes: [
            (
                "stop",
                Self.imports.replacingOccurrences(of: "measure: imports", with: "run: reference, measure: imports")
            )
        ])
        #expect(
            try toy.messages() == [
                """
                episodes.stop.scenario: the observation 'imports' is of the run 'reference'; a calibration makes the \
                disrupted run only
                """
            ])
    }

    @Test func theDesignHasLimits() throws {
        var toy = ToyCalibration(episodes: [("stop", Self.imports)])
        toy.design = "{sets: 1, draws: 0, waves: 21, seed: -1}"
        #expect(
            try toy.messages() == [
                "design.sets: 1 is below 2; a posterior needs sets to choose among",
                "design.draws: 0 draws tell nothing; write at least 1",
                "design.waves: 21 is not between 1 and 20", "design.seed: a seed is a whole number from 0; -1 is below"
            ])
    }
}
