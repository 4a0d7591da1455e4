import Testing

/// Wrong flags and commands: exit code 64, the first line says what is wrong, nothing on standard output.
@Suite("Wrong flags", .needsProgram)
struct WrongFlagTests {
    static let cases: [(arguments: [String], line: String)] = [
        (["rnu"], "Error: There is no command 'rnu'; did you mean 'run'?"),
        (
            ["help", "nonsense"],
            """
            Error: There is no command 'nonsense'; commands are run, check, show, list, new, compare, ensemble, \
            calibrate, stress, table, project.
            """
        ),
        (["help", "ensembel"], "Error: There is no command 'ensembel'; did you mean 'ensemble'?"),
        (["help", "table", "audt"], "Error: There is no command 'table audt'; did you mean 'audit'?"),
        (["table", "ghos"], "Error: There is no command 'table ghos'; did you mean 'ghosh'?"),
        (["run"], "Error: Missing expected argument '<scenario>'"),
        (["run", "no-shock", "--stratgy", "x"], "Error: Unknown option '--stratgy'. Did you mean '--strategy'?"),
        (
            ["run", "no-shock", "--format", "cvs"],
            "Error: --format: there is no format 'cvs'; formats are csv, md, json."
        ),
        (
            ["run", "no-shock", "--format", "terminal"],
            "Error: --format: there is no format 'terminal'; formats are csv, md, json."
        ),
        (["run", "no-shock", "--format", "csv,,md"], "Error: The value 'csv,,md' is invalid for '--format <formats>'"),
        (["run", "no-shock", "--lang", "az"], "Error: --lang: there is no language 'az'; languages are en."),
        (["run", "no-shock", "--digits", "18"], "Error: --digits: 18 is not between 1 and 17."),
        (["run", "no-shock", "--digits", "many"], "Error: The value 'many' is invalid for '--digits <1-17>'"),
        (["run", "no-shock", "--data", "nowhere"], "Error: --data: there is no folder 'nowhere'."),
        (["run", "no-shock", "extra"], "Error: Unexpected argument 'extra'"),
        (["check"], "Error: Missing expected argument '<file> ...'"),
        (["list"], "Error: Missing expected argument '<what>'"),
        (["list", "shoks"], "Error: There is no list of 'shoks'; did you mean 'shocks'?"),
        (["list", "shocks", "exprt-ban"], "Error: There is no shock 'exprt-ban'; did you mean 'export-ban'?"),
        (
            ["list", "strategy", "nonsense", "--data", "Scenarios"],
            """
            Error: There is no strategy 'nonsense'; strategies are black-sea-and-reserve, black-sea-contract, \
            home-ai95, product-reserve, restraint.
            """
        ),
        (["run", "no-shock", "--digits", "-3"], "Error: --digits: -3 is not between 1 and 17."),
        (["calibrate", "azerbaijan", "--sets", "-3"], "Error: --sets: -3 is too small; the least is 2."),
        (
            ["calibrate", "azerbaijan", "--draws", "999999999999"],
            "Error: --draws: 999999999999 is too large; the most is 100000."
        ),
        (["calibrate", "azerbaijan", "--sets", "many"], "Error: --sets: 'many' is not a whole number."),
        (
            ["ensemble", "ban-and-outage", "--draws", "99999999999999999999"],
            "Error: --draws: 99999999999999999999 is too large; the most is 10000000."
        ),
        (["ensemble", "ban-and-outage", "--seed", "-1"], "Error: --seed: -1 is too small; the least is 0."),
        (["project", "-", "--horizon", "-24"], "Error: --horizon: -24 is too small; the least is 1."),
        (
            ["project", "-", "--method", "holt-winter"],
            "Error: --method: there is no method 'holt-winter'; did you mean 'holt-winters'?"
        ),
        (
            ["table", "inoperability", "azerbaijan-2024", "--step-days", "-1"],
            "Error: --step-days: -1.0 is not above 0."
        ),
        (
            ["table", "audit", "azerbaijan-2024", "--tolerance", "-0.1"],
            "Error: --tolerance: -0.1 is not a share of 0 or more."
        ),
        (
            ["new", "scenario", "my case"],
            "Error: A name is made of letters, digits and hyphens, for example my-case-2025; found 'my case'."
        ),
        (
            ["new", "scenario", "folder/"],
            "Error: A name is made of letters, digits and hyphens, for example my-case-2025; found ''."
        ),
        (["compare", "no-shock", "--format", "csv,md"], "Error: --format: several formats need a folder; add --out."),
        (["compare", "no-shock", "--strategies", "nowhere"], "Error: --strategies: there is no folder 'nowhere'.")
    ]

    @Test("is refused with 64", arguments: cases)
    func refused(_ item: (arguments: [String], line: String)) throws {
        let outcome = try Program.run(item.arguments)
        #expect(outcome.faults.split(separator: "\n").first.map(String.init) == item.line)
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 64)
    }

    @Test func everyNumberAtFaultAtOnce() throws {
        let outcome = try Program.run([
            "calibrate", "azerbaijan", "--sets", "1", "--draws", "0", "--waves", "21", "--seed", "seven", "--threads",
            "2000"
        ])
        #expect(
            outcome.faults.hasPrefix(
                """
                Error: --sets: 1 is too small; the least is 2.
                --draws: 0 is too small; the least is 1.
                --waves: 21 is too large; the most is 20.
                --seed: 'seven' is not a whole number.
                --threads: 2000 is too large; the most is 1024.
                Usage: khazri calibrate 
                """))
        #expect(outcome.code == 64)
    }
}
