/// What lies in a folder: the command that made it and of what.
package struct FolderOwner: Sendable, Hashable {
    /// `run`, `compare`, `stress`, `ensemble`.
    package let command: String
    /// Name of the scenario or study.
    package let name: String

    /// "the study 'ban-and-outage' of khazri ensemble".
    package var description: String {
        let what =
            switch command {
            case "ensemble": "study"
            case "compare": "comparison of"
            case "stress": "stress test of"
            default: command
            }
        return "the \(what) '\(name)' of khazri \(command)"
    }
}
