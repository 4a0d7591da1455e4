import Exploration
import Foundation

/// How far an ensemble is: one line on a terminal, a plain line now and then elsewhere.
struct EnsembleProgress {
    private let cases: Int
    private let isTerminal: Bool
    private var last: ContinuousClock.Instant?
    private static let pause: (terminal: Duration, plain: Duration) = (.milliseconds(250), .seconds(10))

    init(cases: Int) {
        self.cases = cases
        let environment = ProcessInfo.processInfo.environment
        isTerminal = isatty(STDERR_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
    }

    mutating func tell(_ progress: EnsembleRunner.Progress) {
        let now = ContinuousClock.now
        let isEnd = progress.finished == progress.total
        let pause = isTerminal ? Self.pause.terminal : Self.pause.plain
        if let last, !isEnd, last.duration(to: now) < pause { return }
        last = now
        write(words(progress))
    }

    /// Ends the line.
    func end() { if isTerminal, last != nil { Terminal.note("") } }

    private func words(_ progress: EnsembleRunner.Progress) -> String {
        var text = "\(progress.finished) of \(progress.total) draws"
        if progress.rate > 0 { text += ", \(Self.short(progress.rate)) a second (\(Self.short(progress.rate * Double(cases))) runs)" }
        if let left = progress.secondsLeft, progress.finished < progress.total { text += ", \(Self.time(left)) left" }
        return text
    }

    private func write(_ text: String) {
        guard isTerminal else { return Terminal.note(text) }
        let line = "\r\(text)\u{1B}[K"
        FileHandle.standardError.write(Data(line.utf8))
    }

    private static func short(_ number: Double) -> String { number >= 100 ? "\(Int(number.rounded()))" : "\((number * 10).rounded() / 10)" }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 120 { return "\(whole) s" }
        return whole < 7200 ? "\((whole + 30) / 60) min" : "\((whole + 1800) / 3600) h"
    }
}
