import EnergySystem
import SimulationEngine

/// `results.json`: the scenario, its indicators and every table that is not daily.
enum ResultsDocument {
    static let schema = "khazri-results/1"

    static func render(_ report: Report, _ tables: [Table], digits: Int) -> [UInt8] {
        var writer = JSONWriter(digits: digits, capacity: 1 << 20)
        writer.object { json in
            json.key("schema")
            json.value(schema)
            json.key("scenario")
            write(report, to: &json)
            json.key("indicators")
            json.array { json in
                for row in report.indicators { write(row, to: &json) }
            }
            json.key("tables")
            json.array { json in
                for table in tables where !table.isDaily { JSONFormat.write(table, to: &json) }
            }
        }
        return writer.bytes
    }

    private static func write(_ report: Report, to writer: inout JSONWriter) {
        let inputs = report.assessment.inputs
        writer.object { json in
            json.key("name")
            json.value(inputs.scenarioName)
            json.key("title")
            json.value(inputs.scenario.title.english)
            json.key("baseline")
            json.value(inputs.baselineName)
            json.key("strategy")
            if let strategy = inputs.strategyName { json.value(strategy) } else { json.null() }
            json.key("from")
            json.value(.date(report.horizon.from))
            json.key("through")
            json.value(.date(report.horizon.through))
            json.key("runs")
            json.row(RunKind.allCases.map { .text($0.rawValue) }[...])
        }
    }

    private static func write(_ row: IndicatorRow, to writer: inout JSONWriter) {
        writer.object { json in
            json.key("indicator")
            json.value(row.indicator)
            json.key("product")
            if let product = row.product { json.value(product) } else { json.null() }
            json.key("unit")
            json.value(row.unit)
            json.key("reference")
            json.value(IndicatorTable.cell(row.reference))
            json.key("no_response")
            json.value(IndicatorTable.cell(row.noResponse))
            json.key("disrupted")
            json.value(IndicatorTable.cell(row.disrupted))
            json.key("difference")
            json.value(Cell(row.difference))
            json.key("note")
            json.value(IndicatorTable.note(row))
        }
    }
}
