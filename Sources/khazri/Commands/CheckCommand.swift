import ArgumentParser
import EnergySystem
import Reports
import ScenarioFiles
import SimulationEngine

/// `khazri check`: every fault of some files, and a baseline's balance of its base year.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: """
            Check scenarios, strategies, studies, calibrations and baselines and name every fault with file, line \
            and column.
            """,
        discussion: """
            A strategy is checked against a baseline. For a baseline its base-year balance by product is printed too.
            """)

    @Argument(help: ArgumentHelp("Files, names, or the folder of a baseline; - for standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The baseline that strategies are checked against; not needed where there is only one.",
            valueName: "baseline"))
    var baseline: String?

    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    func run() throws {
        let loader = data.loader
        var diagnostics: [Diagnostic] = []
        for file in files {
            let outcome = loader.check(file, againstBaseline: baseline)
            let faults =
                outcome.study.map { EnsembleLoading.faults(of: $0) } ?? outcome.calibration.map {
                    CalibrationLoading.faults(of: $0)
                } ?? []
            let audit = outcome.baseline.map { BaselineAudit.diagnostics($0) } ?? []
            diagnostics += outcome.diagnostics + faults + audit
            if !outcome.diagnostics.hasErrors, faults.isEmpty, !audit.hasErrors {
                try tell(file, outcome, loader, warnings: outcome.diagnostics.count + audit.count)
            }
        }
        Loading.tell(diagnostics)
        if diagnostics.hasErrors { throw Failure.input() }
    }

    private func tell(_ file: String, _ outcome: CheckOutcome, _ loader: ScenarioLoader, warnings: Int) throws {
        let kind = outcome.kind?.rawValue ?? "file"
        try Terminal.answer(
            "\(file): \(kind), \(warnings == 0 ? "no faults" : warnings == 1 ? "1 warning" : "\(warnings) warnings")")
        if let baseline = outcome.baseline, let inputs = BaselineYear.inputs(baseline: file, baseline, loader) {
            try Terminal.answer(Terminal.text(of: BaselineYear.table(of: inputs)))
        }
    }
}
