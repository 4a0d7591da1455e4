import Foundation

/// Runs every draw of some work that a store does not have yet, on some threads, and keeps what comes out.
///
/// Threads take draws in small groups, in order; results go to the store in batches from the calling thread. What a
/// draw gives depends on the work and its number alone, so that threads, order and interruptions change nothing.
package struct EnsembleRunner: Sendable {
    /// How far the work is.
    package struct Progress: Sendable {
        /// Draws that are kept, also from before.
        package let finished: Int
        package let total: Int
        /// Draws a second since this start; 0 before the first.
        package let rate: Double
        /// Seconds left at this rate; `nil` before the first draw.
        package let secondsLeft: Double?
    }
    /// How the work ended.
    package enum Ending: Sendable, Hashable { case complete, stopped(finished: Int) }

    package let work: any DrawnWork
    package let threads: Int
    /// Draws of this part of the ensemble, from 0, in order.
    package let draws: [Int]
    package let shape: EnsembleShape
    private static let groupSize = 8
    /// Draws that may wait for the store: what a kill loses at most, and what bounds memory.
    private static let mostWaiting = 512

    /// Part `shard` of `shards`, both from 1: every `shards`-th draw.
    package init(_ work: any DrawnWork, threads: Int, shard: Int = 1, shards: Int = 1) {
        self.work = work
        self.threads = max(1, threads)
        shape = work.shape
        draws = Array(stride(from: shard - 1, to: shape.weights.count, by: shards))
    }

    /// The same for the draws of a study.
    package init(_ study: PreparedStudy, plan: MetricPlan, threads: Int, shard: Int = 1, shards: Int = 1) {
        self.init(StudyWork(study: study, plan: plan), threads: threads, shard: shard, shards: shards)
    }

    /// Runs until all draws are kept or `shouldStop` says to end; throws what the store throws.
    package func run(
        into store: any OutcomeStore, shouldStop: @escaping @Sendable () -> Bool, progress: (Progress) -> Void
    ) throws -> Ending {
        try store.write(draws: draws) { work.inputs(of: $0) }
        let finished = try store.finishedDraws()
        var counts = try store.counts() ?? work.emptyCounts
        let left = draws.filter { !finished.contains($0) }
        let threading = EnsembleThreads(
            work: work, draws: left, groupSize: Self.groupSize, mostWaiting: Self.mostWaiting, shouldStop: shouldStop)
        threading.start(threads: min(threads, max(1, (left.count + Self.groupSize - 1) / Self.groupSize)))
        defer { threading.stop() }
        let started = ContinuousClock.now
        var done = 0
        progress(report(finished.count, 0, started))
        while let batch = threading.next() {
            for outcome in batch { counts.add(outcome, stratum: shape.stratum(of: outcome.draw)) }
            try store.append(batch, counts: counts)
            done += batch.count / max(1, shape.cases.count)
            progress(report(finished.count + done, done, started))
        }
        if finished.count + done < draws.count { return .stopped(finished: finished.count + done) }
        try store.finish(counts)
        return .complete
    }

    private func report(_ finished: Int, _ done: Int, _ started: ContinuousClock.Instant) -> Progress {
        let elapsed = started.duration(to: .now).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
        let rate = done > 0 && seconds > 0 ? Double(done) / seconds : 0
        return Progress(
            finished: finished, total: draws.count, rate: rate,
            secondsLeft: rate > 0 ? Double(draws.count - finished) / rate : nil)
    }
}
