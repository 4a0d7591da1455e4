/// Writes the folder of a run: report, tables, results, manifest and inputs.
///
/// The same report and manifest give the same bytes.
package struct ReportWriter: Sendable {
    /// What is written beside the manifest and the inputs: `csv` (tables), `md` (report.md), `json` (results.json).
    package let formats: [String]
    /// Significant digits of CSV and JSON.
    package let digits: Int

    /// Throws `unknownFormat` for a format that no run writes.
    package init(formats: [String] = FormatCatalogue.written, digits: Int = 12) throws(ReportError) {
        for format in formats where !FormatCatalogue.written.contains(format) { throw .unknownFormat(format) }
        self.formats = formats
        self.digits = digits
    }

    /// Every file of the folder. `inputs` are the resolved inputs, written under `inputs/`.
    package func files(for report: Report, manifest: Manifest, inputs: [OutputFile]) -> [OutputFile] {
        let tables = report.tables()
        var files: [OutputFile] = []
        if formats.contains("md") {
            files.append(OutputFile("report.md", ReportDocument.render(report, tables, formats: formats)))
        }
        if formats.contains("csv") {
            files += tables.map { OutputFile("tables/\($0.name).csv", CSVFormat.render($0, digits: digits)) }
        }
        if formats.contains("json") {
            files.append(OutputFile("results.json", ResultsDocument.render(report, tables, digits: digits)))
        }
        files += inputs.map { OutputFile("inputs/\($0.path)", $0.bytes) }
        return files + [OutputFile(Manifest.fileName, manifest.render(files: files.map(\.path)))]
    }

    /// Writes the folder in one step; whatever fails, earlier results stay as they were.
    package func write(_ report: Report, manifest: Manifest, inputs: [OutputFile], to folder: String)
        throws(ReportError)
    {
        try ReportFolder(folder).replace(with: files(for: report, manifest: manifest, inputs: inputs))
    }

    /// Refuses a folder that a command could not replace, before anything is computed.
    package static func check(_ folder: String, by command: String = "run") throws(ReportError) {
        _ = try ReportFolder(folder).checkOwnership(by: command)
    }
}
