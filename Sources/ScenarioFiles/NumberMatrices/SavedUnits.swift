/// The units beside the labels of a saved table: label columns, then one column of units.
enum SavedUnits {
    /// Labels, several columns joined by a point, with their units. Throws where the file cannot be read.
    static func read(_ path: String, labelColumns: Int, headerRows: Int) throws(Diagnostic) -> [(
        label: String, unit: String
    )] {
        let bytes = try FileBytes.text(path, as: path)
        return try rows(bytes, path).dropFirst(headerRows).compactMap { cells in
            guard cells.count > labelColumns else { return nil }
            return (cells.prefix(labelColumns).joined(separator: "."), cells[labelColumns])
        }
    }

    private static func rows(_ bytes: [UInt8], _ path: String) throws(Diagnostic) -> [[String]] {
        guard bytes.contains(0x09) else {
            let text = try DelimitedText(bytes, file: path)
            return (0..<text.rowCount).map { text.row($0).map(\.text) }
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed } }
    }
}
