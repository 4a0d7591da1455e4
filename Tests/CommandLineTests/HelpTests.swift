import Foundation
import Testing

@testable import TestSupport

@Suite("Help and version", .needsProgram)
struct HelpTests {
    @Test func versionIsOneLine() throws {
        let outcome = try Program.run(["--version"])
        #expect(outcome.output == "0.1.0\n")
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func withoutArgumentsThereIsHelp() throws {
        let outcome = try Program.run([])
        #expect(outcome.output.contains("USAGE: khazri <subcommand>"))
        #expect(outcome.code == 0)
    }

    @Test("every command explains itself", arguments: ["run", "check", "show", "list", "new", "compare"])
    func helpOfCommand(_ command: String) throws {
        let outcome = try Program.run([command, "--help"])
        #expect(outcome.output.contains("USAGE: khazri \(command) "))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func exitCodesAreInTheHelp() throws {
        let words = try Program.run(["--help"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("2 a file, path or value is at fault; 3 an expectation of the scenario failed"))
    }

    @Test func helpOfACommandByWord() throws {
        #expect(try Program.run(["help", "table", "audit"]).output == Program.run(["table", "audit", "--help"]).output)
        #expect(try Program.run(["help", "ensemble", "merge"]).code == 0)
    }

    /// The page is made from the help: every command and every option of one are on it.
    @Test func theManualPageHasEveryCommand() throws {
        let page = try Program.run(["manual"])
        #expect(page.code == 0)
        #expect(
            page.output.hasPrefix(
                """
                .TH KHAZRI 1 \"\" \"khazri 0.1.0\" \"User Commands\"\n.SH NAME\nkhazri \\- Energy\\-security scenarios
                """))
        for command in [
            "run", "check", "list", "ensemble merge", "calibrate", "stress", "table audit", "table split-imports",
            "project"
        ] {
            #expect(page.output.contains("\n.SS \(command)\n"), "\(command)")
        }
        let help = try Program.run(["ensemble", "run", "--help"]).output
        let options = help.split(whereSeparator: \.isWhitespace).filter {
            $0.hasPrefix("--") && $0.allSatisfy { $0.isLetter || $0 == "-" } && !["--help", "--version"].contains($0)
        }
        #expect(Set(options).count > 8)
        for option in Set(options) {
            #expect(page.output.contains("\n.B \(option.replacing("-", with: "\\-"))"), "\(option)")
        }
        #expect(!(try Program.run(["--help"]).output.contains("manual")))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"), "no groff here"))
    func theManualPageIsSetWithoutAWarning() throws {
        let outcome = try Program.bash("khazri manual | groff -man -ww -z")
        #expect(outcome.faults.isEmpty, "\(outcome.faults.prefix(400))")
        #expect(outcome.code == 0)
    }

    @Test func bashCompletesCommands() throws {
        let outcome = try Program.bash("source <(khazri --generate-completion-script bash) && complete -p khazri")
        #expect(outcome.output.contains("khazri"))
        #expect(outcome.faults.isEmpty, "\(outcome.faults)")
        for shell in ["zsh", "fish"] {
            #expect(try Program.run(["--generate-completion-script", shell]).output.contains("calibrate"))
        }
    }
}
