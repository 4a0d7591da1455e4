import Models

/// `forecast`: expected figures and intervals.
enum ForecastValueTable: SeriesTable {
    static let name = "forecast"
    static let title = "Forecast"

    struct Row: TableRow {
        let id, date: String
        let mean: Double
        /// Lower and upper, two a level.
        let bounds: [Double]

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .period(\.date), .value("mean", \.mean, "expected figure, in the unit of the series")
        ]
    }

    static func columns(of report: ForecastReport) -> [RowColumn<Row>] {
        Row.columns + RowColumn.intervals(report.levels, \.bounds)
    }

    static func notes(of report: ForecastReport) -> [String] {
        report.entries.count > 3
            ? []
            : report.entries.map {
                """
                \($0.series.id): \($0.forecast.description). \($0.forecast.reason)
                """
            }
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            for step in entry.forecast.forecast.mean.indices { table.append(row(entry, step)) }
        }
    }

    static func row(_ entry: ForecastReport.Entry, _ step: Int) -> Row {
        let forecast = entry.forecast.forecast
        return Row(
            id: entry.series.id, date: entry.forecast.period(step).description, mean: forecast.mean[step],
            bounds: forecast.intervals.flatMap { [$0.lower[step], $0.upper[step]] })
    }
}
