import Testing

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
}
