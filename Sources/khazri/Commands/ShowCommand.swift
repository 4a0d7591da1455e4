import ArgumentParser
import EnergySystem
import Reports
import ScenarioFiles
import SimulationEngine

/// `khazri show`: a file as it is after inheritance, who set a value, and what is in force when.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a scenario with all it inherits, who set a value, or what happens when.",
        discussion: "Without a flag it shows what --resolved does. For a study it shows what is drawn and how.")

    @Argument(help: ArgumentHelp("A scenario's file or name, or - for standard input.", valueName: "scenario"))
    var scenario: String

    @Option(help: ArgumentHelp("A strategy's file or name.", valueName: "strategy"))
    var strategy: String?

    @OptionGroup var settings: SettingOptions

    @Flag(help: "The scenario after inheritance and settings.")
    var resolved = false

    @Option(
        help: ArgumentHelp(
            "Where the value of a path was written, and what it replaced. May be repeated.", valueName: "path"))
    var explain: [String] = []

    @Flag(help: "What begins and ends when.")
    var timeline = false

    @OptionGroup var data: DataOptions

    func run() throws {
        let loader = data.loader
        if loader.kind(of: scenario) == .study {
            guard settings.settings.isEmpty, explain.isEmpty, !timeline, strategy == nil else {
                throw Failure.input(
                    """
                    \(scenario) is a study, which khazri show prints as it is; --set, --explain, --timeline and \
                    --strategy are for its scenarios
                    """)
            }
            return try StudyShowing.show(scenario, loader)
        }
        let loaded = loader.load(scenario: scenario, strategy: strategy, overrides: settings.settings)
        Loading.tell(loaded.diagnostics)
        guard let tree = loaded.tree else { throw Failure.input() }
        if resolved || (explain.isEmpty && !timeline) { try showResolved(tree) }
        for path in explain { try show(path, in: tree) }
        if timeline, let inputs = loaded.inputs { try Terminal.result(Terminal.text(of: Timeline.table(of: inputs))) }
        if loaded.hasErrors { throw Failure.input() }
    }

    private func showResolved(_ tree: InputTree) throws(Failure) {
        try Terminal.result(Array(tree.resolvedScenario.utf8))
        if let strategy = tree.resolvedStrategy { try Terminal.result(Array(("---\n" + strategy).utf8)) }
    }

    private func show(_ path: String, in tree: InputTree) throws(Failure) {
        switch tree.explain(path) {
        case .success(let explanations):
            for explanation in explanations {
                try Terminal.result(
                    explanation.lines.joined(
                        separator: """
                            \n
                            """))
            }
        case .failure(let fault): throw .input(fault.description)
        }
    }
}
