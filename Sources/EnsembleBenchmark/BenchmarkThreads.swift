#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Shares the draws out over threads in blocks; a thread takes the next block when it has done its last.
enum BenchmarkThreads {
    private static let block = 50

    /// Unserved fuel by draw, in the order of the draws.
    static func sums(_ tasks: [BenchmarkTask], _ options: BenchmarkOptions) -> [Double] {
        let result = ResultCells(count: options.draws)
        let blocks = BlockQueue(count: (options.draws + block - 1) / block)
        let workers = tasks.map { task in
            Worker {
                var task = task
                while let number = blocks.next() {
                    let first = number * block
                    for draw in first..<min(first + block, options.draws) {
                        result[draw] = task.unserved(options.first + draw)
                    }
                }
            }
        }
        for worker in workers { worker.join() }
        return (0..<options.draws).map { result[$0] }
    }
}

/// Numbers that each thread writes at its own places.
private final class ResultCells: @unchecked Sendable {
    private let cells: UnsafeMutablePointer<Double>
    init(count: Int) {
        cells = .allocate(capacity: max(1, count))
        cells.initialize(repeating: .nan, count: count)
    }
    deinit { cells.deallocate() }
    subscript(index: Int) -> Double {
        get { cells[index] }
        set { cells[index] = newValue }
    }
}

/// Numbers of the blocks, each given out once.
private final class BlockQueue: @unchecked Sendable {
    private let count: Int
    private var given = 0
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    init(count: Int) {
        self.count = count
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }
    deinit {
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }
    func next() -> Int? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        guard given < count else { return nil }
        defer { given += 1 }
        return given
    }
}

/// A thread that can be waited for.
private final class Worker: @unchecked Sendable {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    private var thread = pthread_t()
    private let isStarted: Bool

    init(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Body(body))
        isStarted =
            pthread_create(
                &thread, nil,
                { pointer in
                    if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
                    return nil
                }, box.toOpaque()) == 0
        if !isStarted { box.release() }
    }
    func join() { if isStarted { pthread_join(thread, nil) } }
}
