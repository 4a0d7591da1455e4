import Reports
import ResultStore

/// The files of a complete ensemble beside its store.
enum EnsembleFiles {
    /// Reads the store in the order of the draws and writes report, tables, results and manifest.
    static func write(into folder: EnsembleFolder, digits: Int) throws {
        let (outcomes, identity) = try Storing.attempt { try StoreReader(path: folder.store).read() }
        let notes = EnsembleIdentity.notes(in: identity)
        let report = EnsembleReport(
            outcomes, record: EnsembleIdentity.record(in: identity), history: EnsembleIdentity.history(in: identity))
        let files = report.files(digits: digits, remarks: notes)
        try Writing.attempt { () throws(ReportError) in
            try ReportFolder(folder.path).add(files + [OutputFile("manifest.json", manifest(identity, files, digits))])
        }
        for line in report.terminalLines(width: Terminal.layout.width) { try Terminal.answer(line) }
        try Terminal.answer("Report: \(folder.path)")
        if outcomes.faults.count == outcomes.draws * outcomes.cases.count {
            throw Failure.input(
                """
                no run of \(outcomes.draws) draws came to its end, so there is no answer; the table ensemble-faults \
                says why
                """)
        }
    }

    /// What the ensemble was made from; nothing of threads, shards, clock or machine.
    private static func manifest(_ identity: StoreIdentity, _ files: [OutputFile], _ digits: Int) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("schema")
            json.value("khazri-manifest/1")
            json.key("name")
            json.value("khazri")
            json.key("command")
            json.value("ensemble")
            for key in ["version", "study", "title", "method", "draws", "seed"] {
                json.key(key)
                json.value(identity[key] ?? "")
            }
            json.key("digits")
            json.value(digits)
            json.key("inputs")
            json.array { json in
                for entry in identity.entries.sorted(by: { $0.key < $1.key }) where entry.key.hasPrefix("file:") {
                    json.object { json in
                        json.key("file")
                        json.value(String(entry.key.dropFirst(5)))
                        json.key("sha256")
                        json.value(entry.value)
                    }
                }
            }
            json.key("files")
            json.array { json in
                for file in (files.map(\.path) + [storeFileName]).sorted() { json.value(file) }
            }
        }
        return writer.bytes
    }
}
