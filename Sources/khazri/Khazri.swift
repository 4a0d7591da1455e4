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

            Exit codes: 0 done; 1 our failure, or a target that cannot be written; 2 a file, path or value is at fault; \
            3 an expectation of the scenario failed (results are written); 64 a wrong flag or command; 130 interrupted.
            """,
        version: version,
        subcommands: [
            RunCommand.self, CheckCommand.self, ShowCommand.self, ListCommand.self, NewCommand.self, CompareCommand.self,
            EnsembleCommand.self, CalibrateCommand.self, StressCommand.self, TableCommand.self, ProjectCommand.self,
        ])

    static func main() {
        LinearAlgebra.useOneThread()
        Signals.prepare()
        do {
            try refuseUnknownCommand(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Terminal.fault(failure.message)
            exit(withError: failure.code)
        } catch {
            exit(withError: error)
        }
    }

    /// Names the commands there are where the parser would only call the word unexpected.
    static func refuseUnknownCommand(_ arguments: [String]) throws {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help", !commands.contains(first) else { return }
        throw ValidationError("There is no command '\(first)'; commands are \(commands.joined(separator: ", ")).")
    }
}
