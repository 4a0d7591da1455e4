import EnergySystem
import Exploration
import Foundation
import GRDB

/// The SQLite store of an ensemble: every (draw, scenario, strategy) once, readable by any SQLite client.
///
/// Batches are single transactions with a rollback journal, rows and their digests together: a kill or a full disk
/// loses the batch in flight only. A new store is made beside its place and renamed, so that none is ever half
/// described.
package final class EnsembleStore: OutcomeStore {
    package let path: String
    let queue: DatabaseQueue
    let schema: StoreSchema
    private let shape: EnsembleShape
    private var isFinished: Bool

    /// Opens a store to go on with, or makes a new one. Throws `exists` where one is there and `resumes` is false,
    /// `differs` where it was made from something else, and what `StoreCheck` finds.
    package init(
        at path: String, _ shape: EnsembleShape, identity: StoreIdentity, files: [(name: String, bytes: [UInt8])] = [],
        resumes: Bool
    ) throws(StoreError) {
        self.path = path
        self.shape = shape
        schema = StoreSchema(uncertainties: shape.uncertainties, metrics: shape.metrics)
        let file = StoreFile(path: path)
        if file.isThere {
            guard resumes else { throw .exists(path) }
            isFinished = try EnsembleStore.checked(file, shape, identity)
        } else {
            isFinished = false
            try EnsembleStore.make(file, schema, shape, identity, files)
        }
        queue = try EnsembleStore.open(path)
    }

    static func open(_ path: String) throws(StoreError) -> DatabaseQueue {
        try inWords(path) { try connect(path, isReadOnly: false) }
    }

    static func connect(_ path: String, isReadOnly: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY") }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Checks a store to go on with; whether it is finished.
    private static func checked(_ file: StoreFile, _ shape: EnsembleShape, _ identity: StoreIdentity) throws(StoreError)
        -> Bool
    {
        try file.look()
        if file.hasJournal { try rollBack(file) }
        return try StoreCheck.read(file.path, .begun) { database, description in
            if let difference = identity.difference(from: description.identity) {
                throw StoreError.differs(
                    file.path, what: difference.what, stored: difference.stored, now: difference.now)
            }
            guard description.cases == shape.cases, description.strata == shape.strata,
                description.schema == StoreSchema(uncertainties: shape.uncertainties, metrics: shape.metrics)
            else { throw Unsound("its cases, strata or columns are not those of the study") }
            if !description.isFinished, access(file.path, W_OK) != 0 {
                throw StoreError.parts(
                    """
                    \(file.path): is not finished, and this user may not write it
                    """)
            }
            return description.isFinished
        }
    }

    /// Lets SQLite undo the transaction that was cut off.
    private static func rollBack(_ file: StoreFile) throws(StoreError) {
        try reading(file.path) {
            try connect(file.path, isReadOnly: false).write {
                _ = try Int.fetchOne(
                    $0,
                    sql: """
                        SELECT COUNT(*) FROM sqlite_master
                        """)
            }
        }
    }

    private static func make(
        _ file: StoreFile, _ schema: StoreSchema, _ shape: EnsembleShape, _ identity: StoreIdentity,
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(StoreError) {
        try file.make { queue in
            try queue.write { database in
                try schema.create(in: database)
                try StoreWriting(database: database).describe(schema, shape, identity, files)
            }
        }
    }

    // MARK: - OutcomeStore

    package func write(draws: [Int], inputs: (Int) -> [Double]) throws {
        let schema = schema, shape = shape
        try inWords(path) {
            try queue.write { database in
                guard try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM draws") == 0 else { return }
                var writer = try RowWriter("draws", columns: 3 + schema.uncertainties.count, in: database)
                for draw in draws {
                    let numbers = zip(inputs(draw), schema.uncertainties).map { StoreSchema.value($0, unit: $1.unit) }
                    let stratum = shape.strata[shape.stratum(of: draw)]
                    try writer.insert(
                        [(draw + 1).databaseValue, shape.weights[draw].databaseValue, stratum.databaseValue] + numbers)
                }
                try writer.end(in: database)
            }
        }
    }

    package func finishedDraws() throws -> Set<Int> {
        let cases = shape.cases.count
        return try inWords(path) {
            try queue.read { database in
                let rows = try Int.fetchCursor(
                    database, sql: "SELECT draw FROM outcomes GROUP BY draw HAVING COUNT(*) = ?", arguments: [cases])
                var finished: Set<Int> = []
                while let draw = try rows.next() { finished.insert(draw - 1) }
                return finished
            }
        }
    }

    package func counts() throws -> CurveCounts? {
        try reading(path) { try queue.read { try CheckpointRow.counts($0) } }
    }

    package func append(_ batch: [RunOutcome], counts: CurveCounts) throws {
        let schema = schema, cases = shape.cases
        try inWords(path) {
            try queue.write { database in
                var writer = try RowWriter("outcomes", columns: 4 + schema.metrics.count, in: database)
                for outcome in batch {
                    let item = cases[outcome.caseIndex]
                    let numbers = zip(outcome.values, schema.metrics).map { StoreSchema.value($0, unit: $1.unit) }
                    let fault = outcome.fault.isEmpty ? DatabaseValue.null : outcome.fault.databaseValue
                    let first = [
                        (outcome.draw + 1).databaseValue, item.scenario.databaseValue, item.strategy.databaseValue
                    ]
                    try writer.insert(first + numbers + [fault])
                }
                try writer.end(in: database)
                try CheckpointRow.keep(counts, in: database)
            }
        }
    }

    /// Nothing is written into a store that is finished already.
    package func finish(_ counts: CurveCounts) throws {
        if isFinished { return }
        let rows = CurveRows(cases: shape.cases, strata: shape.strata, products: shape.coverProducts, counts: counts)
        try inWords(path) { try queue.write { try StoreWriting(database: $0).finish(counts, rows) } }
        isFinished = true
    }
}
