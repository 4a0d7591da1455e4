import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ctrl-C as a question that long work asks: the first ends it after what is in hand, the second at once.
enum Interruption {
    private static let flag = Atomic<Bool>(false)

    static var hasCome: Bool { flag.load(ordering: .relaxed) }

    static func watch() {
        _ = hasCome
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in
                if Interruption.flag.exchange(true, ordering: .relaxed) { _exit(130) }
            }
        }
    }
}
