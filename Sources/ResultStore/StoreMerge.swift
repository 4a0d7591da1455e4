import EnergySystem
import Exploration
import GRDB

/// Joins the parts of an ensemble that were run apart into one store, as one transaction: all of it or nothing.
package struct StoreMerge {
    private let parts: [StorePart]
    private let shouldStop: () -> Bool
    /// How a merge ended; `wasThere` where the store at the target is the join of these very parts already.
    package enum Ending: Sendable { case joined, wasThere }
    /// Draws that are copied between two looks at `shouldStop`.
    private static let step = 4096

    /// Checks that every part is there once, finished, and of the same ensemble; throws all faults at once.
    /// `shouldStop` is asked now and then; where it says so, `stopped` is thrown and nothing is left.
    package init(_ paths: [String], shouldStop: @escaping () -> Bool = { false }) throws(StoreError) {
        self.shouldStop = shouldStop
        var parts: [StorePart] = []
        for path in paths { parts.append(try StorePart(path, shouldStop)) }
        let faults = StorePart.faults(parts)
        guard faults.isEmpty else { throw .parts(faults.joined(separator: "\n")) }
        guard !parts.isEmpty else { throw .parts("there is nothing to merge; name the folders of the shards") }
        self.parts = parts
    }

    /// Makes the store beside `path`, checks it and renames it; what fails or is stopped leaves nothing.
    package func write(to path: String) throws(StoreError) -> Ending {
        let target = StoreFile(path: path)
        if target.isThere {
            guard try isJoin(target) else { throw .exists(path) }
            return .wasThere
        }
        try target.make(shouldStop: shouldStop) { try join(into: $0) }
        return .joined
    }

    /// Whether a store holds the draws and runs of these parts and no other, of the same ensemble.
    private func isJoin(_ target: StoreFile) throws(StoreError) -> Bool {
        let there = try StorePart(target.path, shouldStop)
        return parts.allSatisfy {
            $0.identity.difference(from: there.identity, ignoring: ["shard", "shards", "state"]) == nil
        }
            && ["draws", "outcomes"].allSatisfy { there.digests[$0] == sum($0) }
    }

    private func sum(_ table: String) -> TableDigest {
        parts.reduce(into: TableDigest()) { sum, part in part.digests[table].map { sum.add($0) } }
    }

    private func join(into queue: DatabaseQueue) throws {
        try queue.write { database in
            for sql in parts[0].definitions { try database.execute(sql: sql) }
        }
        for (position, part) in parts.enumerated() { try copy(part, into: queue, describes: position == 0) }
        try queue.write { database in
            for table in ["draws", "outcomes"] { try StoreDigests.keep(sum(table), of: table, in: database) }
            for table in ["curves", "checkpoint"] { try StoreDigests.keep(TableDigest(), of: table, in: database) }
            try finish(database)
        }
    }

    private func copy(_ part: StorePart, into queue: DatabaseQueue, describes: Bool) throws {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "ATTACH DATABASE ? AS part", arguments: [part.path])
            if describes { try describe(database) }
            for first in stride(from: 1, through: max(1, part.lastDraw), by: StoreMerge.step) {
                if shouldStop() { throw StoreError.stopped }
                try database.inTransaction {
                    for table in ["draws", "outcomes"] {
                        try database.execute(
                            sql: "INSERT INTO \(table) SELECT * FROM part.\(table) WHERE draw BETWEEN ? AND ?",
                            arguments: [first, first + StoreMerge.step - 1])
                    }
                    return .commit
                }
            }
            try database.execute(sql: "DETACH DATABASE part")
        }
    }

    private func describe(_ database: Database) throws {
        try database.inTransaction {
            let tables = ["study", "files", "cases", "strata", "uncertainties", "metrics"]
            for table in tables { try database.execute(sql: "INSERT INTO \(table) SELECT * FROM part.\(table)") }
            try database.execute(sql: "UPDATE study SET value = '1' WHERE key IN ('shard', 'shards')")
            for table in tables { try StoreDigests.renew(table, in: database) }
            try StoreWriting(database: database).set(state: "merging")
            return .commit
        }
    }

    /// Adds the counts of all parts and writes them as rows.
    private func finish(_ database: Database) throws {
        let writing = StoreWriting(database: database), first = parts[0].description
        guard var counts = parts[0].counts else { return try writing.set(state: "finished") }
        for part in parts.dropFirst() { part.counts.map { counts.add($0) } }
        let rows = CurveRows(cases: first.cases, strata: first.strata, products: first.curveProducts, counts: counts)
        try writing.finish(counts, rows)
    }
}
