import Foundation
import GRDB
import Testing

@testable import ResultStore
@testable import TestSupport

/// Rows that were changed together with their digests: what the study itself forbids is found all the same.
@Suite struct ForgedStoreTests {
    @Test(arguments: [
        // Draws 1 and 3 are in the stratum `joint` and weigh 0.1, the four others 0.2.
        (
            "UPDATE draws SET weight = 2 * weight; UPDATE strata SET draw_weight = 2 * draw_weight",
            "the weights of its draws add up to 2.0, not to 1"
        ),
        ("UPDATE draws SET weight = -0.1 WHERE draw = 1", "the weight of a draw is -0.1"),
        ("UPDATE draws SET weight = 9e999 WHERE draw = 1", "the weight of a draw is inf"),
        ("UPDATE draws SET weight = 0.3 WHERE draw = 1", "a draw weighs other than its stratum says"),
        ("UPDATE draws SET weight = 'nan' WHERE draw = 1", "a value is of another kind than it was written"),
        ("UPDATE draws SET stratum = 'elsewhere' WHERE draw = 1", "a draw is of no stratum of the study"),
        (
            "UPDATE draws SET draw = 7 WHERE draw = 6; UPDATE outcomes SET draw = 7 WHERE draw = 6",
            "its draws are not those of the study"
        ),
        (
            "UPDATE draws SET draw = -1 WHERE draw = 1; UPDATE outcomes SET draw = -1 WHERE draw = 1",
            "its draws are not those of the study"
        ),
        ("DELETE FROM draws WHERE draw = 6; DELETE FROM outcomes WHERE draw = 6", "it has 5 draws of 6"),
        ("DELETE FROM outcomes WHERE draw = 6", "it calls itself finished with 10 of 12 runs"),
        ("DELETE FROM outcomes WHERE draw = 6 AND strategy = 'none'", "1 draws lack a run"),
        ("UPDATE outcomes SET draw = 9223372036854775807 WHERE draw = 6", "2 runs are of no draw or case of the study"),
        (
            "UPDATE outcomes SET strategy = 'invented' WHERE draw = 6 AND strategy = 'none'",
            "1 runs are of no draw or case of the study"
        ),
        ("UPDATE cases SET weight = 0.25", "the weights of its scenarios add up to 0.25, not to 1"),
        ("UPDATE cases SET first_day = 'yesterday'", "the days of a case are none"),
        ("UPDATE cases SET last_day = '2024-01-09'", "the counts of its curves are of another study"),
        ("UPDATE cases SET strategy = 'none'", "its cases are none, or twice the same"),
        ("DELETE FROM strata", "its strata are none, or twice the same"),
        ("UPDATE study SET value = 'many' WHERE key = 'draws'", "it does not say which draws it holds"),
        (
            "UPDATE study SET value = '99999999999999999999' WHERE key = 'shards'",
            "it does not say which draws it holds"
        ),
        ("UPDATE study SET value = 'khazri-mine/2' WHERE key = 'format'", "its format is not said"),
        ("INSERT INTO files VALUES ('other.yaml', x'00')", "a file that it keeps is not one it was made from"),
        (
            "UPDATE metrics SET unit = 'date' WHERE position = 1",
            "the table outcomes has other columns than it was made with"
        ),
        ("UPDATE metrics SET is_group = 'yes' WHERE position = 1", "a value is of another kind than it was written"),
        (
            "UPDATE outcomes SET unserved_demand_gasoline_ai95 = 9e999 WHERE draw = 1",
            "a number or date of a draw or run is none"
        ),
        (
            "UPDATE outcomes SET unserved_demand_gasoline_ai95 = 'many' WHERE draw = 1",
            "a number or date of a draw or run is none"
        ),
        (
            "UPDATE outcomes SET first_day_short_gasoline_ai95 = 'soon' WHERE draw = 1",
            "a number or date of a draw or run is none"
        ),
        ("UPDATE draws SET ban_length = x'00ff' WHERE draw = 1", "a number or date of a draw or run is none"),
        ("UPDATE outcomes SET fault = 'invented' WHERE draw = 6", "the bins of a curve do not hold each run once"),
        ("DELETE FROM checkpoint", "the counts of its curves are missing"),
        (
            "UPDATE checkpoint SET counts = substr(counts, 1, 40)",
            "the counts of its curves are not as many as they say"
        ),
        (
            "UPDATE checkpoint SET counts = CAST(x'ffffff7fffffff7fffffff7f' || substr(counts, 13) AS BLOB)",
            "the counts of its curves have no size"
        ),
        (
            "UPDATE checkpoint SET counts = CAST(x'ffffffff' || substr(counts, 5) AS BLOB)",
            "the counts of its curves have no size"
        ),
        (
            "UPDATE checkpoint SET counts = CAST(substr(counts, 1, 20) || x'ff000000' || substr(counts, 25) AS BLOB)",
            "the bins of a curve do not hold each run once"
        )
    ])
    func isDamaged(_ sql: String, _ reason: String) throws {
        let small = try SmallEnsemble(), path = try small.whole("a.sqlite")
        try Self.forge(path, sql)
        #expect(throws: StoreError.damaged(path, reason: reason)) { try StoreReader(path: path).read() }
    }

