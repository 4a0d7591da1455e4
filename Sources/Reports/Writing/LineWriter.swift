/// A file that is written piece by piece.
package final class LineWriter {
    private let name: String
    private var file: Int32?

    /// Opens a file, emptied where it is there; `name` is how messages call it. Throws `ReportError`.
    package init(_ path: String, named name: String) throws(ReportError) {
        self.name = name
        file = try SystemCall.open(path, named: name)
    }

    /// Writes bytes; a full disk is an error.
    package func write(_ bytes: [UInt8]) throws(ReportError) {
        if let file { try SystemCall.write(bytes, to: file, named: name) }
    }

    /// Ends the file; what the system could not keep is an error.
    package func close() throws(ReportError) {
        guard let open = file else { return }
        file = nil
        try SystemCall.close(open, named: name)
    }

    deinit { try? close() }
}
