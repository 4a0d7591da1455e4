import EnergySystem
import SimulationEngine

/// `indicators`: what was measured on the three runs.
enum IndicatorTable: RunTable {
    static let name = "indicators"
    static let title = "Indicators"
    struct Row: TableRow {
        let indicator, product, unit: String
        let reference, noResponse, disrupted: Cell
        let difference: Double?
        let note: String

        static let columns: [RowColumn<Row>] = [
            .key("indicator", \.indicator, "id of the indicator"),
            .key("product", \.product, "product or fuel group; empty where the row is for everything"),
            .value("unit", \.unit, "unit of the figures in this row"),
            .value("reference", \.reference, "value in the reference run"),
            .value("no_response", \.noResponse, "value in the run without response"),
            .value("disrupted", \.disrupted, "value in the disrupted run"),
            .value("difference", \.difference, "disrupted - reference"),
            .value("note", \.note, "meaning, or why there is no figure")
        ]
    }

    static func isPresent(in report: Report) -> Bool { !report.indicators.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for row in report.indicators {
            table.append(
                Row(
                    indicator: row.indicator, product: row.product ?? "", unit: row.unit,
                    reference: cell(row.reference),
                    noResponse: cell(row.noResponse), disrupted: cell(row.disrupted), difference: row.difference,
                    note: note(row)))
        }
    }

    static func cell(_ value: IndicatorValue) -> Cell {
        switch value {
        case .number(let number): Cell(number)
        case .date(let day): .date(day)
        case .notApplicable: .notApplicable
        }
    }

    /// The row's note and the reasons for missing figures; a reason common to all three runs stands once.
    static func note(_ row: IndicatorRow) -> String {
        let reasons = RunKind.allCases.compactMap { kind -> (String, String)? in
            if case .notApplicable(let reason) = row[kind], !reason.isEmpty { (kind.rawValue, reason) } else { nil }
        }
        let isCommon = reasons.count == RunKind.allCases.count && Set(reasons.map(\.1)).count == 1
        let told = isCommon ? [reasons[0].1] : reasons.map { "\($0.0): \($0.1)" }
        return ([row.note].filter { !$0.isEmpty } + told).joined(separator: "; ")
    }
}
