import Dispatch
import Synchronization

/// Independent work on several threads, results in the order of the items.
package enum ParallelMap {
    /// Applies a function to every item; `finished` is told how many are done, one call at a time.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], finished: @Sendable (Int) -> Void = { _ in }, _ body: @Sendable (Item) -> Result
    ) -> [Result] {
        guard items.count > 1 else {
            let results = items.map(body)
            finished(results.count)
            return results
        }
        let state = Mutex<(results: [Result?], count: Int)>(([Result?](repeating: nil, count: items.count), 0))
        DispatchQueue.concurrentPerform(iterations: items.count) { position in
            let result = body(items[position])
            state.withLock { state in
                state.results[position] = result
                state.count += 1
                finished(state.count)
            }
        }
        return state.withLock { $0.results.compactMap { $0 } }
    }
}
