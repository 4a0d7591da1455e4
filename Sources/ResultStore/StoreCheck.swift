import Exploration
import GRDB

/// The one check of a store: nothing in it is believed, gone on with, joined, exported or reported before.
///
/// In this order: the file and its mark (`StoreFile.look`), SQLite's own integrity check, the tables and columns, the
/// digest of every table, and the numbers of draws, runs, weights and bins against the study (`StoreCounts`). It reads
/// in one transaction and writes nothing.
enum StoreCheck {
    /// How far a store must be.
    enum Wanted { case begun, finished }

    /// Checks the store, then reads from it what was asked for, of the same state.
    /// `shouldStop` is asked now and then; where it says so, `stopped` is thrown.
    static func read<T>(
        _ path: String, _ wanted: Wanted = .finished, shouldStop: @escaping () -> Bool = { false },
        _ body: (Database, StoreDescription) throws -> T
    ) throws(StoreError) -> T {
        try StoreFile(path: path).look()
        return try reading(path) {
            try EnsembleStore.connect(path, isReadOnly: true).read { database in
                try body(database, try verify(database, path, wanted, shouldStop))
            }
        }
    }

    /// Everything that must hold inside the file.
    private static func verify(_ database: Database, _ path: String, _ wanted: Wanted, _ shouldStop: () -> Bool) throws
        -> StoreDescription
    {
        let integrity = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? ""
        guard integrity == "ok" else { throw Unsound(integrity.split(separator: "\n").joined(separator: " ")) }
        try checkTables(StoreSchema.fixed, database)
        for table in StoreDigests.tables { try checkDigest(table, database, shouldStop) }
        let description = try StoreDescription(database)
        try checkTables(description.schema.varying, database)
        if description.identity["state"] == "merging" {
            throw StoreError.unfinished(path, what: "its parts were not joined to the end; merge them again")
        }
        try StoreCounts(description, database).check()
        if wanted == .finished, !description.isFinished {
            throw StoreError.unfinished(
                path,
                what: """
                    go on with --resume first
                    """)
        }
        return description
    }

    /// The tables are those that we would make, word for word.
    private static func checkTables(_ expected: [(name: String, sql: String)], _ database: Database) throws {
        for table in expected {
            let sql = try String.fetchOne(
                database, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table.name])
            guard let sql else { throw Unsound("the table \(table.name) is missing") }
            guard sql == table.sql else {
                throw Unsound(
                    """
                    the table \(table.name) has other columns than it was made with
                    """)
            }
        }
    }

    private static func checkDigest(_ table: String, _ database: Database, _ shouldStop: () -> Bool) throws {
        guard let kept = try StoreDigests.kept(table, in: database) else {
            throw Unsound(
                """
                there is no digest of the table \(table)
                """)
        }
        let found = try StoreDigests.computed(table, in: database, shouldStop)
        guard found.rows == kept.rows else {
            throw Unsound(
                """
                the table \(table) has \(found.rows) rows, \(kept.rows) were written
                """)
        }
        guard found == kept else { throw Unsound("rows of the table \(table) are not as they were written") }
    }
}

/// Reads from a store and puts what is wrong with it into words.
func reading<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do { return try body() } catch let error as StoreError { throw error } catch let error as Unsound {
        throw .damaged(path, reason: error.reason)
    } catch let error as DatabaseError {
        switch error.resultCode {
        case .SQLITE_READONLY: throw .unfinished(path, what: "a write was cut off; go on with --resume first")
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw .unwritable(path, reason: "another program is using it")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            throw .notAStore(
                path,
                reason: """
                    it cannot be read: \(error.message ?? "no permission")
                    """)
        default: throw .damaged(path, reason: error.message ?? "unreadable")
        }
    } catch { throw .damaged(path, reason: "a value is of another kind than it was written") }
}
