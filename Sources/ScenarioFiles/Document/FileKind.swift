/// The kinds of file this version reads: `khazri: <kind>/1`.
package enum FileKind: String, CaseIterable, Sendable {
    case baseline, scenario, strategy, study, calibration, posterior

    /// The word of the key `khazri`.
    package var word: String { "\(rawValue)/1" }

    /// The folder of the data folder that files of this kind lie in; empty for the data folder itself.
    var folder: String {
        switch self {
        case .strategy: "strategies"
        case .study: "studies"
        case .calibration, .posterior: "calibrations"
        case .scenario, .baseline: ""
        }
    }

    /// What a file says it is, by its first line that is neither empty nor a comment; `nil` where it says nothing.
    static func declared(in path: String) -> FileKind? {
        guard !Folders.isStream(path), let bytes = try? SourceFile.read(path, as: path) else { return nil }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true).lazy.map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let line = lines.first(where: { !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace) }),
            line.hasPrefix("khazri:")
        else { return nil }
        let word = line.dropFirst("khazri:".count).prefix { $0 != "#" }.filter {
            !$0.isWhitespace && $0 != "\"" && $0 != "'"
        }
        return allCases.first { $0.word == word }
    }

    /// Reads the kind of a document; its key must be the first.
    static func read(_ root: DocumentNode) throws(Diagnostic) -> FileKind {
        let words = allCases.map(\.word)
        let example = "'khazri: scenario/1'"
        guard let mapping = root.mapping, let first = mapping.entries.first else {
            throw Diagnostic(
                at: Place(file: root.place.file),
                """
                a file is a mapping whose first key is for example \(example)
                """)
        }
        guard let entry = mapping.entries.first(where: { $0.key == "khazri" }) else {
            throw Diagnostic(
                at: Place(file: root.place.file), path: "khazri",
                "is missing; the first key says the kind of file, for example \(example)")
        }
        guard first.key == "khazri" else {
            throw Diagnostic(at: entry.keyPlace, path: "khazri", "must be the first key of the file")
        }
        guard case .text(let text, _) = entry.value.content else {
            throw Diagnostic(
                at: entry.value.place, path: "khazri", "the kind of file is expected, for example \(example)")
        }
        if let kind = allCases.first(where: { $0.word == text }) { return kind }
        throw Diagnostic(
            at: entry.value.place, path: "khazri",
            "unknown kind of file \(quoted(text))\(Suggestion.phrase(for: text, among: words, called: "kinds"))")
    }
}
