import GRDB

/// The table `digests`: number and digest of the rows of every other table, kept in the transaction that writes them.
enum StoreDigests {
    /// Every table that is covered, in the order in which they are made.
    static let tables = [
        "study", "files", "cases", "strata", "uncertainties", "metrics", "draws", "outcomes", "curves", "checkpoint"
    ]

    static func kept(_ table: String, in database: Database) throws -> TableDigest? {
        let row = try Row.fetchOne(
            database, sql: "SELECT \"rows\", sha256 FROM digests WHERE \"table\" = ?", arguments: [table])
        return try row.flatMap { TableDigest(rows: try $0.number(0), text: try $0.text(1)) }
    }

    static func keep(_ digest: TableDigest, of table: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO digests VALUES (?, ?, ?)", arguments: [table, digest.rows, digest.text])
    }

    /// The digest of the rows that are there.
    static func computed(_ table: String, in database: Database, _ shouldStop: () -> Bool = { false }) throws
        -> TableDigest
    {
        var digest = TableDigest()
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\"")
        while let row = try rows.next() {
            digest.add(row.databaseValues)
            if digest.rows % 256 == 0, shouldStop() { throw StoreError.stopped }
        }
        return digest
    }

    /// Keeps the digest of a small table whose rows were changed.
    static func renew(_ table: String, in database: Database) throws {
        try keep(computed(table, in: database), of: table, in: database)
    }
}

/// Inserts rows into one table; `end` keeps their digest, in the same transaction.
struct RowWriter {
    private let table: String
    private let statement: Statement
    private var digest: TableDigest

    init(_ table: String, columns: Int, in database: Database) throws {
        self.table = table
        digest = try StoreDigests.kept(table, in: database) ?? TableDigest()
        let places = [String](repeating: "?", count: columns).joined(separator: ", ")
        statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
    }

    mutating func insert(_ values: [DatabaseValue]) throws {
        try statement.execute(arguments: StatementArguments(values))
        digest.add(values)
    }

    func end(in database: Database) throws { try StoreDigests.keep(digest, of: table, in: database) }
}

extension Row {
    /// Values of a row without trust in their kind: what is not there, or is of another kind, throws.
    func text(_ index: Int) throws -> String { try value(index) }
    func number(_ index: Int) throws -> Int { try value(index) }
    func real(_ index: Int) throws -> Double { try value(index) }

    private func value<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
        guard index < count else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column is missing") }
        return try decode(Value.self, atIndex: index)
    }
}
