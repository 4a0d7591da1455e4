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
    func end() { if isTerminal, last != nil { Terminal.progress("") } }

    private func words(_ progress: EnsembleRunner.Progress) -> String {
        var text = "run \(Self.grouped(progress.finished * cases)) of \(Self.grouped(progress.total * cases))"
        if cases > 1 { text += " (draw \(Self.grouped(progress.finished)) of \(Self.grouped(progress.total)))" }
        if progress.rate > 0 { text += ", \(Self.short(progress.rate * Double(cases))) a second" }
        if let left = progress.secondsLeft, progress.finished < progress.total { text += ", \(Self.time(left)) left" }
        return text
    }

    private func write(_ text: String) {
        guard isTerminal else { return Terminal.progress(text) }
        Terminal.progress("\r\(text)\u{1B}[K", end: "")
    }

    /// "20,000".
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.map { ($0 > 0 && (digits.count - $0) % 3 == 0 ? "," : "") + String(digits[$0]) }.joined()
    }

    private static func short(_ number: Double) -> String {
        number >= 100 ? "\(Int(number.rounded()))" : "\((number * 10).rounded() / 10)"
    }

    private static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 120 { return "\(whole) s" }
        return whole < 7200 ? "\((whole + 30) / 60) min" : "\((whole + 1800) / 3600) h"
    }
}
