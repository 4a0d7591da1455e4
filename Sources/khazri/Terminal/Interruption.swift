import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C in long work: it ends within half a second and says what is kept.
///
/// Work that asks ends after what is in hand and says for itself how much that is. Where nobody asks in time, or a
/// second Ctrl-C comes, the program ends as it stands: what is written is written in whole steps.
enum Interruption {
    private static let flag = Atomic<Bool>(false)
    /// The words of the last resort, made before they are needed: a signal's handler may not make any.
    private static let words = Atomic<UInt>(0)
    private static let count = Atomic<Int>(0)
    /// How long the work may take to end by itself, microseconds.
    private static let patience: UInt32 = 350_000

    static var hasCome: Bool { flag.load(ordering: .relaxed) }

    /// From now on an interruption says what is kept; `isAnswered` where the work asks `hasCome`.
    static func watch(_ kept: String, isAnswered: Bool = true) {
        _ = hasCome
        prepare("\(isatty(STDERR_FILENO) == 1 ? "\n" : "")khazri: interrupted; \(kept)\n")
        signal(SIGALRM) { _ in Interruption.leave() }
        for number in [SIGINT, SIGTERM] {
            if isAnswered {
                signal(number) { _ in
                    if Interruption.flag.exchange(true, ordering: .relaxed) { Interruption.leave() }
                    _ = ualarm(Interruption.patience, 0)
                }
            } else {
                signal(number) { _ in Interruption.leave() }
            }
        }
    }

    /// The work has ended by itself and says so.
    static func settle() { _ = ualarm(0, 0) }

    private static func prepare(_ text: String) {
        let bytes = Array(text.utf8)
        let space = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 1)
        space.copyMemory(from: bytes, byteCount: bytes.count)
        count.store(0, ordering: .sequentiallyConsistent)
        words.store(UInt(bitPattern: space), ordering: .sequentiallyConsistent)
        count.store(bytes.count, ordering: .sequentiallyConsistent)
    }

    /// Says what is kept and ends; nothing here but what a signal's handler may do.
    private static func leave() -> Never {
        if let space = UnsafeRawPointer(bitPattern: words.load(ordering: .relaxed)) {
            _ = write(STDERR_FILENO, space, count.load(ordering: .relaxed))
        }
        _exit(130)
    }
}
