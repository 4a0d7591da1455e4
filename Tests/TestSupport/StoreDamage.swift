import Foundation
import GRDB

/// Fifty ways and more in which a store may be broken, foreign, old or half.
struct StoreDamage: Sendable, CustomStringConvertible {
    let name: String
    let apply: @Sendable (_ path: String) throws -> Void
    var description: String { name }

    static let all = files + headers + pages + tables + rows

    // MARK: - The file as a whole

    static let files: [StoreDamage] = [
        bytes("empty") { $0.removeAll() },
        bytes("fifty bytes") { $0.removeSubrange(50...) },
        bytes("the header alone") { $0.removeSubrange(100...) },
        bytes("half the file") { $0.removeSubrange(($0.count / 2)...) },
        bytes("the last page missing") { $0.removeLast(4096) },
        bytes("the last byte missing") { $0.removeLast() },
        bytes("a page of garbage at the end") { $0.append(Data(repeating: 0xFF, count: 4096)) },
        bytes("text") { $0 = Data(repeating: 0x61, count: $0.count) },
        bytes("zeros") { $0 = Data(repeating: 0, count: $0.count) },
        file("a folder") { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
        file("a link to nowhere") {
            try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: "nowhere.sqlite")
        },
        file("a link to itself") { try FileManager.default.createSymbolicLink(atPath: $0, withDestinationPath: $0) },
        file("a pipe") { mkfifo($0, 0o644) },
        file("a database of another program") {
            try foreign($0, "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')")
        },
        file("another database with tables of our names") {
            try foreign(
                $0,
                """
                CREATE TABLE study (key TEXT, value TEXT); CREATE TABLE outcomes (draw INTEGER); INSERT INTO study \
                VALUES ('state', 'finished')
                """)
        },
        file("the format before digests") {
            try foreign(
                $0,
                """
                CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL); INSERT INTO study VALUES ('format', \
                'khazri-ensemble/1')
                """)
        },
        StoreDamage(name: "unreadable") { chmod($0, 0) },
        StoreDamage(name: "read-only") { chmod($0, 0o444) },
        StoreDamage(name: "a journal of garbage") {
            try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: $0 + "-journal"))
        },
        StoreDamage(name: "a log of garbage") {
            try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: $0 + "-wal"))
        },
        StoreDamage(name: "a write-ahead log that was deleted") { path in
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction {
                try $0.execute(
                    sql: """
                        PRAGMA journal_mode = WAL; DELETE FROM outcomes WHERE draw = 1
                        """)
            }
            let log = try Data(contentsOf: URL(fileURLWithPath: path)), journal = "\(path)-wal"
            try queue.close()
            try log.write(to: URL(fileURLWithPath: path))
            try? FileManager.default.removeItem(atPath: journal)
        }
    ]

    // MARK: - Bytes of the header and of pages

    /// Places in SQLite's header. Source: sqlite.org/fileformat2.html, section 1.3.
    static let headers: [StoreDamage] = [
        flip("the first byte", 0), flip("the page size", 16), flip("the write version", 18),
        flip("the reserved space", 20),
        flip("the change counter", 27), flip("the number of pages", 31), flip("the first free page", 35),
        flip("the number of free pages", 39),
        flip("the schema's counter", 43), flip("the schema's format", 47), flip("the text encoding", 59),
        flip("the user's version", 63),
        flip("the mark of the program", 71), flip("the version valid for", 95), flip("the kind of the first page", 100)
    ]

    static let pages: [StoreDamage] = [
        bytes("the first page zeroed") { $0.replaceSubrange(0..<4096, with: Data(count: 4096)) },
        bytes("the second page zeroed") { $0.replaceSubrange(4096..<8192, with: Data(count: 4096)) },
        bytes("the last page zeroed") { $0.replaceSubrange(($0.count - 4096)..., with: Data(count: 4096)) },
        bytes("all pages but the first zeroed") { $0.replaceSubrange(4096..., with: Data(count: $0.count - 4096)) },
        bytes("a page copied over another") { data in data.replaceSubrange(8192..<12288, with: Data(data[4096..<8192]))
        },
        bytes("one bit in every page") { data in
            for place in stride(from: 4096 + 3000, to: data.count, by: 4096) { data[place] ^= 1 }
        }
    ]

    // MARK: - Tables and rows

    static let tables: [StoreDamage] = [
        sql("a table dropped", "DROP VIEW IF EXISTS outcomes_long; DROP TABLE outcomes"),
        sql("the digests dropped", "DROP TABLE digests"),
        sql("a table emptied", "DELETE FROM metrics"), sql("the view dropped", "DROP VIEW outcomes_long"),
        sql("a column dropped", "ALTER TABLE curves DROP COLUMN high"),
        sql("a column renamed", "ALTER TABLE cases RENAME COLUMN weight TO load"),
        sql("a column added", "ALTER TABLE outcomes ADD COLUMN mine REAL"),
        sql(
            "a table remade without its types",
            """
            DROP VIEW outcomes_long; CREATE TABLE copy AS SELECT * FROM outcomes; DROP TABLE outcomes; ALTER \
            TABLE copy RENAME TO outcomes
            """
        )
    ]

    static let rows: [StoreDamage] = [
        sql("a run missing", "DELETE FROM outcomes WHERE draw = 1 AND strategy = 'none'"),
        sql("a draw missing with its runs", "DELETE FROM outcomes WHERE draw = 1; DELETE FROM draws WHERE draw = 1"),
        sql("a draw missing that has runs", "DELETE FROM draws WHERE draw = 1"),
        sql("runs of a draw twice", "INSERT INTO outcomes SELECT * FROM outcomes_of_first"),
        sql("a huge draw", "UPDATE outcomes SET draw = 9223372036854775807 WHERE draw = 1"),
        sql("a negative draw", "UPDATE outcomes SET draw = -1 WHERE draw = 1"),
        sql("a draw in text", "UPDATE OR IGNORE outcomes SET draw = 'first' WHERE draw = 1"),
        sql(
            "draws exchanged",
            "UPDATE draws SET draw = -draw WHERE draw IN (1, 3); UPDATE draws SET draw = 4 + draw WHERE draw < 0"),
        sql("a value changed in its last digits", "UPDATE outcomes SET {metric} = {metric} + 1e-9"),
        sql("a value of nothing", "UPDATE outcomes SET {metric} = NULL WHERE draw = 1"),
        sql("text for a value", "UPDATE outcomes SET {metric} = 'many' WHERE draw = 1"),
        sql("bytes for a value", "UPDATE outcomes SET {metric} = x'00ff' WHERE draw = 1"),
        sql("an infinite value", "UPDATE outcomes SET {metric} = 9e999 WHERE draw = 1"),
        sql("an invented fault", "UPDATE outcomes SET fault = 'invented' WHERE draw = 1"),
        sql("an input changed", "UPDATE draws SET {input} = 2 * {input} + 1 WHERE draw = 1"),
        sql("a weight in text", "UPDATE draws SET weight = 'nan' WHERE draw = 1"),
        sql("an infinite weight", "UPDATE draws SET weight = 9e999 WHERE draw = 1"),
        sql("a negative weight", "UPDATE draws SET weight = -weight WHERE draw = 1"),
        sql(
            "weights that add up to 2",
            "UPDATE draws SET weight = 2 * weight; UPDATE strata SET draw_weight = 2 * draw_weight"),
        sql("a scenario's weight", "UPDATE cases SET weight = 0.5"),
        sql("a case missing", "DELETE FROM cases WHERE position = 1"),
        sql("a stratum renamed", "UPDATE strata SET stratum = 'other'"),
        sql("a unit changed", "UPDATE metrics SET unit = 'Mt' WHERE position = 1"),
        sql("another seed", "UPDATE study SET value = '99' WHERE key = 'seed'"),
        sql(
            "another version",
            """
            UPDATE study SET value = '0.0.1' WHERE key = 'version'; INSERT OR IGNORE INTO study VALUES \
            ('version', '0.0.1')
            """
        ),
        sql("another number of draws", "UPDATE study SET value = '5' WHERE key = 'draws'"),
        sql("a number of draws in words", "UPDATE study SET value = 'six' WHERE key = 'draws'"),
        sql("the state missing", "DELETE FROM study WHERE key = 'state'; INSERT INTO study VALUES ('mine', 'x')"),
        sql("the state of a merge", "INSERT OR REPLACE INTO study VALUES ('state', 'merging')"),
        sql("the counts of curves missing", "DELETE FROM checkpoint"),
        sql("the counts of curves cut", "UPDATE checkpoint SET counts = substr(counts, 1, 40)"),
        sql(
            "a size in the counts of curves",
            "UPDATE checkpoint SET counts = CAST(x'ffffff7f' || substr(counts, 5) AS BLOB)"),
        sql("the counts of curves in text", "UPDATE checkpoint SET counts = 'none'"),
        sql(
            "a bin changed",
            """
            INSERT OR REPLACE INTO curves SELECT scenario, strategy, name, stratum, day, bin, low, high, runs + \
            1 FROM curves LIMIT 1; INSERT OR IGNORE INTO curves VALUES ('a', 'b', 'c', 'd', 'e', 1, 1, 2, 3)
            """
        ),
        sql("a digest changed", "UPDATE digests SET sha256 = replace(sha256, 'a', 'b') WHERE \"table\" = 'outcomes'"),
        sql("a digest that is none", "UPDATE digests SET sha256 = 'none'"),
        sql("a digest missing", "DELETE FROM digests WHERE \"table\" = 'outcomes'"),
        sql("negative rows", "UPDATE digests SET \"rows\" = -1")
    ]

    // MARK: - Making them

    private static func bytes(_ name: String, _ change: @escaping @Sendable (inout Data) -> Void) -> StoreDamage {
        StoreDamage(name: name) { path in
            var data = try Data(contentsOf: URL(fileURLWithPath: path))
            change(&data)
            try data.write(to: URL(fileURLWithPath: path))
        }
    }

    static func flip(_ name: String, _ place: Int) -> StoreDamage { bytes("\(name) flipped") { $0[place] ^= 0x03 } }

    private static func file(_ name: String, _ make: @escaping @Sendable (String) throws -> Void) -> StoreDamage {
        StoreDamage(name: name) { path in
            try FileManager.default.removeItem(atPath: path)
            try make(path)
        }
    }

    private static func foreign(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    /// `{metric}` and `{input}` stand for the first column of each.
    private static func sql(_ name: String, _ sql: String) -> StoreDamage {
        StoreDamage(name: name) { path in
            let queue = try DatabaseQueue(path: path)
            try queue.write { database in
                let metric =
                    try String.fetchOne(
                        database, sql: "SELECT \"column\" FROM metrics WHERE unit <> 'date' ORDER BY position") ?? ""
                let input =
                    try String.fetchOne(database, sql: "SELECT \"column\" FROM uncertainties ORDER BY position") ?? ""
                try database.execute(
                    sql: """
                        CREATE TEMP TABLE outcomes_of_first AS SELECT * FROM outcomes WHERE draw = 1; UPDATE \
                        outcomes_of_first SET draw = draw + 1000000
                        """)
                try database.execute(
                    sql: sql.replacingOccurrences(of: "{metric}", with: metric).replacingOccurrences(
                        of: "{input}", with: input))
            }
            try queue.close()
        }
    }
}
