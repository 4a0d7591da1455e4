import EnergySystem
import Exploration

/// What a reverse stress test of one input found.
package struct StressLineResult: Sendable {
    let line: StressTest.Line
    let condition: BreakingCondition
    let scenario: String

    package init(_ line: StressTest.Line, _ condition: BreakingCondition, scenario: String) {
        (self.line, self.condition, self.scenario) = (line, condition, scenario)
    }
    package var table: Table { StressTable.whole(of: self) }
}

/// `stress`: one tried value of one input a row.
enum StressTable: ResultTable {
    static let name = "stress"
    static let title = "Reverse stress test"
    static let notes = StressWords.notes

    struct Row: TableRow {
        let path: String
        let value: Cell
        let unit: String
        let measure: Cell
        let measureUnit, broken, step: String

        static let columns: [RowColumn<Row>] = [
            .key("path", \.path, "the input that is varied"), .key("value", \.value, "its value"),
            .value("unit", \.unit, "unit of value"),
            .value("measure", \.measure, "the indicator in the disrupted run"),
            .value("measure_unit", \.measureUnit, "unit of measure"),
            .value("broken", \.broken, "yes where the condition holds"),
            .value("step", \.step, "grid, or the edge that bisection found: last before, first after")
        ]
    }

    static func title(of result: StressLineResult) -> String { "\(title): \(result.scenario)" }
    static func answer(of result: StressLineResult) -> [String] {
        StressWords.answer(result.line.search, result.line.range, result.condition)
    }

    /// With the words of the condition, and the kinds of the input and of the indicator.
    static func columns(of result: StressLineResult) -> [RowColumn<Row>] {
        Row.columns.map { column in
            switch column.column.name {
            case "value": column.telling(StressWords.column("value", "its value", result.line.range, isKey: true))
            case "measure":
                column.telling(
                    StressWords.measure("\(result.condition.indicator) in the disrupted run", unit: result.line.unit))
            case "broken": column.telling(.text("broken", "yes where \(result.condition.text)"))
            default: column
            }
        }
    }

    static func fill(_ table: inout RowTable<Row>, from result: StressLineResult) {
        let line = result.line
        for (point, step) in points(of: line.search) {
            table.append(
                Row(
                    path: line.range.path, value: StressWords.cell(point.value, line.range), unit: line.range.unit,
                    measure: StressWords.measure(point.measure, unit: line.unit), measureUnit: line.unit,
                    broken: point.isBroken ? "yes" : "no",
                    step: step))
        }
    }

    /// Grid and edges in the order of their values, each once.
    private static func points(of search: StressSearch) -> [(point: StressPoint, step: String)] {
        let edges = search.crossings.flatMap {
            [(point: $0.before, step: "last before"), (point: $0.after, step: "first after")]
        }
        let found = edges.map(\.point.value)
        let grid = search.grid.filter { !found.contains($0.value) }.map { (point: $0, step: "grid") }
        return (grid + edges).sorted { $0.point.value < $1.point.value }
    }
}
