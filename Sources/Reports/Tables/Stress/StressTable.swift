import EnergySystem
import Exploration

/// `stress`: one tried value of one input a row.
public enum StressTable {
    public static func table(of line: StressTest.Line, _ condition: BreakingCondition, scenario: String) -> Table {
        var table = Table(
            name: "stress", title: "Reverse stress test: \(scenario)", columns: columns(line, condition), notes: StressWords.notes)
        table.answer = StressWords.answer(line.search, line.range, condition)
        for (point, step) in points(of: line.search) {
            table.append(
                .text(line.range.path), StressWords.cell(point.value, line.range), .text(line.range.unit),
                StressWords.measure(point.measure, unit: line.unit), .text(line.unit), .text(point.isBroken ? "yes" : "no"), .text(step))
        }
        return table
    }

    private static func columns(_ line: StressTest.Line, _ condition: BreakingCondition) -> [Column] {
        return [
            .key("path", "the input that is varied"),
            StressWords.column("value", "its value", line.range, isKey: true),
            .text("unit", "unit of value"),
            Column("measure", "\(condition.indicator) in the disrupted run", kind: line.unit == "date" ? .date : .number),
            .text("measure_unit", "unit of measure"),
            .text("broken", "yes where \(condition.text)"),
            .text("step", "grid, or the edge that bisection found: last before, first after"),
        ]
    }

    /// Grid and edges in the order of their values, each once.
    private static func points(of search: StressSearch) -> [(point: StressPoint, step: String)] {
        let edges = search.crossings.flatMap { [(point: $0.before, step: "last before"), (point: $0.after, step: "first after")] }
        let found = edges.map(\.point.value)
        let grid = search.grid.filter { !found.contains($0.value) }.map { (point: $0, step: "grid") }
        return (grid + edges).sorted { $0.point.value < $1.point.value }
    }
}

/// `stress` of two inputs: for each value of the second the smallest of the first that breaks.
public enum StressFrontierTable {
    public static func table(of frontier: StressTest.Frontier, _ condition: BreakingCondition, scenario: String) -> Table {
        var table = Table(
            name: "stress", title: "Reverse stress frontier: \(scenario)", columns: columns(frontier, condition), notes: StressWords.notes)
        table.answer = ["For each value of \(frontier.second.path) the smallest \(frontier.first.path) with \(condition.text)."]
        for (value, search) in frontier.searches {
            let point = search.smallestBreaking
            table.append(
                StressWords.cell(value, frontier.second), .text(frontier.second.unit),
                point.map { StressWords.cell($0.value, frontier.first) } ?? .notApplicable, .text(frontier.first.unit),
                StressWords.measure(point.flatMap(\.measure), unit: frontier.unit), .text(frontier.unit), .text(note(search, frontier.first)))
        }
        return table
    }

    private static func columns(_ frontier: StressTest.Frontier, _ condition: BreakingCondition) -> [Column] {
        return [
            StressWords.column("second_value", "value of \(frontier.second.path)", frontier.second, isKey: true),
            .text("second_unit", "its unit"),
            StressWords.column("smallest_breaking", "smallest \(frontier.first.path) that breaks", frontier.first),
            .text("unit", "its unit"),
            Column("measure", "\(condition.indicator) there, in the disrupted run", kind: frontier.unit == "date" ? .date : .number),
            .text("measure_unit", "unit of measure"),
            .text("note", "why there is no figure, or what else is to be known"),
        ]
    }

    private static func note(_ search: StressSearch, _ range: VariedRange) -> String {
        guard let point = search.smallestBreaking else { return "not reached in the range" }
        let start = point.value == range.low ? ["reached already at the low end"] : []
        let again = search.isMonotone ? [] : [
            "not monotone: " + search.crossings.map { "\($0.breaks ? "reached" : "left again") at \(StressWords.value($0.after.value, range))" }
                .joined(separator: ", ")
        ]
        return (start + again).joined(separator: "; ")
    }
}
