import ArgumentParser
import Foundation

/// The commands with their help, as the argument parser tells them to other programs.
struct HelpTree: Decodable {
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// The commands below that help shows, without the parser's own `help`.
        var shown: [Command] { (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" } }
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// `--out` or `-h`.
            var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
        }

        /// positional, option or flag
        let kind: String
        let abstract: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
        let valueName: String?
        let names: [Name]?
    }

    let command: Command

    static func read() throws -> Command {
        try JSONDecoder().decode(HelpTree.self, from: Data(Khazri._dumpHelp().utf8)).command
    }
}
