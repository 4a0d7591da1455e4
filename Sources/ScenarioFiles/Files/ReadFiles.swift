import Synchronization

/// The bytes of files as they were first read: every variant of a run, and its manifest, is of one and the same file,
/// also where it is changed meanwhile or is a pipe, which gives its bytes once.
final class ReadFiles: Sendable {
    private let known: Mutex<[String: [UInt8]]>

    init(_ known: [String: [UInt8]] = [:]) { self.known = Mutex(known) }

    /// The bytes of a UTF-8 text file; `-` is standard input.
    func bytes(_ path: String, as name: String) throws(Diagnostic) -> [UInt8] {
        if let bytes = known.withLock({ $0[path] }) { return bytes }
        let bytes = try SourceFile.read(path, as: name)
        known.withLock { $0[path] = bytes }
        return bytes
    }

    /// The same files, with a text as standard input.
    func withStandardInput(_ text: String) -> ReadFiles {
        ReadFiles(known.withLock { $0 }.merging(["-": Array(text.utf8)]) { $1 })
    }
}
