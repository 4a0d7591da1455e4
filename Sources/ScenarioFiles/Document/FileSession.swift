/// The files read for one request, and what was wrong with them.
struct FileSession {
    var diagnostics: [Diagnostic] = []
    /// In the order first read, each once.
    private(set) var files: [InputFile] = []

    init() {}

    /// Reads a YAML file into a tree; `nil` after a fault.
    mutating func document(_ path: String, named name: String) -> DocumentNode? {
        attempt { session throws(Diagnostic) in
            let bytes = try session.bytes(path, named: name)
            var reader = YAMLReader(file: name)
            return try reader.read(bytes)
        }
    }

    /// Reads a table; `nil` after a fault.
    mutating func table(_ path: String, named name: String) -> DelimitedText? {
        attempt { session throws(Diagnostic) in try DelimitedText(session.bytes(path, named: name), file: name) }
    }

    /// Runs something that throws one fault, and records it.
    mutating func attempt<T>(_ body: (inout FileSession) throws(Diagnostic) -> T) -> T? {
        do { return try body(&self) } catch {
            diagnostics.append(error)
            return nil
        }
    }

    private mutating func bytes(_ path: String, named name: String) throws(Diagnostic) -> [UInt8] {
        let bytes = try SourceFile.read(path, as: name)
        if !files.contains(where: { $0.name == name }) { files.append(InputFile(name: name, bytes: bytes)) }
        return bytes
    }
}
