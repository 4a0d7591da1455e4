import Exploration
import GRDB

/// A finished and checked part of an ensemble, with what a merge needs of it.
struct StorePart {
    let path: String
    let description: StoreDescription
    let digests: [String: TableDigest]
    let counts: CurveCounts?
    let lastDraw: Int
    /// What makes its tables.
    let definitions: [String]
    var identity: StoreIdentity { description.identity }

    init(_ path: String, _ shouldStop: @escaping () -> Bool) throws(StoreError) {
        self = try StoreCheck.read(path, shouldStop: shouldStop) { database, description in
            var digests: [String: TableDigest] = [:]
            for table in StoreDigests.tables { digests[table] = try StoreDigests.kept(table, in: database) }
            return StorePart(
                path: path, description: description, digests: digests, counts: try CheckpointRow.counts(database),
                lastDraw: try Int.fetchOne(database, sql: "SELECT MAX(draw) FROM draws") ?? 0,
                definitions: (StoreSchema.fixed + description.schema.varying).map(\.sql))
        }
    }

    private init(
        path: String, description: StoreDescription, digests: [String: TableDigest], counts: CurveCounts?,
        lastDraw: Int, definitions: [String]
    ) {
        (self.path, self.description, self.digests) = (path, description, digests)
        (self.counts, self.lastDraw, self.definitions) = (counts, lastDraw, definitions)
    }

    /// Tables that are the same in every part.
    private static let shared = ["files", "cases", "strata", "uncertainties", "metrics"]

    /// What keeps parts from being joined, all at once.
    static func faults(_ parts: [StorePart]) -> [String] {
        guard let first = parts.first else { return [] }
        var faults: [String] = []
        for part in parts.dropFirst() {
            if let difference = part.identity.difference(from: first.identity, ignoring: ["shard", "state"]) {
                faults.append(
                    """
                    \(part.path): is of another ensemble than \(first.path): \(difference.what) '\(difference.now)', \
                    there '\(difference.stored)'
                    """)
            } else if let table = shared.first(where: { part.digests[$0] != first.digests[$0] }) {
                faults.append("\(part.path): is of another ensemble than \(first.path): the tables '\(table)' differ")
            }
        }
        return faults + shardFaults(parts, of: Int(first.identity["shards"] ?? "") ?? 1)
    }

    private static func shardFaults(_ parts: [StorePart], of count: Int) -> [String] {
        var places: [Int: String] = [:]
        var faults: [String] = []
        for part in parts {
            guard let shard = Int(part.identity["shard"] ?? "") else { continue }
            if let other = places.updateValue(part.path, forKey: shard) {
                faults.append(
                    """
                    \(part.path): is shard \(shard) of \(count), as \(other) is; name each once
                    """)
            }
        }
        let missing = (1...max(1, count)).filter { places[$0] == nil }
        if !missing.isEmpty {
            faults.append(
                """
                shard \(missing.map(String.init).joined(separator: ", ")) of \(count) is missing; name every shard
                """)
        }
        return faults
    }
}
