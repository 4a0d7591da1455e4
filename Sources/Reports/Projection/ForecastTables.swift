import EnergySystem
import Models
import NumericalMethods

/// The tables that need nothing but the forecast itself.
enum ForecastTables {
    static let id = Column.key("id", "the series: its column's name, or its own")
    static let date = Column.key("date", "year, quarter or month")

    static func forecast(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "forecast", title: "Forecast",
            columns: [id, date, Column("mean", "expected figure, in the unit of the series", kind: .number)] + report.intervalColumns,
            notes: report.entries.count > 3 ? [] : report.entries.map { "\($0.series.id): \($0.forecast.description). \($0.forecast.reason)" })
        for entry in report.entries {
            let forecast = entry.forecast.forecast
            for step in forecast.mean.indices {
                let bounds = forecast.intervals.flatMap { [Cell($0.lower[step]), Cell($0.upper[step])] }
                table.append(row: [.text(entry.series.id), .text(entry.forecast.period(step).description), .number(forecast.mean[step])] + bounds)
            }
        }
        return table
    }

    static func methods(_ report: ForecastReport) -> Table {
        var table = Table(name: "methods", title: "Methods and reasons", columns: [
            id, .text("method", "name of the method used"), .text("description", "the method with its estimates"),
            .text("reason", "why this method"), Column("figures", "figures that it was fitted to", kind: .number, decimals: 0),
            .text("from", "first period"), .text("through", "last period, the origin of the forecast"),
            .text("warnings", "what to know before using it"),
        ])
        for entry in report.entries {
            let forecast = entry.forecast, series = entry.series
            table.append(
                .text(series.id), .text(forecast.method), .text(forecast.description), .text(forecast.reason), .number(Double(series.values.count)),
                .text(series.first.description), .text(series.last.description), .text(forecast.warnings.joined(separator: "; ")))
        }
        return table
    }

    static func components(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "components", title: "Components",
            columns: [
                id, date, number("observed", "figure of the file"), number("fitted", "one-step forecast of the method"),
                number("residual", "observed less fitted"), number("trend", "centred moving average over a season"),
                number("season", "seasonal index of the classical decomposition"), number("remainder", "what trend and season leave"),
                .text("kind", "additive: trend + season + remainder; multiplicative: trend x season x remainder"),
            ],
            notes: ["Trend, season and remainder are a classical decomposition; they need two full seasons and have no trend for half a season at both ends."])
        for entry in report.entries { components(entry, &table) }
        return table
    }

    private static func components(_ entry: ForecastReport.Entry, _ table: inout Table) {
        let parts = decomposition(entry.numbers), fitted = entry.forecast.fittedValues
        for (position, value) in entry.series.values.enumerated() {
            table.append(
                .text(entry.series.id), .text(entry.series.period(position).description), .number(value), Cell(fitted[position]),
                Cell(fitted[position].map { value - $0 }), Cell(parts?.trend[position]), Cell(parts?.index(position)),
                Cell(parts?.remainder[position]), .text(parts?.kind.rawValue ?? ""))
        }
    }

    /// Multiplicative where all numbers are above zero and the remainder is then steadier, else additive.
    private static func decomposition(_ series: TimeSeries) -> ClassicalDecomposition? {
        let additive = try? ClassicalDecomposition(series, kind: .additive)
        guard let additive, let multiplicative = try? ClassicalDecomposition(series, kind: .multiplicative) else { return additive }
        let rest = zip(multiplicative.remainder, zip(multiplicative.trend, series.values.indices)).map { remainder, other in
            (remainder - 1) * other.0 * multiplicative.index(other.1)
        }
        func size(_ values: [Double]) -> Double { values.filter(\.isFinite).reduce(0) { $0 + $1 * $1 } }
        return size(rest) < size(additive.remainder) ? multiplicative : additive
    }

    static func parameters(_ report: ForecastReport) -> Table {
        var table = Table(name: "parameters", title: "Estimates", columns: [
            id, .text("method", "method used"), .key("parameter", "name of the estimate"), number("value", "the estimate"),
        ])
        for entry in report.entries {
            let fitted = entry.forecast.fitted
            for parameter in fitted.parameters {
                table.append(.text(entry.series.id), .text(entry.forecast.method), .text(parameter.name), Cell(parameter.value))
            }
            if let likelihood = fitted.logLikelihood {
                table.append(.text(entry.series.id), .text(entry.forecast.method), .text("log-likelihood"), Cell(likelihood))
            }
        }
        return table
    }

    static func chart(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "chart", title: "Chart data",
            columns: [id, date, .key("kind", "observed, fitted or forecast"), number("value", "what is drawn")] + report.intervalColumns,
            notes: ["One line a kind, one band a level; the last observed point begins the forecast's line."])
        for entry in report.entries {
            let series = entry.series, forecast = entry.forecast.forecast, none = report.intervalColumns.map { _ in Cell.notApplicable }
            for (position, value) in series.values.enumerated() {
                table.append(row: [.text(series.id), .text(series.period(position).description), .text("observed"), .number(value)] + none)
            }
            for (position, value) in entry.forecast.fittedValues.enumerated() where value != nil {
                table.append(row: [.text(series.id), .text(series.period(position).description), .text("fitted"), Cell(value)] + none)
            }
            for step in forecast.mean.indices {
                let bounds = forecast.intervals.flatMap { [Cell($0.lower[step]), Cell($0.upper[step])] }
                table.append(row: [.text(series.id), .text(entry.forecast.period(step).description), .text("forecast"), .number(forecast.mean[step])] + bounds)
            }
        }
        return table
    }

    static func number(_ name: String, _ definition: String) -> Column { Column(name, definition, kind: .number) }
}
