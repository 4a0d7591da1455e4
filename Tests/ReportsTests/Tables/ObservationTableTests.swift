import EnergySystem
import SimulationEngine
import Testing

@testable import Reports
@testable import TestSupport

/// Hit or miss, told only where the scenario is the episode.
@Suite struct ObservationTableTests {
    /// Half of the output is missing and 14.5 kt are landed: 4.5 kt above the first bound with s = 1, inside the
    /// second.
    private static let scenario = """
        observations:
          far: {title: Imports, role: score, measure: imports, products: [regular], at-most: {value: 10 kt, basis: press, grade: B, note: a note}, error: 1 kt, why: the planner buys}
          near: {title: Imports again, role: calibrate, measure: imports, products: [regular], interval: {from: 14 kt, through: 15 kt}, discrepancy: 1 kt}
        """
    private func report(_ scenario: String = scenario, measures: [String] = []) throws -> Report {
        try Report(
            of: ToyWorld(["refineries.plant.output.regular=0.5 kt/d"], scenario: scenario, measures: measures).assess())
    }

    @Test func theTableHasEveryFigure() throws {
        let table = try #require(ObservationTable.table(of: try report()))
        #expect(table.column("figure") == [.text("far"), .text("near")])
        #expect(table.column("at_most") == [.number(10), .number(15)])
        #expect(table.column("at_least") == [.notApplicable, .number(14)])
        #expect(table.column("observed") == [.notApplicable, .notApplicable])
        #expect(table.column("implausibility").compactMap(\.number).map { ($0 * 1e9).rounded() / 1e9 } == [4.5, 0])
        #expect(table.column("result") == [.text("miss"), .text("hit")])
        #expect(table.column("grade") == [.text("B"), .text("")])
        #expect(table.column("note") == [.text("a note"), .text("")])
        #expect(table.columns.filter { $0.kind == .date }.map(\.name) == ["from", "through"])
    }

    @Test func missesAreToldWithTheirReason() throws {
        let sentences = ObservationSection.sentences(try report())
        #expect(
            sentences == [
                """
                This scenario is what happened: 1 of 2 observed figures is hit (within 3 standard deviations of \
                error and of what the model leaves out). Nothing is fitted to 1 of them. Missed: Imports: observed \
                at most 10.0, simulated 14.5 kt, 4.5 standard deviations off (the planner buys).
                """
            ])
    }

    @Test func aTerminalHasOneSentence() throws {
        let near = """
              near: {title: Imports again, role: calibrate, measure: imports, products: [regular], interval: {from: \
            14 kt, through: 15 kt}, discrepancy: 1 kt}
            """
        let far = """
              far: {title: Imports, role: score, measure: imports, products: [regular], at-most: 10 kt, error: 1 kt}
            """
        func brief(_ lines: String...) throws -> String? {
            ObservationSection.brief(try report((["observations:"] + lines).joined(separator: "\n")))
        }
        #expect(try brief(near, far) == "Of 2 observed figures 1 is hit; missed: Imports.")
        #expect(try brief(near) == "The one observed figure is hit.")
        #expect(try brief(far) == "The one observed figure is missed: Imports.")
        #expect(try brief(near, near.replacing("near:", with: "again:")) == "All 2 observed figures are hit.")
        #expect(
            try brief(far, far.replacing("far:", with: "farther:"))
                == "None of 2 observed figures is hit; missed: Imports; Imports.")
        #expect(ObservationSection.brief(try report("")) == nil)
    }

    @Test func oneFigureIsToldInTheSingular() throws {
        let far = """
            observations:\n  far: {title: Imports, role: score, measure: imports, products: [regular], at-most: 10 \
            kt, error: 1 kt}
            """
        #expect(
            ObservationSection.sentences(try report(far)).first?.hasPrefix(
                "This scenario is what happened: the one observed figure is not hit (within 3 standard deviations of error and of what the model leaves out). Nothing is fitted to it. Missed: Imports: "
            ) == true)
    }

    @Test func theReportHasASectionOfIt() throws {
        let report = try report()
        let page = String(decoding: ReportDocument.render(report, report.tables(), formats: ["md"]), as: UTF8.self)
        #expect(page.contains("## What was observed"))
        #expect(page.contains("| Imports |"))
        #expect(!page.contains("## Published figures"))
    }

    @Test func otherScenariosAndStrategiesSayNothing() throws {
        #expect(ObservationTable.table(of: try report("")) == nil)
        #expect(ObservationSection.sentences(try report("")) == [])
        let measure = """
            saving: {kind: demand-restraint, products: [regular], classes: [freight], reduction: 50 %, cost: 0 \
            USD/t, windows: {from: 2023-01-11, through: 2023-02-28}}
            """
        #expect(ObservationTable.table(of: try report(measures: [measure])) == nil)
    }
}
