import EnergySystem
import Exploration
import Foundation
import GRDB
import Testing

@testable import ResultStore
@testable import TestSupport

@Suite struct EnsembleStoreTests {
    private func bits(_ outcomes: EnsembleOutcomes) -> [UInt64] {
        let rows: [[Double]] = outcomes.values.flatMap { $0 }
        return rows.flatMap { row in row.map(\.bitPattern) }
    }

    @Test func whatIsKeptIsReadAgain() throws {
        let small = try SmallEnsemble()
        try small.fill(small.store("a.sqlite"), Array(0..<6), all: Array(0..<6))
        let outcomes = try StoreReader(path: "\(small.folder)/a.sqlite").outcomes()
        #expect(outcomes.drawWeights == small.shape.weights)
        #expect(outcomes.inputs == [[100, 101, 102, 103, 104, 105]])
        let thirds: [Double] = (0..<6).map { Double($0) / 3 }
        #expect(outcomes.values[0][0] == thirds)
        #expect(outcomes.values[0][1].map(\.isNaN) == [true, false, true, false, true, false])
        #expect(outcomes.faults == [EnsembleFault(draw: 5, caseIndex: 1, reason: "no solution")])
        #expect(outcomes.design.stratumOfDraw == [0, 1, 0, 1, 1, 1])
        #expect(outcomes.curves[0].counts[0][0][2] == 1)
        #expect(outcomes.curves[0].counts[1][1][40] == 4)
        #expect(outcomes.curves[0].stratumWeights == [0.1, 0.2])
    }

    @Test func aStoreThatIsThereIsRefusedAndGoneOnWithWhenAsked() throws {
        let small = try SmallEnsemble()
        let all = Array(0..<6)
        try small.fill(small.store("a.sqlite"), [0, 2, 5], all: all)
        #expect(throws: StoreError.exists("\(small.folder)/a.sqlite")) { try small.store("a.sqlite") }
        let again = try small.store("a.sqlite", resumes: true)
        #expect(try again.finishedDraws() == [0, 2, 5])
        try small.fill(again, [4, 1, 3], all: all)
        try small.fill(small.store("whole.sqlite"), all, all: all)
        let (left, right) = (
            try StoreReader(path: "\(small.folder)/a.sqlite").outcomes(),
            try StoreReader(path: "\(small.folder)/whole.sqlite").outcomes()
        )
        #expect(left.curves == right.curves)
        #expect(SmallEnsemble.bits(left) == SmallEnsemble.bits(right))
    }

    @Test func anotherSeedIsRefusedByName() throws {
        let small = try SmallEnsemble()
        _ = try small.store("a.sqlite")
        let error = #expect(throws: StoreError.self) { try small.store("a.sqlite", seed: "8", resumes: true) }
        #expect(error == .differs("\(small.folder)/a.sqlite", what: "seed", stored: "7", now: "8"))
    }

    @Test func aDrawCannotBeKeptTwice() throws {
        let small = try SmallEnsemble()
        let store = try small.store("a.sqlite")
        try small.fill(store, [3], all: Array(0..<6))
        #expect(throws: StoreError.self) { try store.append(small.outcomes(3), counts: small.emptyCounts) }
    }

    /// A copy of store and journal in the middle of a large transaction is what a kill leaves.
    @Test func aWriteThatWasCutOffIsTakenBack() throws {
        let small = try SmallEnsemble(), half = try small.half("half.sqlite"), cut = "\(small.folder)/cut.sqlite"
        let queue = try DatabaseQueue(path: half)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA cache_size = 5; BEGIN IMMEDIATE; DELETE FROM draws;
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO curves SELECT 'a', 'b', 'c', 'd', i, 1, 1, 2, 3 FROM n
                    """)
            for ending in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: half + ending, toPath: cut + ending)
            }
            try database.execute(sql: "ROLLBACK")
        }
        try queue.close()
        #expect(throws: StoreError.unfinished(cut, what: "a write was cut off; go on with --resume first")) {
            try StoreReader(path: cut).read()
        }
        try small.resume("cut.sqlite")
        #expect(try SmallEnsemble.lines(cut) == SmallEnsemble.lines(small.whole("whole.sqlite")))
    }

    @Test func aFileThatIsNoStoreIsRefused() throws {
        let small = try SmallEnsemble()
        try Data("not a database, though long enough to be one".utf8).write(
            to: URL(fileURLWithPath: "\(small.folder)/a.sqlite"))
        #expect(throws: StoreError.self) { try small.store("a.sqlite", resumes: true) }
    }

    @Test func shardsMergedAreTheWhole() throws {
        let small = try SmallEnsemble()
        let whole = try small.whole("whole.sqlite"),
            parts = try (1...3).map { try small.part("\($0).sqlite", $0, of: 3) }
        let merged = "\(small.folder)/merged.sqlite"
        #expect(try StoreMerge([parts[2], parts[0], parts[1]]).write(to: merged) == .joined)
        #expect(try SmallEnsemble.lines(merged) == SmallEnsemble.lines(whole))
        let twice = #expect(throws: StoreError.self) { try StoreMerge([parts[0], parts[1], parts[1]]) }
        #expect(twice?.description.contains("shard 3 of 3 is missing; name every shard") == true)
        #expect(twice?.description.contains("is shard 2 of 3, as") == true)
    }

    /// The queries of the documentation page, on the small ensemble.
    @Test func documentedQueriesWork() throws {
        let small = try SmallEnsemble()
        try small.fill(small.store("a.sqlite"), Array(0..<6), all: Array(0..<6))
        let queue = try DatabaseQueue(path: "\(small.folder)/a.sqlite")
        let risk = try queue.read {
            try Double.fetchOne(
                $0,
                sql: """
                    SELECT SUM(weight * (unserved_demand_gasoline_ai95 > 1e-6)) FROM outcomes JOIN draws USING (draw) WHERE strategy = 'none'
                    """)
        }
        // Draws 2 to 6 are short: 1 - 0.1.
        #expect(abs((risk ?? 0) - 0.9) < 1e-12)
        let long = try queue.read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT COUNT(*) FROM outcomes_long WHERE value IS NOT NULL
                    """)
        }
        #expect(long == 15)
        let unit = try queue.read {
            try String.fetchOne(
                $0,
                sql: """
                    SELECT unit FROM metrics WHERE \"column\" = 'first_day_short_gasoline_ai95'
                    """)
        }
        #expect(unit == "date")
        let fan = try queue.read {
            try Double.fetchOne(
                $0,
                sql: """
                    SELECT SUM(runs * draw_weight) FROM curves JOIN strata USING (stratum) WHERE strategy = 'none' AND day = '2024-01-01' AND low < 3
                    """)
        }
        // Covers of 0, 1 and 2 d: draws 1, 2 and 3.
        #expect(abs((fan ?? 0) - 0.4) < 1e-12)
    }
}
