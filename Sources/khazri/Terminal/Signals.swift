#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program does when it is interrupted or nobody reads on.
enum Signals {
    /// A reader that leaves early (`khazri list units | head`) ends the printing, not the work: the failed write is
    /// seen where it happens. An interruption leaves with 130; a report folder is never half written, because it is
    /// put in its place in one step.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        // A file that may not grow further is told like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGINT) { _ in _exit(130) }
        // The alarm ends work that does not answer an interruption by itself.
        unblock([SIGINT, SIGTERM, SIGALRM])
    }

    /// Some launchers start programs with signals blocked, which would make an interruption wait for ever.
    private static func unblock(_ numbers: [Int32]) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in numbers { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
}
