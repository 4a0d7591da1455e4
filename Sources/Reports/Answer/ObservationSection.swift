import EnergySystem
import SimulationEngine

/// What was observed in an episode, hits and misses in words.
enum ObservationSection {
    private struct Row: TableRow {
        let figure, role, observed: String
        /// In words, with the digits of what was observed.
        let simulated: Cell
        let unit: String
        let implausibility: Double
        let result: String
        let grade, why: String?

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "what was observed"), .value("role", \.role, "calibrate or score"),
            .value("observed", \.observed, "observed"),
            .value("simulated", \.simulated, "simulated"), .value("unit", \.unit, "unit"),
            .value("implausibility", \.implausibility, "distance over s", decimals: 1),
            .value("result", \.result, "hit or miss"),
            .value("grade", \.grade, "grade"), .value("why", \.why, "why")
        ]
    }

    static func table(_ report: Report) -> Table {
        var rows = RowTable<Row>(name: "observations", title: ObservationTable.title, notes: ObservationTable.notes)
        for item in ScoredObservation.all(of: report.assessment) {
            rows.append(
                Row(
                    figure: item.figure.observation.title.english, role: item.figure.role.rawValue,
                    observed: observed(item),
                    simulated: simulated(item), unit: item.figure.unit, implausibility: item.implausibility,
                    result: item.isHit ? "hit" : "miss",
                    grade: item.evidence?.grade?.rawValue, why: item.figure.observation.why))
        }
        return rows.table
    }

    /// How many are hit; then the misses, the farthest first.
    static func sentences(_ report: Report) -> [String] {
        let all = ScoredObservation.all(of: report.assessment)
        guard !all.isEmpty else { return [] }
        let missed = all.filter { !$0.isHit }.sorted { $0.implausibility > $1.implausibility }
        let scoring = all.count { $0.figure.role == .score }
        let hit = all.count - missed.count
        let counted =
            all.count == 1
            ? "the one observed figure is \(hit == 1 ? "" : "not ")hit"
            : "\(hit) of \(all.count) observed figures \(hit == 1 ? "is" : "are") hit"
        let head = """
            This scenario is what happened: \(counted) (within 3 standard deviations of error and of what the model \
            leaves out). \(roles(scoring, all.count))
            """
        let misses = missed.isEmpty ? [] : ["Missed: \(missed.map(told).joined(separator: "; "))."]
        return [([head] + misses).joined(separator: " ")]
    }

    /// One sentence for a terminal; `nil` where nothing was observed.
    static func brief(_ report: Report) -> String? {
        let all = ScoredObservation.all(of: report.assessment), missed = all.filter { !$0.isHit }
        let names = missed.sorted { $0.implausibility > $1.implausibility }.map { $0.figure.observation.title.english }
            .joined(separator: "; ")
        let count = all.count, hit = count - missed.count
        guard count > 0 else { return nil }
        if count == 1 {
            return hit == 1 ? "The one observed figure is hit." : "The one observed figure is missed: \(names)."
        }
        if hit == 0 { return "None of \(count) observed figures is hit; missed: \(names)." }
        if hit == count { return "All \(count) observed figures are hit." }
        return "Of \(count) observed figures \(hit) \(hit == 1 ? "is" : "are") hit; missed: \(names)."
    }

    private static func roles(_ scoring: Int, _ count: Int) -> String {
        switch scoring {
        case 0: "Inputs may be fitted to \(count == 1 ? "it" : "all of them")."
        case count: "Nothing is fitted to \(count == 1 ? "it" : "them")."
        default: "Nothing is fitted to \(scoring) of them."
        }
    }

    /// "AI-92 imported in the year: observed 114.1, simulated 141.2 kt, 3.4 standard deviations off (why)".
    private static func told(_ item: ScoredObservation) -> String {
        let why = item.figure.observation.why.map { " (\($0))" } ?? ""
        let far =
            item.implausibility.isFinite
            ? "\(PeopleText.number(item.implausibility, 1)) standard deviations off" : "which this run does not have"
        return """
            \(item.figure.observation.title.english): observed \(observed(item)), simulated \
            \(simulated(item).text ?? PeopleText.notApplicable) \(item.figure.unit), \(far)\(why)
            """
    }

    private static func simulated(_ item: ScoredObservation) -> Cell { figures(item).first ?? .notApplicable }

    /// "114.1", "40.0 to 50.0", "at most 5.0".
    private static func observed(_ item: ScoredObservation) -> String {
        let texts = figures(item).dropFirst().map { $0.text ?? "" }
        return switch item.figure.target {
        case .value, .interval: texts.joined(separator: " to ")
        case .atMost: "at most \(texts.joined())"
        case .atLeast: "at least \(texts.joined())"
        }
    }

    /// The simulated figure and the ends of what was observed, with the same digits.
    private static func figures(_ item: ScoredObservation) -> [Cell] {
        let ends = item.figure.target.ends
        let observed = [ends.value, ends.atLeast, ends.atMost].compactMap { $0 }.map { Cell.number($0) }
        return PeopleText.row([Cell(item.measured)] + observed, unit: item.figure.unit)
    }
}
