import EnergySystem
import Exploration
import GRDB

/// Joins the parts of an ensemble that were run apart into one store.
public enum StoreMerge {
    /// Copies every part into a new store at `path`; wants each part once, finished, and of the same ensemble.
    public static func merge(_ parts: [String], into path: String) throws(StoreError) {
        let identities = try check(parts)
        guard let first = parts.first, let identity = identities.first else { throw .parts("there is nothing to merge; name the folders of the shards") }
        let queue = try EnsembleStore.open(path)
        let schema = try inWords(first) { try EnsembleStore.open(first, isReadOnly: true).read { try definitions($0) } }
        try inWords(path) {
            try queue.write { database in
                for sql in schema { try database.execute(sql: sql) }
            }
            for (position, part) in parts.enumerated() { try copy(part, into: queue, describes: position == 0) }
            try queue.write { database in
                try database.execute(sql: "UPDATE study SET value = '1' WHERE key IN ('shard', 'shards')")
                try join(parts, identity, in: database)
            }
        }
    }

    private static func definitions(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'view', name")
    }

    private static func copy(_ part: String, into queue: DatabaseQueue, describes: Bool) throws {
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "ATTACH DATABASE ? AS part", arguments: [part])
            try database.inTransaction {
                if describes {
                    for table in ["study", "files", "cases", "strata", "uncertainties", "metrics"] {
                        try database.execute(sql: "INSERT INTO \(table) SELECT * FROM part.\(table)")
                    }
                }
                try database.execute(sql: "INSERT INTO draws SELECT * FROM part.draws; INSERT INTO outcomes SELECT * FROM part.outcomes")
                return .commit
            }
            try database.execute(sql: "DETACH DATABASE part")
        }
    }

    /// Adds the counts of all parts and writes them as rows.
    private static func join(_ parts: [String], _ identity: StoreIdentity, in database: Database) throws {
        var sum: CurveCounts?
        for part in parts {
            let counts = try EnsembleStore.open(part, isReadOnly: true).read { try StoreReader(path: part).counts($0) }
            guard let counts else { continue }
            if sum == nil { sum = counts } else { sum?.add(counts) }
        }
        guard let sum else { return }
        let cases = try Row.fetchAll(database, sql: "SELECT scenario, strategy, weight, first_day, last_day FROM cases ORDER BY position").map { row in
            EnsembleCase(
                scenario: row[0], strategy: row[1], weight: row[2], firstDay: Day(row[3] as String) ?? Day(number: 0),
                lastDay: Day(row[4] as String) ?? Day(number: 0))
        }
        let strata = try String.fetchAll(database, sql: "SELECT stratum FROM strata ORDER BY position")
        try EnsembleStore.keep(sum, in: database)
        try CurveRows(cases: cases, strata: strata, products: StoreReader.names(identity["curves"] ?? ""), counts: sum).write(in: database)
    }

    /// Every part once, equal and finished; what is wrong with all of them at once.
    private static func check(_ parts: [String]) throws(StoreError) -> [StoreIdentity] {
        var identities: [StoreIdentity] = []
        for part in parts { identities.append(try StoreReader(path: part).identity()) }
        var faults: [String] = []
        if let first = identities.first {
            for (part, identity) in zip(parts, identities).dropFirst() {
                guard let difference = identity.difference(from: first, ignoring: ["shard", "state"]) else { continue }
                faults.append("\(part): is of another ensemble than \(parts[0]): \(difference.what) '\(difference.now)', there '\(difference.stored)'")
            }
            faults += shardFaults(parts, identities, of: Int(first["shards"] ?? "") ?? 1)
        }
        for (part, identity) in zip(parts, identities) where identity["state"] != "finished" {
            faults.append("\(part): is not finished; go on with --resume first")
        }
        if !faults.isEmpty { throw .parts(faults.joined(separator: "\n")) }
        return identities
    }

    private static func shardFaults(_ parts: [String], _ identities: [StoreIdentity], of count: Int) -> [String] {
        var places: [Int: String] = [:]
        var faults: [String] = []
        for (part, identity) in zip(parts, identities) {
            guard let shard = Int(identity["shard"] ?? "") else { continue }
            if let other = places.updateValue(part, forKey: shard) { faults.append("\(part): is shard \(shard) of \(count), as \(other) is; name each once") }
        }
        let missing = (1...max(1, count)).filter { places[$0] == nil }
        if !missing.isEmpty { faults.append("shard \(missing.map(String.init).joined(separator: ", ")) of \(count) is missing; name every shard") }
        return faults
    }
}
