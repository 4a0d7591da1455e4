import Models
import NumericalMethods

/// `parameters`: what each method estimated.
enum ForecastParameterTable: SeriesTable {
    static let name = "parameters"
    static let title = "Estimates"

    struct Row: TableRow {
        let id, method, parameter: String
        let value: Double

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .value("method", \.method, "method used"),
            .key("parameter", \.parameter, "name of the estimate"),
            .value("value", \.value, "the estimate")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            let fitted = entry.forecast.fitted
            let estimates = fitted.parameters.map { (name: $0.name, value: $0.value) }
            for estimate in estimates + (fitted.logLikelihood.map { [(name: "log-likelihood", value: $0)] } ?? []) {
                table.append(
                    Row(
                        id: entry.series.id, method: entry.forecast.method, parameter: estimate.name,
                        value: estimate.value))
            }
        }
    }
}
