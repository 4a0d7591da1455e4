import Reports

/// One result as a table: on standard output in one format, or in a folder in several.
struct TableOutput {
    /// The table's file name without its ending.
    let name: String
    /// For people: terminal and Markdown.
    let sheet: Table
    /// For machines: CSV and JSON.
    let long: Table
    let digits: Int

    func print(_ format: String?) throws(Failure) {
        let isForPeople = format.map { $0 == TerminalFormat.name || $0 == MarkdownFormat.name } ?? true
        try Terminal.show(isForPeople ? sheet : long, format: format, digits: digits)
    }

    /// One file a format and a manifest; an existing folder is replaced as a whole, only if it is ours.
    func write(_ formats: [String], to folder: String, _ manifest: Manifest) throws(Failure) {
        let files = formats.compactMap { FormatCatalogue.named($0) }.map { format in
            OutputFile("\(name).\(format.fileExtension)", render(format))
        }
        try Writing.attempt { () throws(ReportError) in try ReportFolder(folder).replace(with: manifest.beside(files)) }
        try Terminal.answer("Tables: \(folder)")
    }

    private func render(_ format: any TableFormat.Type) -> [UInt8] {
        let isForPeople = format.name == TerminalFormat.name || format.name == MarkdownFormat.name
        return format.render(isForPeople ? sheet : long, digits: digits)
    }
}
