#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How far the work is, on one line of a terminal; nothing where standard error is none.
struct ForecastProgress: Sendable {
    let total: Int
    let unit: String
    private let isShown: Bool
    /// Fewer items than this are done before anybody reads.
    private static let few = 20

    init(total: Int, unit: String) {
        self.total = total
        self.unit = unit
        isShown = total >= ForecastProgress.few && isatty(STDERR_FILENO) == 1
    }

    /// Tells every hundredth part.
    func tell(_ done: Int) {
        guard isShown, done == total || done % max(1, total / 100) == 0 else { return }
        Terminal.progress("\r\(EnsembleProgress.grouped(done)) of \(EnsembleProgress.grouped(total)) \(unit)", end: "")
    }

    /// Clears the line.
    func end() {
        if isShown { Terminal.progress("\r\(String(repeating: " ", count: 60))\r", end: "") }
    }
}
