import EnergySystem
import Foundation
import SimulationEngine
import Testing

@testable import Exploration

/// A store in memory that can stop the work.
final class MemoryStore: OutcomeStore {
    var inputs: [Int: [Double]] = [:]
    var outcomes: [Int: [RunOutcome]] = [:]
    var kept: CurveCounts?
    var isFinished = false

    func write(draws: [Int], inputs: (Int) -> [Double]) { for draw in draws { self.inputs[draw] = inputs(draw) } }
    func finishedDraws() -> Set<Int> { Set(outcomes.keys) }
    func counts() -> CurveCounts? { kept }
    func append(_ batch: [RunOutcome], counts: CurveCounts) {
        for outcome in batch { outcomes[outcome.draw, default: []].append(outcome) }
        kept = counts
    }
    func finish(_ counts: CurveCounts) {
        kept = counts
        isFinished = true
    }
    /// Numbers by draw, case and metric, as bits, so that NaN equals NaN.
    var bits: [[UInt64]] { outcomes.keys.sorted().flatMap { outcomes[$0] ?? [] }.map { $0.values.map(\.bitPattern) } }
}

/// Asks that are counted until one says to stop.
final class Countdown: @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int
    init(_ count: Int) { left = count }
    var isOver: Bool {
        lock.withLock {
            left -= 1
            return left < 0
        }
    }
}

@Suite struct EnsembleRunnerTests {
    private static func study() throws -> PreparedStudy {
        let text = [StudyFolder.length, StudyFolder.stock].joined(separator: "\n")
        return try StudyFolder.ban(text, draws: 24, head: "curves: [forward-cover]").prepared()
    }

    private static func runner(_ study: PreparedStudy, threads: Int, shard: Int = 1, of shards: Int = 1)
        -> EnsembleRunner
    {
        EnsembleRunner(study, plan: MetricPlan(study.bound), threads: threads, shard: shard, shards: shards)
    }

    @Test func threadsChangeNothing() throws {
        let study = try Self.study()
        let (one, three) = (MemoryStore(), MemoryStore())
        #expect(
            try Self.runner(study, threads: 1).run(into: one, shouldStop: { false }, progress: { _ in }) == .complete)
        #expect(
            try Self.runner(study, threads: 3).run(into: three, shouldStop: { false }, progress: { _ in }) == .complete)
        #expect(one.bits == three.bits)
        #expect(one.kept == three.kept)
        #expect(one.outcomes.count == 24)
    }

    @Test func aDrawIsWhatTheSimulationGivesForItsNumbers() throws {
        let study = try Self.study()
        let store = MemoryStore()
        _ = try Self.runner(study, threads: 2).run(into: store, shouldStop: { false }, progress: { _ in })
        let plan = MetricPlan(study.bound)
        let column = try #require(plan.columns.firstIndex { $0.key == "unserved-demand(gasoline-ai95)" })
        for number in [0, 11, 23] {
            let assessment = Simulation.assess(study.cases[0].inputs, values: study.draw(number).values[0])
            let row = try #require(UnservedDemand.rows(of: assessment).first { $0.product == "gasoline-ai95" })
            #expect(store.outcomes[number]?[0].values[column] == row.disrupted.number)
        }
    }

    @Test func whatWasStoppedGoesOnToTheSame() throws {
        let study = try Self.study()
        let (whole, parts) = (MemoryStore(), MemoryStore())
        _ = try Self.runner(study, threads: 2).run(into: whole, shouldStop: { false }, progress: { _ in })
        var starts = 0
        // Waiting asks too, so on a busy machine a start may end before any draw; each start is more patient than the
        // last.
        while !parts.isFinished, starts < 200 {
            let countdown = Countdown(3 + starts)
            _ = try Self.runner(study, threads: 2).run(
                into: parts, shouldStop: { countdown.isOver }, progress: { _ in })
            starts += 1
        }
        #expect(starts > 1)
        #expect(whole.bits == parts.bits)
        #expect(whole.kept == parts.kept)
    }

    @Test func shardsTogetherAreTheWhole() throws {
        let study = try Self.study()
        let (whole, parts) = (MemoryStore(), MemoryStore())
        _ = try Self.runner(study, threads: 2).run(into: whole, shouldStop: { false }, progress: { _ in })
        for shard in 1...3 {
            let part = MemoryStore()
            _ = try Self.runner(study, threads: 1, shard: shard, of: 3).run(
                into: part, shouldStop: { false }, progress: { _ in })
            parts.outcomes.merge(part.outcomes) { first, _ in first }
        }
        #expect(whole.bits == parts.bits)
    }

    @Test func countsAreOneADay() throws {
        let study = try Self.study()
        let store = MemoryStore()
        _ = try Self.runner(study, threads: 2).run(into: store, shouldStop: { false }, progress: { _ in })
        let counts = try #require(store.kept)
        let start = counts.start(case: 0, curve: 1, stratum: 0)
        for day in [0, 100, 365] {
            let bins = counts.counts[start + day * counts.bins..<start + (day + 1) * counts.bins]
            #expect(bins.reduce(0, +) == 24)
        }
    }
}
