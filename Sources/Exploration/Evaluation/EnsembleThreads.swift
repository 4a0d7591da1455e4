import Foundation

/// The threads of an ensemble and what they have ready.
final class EnsembleThreads: @unchecked Sendable {
    private let work: any DrawnWork
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

    init(
        work: any DrawnWork, draws: [Int], groupSize: Int, mostWaiting: Int, shouldStop: @escaping @Sendable () -> Bool
    ) {
        self.work = work
        self.draws = draws
        self.groupSize = groupSize
        self.mostWaiting = mostWaiting
        self.shouldStop = shouldStop
    }

    func start(threads: Int) {
        guard !draws.isEmpty else { return }
        running = threads
        for _ in 0..<threads {
            let thread = Thread { [self] in evaluate() }
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

    private func evaluate() {
        var evaluator = work.evaluator()
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
