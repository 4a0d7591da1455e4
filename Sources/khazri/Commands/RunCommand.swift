import ArgumentParser
import EnergySystem
import Models
import Reports
import ScenarioFiles
import SimulationEngine

/// `khazri run`: one scenario through the models, its answer on standard output and its report in a folder.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a scenario, print the answer and write its report.",
        discussion: """
            Three runs on the same inputs: reference (nothing happens), no-response (the shocks, nothing new is ordered) \
            and disrupted (shocks, responses, new orders and a strategy where one is named).

            The folder is written beside its place and exchanged in one step. An existing folder is replaced only if a \
            run wrote everything in it.
            """)

    @Argument(help: ArgumentHelp("A scenario's file or name, or - for standard input.", valueName: "scenario"))
    var scenario: String

    @Option(
        help: ArgumentHelp("A strategy's file or name; its measures join the disrupted run.", valueName: "strategy"))
    var strategy: String?

    @OptionGroup var settings: SettingOptions

    @Option(
        help: ArgumentHelp(
            """
            Folder of the report; default Reports/<scenario>, with a strategy \
            Reports/<scenario>-with-<strategy>, with --set <...>-changed.
            """,
            valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "What to write: csv (tables/*.csv), md (report.md), json (results.json).", valueName: "formats"))
    var format = FormatList(names: FormatCatalogue.written)

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    @Flag(help: "Tell on standard error how long each step took.")
    var verbose = false

    func validate() throws { try format.validate(among: FormatCatalogue.written) }

    func run() throws {
        var stopwatch = Stopwatch(isOn: verbose)
        let source = ScenarioSource(
            loader: data.loader, scenario: scenario, strategy: strategy, settings: settings.settings)
        let loaded = source.load()
        let inputs = try Loading.inputs(of: loaded)
        let folder = out ?? ReportFolderName.of(inputs, isChanged: !settings.settings.isEmpty)
        try FileSystem.requireWorkingFolder()
        try Writing.attempt { () throws(ReportError) in try ReportWriter.check(folder) }
        try RunSize(inputs).refuseIfTooLarge()
        stopwatch.lap("read")
        Interruption.watch("\(folder) is as it was", isAnswered: false)
        let assessment = Simulation.assess(inputs)
        stopwatch.lap("three runs")
        let report = try Measuring.report(of: assessment, from: source)
        stopwatch.lap("measure")
        let writer = try Writing.attempt { () throws(ReportError) in
            try ReportWriter(formats: format.names, digits: writing.digits)
        }
        try Writing.attempt { () throws(ReportError) in
            try writer.write(
                report, manifest: manifest(inputs, loaded), inputs: ResolvedInputs.files(of: loaded), to: folder)
        }
        Interruption.watch("\(folder) is written", isAnswered: false)
        stopwatch.lap("write")
        try Terminal.answer(Array(TerminalAnswer.text(report, layout: Terminal.layout).utf8))
        try Terminal.answer("\nReport: \(folder)")
        try Expectations.check(report)
    }

    private func manifest(_ inputs: Inputs, _ loaded: LoadOutcome) -> Manifest {
        Manifest(
            version: Khazri.version, scenario: inputs.scenarioName, strategy: inputs.strategyName,
            inputs: loaded.files.map { Manifest.Input(name: $0.name, bytes: $0.bytes) },
            models: ModelCatalogue.models.map { ($0.role, $0.name) },
            overrides: settings.overrides, digits: writing.digits)
    }
}

/// Where a report goes when nobody says.
enum ReportFolderName {
    /// Folders in which the reports of other commands lie.
    private static let taken = ["calibrations", "studies"]

    /// A run with `--set` never takes the place of the scenario's own report, and none that of another command's.
    static func of(_ inputs: Inputs, isChanged: Bool) -> String {
        "Reports/\(inputs.scenarioName)" + (taken.contains(inputs.scenarioName) ? "-run" : "")
            + (inputs.strategyName.map { "-with-\($0)" } ?? "") + (isChanged ? "-changed" : "")
    }
}
