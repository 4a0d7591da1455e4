import EnergySystem
import SimulationEngine

/// `indicators`: what was measured on the three runs.
public enum IndicatorTable: RunTable {
    public static let name = "indicators"
    public static let title = "Indicators"
    public static let columns: [Column] = [
        .key("indicator", "id of the indicator"),
        .key("product", "product or fuel group; empty where the row is for everything"),
        .text("unit", "unit of the figures in this row"),
        Column("reference", "value in the reference run", kind: .number),
        Column("no_response", "value in the run without response", kind: .number),
        Column("disrupted", "value in the disrupted run", kind: .number),
        Column("difference", "disrupted - reference", kind: .number),
        .text("note", "meaning, or why there is no figure"),
    ]

    public static func isPresent(in report: Report) -> Bool { !report.indicators.isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        for row in report.indicators {
            table.append(
                .text(row.indicator), .text(row.product ?? ""), .text(row.unit), cell(row.reference), cell(row.noResponse),
                cell(row.disrupted), Cell(row.difference), .text(note(row)))
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
