import Foundation

/// Who holds a folder, as its lock file says: machine, process and since when.
package struct LockHolder: Sendable, Hashable {
    static let schema = "khazri-lock/1"

    package let host: String
    package let process: Int32
    /// Seconds since 1970.
    package let since: Int

    /// This process, from now on.
    static var own: LockHolder { LockHolder(host: thisHost, process: getpid(), since: time(nil)) }

    static var thisHost: String {
        var space = [CChar](repeating: 0, count: 256)
        guard gethostname(&space, space.count - 1) == 0 else { return "unknown" }
        return String(decoding: space.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var isHere: Bool { host == LockHolder.thisHost }

    /// Whether its process is alive; only to be asked of this machine's.
    var isAlive: Bool { process > 0 && (kill(process, 0) == 0 || errno == EPERM) }

    /// "process 4711 on this machine, for 3 min".
    var description: String {
        "process \(process) on \(isHere ? "this machine" : "the machine '\(host)'"), for \(LockHolder.age(time(nil) - since))"
    }

    static func age(_ seconds: Int) -> String {
        let steps = [(86_400, "d"), (3600, "h"), (60, "min")]
        guard let step = steps.first(where: { seconds >= 2 * $0.0 }) else { return "\(max(0, seconds)) s" }
        return "\(seconds / step.0) \(step.1)"
    }
}

extension LockHolder {
    /// The lock file's text.
    var text: String { "\(LockHolder.schema)\nhost \(host)\nprocess \(process)\nsince \(since)\n" }

    /// `nil` where the text is no lock file's.
    init?(text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count == 4, lines[0] == LockHolder.schema, lines[1].hasPrefix("host "),
            lines[2].hasPrefix("process "), lines[3].hasPrefix("since "),
            let process = Int32(lines[2].dropFirst(8)), let since = Int(lines[3].dropFirst(6)), since >= 0
        else { return nil }
        self.init(host: String(lines[1].dropFirst(5)), process: process, since: since)
    }
}
