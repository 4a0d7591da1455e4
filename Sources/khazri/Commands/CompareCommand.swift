import ArgumentParser
import EnergySystem
import Exploration
import Models
import Reports
import ScenarioFiles

/// `khazri compare`: one scenario without a strategy and with each of a folder.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Run a scenario with each strategy of a folder and print them side by side.",
        discussion: """
            Prints one format to standard output, or writes several into the folder given with --out. A strategy with faults is \
            left out of the comparison and named; the exit code is 2 then.
            """)

    @Argument(help: ArgumentHelp("A scenario's file or name, or - for standard input.", valueName: "scenario"))
    var scenario: String

    @Option(
        help: ArgumentHelp(
            "Folder of strategies (*.yaml); default all that khazri list strategies names.", valueName: "folder"))
    var strategies: String?

    @OptionGroup var settings: SettingOptions

    @OptionGroup var result: ResultOptions

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    @Flag(help: "Tell on standard error how long each step took.")
    var verbose = false

    func validate() throws {
        if let strategies, !FileSystem.isFolder(strategies) {
            throw ValidationError("--strategies: \(FileSystem.noFolder(strategies)).")
        }
    }

    func run() throws {
        var stopwatch = Stopwatch(isOn: verbose)
        Interruption.watch("nothing is kept", isAnswered: false)
        let inputs = try load()
        try result.check(by: "compare")
        try RunSize(inputs.scenario).refuseIfTooLarge()
        stopwatch.lap("read")
        let tables = try Comparing.tables(inputs)
        stopwatch.lap("compare")
        let output = TableOutput(name: "compare", sheet: tables.sheet, long: tables.long, digits: writing.digits)
        try result.tell(output) { manifest(inputs) }
        if !inputs.faulty.isEmpty {
            throw Failure.input(
                """
                not compared, with the faults above: \(inputs.faulty.joined(separator: ", "))
                """)
        }
    }

    private func manifest(_ inputs: ComparisonInputs) -> Manifest {
        Manifest(
            command: "compare", version: Khazri.version, scenario: inputs.scenario.scenarioName,
            strategy: inputs.strategies.map(\.name).joined(separator: ", "),
            inputs: inputs.files.map { Manifest.Input(name: $0.name, bytes: $0.bytes) },
            models: ModelCatalogue.models.map { ($0.role, $0.name) }, overrides: settings.overrides,
            digits: writing.digits)
    }

    /// Every file that is read, the scenario alone first; all faults of all files are told at once.
    private func load() throws -> ComparisonInputs {
        let loader = data.loader
        func outcome(_ strategy: String?) -> LoadOutcome {
            ScenarioSource(loader: loader, scenario: scenario, strategy: strategy, settings: settings.settings).load()
        }
        let alone = outcome(nil)
        let found = try strategyFiles(loader.locator)
        let loaded = alone.hasErrors ? [] : found.map { (name: $0.name, outcome: outcome($0.path)) }
        Loading.tell(alone.diagnostics + loaded.flatMap(\.outcome.diagnostics))
        guard let inputs = alone.inputs else { throw Failure.input() }
        let ready = loaded.compactMap { item in item.outcome.inputs.map { (name: item.name, inputs: $0) } }
        guard !ready.isEmpty else { throw Failure.input() }
        let files = (alone.files + loaded.flatMap(\.outcome.files)).reduce(into: [InputFile]()) { files, file in
            if !files.contains(where: { $0.name == file.name }) { files.append(file) }
        }
        return ComparisonInputs(
            scenario: inputs, strategies: ready, faulty: loaded.filter { $0.outcome.inputs == nil }.map(\.name),
            files: files)
    }

    private func strategyFiles(_ locator: DataLocator) throws -> [(name: String, path: String)] {
        let found =
            strategies.map { folder in
                [".yaml", ".yml"].flatMap { ending in
                    FileSystem.names(in: folder, endingIn: ending).map {
                        (
                            name: String($0.dropLast(ending.count)),
                            path: """
                            \(folder)/\($0)
                            """
                        )
                    }
                }
            } ?? locator.strategies(beside: scenario).map { (name: $0.name, path: $0.path) }
        if let reserved = found.first(where: { $0.name == "none" }) {
            throw Failure.input(
                """
                \(reserved.path): no strategy may be called 'none', which is the comparison's basis; rename the file
                """)
        }
        guard !found.isEmpty else {
            throw Failure.input(
                """
                \(strategies ?? "the data folders"): there are no strategies (*.yaml)
                """)
        }
        return found
    }
}

/// A scenario alone and with each strategy.
struct ComparisonInputs {
    let scenario: Inputs
    let strategies: [(name: String, inputs: Inputs)]
    /// Strategies that were to be compared and cannot be read.
    let faulty: [String]
    /// Every file read, once.
    let files: [InputFile]
}
