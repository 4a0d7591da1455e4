import Reports

@testable import TestSupport

/// Tables as the files in which they are recorded.
enum GoldenFiles {
    static let folder = PackageFolder.root + "/Tests/GoldenTests/Expected"

    /// One file a table: whole up to 500 rows, a digest above.
    static func of(_ tables: [Table]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: tables.map { table in
                let text = CSVFormat.text(table)
                guard table.rowCount > GoldenDigest.mostRows, let read = GoldenTable(text) else {
                    return ("\(table.name).csv", text)
                }
                return ("\(table.name).digest.csv", GoldenDigest.text(of: read))
            })
    }

    /// What differs between the files and those recorded in a folder.
    static func differences(_ files: [String: String], in name: String) throws -> String {
        try GoldenFolder("\(folder)/\(name)").differences(from: files).joined(separator: "\n")
    }
}
