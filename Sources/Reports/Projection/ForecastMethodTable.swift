import Models

/// `methods`: which method was used on which series, and why.
enum ForecastMethodTable: SeriesTable {
    static let name = "methods"
    static let title = "Methods and reasons"

    struct Row: TableRow {
        let id, method, description, reason: String
        let figures: Int
        let from, through, warnings: String

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .value("method", \.method, "name of the method used"),
            .value("description", \.description, "the method with its estimates"),
            .value("reason", \.reason, "why this method"),
            .value("figures", \.figures, "figures that it was fitted to", decimals: 0),
            .value("from", \.from, "first period"),
            .value("through", \.through, "last period, the origin of the forecast"),
            .value("warnings", \.warnings, "what to know before using it")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            let forecast = entry.forecast, series = entry.series
            table.append(
                Row(
                    id: series.id, method: forecast.method, description: forecast.description, reason: forecast.reason,
                    figures: series.values.count, from: series.first.description, through: series.last.description,
                    warnings: forecast.warnings.joined(separator: "; ")))
        }
    }
}
