import Testing

/// Wrong flags and commands: exit code 64, the first line says what is wrong, nothing on standard output.
@Suite("Wrong flags", .needsProgram)
struct WrongFlagTests {
    static let cases: [(arguments: [String], line: String)] = [
        (["rnu"], "Error: There is no command 'rnu'; commands are run, check, show, list, new, compare, ensemble, calibrate, stress, table, project."),
        (["run"], "Error: Missing expected argument '<scenario>'"),
        (["run", "no-shock", "--stratgy", "x"], "Error: Unknown option '--stratgy'. Did you mean '--strategy'?"),
        (["run", "no-shock", "--format", "cvs"], "Error: --format: there is no format 'cvs'; formats are csv, md, json."),
        (["run", "no-shock", "--format", "terminal"], "Error: --format: there is no format 'terminal'; formats are csv, md, json."),
        (["run", "no-shock", "--format", "csv,,md"], "Error: The value 'csv,,md' is invalid for '--format <formats>'"),
        (["run", "no-shock", "--lang", "az"], "Error: --lang: there is no language 'az'; languages are en."),
        (["run", "no-shock", "--digits", "18"], "Error: --digits: 18 is not between 1 and 17."),
        (["run", "no-shock", "--digits", "many"], "Error: The value 'many' is invalid for '--digits <1-17>'"),
        (["run", "no-shock", "--data", "nowhere"], "Error: --data: there is no folder 'nowhere'."),
        (["run", "no-shock", "extra"], "Error: Unexpected argument 'extra'"),
        (["check"], "Error: Missing expected argument '<file> ...'"),
        (["list"], "Error: Missing expected argument '<what>'"),
        (["list", "shoks"], "Error: The value 'shoks' is invalid for '<what>'. Please provide one of the following:"),
        (["new", "scenario", "my case"], "Error: A name is made of letters, digits and hyphens, for example my-case-2025; found 'my case'."),
        (["new", "scenario", "folder/"], "Error: A name is made of letters, digits and hyphens, for example my-case-2025; found ''."),
        (["compare", "no-shock", "--format", "csv,md"], "Error: --format: several formats need a folder; add --out."),
        (["compare", "no-shock", "--strategies", "nowhere"], "Error: --strategies: there is no folder 'nowhere'."),
    ]

    @Test("is refused with 64", arguments: cases)
    func refused(_ item: (arguments: [String], line: String)) throws {
        let outcome = try Program.run(item.arguments)
        #expect(outcome.faults.split(separator: "\n").first.map(String.init) == item.line)
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 64)
    }
}
