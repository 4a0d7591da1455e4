import EnergySystem
import Exploration

/// What a reverse stress test of two inputs found.
package struct StressFrontierResult: Sendable {
    let frontier: StressTest.Frontier
    let condition: BreakingCondition
    let scenario: String

    package init(_ frontier: StressTest.Frontier, _ condition: BreakingCondition, scenario: String) {
        (self.frontier, self.condition, self.scenario) = (frontier, condition, scenario)
    }
    package var table: Table { StressFrontierTable.whole(of: self) }
}

/// `stress` of two inputs: for each value of the second the smallest of the first that breaks.
enum StressFrontierTable: ResultTable {
    static let name = "stress"
    static let title = "Reverse stress frontier"
    static let notes = StressWords.notes

    struct Row: TableRow {
        let second: Cell
        let secondUnit: String
        let smallest: Cell
        let unit: String
        let measure: Cell
        let measureUnit, note: String

        static let columns: [RowColumn<Row>] = [
            .key("second_value", \.second, "value of the second input"),
            .value("second_unit", \.secondUnit, "its unit"),
            .value("smallest_breaking", \.smallest, "smallest value of the first input that breaks"),
            .value("unit", \.unit, "its unit"),
            .value("measure", \.measure, "the indicator there, in the disrupted run"),
            .value("measure_unit", \.measureUnit, "unit of measure"),
            .value("note", \.note, "why there is no figure, or what else is to be known")
        ]
    }

    static func title(of result: StressFrontierResult) -> String { "\(title): \(result.scenario)" }
    static func answer(of result: StressFrontierResult) -> [String] {
        [
            """
            For each value of \(result.frontier.second.path) the smallest \(result.frontier.first.path) with \
            \(result.condition.text).
            """
        ]
    }

    /// With the paths of the inputs, and the kinds of both and of the indicator.
    static func columns(of result: StressFrontierResult) -> [RowColumn<Row>] {
        let frontier = result.frontier
        return Row.columns.map { column in
            switch column.column.name {
            case "second_value":
                column.telling(
                    StressWords.column("second_value", "value of \(frontier.second.path)", frontier.second, isKey: true)
                )
            case "smallest_breaking":
                column.telling(
                    StressWords.column(
                        "smallest_breaking", "smallest \(frontier.first.path) that breaks", frontier.first))
            case "measure":
                column.telling(
                    StressWords.measure(
                        "\(result.condition.indicator) there, in the disrupted run", unit: frontier.unit))
            default: column
            }
        }
    }

    static func fill(_ table: inout RowTable<Row>, from result: StressFrontierResult) {
        let frontier = result.frontier
        for (value, search) in frontier.searches {
            let point = search.smallestBreaking
            table.append(
                Row(
                    second: StressWords.cell(value, frontier.second), secondUnit: frontier.second.unit,
                    smallest: point.map { StressWords.cell($0.value, frontier.first) } ?? .notApplicable,
                    unit: frontier.first.unit,
                    measure: StressWords.measure(point.flatMap(\.measure), unit: frontier.unit),
                    measureUnit: frontier.unit,
                    note: note(search, frontier.first)))
        }
    }

    private static func note(_ search: StressSearch, _ range: VariedRange) -> String {
        guard let point = search.smallestBreaking else { return "not reached in the range" }
        let start = point.value == range.low ? ["reached already at the low end"] : []
        let again =
            search.isMonotone
            ? []
            : [
                "not monotone: "
                    + search.crossings.map {
                        "\($0.breaks ? "reached" : "left again") at \(StressWords.value($0.after.value, range))"
                    }
                    .joined(separator: ", ")
            ]
        return (start + again).joined(separator: "; ")
    }
}
