import EnergySystem
import SimulationEngine

/// `observations`: what was observed in the episode that this scenario is, beside the simulated figures.
public enum ObservationTable: RunTable {
    public static let name = "observations"
    public static let title = "Observed in this episode, and simulated"
    public static let columns: [Column] = [
        .key("figure", "id of the observation in the scenario"),
        .text("title", "what was observed"),
        .text("role", "`calibrate`: inputs may be fitted to it; `score`: it only scores"),
        .text("measure", "which figure of the run stands beside it"),
        .text("run", "run that the simulated figure is of"),
        Column("from", "first day", kind: .date), Column("through", "last day", kind: .date),
        .text("unit", "unit of the figures in this row"),
        Column("observed", "observed value; empty for an interval or a bound", kind: .number),
        Column("at_least", "lower end of an interval, or lower bound", kind: .number),
        Column("at_most", "upper end of an interval, or upper bound", kind: .number),
        Column("standard_deviation", "s = sqrt(error^2 + discrepancy^2)", kind: .number),
        Column("simulated", "the same measure in this run", kind: .number),
        Column("implausibility", unit: "1", "distance to what was observed over s", kind: .number, decimals: 1),
        .text("result", "`hit` where the implausibility is at most 3, else `miss`"),
        .text("grade", "grade of the observed figure"), .text("source", "id in the table sources"),
        .text("why", "why it is hit or missed"), .text("note", "remark"),
    ]
    public static let notes = ["Misses are shown as they are; a figure that only scores was never tuned to."]

    /// With a strategy the runs are not those of the episode.
    public static func isPresent(in report: Report) -> Bool { !ScoredObservation.all(of: report.assessment).isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        for item in ScoredObservation.all(of: report.assessment) {
            let observation = item.figure.observation, ends = item.figure.target.ends
            table.append(
                .text(item.figure.name), .text(observation.title.english), .text(item.figure.role.rawValue),
                .text(observation.measure.rawValue), .text(item.figure.run.rawValue), date(item.figure.days?.lowerBound),
                date(item.figure.days?.upperBound), .text(item.figure.unit), Cell(ends.value), Cell(ends.atLeast), Cell(ends.atMost),
                .number(item.figure.standardDeviation), Cell(item.measured), Cell(item.implausibility),
                .text(item.isHit ? "hit" : "miss"), Cell(item.evidence?.grade?.rawValue), Cell(item.evidence?.source),
                Cell(observation.why), .text(item.note))
        }
    }

    private static func date(_ day: Day?) -> Cell { day.map { .date($0) } ?? .unknown }
}

/// An observation beside the figure of its run.
struct ScoredObservation {
    let figure: ObservedFigure
    /// `nil` where the run has no such figure.
    let measured: Double?
    let implausibility: Double
    let evidence: Evidence?

    var isHit: Bool { implausibility <= ObservedFigure.mostOfAHit }
    /// The remarks of the observation and of its figure.
    var note: String { [figure.observation.note, evidence?.note].compactMap { $0 }.joined(separator: "; ") }

    private init(_ figure: ObservedFigure, _ assessment: Assessment) {
        self.figure = figure
        let value = figure.measured(in: assessment[figure.run])
        measured = value.isFinite ? value : nil
        implausibility = figure.implausibility(of: value)
        let descriptions = assessment.inputs.parameters.descriptions, index = figure.observation.target.first.index
        evidence = descriptions.indices.contains(index) ? descriptions[index].evidence : nil
    }

    static func all(of assessment: Assessment) -> [ScoredObservation] {
        guard assessment.inputs.strategyName == nil else { return [] }
        return ObservedFigure.all(of: assessment.inputs, assessment.values).map { ScoredObservation($0, assessment) }
    }
}

extension ObservedFigure.Target {
    /// A value, or the ends of an interval or bound.
    var ends: (value: Double?, atLeast: Double?, atMost: Double?) {
        switch self {
        case .value(let value): (value, nil, nil)
        case .interval(let range): (nil, range.lowerBound, range.upperBound)
        case .atMost(let bound): (nil, nil, bound)
        case .atLeast(let bound): (nil, bound, nil)
        }
    }
}
