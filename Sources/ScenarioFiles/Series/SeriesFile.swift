import EnergySystem

/// Reads series of figures from a CSV file: a column of dates and a column a series, or rows of series, date and value.
package enum SeriesFile {
    /// The series in the order of the file, or every fault of the file at once; `-` is standard input.
    package static func read(_ path: String, _ request: SeriesRequest) -> (series: [DatedSeries], faults: [Diagnostic])
    {
        do {
            return read(try bytes(path), as: path == "-" ? "standard input" : path, request)
        } catch { return ([], [error]) }
    }

    private static func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
        if Folders.isStream(path) { return try SourceFile.read(path, as: path == "-" ? "standard input" : path) }
        let bytes = try FileBytes.read(path, as: path)
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        throw Diagnostic(at: Place(file: path), "is not UTF-8 text; save the file as UTF-8")
    }

    /// The series of a text.
    package static func read(
        _ bytes: [UInt8], as name: String, _ request: SeriesRequest
    ) -> (series: [DatedSeries], faults: [Diagnostic]) {
        do {
            let separator = separator(bytes)
            let text = SeriesFile.keysParted(try DelimitedText(bytes, file: name, separator: separator))
            var faults: [Diagnostic] = []
            let figures = FigureText(hasDecimalComma: try decimalComma(text, separator, request, &faults))
            let points = try points(text, request, figures, &faults)
            let series = points.compactMap {
                SeriesAssembly(points: $0, file: name, fillsGaps: request.fillsGaps).series(&faults)
            }
            return faults.hasErrors ? ([], faults) : (series, faults)
        } catch { return ([], [error]) }
    }

    private static func points(
        _ text: DelimitedText, _ request: SeriesRequest, _ figures: FigureText, _ faults: inout [Diagnostic]
    ) throws(Diagnostic) -> [SeriesPoints] {
        if var wide = WideSeries(text, figures) {
            let points = try wide.points(request)
            faults += wide.faults
            return points
        }
        var columns = try SeriesColumns(text, request, figures)
        let points = columns.points(of: text)
        faults += columns.faults
        return points
    }

    /// A tab or semicolon where the first line has one and no comma outside of them parts it; else a comma.
    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.contains(0x09) { return 0x09 }
        let semicolons = line.count { $0 == UInt8(ascii: ";") }, commas = line.count { $0 == UInt8(ascii: ",") }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Whether decimals stand behind a comma: as asked for, or as the figures of a file with semicolons or tabs show,
    /// which is said.
    private static func decimalComma(
        _ text: DelimitedText, _ separator: UInt8, _ request: SeriesRequest, _ faults: inout [Diagnostic]
    ) throws(Diagnostic) -> Bool {
        if let asked = request.hasDecimalComma { return asked }
        guard separator != UInt8(ascii: ","), text.rowCount > 1 else { return false }
        let found = FigureText.commaDecimals(text.cells[text.starts[1]...].lazy.map(\.text))
        guard let example = found.example else { return false }
        guard found.isDecimal else {
            throw Diagnostic(
                at: Place(file: text.file),
                """
                \(quoted(example)) may have a decimal comma or part its thousands; add --decimal-comma, or write it \
                without a comma
                """)
        }
        faults.append(
            Diagnostic(
                .warning, at: Place(file: text.file),
                """
                the comma of figures such as \(quoted(example)) is read as a decimal comma
                """))
        return true
    }

    /// Eurostat's first column holds several keys parted by commas, before a stroke and the name of the dates.
    private static func keysParted(_ text: DelimitedText) -> DelimitedText {
        guard text.rowCount > 0, let first = text.row(0).first?.text, first.contains("\\"),
            first.contains(",") || first.contains("\\TIME")
        else { return text }
        return text.partingFirstCell { cell in cell.split(separator: "\\").first.map(String.init) ?? cell }
    }
}
