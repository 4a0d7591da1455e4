import EnergySystem
import Exploration
import GRDB

/// The tables of a store.
///
/// `study` (key, value), `files`, `cases`, `strata`, `uncertainties`, `metrics`, `draws` (one column an uncertain
/// number), `outcomes` (one column a metric), the view `outcomes_long`, and `curves` once the ensemble is finished.
struct StoreSchema {
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
        try database.execute(sql: """
            CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE files (name TEXT PRIMARY KEY, content BLOB NOT NULL);
            CREATE TABLE cases (position INTEGER PRIMARY KEY, scenario TEXT NOT NULL, strategy TEXT NOT NULL, weight REAL NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL);
            CREATE TABLE strata (position INTEGER PRIMARY KEY, stratum TEXT NOT NULL, draw_weight REAL NOT NULL);
            CREATE TABLE uncertainties (position INTEGER PRIMARY KEY, "column" TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL, unit TEXT NOT NULL, distribution TEXT NOT NULL, source TEXT NOT NULL, basis TEXT NOT NULL, grade TEXT NOT NULL, note TEXT NOT NULL);
            CREATE TABLE metrics (position INTEGER PRIMARY KEY, "column" TEXT NOT NULL, key TEXT NOT NULL, indicator TEXT NOT NULL, product TEXT NOT NULL, is_group INTEGER NOT NULL, user_class TEXT NOT NULL, unit TEXT NOT NULL, definition TEXT NOT NULL);
            CREATE TABLE draws (draw INTEGER PRIMARY KEY, weight REAL NOT NULL, stratum TEXT NOT NULL\(uncertainties.indices.map { ", \(uncertaintyColumns[$0]) \(StoreSchema.type(uncertainties[$0].unit))" }.joined()));
            CREATE TABLE outcomes (draw INTEGER NOT NULL, scenario TEXT NOT NULL, strategy TEXT NOT NULL\(metrics.indices.map { ", \(metricColumns[$0]) \(StoreSchema.type(metrics[$0].unit))" }.joined()), fault TEXT, PRIMARY KEY (draw, scenario, strategy)) WITHOUT ROWID;
            CREATE TABLE curves (scenario TEXT NOT NULL, strategy TEXT NOT NULL, name TEXT NOT NULL, stratum TEXT NOT NULL, day TEXT NOT NULL, bin INTEGER NOT NULL, low REAL NOT NULL, high REAL NOT NULL, runs INTEGER NOT NULL, PRIMARY KEY (scenario, strategy, name, stratum, day, bin)) WITHOUT ROWID;
            CREATE TABLE checkpoint (position INTEGER PRIMARY KEY, counts BLOB NOT NULL);
            """)
        if !metrics.isEmpty { try database.execute(sql: "CREATE VIEW outcomes_long AS \(longForm)") }
    }

    /// One row a draw, scenario, strategy and metric.
    private var longForm: String {
        metrics.indices.map { index in
            "SELECT draw, scenario, strategy, '\(metricColumns[index])' AS metric, \(metricColumns[index]) AS value, fault FROM outcomes"
        }.joined(separator: " UNION ALL ")
    }

    private static func type(_ unit: String) -> String { unit == "date" ? "TEXT" : "REAL" }

    /// A number as it is kept: dates as text, nothing for NaN.
    static func value(_ number: Double, unit: String) -> DatabaseValue {
        guard number.isFinite else { return .null }
        return unit == "date" ? Day(number: Int(number.rounded())).description.databaseValue : number.databaseValue
    }

    /// The number kept; NaN for nothing.
    static func number(_ value: DatabaseValue) -> Double {
        switch value.storage {
        case .double(let number): number
        case .int64(let number): Double(number)
        case .string(let text): Day(text).map { Double($0.number) } ?? .nan
        case .null, .blob: .nan
        }
    }
}
