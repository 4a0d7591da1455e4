import EnergySystem
import Exploration
import GRDB

/// The tables of a store.
///
/// `study` (key, value), `files`, `cases`, `strata`, `uncertainties`, `metrics`, `draws` (one column an uncertain
/// number), `outcomes` (one column a metric), the view `outcomes_long`, `curves` once the ensemble is finished, and
/// `digests` of all of them.
struct StoreSchema: Hashable {
    let uncertainties: [UncertaintyColumn]
    let metrics: [MetricColumn]
    let uncertaintyColumns: [String]
    let metricColumns: [String]

    init(uncertainties: [UncertaintyColumn], metrics: [MetricColumn]) {
        self.uncertainties = uncertainties
        self.metrics = metrics
        uncertaintyColumns = ColumnNames.columns(uncertainties.map(\.name), reserved: ["draw", "weight", "stratum"])
        metricColumns = ColumnNames.columns(metrics.map(\.key), reserved: ["draw", "scenario", "strategy", "fault"])
    }

    func create(in database: Database) throws {
        for table in StoreSchema.fixed + varying { try database.execute(sql: table.sql) }
        for table in StoreDigests.tables { try StoreDigests.keep(TableDigest(), of: table, in: database) }
    }

    /// Tables that are the same in every store.
    static let fixed: [(name: String, sql: String)] = [
        ("study", "CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        ("files", "CREATE TABLE files (name TEXT PRIMARY KEY, content BLOB NOT NULL)"),
        (
            "cases",
            """
            CREATE TABLE cases (position INTEGER PRIMARY KEY, scenario TEXT NOT NULL, strategy TEXT NOT NULL, \
            weight REAL NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL)
            """
        ),
        (
            "strata",
            "CREATE TABLE strata (position INTEGER PRIMARY KEY, stratum TEXT NOT NULL, draw_weight REAL NOT NULL)"
        ),
        (
            "uncertainties",
            """
            CREATE TABLE uncertainties (position INTEGER PRIMARY KEY, \"column\" TEXT NOT NULL, name TEXT NOT \
            NULL, path TEXT NOT NULL, unit TEXT NOT NULL, distribution TEXT NOT NULL, source TEXT NOT NULL, \
            basis TEXT NOT NULL, grade TEXT NOT NULL, note TEXT NOT NULL)
            """
        ),
        (
            "metrics",
            """
            CREATE TABLE metrics (position INTEGER PRIMARY KEY, \"column\" TEXT NOT NULL, key TEXT NOT NULL, \
            indicator TEXT NOT NULL, product TEXT NOT NULL, is_group INTEGER NOT NULL, user_class TEXT NOT NULL, \
            unit TEXT NOT NULL, definition TEXT NOT NULL)
            """
        ),
        (
            "curves",
            """
            CREATE TABLE curves (scenario TEXT NOT NULL, strategy TEXT NOT NULL, name TEXT NOT NULL, stratum \
            TEXT NOT NULL, day TEXT NOT NULL, bin INTEGER NOT NULL, low REAL NOT NULL, high REAL NOT NULL, runs \
            INTEGER NOT NULL, PRIMARY KEY (scenario, strategy, name, stratum, day, bin)) WITHOUT ROWID
            """
        ),
        ("checkpoint", "CREATE TABLE checkpoint (position INTEGER PRIMARY KEY, counts BLOB NOT NULL)"),
        (
            "digests",
            """
            CREATE TABLE digests (\"table\" TEXT PRIMARY KEY, \"rows\" INTEGER NOT NULL, sha256 TEXT NOT NULL) \
            WITHOUT ROWID
            """
        )
    ]

    /// Tables with a column an uncertain number or a metric, and the view of the metrics one below the other.
    var varying: [(name: String, sql: String)] {
        let inputs = uncertainties.indices.map {
            ", \(uncertaintyColumns[$0]) \(StoreSchema.type(uncertainties[$0].unit))"
        }.joined()
        let values = metrics.indices.map { ", \(metricColumns[$0]) \(StoreSchema.type(metrics[$0].unit))" }.joined()
        let tables = [
            (
                "draws",
                "CREATE TABLE draws (draw INTEGER PRIMARY KEY, weight REAL NOT NULL, stratum TEXT NOT NULL\(inputs))"
            ),
            (
                "outcomes",
                """
                CREATE TABLE outcomes (draw INTEGER NOT NULL, scenario TEXT NOT NULL, strategy TEXT NOT \
                NULL\(values), fault TEXT, PRIMARY KEY (draw, scenario, strategy)) WITHOUT ROWID
                """
            )
        ]
        return metrics.isEmpty ? tables : tables + [("outcomes_long", "CREATE VIEW outcomes_long AS \(longForm)")]
    }

    /// One row a draw, scenario, strategy and metric.
    private var longForm: String {
        metrics.indices.map { index in
            """
            SELECT draw, scenario, strategy, '\(metricColumns[index])' AS metric, \(metricColumns[index]) AS \
            value, fault FROM outcomes
            """
        }.joined(separator: " UNION ALL ")
    }

    private static func type(_ unit: String) -> String { unit == "date" ? "TEXT" : "REAL" }

    /// A number as it is kept: dates as text, nothing for NaN.
    static func value(_ number: Double, unit: String) -> DatabaseValue {
        guard number.isFinite else { return .null }
        return unit == "date" ? Day(number: Int(number.rounded())).description.databaseValue : number.databaseValue
    }

    /// The number kept; NaN for nothing. Throws where the value is none of its unit.
    static func number(_ value: DatabaseValue, unit: String) throws -> Double {
        switch value.storage {
        case .null: return .nan
        case .double(let number) where unit != "date" && number.isFinite: return number
        case .string(let text) where unit == "date":
            if let day = Day(text) { return Double(day.number) }
        default: break
        }
        throw Unsound("a number or date of a draw or run is none")
    }
}
