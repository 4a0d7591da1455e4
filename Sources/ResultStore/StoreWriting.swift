import Exploration
import GRDB

/// What is written into a store beside draws and runs: of what it is made, and that it is finished.
struct StoreWriting {
    let database: Database

    func describe(
        _ schema: StoreSchema, _ shape: EnsembleShape, _ identity: StoreIdentity,
        _ files: [(name: String, bytes: [UInt8])]
    ) throws {
        try insert("study", identity.entries.map { [$0.key.databaseValue, $0.value.databaseValue] })
        try insert("files", files.map { [$0.name.databaseValue, $0.bytes.blob.databaseValue] })
        try insert(
            "cases",
            shape.cases.enumerated().map { position, item in
                [
                    (position + 1).databaseValue, item.scenario.databaseValue, item.strategy.databaseValue,
                    item.weight.databaseValue,
                    item.firstDay.description.databaseValue, item.lastDay.description.databaseValue
                ]
            })
        try insert(
            "strata",
            shape.strata.enumerated().map { position, stratum in
                [
                    (position + 1).databaseValue, stratum.databaseValue,
                    shape.drawWeight(ofStratum: position).databaseValue
                ]
            })
        try insert(
            "uncertainties",
            schema.uncertainties.enumerated().map { position, column in
                let texts = [
                    schema.uncertaintyColumns[position], column.name, column.path, column.unit, column.distribution,
                    column.source, column.basis?.rawValue ?? "", column.grade?.rawValue ?? "", column.note
                ]
                return [(position + 1).databaseValue] + texts.map(\.databaseValue)
            })
        try insert(
            "metrics",
            schema.metrics.enumerated().map { position, column in
                let names = [schema.metricColumns[position], column.key, column.indicator, column.product].map(
                    \.databaseValue)
                return [(position + 1).databaseValue] + names + [column.isGroup.databaseValue]
                    + [column.userClass, column.unit, column.definition].map(\.databaseValue)
            })
    }

    private func insert(_ table: String, _ rows: [[DatabaseValue]]) throws {
        guard let first = rows.first else { return }
        var writer = try RowWriter(table, columns: first.count, in: database)
        for row in rows { try writer.insert(row) }
        try writer.end(in: database)
    }

    /// Says how far the store is.
    func set(state: String) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO study VALUES ('state', ?)", arguments: [state])
        try StoreDigests.renew("study", in: database)
    }

    /// Counts of the curves, as they are and as rows, and that nothing is missing.
    func finish(_ counts: CurveCounts, _ rows: CurveRows) throws {
        try CheckpointRow.keep(counts, in: database)
        try rows.write(in: database)
        try set(state: "finished")
    }
}
