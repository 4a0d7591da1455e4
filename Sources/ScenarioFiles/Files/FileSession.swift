/// The files read for one request, and what was wrong with them.
struct FileSession {
    var diagnostics: [Diagnostic] = []
    /// In the order first read, each once.
    private(set) var files: [InputFile] = []
    private let read: ReadFiles

    init(_ read: ReadFiles) { self.read = read }

    /// Reads a YAML file into a tree; `nil` after a fault. `name` is that in messages, `record` that in a manifest.
    mutating func document(_ path: String, named name: String, recordedAs record: String) -> DocumentNode? {
        attempt { session throws(Diagnostic) in
            let bytes = try session.bytes(path, named: name, recordedAs: record)
            var reader = YAMLReader(file: name)
            return try reader.read(bytes)
        }
    }

    /// Reads a table; `nil` after a fault.
    mutating func table(_ path: String, named name: String, recordedAs record: String) -> DelimitedText? {
        attempt { session throws(Diagnostic) in
            try DelimitedText(session.bytes(path, named: name, recordedAs: record), file: name)
        }
    }

    /// Runs something that throws one fault, and records it.
    mutating func attempt<T>(_ body: (inout FileSession) throws(Diagnostic) -> T) -> T? {
        do { return try body(&self) } catch {
            diagnostics.append(error)
            return nil
        }
    }

    mutating func report(_ place: Place, _ path: String, _ message: String) {
        diagnostics.append(Diagnostic(at: place, path: path, message))
    }

    mutating func report(_ place: Place, _ message: String) { report(place, "", message) }

    private mutating func bytes(_ path: String, named name: String, recordedAs record: String) throws(Diagnostic)
        -> [UInt8]
    {
        let bytes = try read.bytes(path, as: name)
        if !files.contains(where: { $0.name == record }) { files.append(InputFile(name: record, bytes: bytes)) }
        return bytes
    }
}
