import Models
import NumericalMethods

/// `components`: what a series is made of, and what the method makes of it.
enum ForecastComponentTable: SeriesTable {
    static let name = "components"
    static let title = "Components"
    static let notes = [
        """
        Trend, season and remainder are a classical decomposition; they need two full seasons and have no trend \
        for half a season at both ends.
        """
    ]

    struct Row: TableRow {
        let id, date: String
        let observed: Double
        let fitted, residual, trend, season, remainder: Double?
        let kind: String

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .period(\.date), .value("observed", \.observed, "figure of the file"),
            .value("fitted", \.fitted, "one-step forecast of the method"),
            .value("residual", \.residual, "observed less fitted"),
            .value("trend", \.trend, "centred moving average over a season"),
            .value("season", \.season, "seasonal index of the classical decomposition"),
            .value("remainder", \.remainder, "what trend and season leave"),
            .value("kind", \.kind, "additive: trend + season + remainder; multiplicative: trend x season x remainder")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            let parts = decomposition(entry.numbers), fitted = entry.forecast.fittedValues
            for (position, value) in entry.series.values.enumerated() {
                table.append(
                    Row(
                        id: entry.series.id, date: entry.series.period(position).description, observed: value,
                        fitted: fitted[position],
                        residual: fitted[position].map { value - $0 }, trend: parts?.trend[position],
                        season: parts?.index(position),
                        remainder: parts?.remainder[position], kind: parts?.kind.rawValue ?? ""))
            }
        }
    }

    /// Multiplicative where all numbers are above zero and the remainder is then steadier, else additive.
    private static func decomposition(_ series: TimeSeries) -> ClassicalDecomposition? {
        let additive = try? ClassicalDecomposition(series, kind: .additive)
        guard let additive, let multiplicative = try? ClassicalDecomposition(series, kind: .multiplicative) else {
            return additive
        }
        let rest = zip(multiplicative.remainder, zip(multiplicative.trend, series.values.indices)).map {
            remainder, other in
            (remainder - 1) * other.0 * multiplicative.index(other.1)
        }
        func size(_ values: [Double]) -> Double { values.filter(\.isFinite).reduce(0) { $0 + $1 * $1 } }
        return size(rest) < size(additive.remainder) ? multiplicative : additive
    }
}
