import ScenarioFiles

/// One fault or warning of a file: where it stands, at which path, and what would be right.
public struct Finding: Sendable, CustomStringConvertible {
    /// The file as it was named.
    public let file: String
    /// Line and column, from 1.
    public let line, column: Int
    /// The dotted path of the field; empty where the whole file is meant.
    public let path: String
    /// What is wrong, what was expected, and the nearest valid name.
    public let message: String
    /// Whether it keeps the scenario from being run.
    public let isError: Bool
    /// `file:line:column: path: message`, with `warning:` before the path of a warning.
    public let description: String

    init(_ diagnostic: Diagnostic) {
        (file, line, column) = (diagnostic.place.file, diagnostic.place.line, diagnostic.place.column)
        (path, message, isError) = (diagnostic.path, diagnostic.message, diagnostic.severity == .error)
        description = diagnostic.description
    }
}

/// Files that cannot be run, with every finding.
public struct LoadingFault: Error, Sendable, CustomStringConvertible {
    /// Faults and warnings, in the order of files and lines.
    public let findings: [Finding]
    /// One finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
