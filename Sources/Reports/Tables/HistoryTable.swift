import EnergySystem
import SimulationEngine

/// `history`: published figures that went into the baseline, beside the simulated ones.
public enum HistoryTable: RunTable {
    public static let name = "history"
    public static let title = "Published figures that went in, and simulated"
    public static let columns: [Column] = [
        .key("figure", "id of the figure in the baseline"),
        .text("title", "what was observed"),
        .text("run", "run that the simulated figure is of"),
        Column("from", "first day", kind: .date), Column("through", "last day", kind: .date),
        .text("unit", "unit of the figures in this row"),
        Column("observed", "observed figure", kind: .number),
        Column("low", "lowest plausible observed value", kind: .number),
        Column("high", "highest plausible observed value", kind: .number),
        Column("simulated", "the same measure in this scenario", kind: .number),
        Column("difference", "simulated - observed", kind: .number),
        Column("difference_percent", unit: "%", "difference as a share of the observed figure", kind: .number, decimals: 0),
        .text("grade", "grade of the observed figure"), .text("source", "id in the table sources"),
        .text("note", "remark, or which scenario shows the figure"),
    ]
    public static let notes = ["They check that what went in comes out again; what scores the model stands in `observations` of the scenarios that happened."]

    public static func isPresent(in report: Report) -> Bool { !report.baseline.history.isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        for (name, figure) in report.baseline.history {
            let result = HistoryComparison(figure, report.assessment)
            table.append(
                .text(name), .text(figure.title.english), .text(figure.run.rawValue),
                .date(result.days.lowerBound), .date(result.days.upperBound), .text(result.unit), .number(result.observed),
                result.low.map { .number($0) } ?? .unknown, result.high.map { .number($0) } ?? .unknown, Cell(result.simulated),
                Cell(result.difference), Cell(result.differencePercent), Cell(result.evidence?.grade?.rawValue),
                Cell(result.evidence?.source), .text(result.note))
        }
    }
}

/// One observed figure beside the simulated one, in kt, % or USD/t.
struct HistoryComparison {
    let figure: HistoryFigure
    let days: ClosedRange<Day>
    let unit: String
    let observed: Double
    let low: Double?
    let high: Double?
    /// `nil` where this scenario does not show the figure.
    let simulated: Double?
    let evidence: Evidence?
    let note: String

    /// Below a billionth of the observed figure it is rounding.
    var difference: Double? {
        simulated.map { abs($0 - observed) <= 1e-9 * abs(observed) ? 0 : $0 - observed }
    }
    var differencePercent: Double? { observed == 0 ? nil : difference.map { $0 / observed * 100 } }

    init(_ figure: HistoryFigure, _ assessment: Assessment) {
        self.figure = figure
        let horizon = assessment.horizon
        days = figure.window?.days(assessment.values) ?? horizon.from...horizon.through
        unit = figure.measure.unit
        observed = figure.observed.inUnitOfTheFigure(assessment.values, assessment.exchangeRate)
        let descriptions = assessment.inputs.parameters.descriptions, index = figure.observed.index
        let description = descriptions.indices.contains(index) ? descriptions[index] : nil
        let factor = (description?.factor ?? 1) * figure.observed.factor(assessment.exchangeRate)
        evidence = description?.evidence
        low = evidence?.low.map { $0 * factor }
        high = evidence?.high.map { $0 * factor }
        let reason = HistoryComparison.reasonAgainst(figure, days, assessment)
        simulated = reason == nil ? HistoryComparison.measure(figure, days, assessment) : nil
        note = [figure.note, reason ?? (simulated == nil ? "no cargo in this run" : nil)].compactMap { $0 }.joined(separator: "; ")
    }

    /// Why this scenario does not show the figure; `nil` where it does.
    private static func reasonAgainst(_ figure: HistoryFigure, _ days: ClosedRange<Day>, _ assessment: Assessment) -> String? {
        if !figure.scenarios.isEmpty, !figure.scenarios.contains(assessment.inputs.scenarioName) {
            return "shown by \(figure.scenarios.joined(separator: ", "))"
        }
        let horizon = assessment.horizon
        guard horizon.contains(days.lowerBound), horizon.contains(days.upperBound) else { return "outside the horizon" }
        if figure.run == .disrupted, let strategy = assessment.inputs.strategyName { return "not comparable with strategy \(strategy)" }
        return nil
    }

    private static func measure(_ figure: HistoryFigure, _ days: ClosedRange<Day>, _ assessment: Assessment) -> Double? {
        let measured = MeasuredFigure(
            figure.measure, products: figure.products, suppliers: figure.suppliers, days: days, exchangeRate: assessment.exchangeRate)
        let value = measured.value(in: assessment[figure.run])
        return value.isNaN ? nil : value
    }
}
