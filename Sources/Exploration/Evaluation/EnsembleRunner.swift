import EnergySystem
import Foundation
import SimulationEngine

/// Runs every draw of a study that a store does not have yet, on some threads, and keeps what comes out.
///
/// Threads take draws in small groups, in order; results go to the store in batches from the calling thread. What a
/// draw gives depends on the study and its number alone, so that threads, order and interruptions change nothing.
public struct EnsembleRunner: Sendable {
    /// How far the work is.
    public struct Progress: Sendable {
        /// Draws that are kept, also from before.
        public let finished: Int
        public let total: Int
        /// Draws a second since this start; 0 before the first.
        public let rate: Double
        /// Seconds left at this rate; `nil` before the first draw.
        public let secondsLeft: Double?
    }
    /// How the work ended.
    public enum Ending: Sendable, Hashable { case complete, stopped(finished: Int) }

    public let study: PreparedStudy
    public let plan: MetricPlan
    public let threads: Int
    /// Draws of this part of the ensemble, from 0, in order.
    public let draws: [Int]
    public let shape: EnsembleShape
    private static let groupSize = 8
    /// Draws that may wait for the store: what a kill loses at most, and what bounds memory.
    private static let mostWaiting = 512

    /// Part `shard` of `shards`, both from 1: every `shards`-th draw.
    public init(_ study: PreparedStudy, plan: MetricPlan, threads: Int, shard: Int = 1, shards: Int = 1) {
        self.study = study
        self.plan = plan
        self.threads = max(1, threads)
        shape = EnsembleShape(study, plan)
        draws = Array(stride(from: shard - 1, to: study.draws, by: shards))
    }

    /// Runs until all draws are kept or `shouldStop` says to end; throws what the store throws.
    public func run(
        into store: any OutcomeStore, shouldStop: @escaping @Sendable () -> Bool, progress: (Progress) -> Void
    ) throws -> Ending {
        try store.write(draws: draws) { study.draw($0).inputs }
        let finished = try store.finishedDraws()
        var counts = try store.counts() ?? emptyCounts
        let left = draws.filter { !finished.contains($0) }
        let work = EnsembleWork(study: study, plan: plan, draws: left, groupSize: Self.groupSize, mostWaiting: Self.mostWaiting, shouldStop: shouldStop)
        work.start(threads: min(threads, max(1, (left.count + Self.groupSize - 1) / Self.groupSize)))
        defer { work.stop() }
        let started = ContinuousClock.now
        var done = 0
        progress(report(finished.count, 0, started))
        while let batch = work.next() {
            for outcome in batch { counts.add(outcome, stratum: shape.stratum(of: outcome.draw)) }
            try store.append(batch, counts: counts)
            done += batch.count / max(1, study.cases.count)
            progress(report(finished.count + done, done, started))
        }
        if finished.count + done < draws.count { return .stopped(finished: finished.count + done) }
        try store.finish(counts)
        return .complete
    }

    /// Counts of no run.
    public var emptyCounts: CurveCounts {
        CurveCounts(
            cases: study.cases.count, curves: plan.coverProducts.count, strata: max(1, study.design.strata.count),
            days: plan.coverProducts.isEmpty ? 0 : study.cases.map(\.inputs.scenario.horizon.count).max() ?? 0,
            bins: CurveCounts.coverEdges.count - 1)
    }

    private func report(_ finished: Int, _ done: Int, _ started: ContinuousClock.Instant) -> Progress {
        let elapsed = started.duration(to: .now).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
        let rate = done > 0 && seconds > 0 ? Double(done) / seconds : 0
        return Progress(finished: finished, total: draws.count, rate: rate, secondsLeft: rate > 0 ? Double(draws.count - finished) / rate : nil)
    }
}

/// The threads of an ensemble and what they have ready.
final class EnsembleWork: @unchecked Sendable {
    private let study: PreparedStudy
    private let plan: MetricPlan
    private let draws: [Int]
    private let groupSize: Int
    private let mostWaiting: Int
    private let shouldStop: @Sendable () -> Bool
    /// Guards everything below.
    private let condition = NSCondition()
    private var nextDraw = 0
    private var running = 0
    private var waiting: [RunOutcome] = []
    private var isEnding = false

    init(study: PreparedStudy, plan: MetricPlan, draws: [Int], groupSize: Int, mostWaiting: Int, shouldStop: @escaping @Sendable () -> Bool) {
        self.study = study
        self.plan = plan
        self.draws = draws
        self.groupSize = groupSize
        self.mostWaiting = mostWaiting
        self.shouldStop = shouldStop
    }

    func start(threads: Int) {
        guard !draws.isEmpty else { return }
        running = threads
        for _ in 0..<threads {
            let thread = Thread { [self] in work() }
            thread.stackSize = 16 << 20
            thread.start()
        }
    }

    /// Ends the threads after the draws in hand and waits for them.
    func stop() {
        condition.lock()
        isEnding = true
        condition.broadcast()
        while running > 0 { condition.wait() }
        condition.unlock()
    }

    /// What is ready, about every quarter second; `nil` when the threads have ended and everything was handed out.
    func next() -> [RunOutcome]? {
        condition.lock()
        defer { condition.unlock() }
        let limit = Date(timeIntervalSinceNow: 0.25)
        while running > 0, waiting.count < mostWaiting / 2 {
            if shouldStop() { isEnding = true }
            if !condition.wait(until: limit), !waiting.isEmpty { break }
            if Date() >= limit, !waiting.isEmpty { break }
            if waiting.isEmpty, Date() >= limit { _ = condition.wait(until: Date(timeIntervalSinceNow: 0.05)) }
        }
        guard !waiting.isEmpty else { return nil }
        let batch = waiting
        waiting = []
        condition.broadcast()
        return batch
    }

    private func work() {
        var evaluator = RunEvaluator(study, plan)
        while let group = take() {
            var results: [RunOutcome] = []
            for draw in group { results += evaluator.evaluate(draw) }
            give(results)
        }
        condition.lock()
        running -= 1
        condition.broadcast()
        condition.unlock()
    }

    private func take() -> ArraySlice<Int>? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.count >= mostWaiting, !isEnding { condition.wait() }
        if shouldStop() { isEnding = true }
        guard !isEnding, nextDraw < draws.count else { return nil }
        let end = min(draws.count, nextDraw + groupSize)
        defer { nextDraw = end }
        return draws[nextDraw..<end]
    }

    private func give(_ results: [RunOutcome]) {
        condition.lock()
        waiting += results
        condition.broadcast()
        condition.unlock()
    }
}