    @Test func anUnfinishedOneIsToldApart() throws {
        let small = try SmallEnsemble(), path = try small.whole("a.sqlite")
        try Self.forge(path, "UPDATE study SET value = 'merging' WHERE key = 'state'")
        #expect(throws: StoreError.unfinished(path, what: "its parts were not joined to the end; merge them again")) {
            try StoreReader(path: path).read()
        }
        try Self.forge(path, "DELETE FROM study WHERE key = 'state'")
        #expect(throws: StoreError.unfinished(path, what: "go on with --resume first")) {
            try StoreReader(path: path).read()
        }
    }

    @Test func partsThatDescribeThemselvesOtherwiseAreNotJoined() throws {
        let small = try SmallEnsemble(),
            parts = try [small.part("1.sqlite", 1, of: 2), small.part("2.sqlite", 2, of: 2)]
        try Self.forge(parts[1], "UPDATE metrics SET definition = 'something else' WHERE position = 1")
        #expect(
            throws: StoreError.parts(
                "\(parts[1]): is of another ensemble than \(parts[0]): the tables 'metrics' differ")
        ) { try StoreMerge(parts) }
    }

    /// Changes rows and makes all digests anew.
    private static func forge(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: sql)
            for table in StoreDigests.tables { try StoreDigests.renew(table, in: database) }
        }
        try queue.close()
    }
}

@Suite struct TableDigestTests {
    private func digest(_ rows: [[DatabaseValue]]) -> TableDigest { rows.reduce(into: TableDigest()) { $0.add($1) } }

    /// SHA-256 of the bytes 01, then 5 in eight bytes, little end first, by `printf '\001\005\0\0\0\0\0\0\0' |
    /// sha256sum`.
    @Test func ofOneNumberIsItsHash() {
        #expect(digest([[5.databaseValue]]).text == "fadee97341d48aa37015edff6dfdd433ed192c94c0c3f14ca5b533d9547b3804")
    }

    @Test func orderDoesNotCountAndEverythingElseDoes() {
        let rows: [[DatabaseValue]] = [
            [1.databaseValue, "a".databaseValue], [2.databaseValue, .null], [3.databaseValue, 0.5.databaseValue]
        ]
        #expect(digest(rows) == digest(rows.reversed()))
        #expect(digest(Array(rows.dropLast())) != digest(rows))
        var parts = digest([rows[0]])
        parts.add(digest([rows[1], rows[2]]))
        #expect(parts == digest(rows))
        #expect(digest([["a".databaseValue, "bc".databaseValue]]) != digest([["ab".databaseValue, "c".databaseValue]]))
        #expect(digest([[1.databaseValue]]) != digest([[Double(1).databaseValue]]))
        #expect(digest([[Double(0).databaseValue]]) == digest([[(-Double(0)).databaseValue]]))
    }

    @Test func isReadAgainFromItsText() {
        let one = digest([[5.databaseValue], [6.databaseValue]])
        #expect(TableDigest(rows: 2, text: one.text) == one)
        for text in ["", "zz" + one.text.dropFirst(2), one.text + "00"] {
            #expect(TableDigest(rows: 2, text: text) == nil)
        }
        #expect(TableDigest(rows: -1, text: one.text) == nil)
    }
}
