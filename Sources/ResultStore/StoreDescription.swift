import EnergySystem
import Exploration
import GRDB

/// What a store says it holds: of what it was made, its cases, strata and columns.
struct StoreDescription {
    let identity: StoreIdentity
    let cases: [EnsembleCase]
    let strata: [String]
    /// Weight of one draw of each stratum.
    let strataWeights: [Double]
    let schema: StoreSchema

    var curveProducts: [String] { (identity["curves"] ?? "").split(separator: " ").map(String.init) }
    var isFinished: Bool { identity["state"] == "finished" }

    init(_ database: Database) throws {
        identity = try StoreIdentity(
            Row.fetchAll(database, sql: "SELECT key, value FROM study ORDER BY key").map { row in
                StoreIdentity.Entry(try row.text(0), try row.text(1))
            })
        cases = try Row.fetchAll(
            database, sql: "SELECT scenario, strategy, weight, first_day, last_day FROM cases ORDER BY position"
        ).map { row in
            guard let first = Day(try row.text(3)), let last = Day(try row.text(4)), first <= last else {
                throw Unsound(
                    """
                    the days of a case are none
                    """)
            }
            return EnsembleCase(
                scenario: try row.text(0), strategy: try row.text(1), weight: try row.real(2), firstDay: first,
                lastDay: last)
        }
        let strata = try Row.fetchAll(database, sql: "SELECT stratum, draw_weight FROM strata ORDER BY position")
        self.strata = try strata.map { try $0.text(0) }
        strataWeights = try strata.map { try $0.real(1) }
        schema = StoreSchema(
            uncertainties: try StoreDescription.uncertainties(database), metrics: try StoreDescription.metrics(database)
        )
    }

    private static func metrics(_ database: Database) throws -> [MetricColumn] {
        try Row.fetchAll(
            database,
            sql: "SELECT key, indicator, product, user_class, unit, definition, is_group FROM metrics ORDER BY position"
        ).map { row in
            MetricColumn(
                key: try row.text(0), indicator: try row.text(1), product: try row.text(2),
                isGroup: try row.number(6) != 0, userClass: try row.text(3),
                unit: try row.text(4), definition: try row.text(5))
        }
    }

    private static func uncertainties(_ database: Database) throws -> [UncertaintyColumn] {
        try Row.fetchAll(
            database,
            sql:
                "SELECT name, path, unit, grade, basis, source, distribution, note FROM uncertainties ORDER BY position"
        ).map { row in
            UncertaintyColumn(
                name: try row.text(0), path: try row.text(1), unit: try row.text(2),
                grade: Grade(rawValue: try row.text(3)),
                basis: Basis(rawValue: try row.text(4)), source: try row.text(5), distribution: try row.text(6),
                note: try row.text(7))
        }
    }
}

/// Why rows that can be read are not believed.
struct Unsound: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
