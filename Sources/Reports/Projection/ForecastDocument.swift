/// A forecast as one JSON object: the schema, then the series with method, reason and forecast rows.
package enum ForecastDocument {
    package static let schema = "khazri-forecast/1"

    package static func render(_ report: ForecastReport, digits: Int) -> [UInt8] {
        let rows = report.entries.reduce(0) { $0 + $1.forecast.forecast.mean.count }
        var writer = JSONWriter(digits: digits, capacity: 1024 + rows * (80 + report.levels.count * 60))
        writer.object { json in
            json.key("schema")
            json.value(schema)
            json.key("series")
            json.array { json in
                for entry in report.entries { write(entry, report.levels, to: &json) }
            }
        }
        return writer.bytes
    }

    private static func write(_ entry: ForecastReport.Entry, _ levels: [Double], to writer: inout JSONWriter) {
        writer.object { json in
            json.key("id")
            json.value(entry.series.id)
            json.key("method")
            json.value(entry.forecast.method)
            json.key("reason")
            json.value(entry.forecast.reason)
            json.key("forecast")
            json.array { json in
                let forecast = entry.forecast.forecast
                for step in forecast.mean.indices {
                    json.object { json in
                        json.key("date")
                        json.value(entry.forecast.period(step).description)
                        json.key("mean")
                        json.value(forecast.mean[step])
                        for (level, interval) in zip(levels, forecast.intervals) {
                            let word = ForecastReport.word(level)
                            json.key("lower_\(word)")
                            json.value(interval.lower[step])
                            json.key("upper_\(word)")
                            json.value(interval.upper[step])
                        }
                    }
                }
            }
        }
    }
}
