import EnergySystem
import Exploration
import GRDB

/// The SQLite store of an ensemble: every (draw, scenario, strategy) once, readable by any SQLite client.
///
/// Batches are single transactions with a rollback journal: a kill or a full disk loses the batch in flight only.
public final class EnsembleStore: OutcomeStore {
    public let path: String
    let queue: DatabaseQueue
    let schema: StoreSchema
    private let shape: EnsembleShape

    /// Opens a store to go on with, or makes a new one. Throws `exists` where one is there and `resumes` is false, and
    /// `differs` where it was made from something else.
    public init(
        at path: String, _ shape: EnsembleShape, identity: StoreIdentity, files: [(name: String, bytes: [UInt8])] = [],
        isThere: Bool, resumes: Bool
    ) throws(StoreError) {
        if isThere, !resumes { throw .exists(path) }
        self.path = path
        self.shape = shape
        schema = StoreSchema(uncertainties: shape.uncertainties, metrics: shape.metrics)
        queue = try EnsembleStore.open(path)
        let isMade = try inWords(path) { [queue] in try queue.read { try $0.tableExists("study") && $0.tableExists("outcomes") } }
        if isMade {
            try check(identity)
            return
        }
        let schema = schema
        try inWords(path) { [queue] in
            try queue.write { database in
                try schema.create(in: database)
                try EnsembleStore.describe(schema, shape, identity, files, in: database)
            }
        }
    }

    static func open(_ path: String, isReadOnly: Bool = false) throws(StoreError) -> DatabaseQueue {
        try inWords(path) {
            var configuration = Configuration()
            configuration.readonly = isReadOnly
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY") }
            }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    private func check(_ identity: StoreIdentity) throws(StoreError) {
        let stored = try inWords(path) { try queue.read { try StoreReader.identity($0) } }
        guard let difference = identity.difference(from: stored) else { return }
        throw .differs(path, what: difference.what, stored: difference.stored, now: difference.now)
    }

    /// Writes what the ensemble is made of.
    private static func describe(
        _ schema: StoreSchema, _ shape: EnsembleShape, _ identity: StoreIdentity, _ files: [(name: String, bytes: [UInt8])],
        in database: Database
    ) throws {
        for entry in identity.entries { try database.execute(sql: "INSERT INTO study VALUES (?, ?)", arguments: [entry.key, entry.value]) }
        for file in files { try database.execute(sql: "INSERT INTO files VALUES (?, ?)", arguments: [file.name, file.bytes.blob]) }
        for (position, item) in shape.cases.enumerated() {
            try database.execute(
                sql: "INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [position + 1, item.scenario, item.strategy, item.weight, item.firstDay.description, item.lastDay.description])
        }
        for (position, stratum) in shape.strata.enumerated() {
            try database.execute(
                sql: "INSERT INTO strata VALUES (?, ?, ?)", arguments: [position + 1, stratum, shape.drawWeight(ofStratum: position)])
        }
        for (position, column) in schema.uncertainties.enumerated() {
            try database.execute(
                sql: "INSERT INTO uncertainties VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [position + 1, schema.uncertaintyColumns[position], column.name, column.path, column.unit, column.distribution,
                    column.source, column.basis?.rawValue ?? "", column.grade?.rawValue ?? "", column.note])
        }
        for (position, column) in schema.metrics.enumerated() {
            try database.execute(
                sql: "INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [position + 1, schema.metricColumns[position], column.key, column.indicator, column.product, column.isGroup, column.userClass, column.unit, column.definition])
        }
    }

    // MARK: - OutcomeStore

    public func write(draws: [Int], inputs: (Int) -> [Double]) throws {
        let schema = schema, shape = shape
        try inWords(path) {
            try queue.write { database in
                let kept = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM draws") ?? 0
                guard kept < draws.count else { return }
                let places = [String](repeating: "?", count: 3 + schema.uncertainties.count).joined(separator: ", ")
                let statement = try database.makeStatement(sql: "INSERT OR IGNORE INTO draws VALUES (\(places))")
                for draw in draws {
                    let numbers = zip(inputs(draw), schema.uncertainties).map { StoreSchema.value($0, unit: $1.unit) }
                    let first = [(draw + 1).databaseValue, shape.weights[draw].databaseValue, shape.strata[shape.stratum(of: draw)].databaseValue]
                    try statement.execute(arguments: StatementArguments(first + numbers))
                }
            }
        }
    }

    public func finishedDraws() throws -> Set<Int> {
        let cases = shape.cases.count
        return try inWords(path) {
            try queue.read { database in
                let rows = try Int.fetchCursor(database, sql: "SELECT draw FROM outcomes GROUP BY draw HAVING COUNT(*) = ?", arguments: [cases])
                var finished: Set<Int> = []
                while let draw = try rows.next() { finished.insert(draw - 1) }
                return finished
            }
        }
    }

    public func counts() throws -> CurveCounts? { try inWords(path) { try queue.read { try StoreReader(path: path).counts($0) } } }

    public func append(_ batch: [RunOutcome], counts: CurveCounts) throws {
        let schema = schema, cases = shape.cases
        try inWords(path) {
            try queue.write { database in
                let places = [String](repeating: "?", count: 4 + schema.metrics.count).joined(separator: ", ")
                let statement = try database.makeStatement(sql: "INSERT INTO outcomes VALUES (\(places))")
                for outcome in batch {
                    let item = cases[outcome.caseIndex]
                    let numbers = zip(outcome.values, schema.metrics).map { StoreSchema.value($0, unit: $1.unit) }
                    let first = [(outcome.draw + 1).databaseValue, item.scenario.databaseValue, item.strategy.databaseValue]
                    let fault = outcome.fault.isEmpty ? DatabaseValue.null : outcome.fault.databaseValue
                    try statement.execute(arguments: StatementArguments(first + numbers + [fault]))
                }
                try EnsembleStore.keep(counts, in: database)
            }
        }
    }

    static func keep(_ counts: CurveCounts, in database: Database) throws {
        guard !counts.counts.isEmpty else { return }
        let shape = [Int32(counts.cases), Int32(counts.curves), Int32(counts.strata), Int32(counts.days), Int32(counts.bins)]
        try database.execute(sql: "INSERT OR REPLACE INTO checkpoint VALUES (1, ?)", arguments: [(shape + counts.counts).blob])
    }

    public func finish(_ counts: CurveCounts) throws {
        let rows = CurveRows(cases: shape.cases, strata: shape.strata, products: shape.coverProducts, counts: counts)
        try inWords(path) {
            try queue.write { database in
                try database.execute(sql: "DELETE FROM curves; INSERT OR REPLACE INTO study VALUES ('state', 'finished')")
                try EnsembleStore.keep(counts, in: database)
                try rows.write(in: database)
            }
        }
    }
}
