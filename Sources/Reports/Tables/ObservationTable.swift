import EnergySystem
import SimulationEngine

/// `observations`: what was observed in the episode that this scenario is, beside the simulated figures.
enum ObservationTable: RunTable {
    static let name = "observations"
    static let title = "Observed in this episode, and simulated"
    struct Row: TableRow {
        let figure, title, role, measure, run: String
        let from, through: Known<Day>
        let unit: String
        let observed, atLeast, atMost: Double?
        let standardDeviation: Double
        let simulated, implausibility: Double?
        let result: String
        let grade, source, why: String?
        let note: String

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "id of the observation in the scenario"),
            .value("title", \.title, "what was observed"),
            .value("role", \.role, "`calibrate`: inputs may be fitted to it; `score`: it only scores"),
            .value("measure", \.measure, "which figure of the run stands beside it"),
            .value("run", \.run, "run that the simulated figure is of"),
            .value("from", \.from, "first day"),
            .value("through", \.through, "last day"),
            .value("unit", \.unit, "unit of the figures in this row"),
            .value("observed", \.observed, "observed value; empty for an interval or a bound"),
            .value("at_least", \.atLeast, "lower end of an interval, or lower bound"),
            .value("at_most", \.atMost, "upper end of an interval, or upper bound"),
            .value("standard_deviation", \.standardDeviation, "s = sqrt(error^2 + discrepancy^2)"),
            .value("simulated", \.simulated, "the same measure in this run"),
            .value("implausibility", unit: "1", \.implausibility, "distance to what was observed over s", decimals: 1),
            .value("result", \.result, "`hit` where the implausibility is at most 3, else `miss`"),
            .value("grade", \.grade, "grade of the observed figure"),
            .value("source", \.source, "id in the table sources"),
            .value("why", \.why, "why it is hit or missed"),
            .value("note", \.note, "remark")
        ]
    }
    static let notes = ["Misses are shown as they are; a figure that only scores was never tuned to."]

    /// With a strategy the runs are not those of the episode.
    static func isPresent(in report: Report) -> Bool { !ScoredObservation.all(of: report.assessment).isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for item in ScoredObservation.all(of: report.assessment) {
            let observation = item.figure.observation, ends = item.figure.target.ends
            table.append(
                Row(
                    figure: item.figure.name, title: observation.title.english, role: item.figure.role.rawValue,
                    measure: observation.measure.rawValue, run: item.figure.run.rawValue,
                    from: Known(item.figure.days?.lowerBound), through: Known(item.figure.days?.upperBound),
                    unit: item.figure.unit, observed: ends.value, atLeast: ends.atLeast, atMost: ends.atMost,
                    standardDeviation: item.figure.standardDeviation, simulated: item.measured,
                    implausibility: item.implausibility, result: item.isHit ? "hit" : "miss",
                    grade: item.evidence?.grade?.rawValue, source: item.evidence?.source, why: observation.why,
                    note: item.note))
        }
    }
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
