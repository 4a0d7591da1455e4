import EnergySystem
import SimulationEngine

/// `history`: published figures that went into the baseline, beside the simulated ones.
enum HistoryTable: RunTable {
    static let name = "history"
    static let title = "Published figures that went in, and simulated"
    struct Row: TableRow {
        let figure, title, run: String
        let from, through: Day
        let unit: String
        let observed: Double
        let low, high: Known<Double>
        let simulated, difference, differencePercent: Double?
        let grade, source: String?
        let note: String

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "id of the figure in the baseline"),
            .value("title", \.title, "what was observed"),
            .value("run", \.run, "run that the simulated figure is of"),
            .value("from", \.from, "first day"),
            .value("through", \.through, "last day"),
            .value("unit", \.unit, "unit of the figures in this row"),
            .value("observed", \.observed, "observed figure"),
            .value("low", \.low, "lowest plausible observed value"),
            .value("high", \.high, "highest plausible observed value"),
            .value("simulated", \.simulated, "the same measure in this scenario"),
            .value("difference", \.difference, "simulated - observed"),
            .value(
                "difference_percent", unit: "%", \.differencePercent, "difference as a share of the observed figure",
                decimals: 0),
            .value("grade", \.grade, "grade of the observed figure"),
            .value("source", \.source, "id in the table sources"),
            .value("note", \.note, "remark, or which scenario shows the figure")
        ]
    }
    static let notes = [
        """
        They check that what went in comes out again; what scores the model stands in `observations` of the \
        scenarios that happened.
        """
    ]

    static func isPresent(in report: Report) -> Bool { !report.baseline.history.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for (name, figure) in report.baseline.history {
            let result = HistoryComparison(figure, report.assessment)
            table.append(
                Row(
                    figure: name, title: figure.title.english, run: figure.run.rawValue, from: result.days.lowerBound,
                    through: result.days.upperBound, unit: result.unit, observed: result.observed,
                    low: Known(result.low), high: Known(result.high), simulated: result.simulated,
                    difference: result.difference, differencePercent: result.differencePercent,
                    grade: result.evidence?.grade?.rawValue, source: result.evidence?.source, note: result.note))
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
        note = [figure.note, reason ?? (simulated == nil ? "no cargo in this run" : nil)].compactMap { $0 }.joined(
            separator: "; ")
    }

    /// Why this scenario does not show the figure; `nil` where it does.
    private static func reasonAgainst(_ figure: HistoryFigure, _ days: ClosedRange<Day>, _ assessment: Assessment)
        -> String?
    {
        if !figure.scenarios.isEmpty, !figure.scenarios.contains(assessment.inputs.scenarioName) {
            return "shown by \(figure.scenarios.joined(separator: ", "))"
        }
        let horizon = assessment.horizon
        guard horizon.contains(days.lowerBound), horizon.contains(days.upperBound) else { return "outside the horizon" }
        if figure.run == .disrupted, let strategy = assessment.inputs.strategyName {
            return """
                not comparable with strategy \(strategy)
                """
        }
        return nil
    }

    private static func measure(_ figure: HistoryFigure, _ days: ClosedRange<Day>, _ assessment: Assessment) -> Double?
    {
        let measured = MeasuredFigure(
            figure.measure, products: figure.products, suppliers: figure.suppliers, days: days,
            exchangeRate: assessment.exchangeRate)
        let value = measured.value(in: assessment[figure.run])
        return value.isNaN ? nil : value
    }
}
