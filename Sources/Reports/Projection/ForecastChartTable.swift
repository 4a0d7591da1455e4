import Models

/// `chart`: what a chart of the forecast draws.
enum ForecastChartTable: SeriesTable {
    static let name = "chart"
    static let title = "Chart data"
    static let notes = ["One line a kind, one band a level; the last observed point begins the forecast's line."]

    struct Row: TableRow {
        let id, date, kind: String
        let value: Double
        /// Lower and upper, two a level; none but for a forecast.
        var bounds: [Double] = []

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .period(\.date), .key("kind", \.kind, "observed, fitted or forecast"),
            .value("value", \.value, "what is drawn")
        ]
    }

    static func columns(of report: ForecastReport) -> [RowColumn<Row>] {
        Row.columns + RowColumn.intervals(report.levels, \.bounds)
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            let series = entry.series
            func row(_ position: Int, _ kind: String, _ value: Double) -> Row {
                Row(id: series.id, date: series.period(position).description, kind: kind, value: value)
            }
            for (position, value) in series.values.enumerated() { table.append(row(position, "observed", value)) }
            for (position, value) in entry.forecast.fittedValues.enumerated() {
                if let value { table.append(row(position, "fitted", value)) }
            }
            for step in entry.forecast.forecast.mean.indices {
                let point = ForecastValueTable.row(entry, step)
                table.append(
                    Row(id: point.id, date: point.date, kind: "forecast", value: point.mean, bounds: point.bounds))
            }
        }
    }
}
