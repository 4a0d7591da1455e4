import ArgumentParser
import EnergySystem
import Exploration
import Models
import Reports
import ScenarioFiles
import SimulationEngine

/// `khazri stress`: how far an input must move before a scenario breaks a limit.
struct StressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stress",
        abstract: "Find the smallest value of an input that breaks a limit.",
        discussion: """
            Tries a grid of values, then finds each edge by bisection. Two --vary give the frontier: for each value of the \
            second the smallest of the first.

            khazri stress ban-and-refinery-outage --vary 'shocks.outage.windows.only.length=1 d..60 d' \
            --until 'unserved-demand(gasoline-*) > 40 kt'
            """)

    @Argument(help: ArgumentHelp("A scenario's file or name, or - for standard input.", valueName: "scenario"))
    var scenario: String

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "An input and its range, quantities or dates: 'shocks.ban.share=0 %..100 %'; once or twice.",
            valueName: "path=low..high"))
    var vary: [String] = []

    @Option(
        help: ArgumentHelp(
            "When the scenario counts as broken: 'unserved-demand(gasoline-*) > 5 kt'; < works alike.",
            valueName: "condition"))
    var until: String

    @Option(help: ArgumentHelp("A strategy's file or name.", valueName: "strategy"))
    var strategy: String?

    @OptionGroup var settings: SettingOptions

    @OptionGroup var result: ResultOptions

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard (1...2).contains(vary.count) else {
            throw ValidationError("--vary: give one input or two, for example --vary 'shocks.ban.share=0 %..100 %'.")
        }
    }

    func run() throws {
        Interruption.watch("nothing is kept", isAnswered: false)
        let (ranges, condition) = try Stressing.read(vary, until)
        let family = try Stressing.family(data.loader, scenario, strategy, settings.settings)
        let inputs = try family.inputs(with: [])
        try result.check(by: "stress")
        let table = try Stressing.table(ranges, condition, family, title: inputs.scenario.title.english)
        let output = TableOutput(name: "stress", sheet: table, long: table, digits: writing.digits)
        try result.tell(output) { manifest(family, inputs) }
    }

    private func manifest(_ family: FileFamily, _ inputs: Inputs) -> Manifest {
        let asked = vary.map { (path: "--vary", value: $0) } + [(path: "--until", value: until)]
        return Manifest(
            command: "stress", version: Khazri.version, scenario: inputs.scenarioName, strategy: inputs.strategyName,
            inputs: family.files.map { Manifest.Input(name: $0.name, bytes: $0.bytes) },
            models: ModelCatalogue.models.map { ($0.role, $0.name) }, overrides: settings.overrides + asked,
            digits: writing.digits)
    }
}
