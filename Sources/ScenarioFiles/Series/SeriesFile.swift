import EnergySystem

/// Reads series of figures from a CSV file: a column of dates and a column a series, or rows of series, date and value.
public enum SeriesFile {
    /// The series in the order of the file, or every fault of the file at once; `-` is standard input.
    public static func read(_ path: String, _ request: SeriesRequest) -> (series: [DatedSeries], faults: [Diagnostic]) {
        do {
            return read(try bytes(path), as: path == "-" ? "standard input" : path, request)
        } catch { return ([], [error]) }
    }

    private static func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard path != "-" else { return try SourceFile.read("-", as: "standard input") }
        let bytes = try FileBytes.read(path, as: path)
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        throw Diagnostic(at: Place(file: path), "is not UTF-8 text; save the file as UTF-8")
    }

    /// The series of a text.
    public static func read(
        _ bytes: [UInt8], as name: String, _ request: SeriesRequest
    ) -> (series: [DatedSeries], faults: [Diagnostic]) {
        do {
            let text = try DelimitedText(bytes, file: name)
            var columns = try SeriesColumns(text, request)
            let points = columns.points(of: text)
            var faults = columns.faults
            let series = points.compactMap { SeriesAssembly(points: $0, file: name, fillsGaps: request.fillsGaps).series(&faults) }
            return faults.hasErrors ? ([], faults) : (series, faults)
        } catch { return ([], [error]) }
    }
}
