import Reports
import SimulationEngine

/// What was measured on the runs of a scenario.
public struct ScenarioAssessment: Sendable {
    private let report: Report

    init(report: Report) { self.report = report }

    /// What runs short, when and for whom, and the three runs side by side, as plain text.
    public var answer: String { TerminalAnswer.text(report) }

    /// Every indicator on the three runs.
    public var indicators: [IndicatorFigure] { report.indicators.map { IndicatorFigure($0) } }

    /// Every table of the run, in the order of the catalogue.
    public var tables: [FigureTable] { report.tables().map { FigureTable($0) } }
    /// A table by its name; `nil` where the run has none of that name.
    public func table(_ name: String) -> FigureTable? {
        report.tables().first { $0.name == name }.map { FigureTable($0) }
    }
}
