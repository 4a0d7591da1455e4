import EnergySystem
import SimulationEngine

/// Observed figures beside simulated ones, misses first in words.
enum HistorySection {
    static func table(_ report: Report) -> Table {
        var table = Table(name: "history", title: HistoryTable.title, columns: [
            .key("figure", "what was observed"), .text("role", "input or observed"), .text("run", "run"),
            Column("observed", "observed", kind: .number), Column("simulated", "simulated", kind: .number), .text("unit", "unit"),
            Column("difference_percent", unit: "%", "of the observed figure", kind: .number, decimals: 0), .text("grade", "grade"), .text("note", "note"),
        ], notes: HistoryTable.notes)
        for (_, figure) in report.baseline.history {
            let result = HistoryComparison(figure, report.assessment)
            table.append(
                .text(figure.title.english), .text(figure.role.rawValue), .text(figure.run.rawValue), .number(result.observed),
                Cell(result.simulated), .text(result.unit), Cell(result.differencePercent), Cell(result.evidence?.grade?.rawValue), .text(result.note))
        }
        return table
    }

    /// How many figures this scenario shows and the misses by more than a quarter, the largest first.
    static func sentences(_ report: Report) -> [String] {
        let results = report.baseline.history.map { HistoryComparison($0.figure, report.assessment) }
            .filter { $0.figure.role == .observed && $0.simulated != nil }
        guard !results.isEmpty else { return ["This scenario shows none of the observed figures; the notes name the scenarios that do."] }
        let misses = results.filter(isMiss).sorted { abs($0.difference ?? 0) > abs($1.difference ?? 0) }
        let told = misses.map { miss in
            "\(miss.figure.title.english): observed \(PeopleText.number(miss.observed, nil)), simulated \(PeopleText.number(miss.simulated ?? 0, nil)) \(miss.unit)"
        }
        let head = "Of \(results.count) observed figures that this scenario shows, \(misses.count) \(misses.count == 1 ? "is" : "are") missed by more than a quarter or, where nothing was observed, at all"
        return [misses.isEmpty ? head + "." : head + ": " + told.joined(separator: "; ") + "."]
    }

    private static func isMiss(_ result: HistoryComparison) -> Bool {
        guard let difference = result.difference else { return false }
        return result.observed == 0 ? abs(difference) > 1e-6 : abs(difference) > abs(result.observed) / 4
    }
}
