import Foundation
import GRDB

/// The tables of a store as CSV.
package struct StoreExport {
    /// Tables that are exported, in this order.
    package static let tables = ["study", "cases", "strata", "uncertainties", "metrics", "draws", "outcomes", "curves"]

    private let path: String
    private let queue: DatabaseQueue

    /// Checks a finished store; nothing needs to be written for one that is refused.
    package init(_ path: String, shouldStop: @escaping () -> Bool = { false }) throws(StoreError) {
        self.path = path
        try StoreCheck.read(path, shouldStop: shouldStop) { _, _ in }
        queue = try reading(path) { try EnsembleStore.connect(path, isReadOnly: true) }
    }

    /// Writes one table line by line, header first, in the order of its key; throws what `write` throws as it is.
    package func lines(of table: String, _ write: (String) throws -> Void) throws {
        do {
            try queue.read { database in
                let columns = try database.columns(in: table).map(\.name)
                let order = try database.primaryKey(table).columns.map { "\"\($0)\"" }.joined(separator: ", ")
                try write(columns.map(StoreExport.field).joined(separator: ","))
                let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\" ORDER BY \(order)")
                while let row = try rows.next() {
                    try write(
                        row.databaseValues.map(StoreExport.cell).joined(
                            separator: """
                                ,
                                """))
                }
            }
        } catch let error as DatabaseError { try reading(path) { throw error } }
    }

    private static func cell(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null, .blob: ""
        case .int64(let number): String(number)
        case .double(let number): "\(number)"
        case .string(let text): field(text)
        }
    }

    /// Quoted where RFC 4180 asks for it.
    private static func field(_ text: String) -> String {
        let needsQuotes = text.contains { ",\"\n\r".contains($0) }
        return needsQuotes ? "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\"" : text
    }
}
