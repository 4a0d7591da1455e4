import ArgumentParser
import NumericalMethods

/// The command line: arguments in, exit code out.
@main
struct Khazri: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "khazri",
        abstract: "Energy-security scenarios: what a country lacks, when, and what it costs, if fuel stops coming.",
        discussion: """
            Results go to standard output, faults and progress to standard error. A file may be a path, the name of a \
            shipped scenario, strategy or baseline, or - for standard input.

            Text is as wide as the terminal, from 40 to 160 columns, or as COLUMNS says; 100 where standard output is no terminal. \
            Ctrl-C ends within half a second and says what is kept.

            Exit codes: 0 done; 1 our failure, or a target that cannot be written; 2 a file, path or value is at fault; \
            3 an expectation of the scenario failed (results are written); 64 a wrong flag or command; 130 interrupted.
            """,
        version: version,
        subcommands: [
            RunCommand.self, CheckCommand.self, ShowCommand.self, ListCommand.self, NewCommand.self,
            CompareCommand.self,
            EnsembleCommand.self, CalibrateCommand.self, StressCommand.self, TableCommand.self, ProjectCommand.self,
            ManualCommand.self
        ])

    static func main() {
        LinearAlgebra.useOneThread()
        Signals.prepare()
        do {
            let arguments = try HomeFolder.expanded(Array(CommandLine.arguments.dropFirst()))
            try refuseUnknownCommand(arguments)
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let failure as Failure {
            Interruption.settle()
            Terminal.fault(failure.message)
            exit(withError: failure.code)
        } catch {
            exit(withError: error)
        }
    }

    /// Names the nearest command where the parser would only call the word unexpected; `help` takes commands too.
    static func refuseUnknownCommand(_ arguments: [String]) throws {
        var words = arguments[...], command: any ParsableCommand.Type = Khazri.self, path: [String] = []
        if words.first == "help" { words = words.dropFirst() }
        while let word = words.popFirst(), !word.hasPrefix("-") {
            let configuration = command.configuration,
                known = configuration.subcommands.filter { $0.configuration.shouldDisplay }
            guard !known.isEmpty else { return }
            let names = known.compactMap { $0.configuration.commandName }
            guard let next = configuration.subcommands.first(where: { $0.configuration.commandName == word }) else {
                if configuration.defaultSubcommand != nil || (!path.isEmpty && word == "help") { return }
                let name = (path + [word]).joined(separator: " ")
                throw ValidationError.unknown(
                    "There is no command '\(name)'", word: word, among: names, called: "commands")
            }
            (command, path) = (next, path + [word])
        }
    }
}
