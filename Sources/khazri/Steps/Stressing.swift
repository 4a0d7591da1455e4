import EnergySystem
import Exploration
import Reports
import ScenarioFiles
import SimulationEngine

/// The steps of `khazri stress`.
enum Stressing {
    /// Ranges and condition out of the command line; everything that is wrong with them at once.
    static func read(_ vary: [String], _ until: String) throws(Failure) -> (
        ranges: [VariedRange], condition: BreakingCondition
    ) {
        var faults: [String] = []
        func attempt<T>(_ flag: String, _ body: () throws(WrittenFault) -> T) -> T? {
            do { return try body() } catch {
                faults.append("\(flag): \(error)")
                return nil
            }
        }
        let ranges = vary.compactMap { text in
            attempt("--vary") { () throws(WrittenFault) in try VariedRange(text: text) }
        }
        let condition = attempt("--until") { () throws(WrittenFault) in
            try BreakingCondition(text: until, indicators: IndicatorCatalogue.names)
        }
        if ranges.count == 2, ranges[0].path == ranges[1].path {
            faults.append(
                """
                --vary: '\(ranges[0].path)' is varied twice; vary two inputs or one
                """)
        }
        guard faults.isEmpty, let condition else { throw Failure.input(faults.joined(separator: "\nkhazri: ")) }
        return (ranges, condition)
    }

    static func family(_ loader: ScenarioLoader, _ scenario: String, _ strategy: String?, _ settings: [String]) throws
        -> FileFamily
    {
        do { return try loader.family(scenario: scenario, strategy: strategy, overrides: settings) } catch let fault
            as LoadFailure
        {
            Loading.tell(fault.diagnostics)
            throw Failure.input()
        }
    }

    static func table(_ ranges: [VariedRange], _ condition: BreakingCondition, _ family: FileFamily, title: String)
        throws -> Table
    {
        try checkEnds(ranges, family)
        do {
            if ranges.count == 2 {
                let frontier = try StressTest.frontier(ranges[0], ranges[1], condition, family)
                return StressFrontierResult(frontier, condition, scenario: title).table
            }
            let line = try StressTest.line(ranges[0], condition, family)
            return StressLineResult(line, condition, scenario: title).table
        } catch let fault as LoadFailure {
            throw Failure.input(asVaried(fault.diagnostics.report()))
        } catch let fault as ConditionFault {
            throw Failure.input("--until: \(fault)")
        }
    }

    /// Sets every end of every range, so that all that is wrong with them is told at once.
    private static func checkEnds(_ ranges: [VariedRange], _ family: FileFamily) throws {
        var found: [Diagnostic] = []
        for setting in ranges.flatMap({ [$0.setting($0.low), $0.setting($0.high)] }) {
            do { _ = try family.inputs(with: [setting]) } catch let fault as LoadFailure { found += fault.diagnostics }
        }
        guard !found.isEmpty else { return }
        Terminal.note(asVaried(found.report()))
        throw Failure.input()
    }

    /// The user wrote `--vary`, not `--set`.
    private static func asVaried(_ text: String) -> String { text.replacing("--set ", with: "--vary ") }
}
