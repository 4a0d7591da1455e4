import Foundation
import Testing

@testable import TestSupport

@Suite("khazri run: faults", .needsProgram)
struct RunFaultTests {
    @Test func anUnknownNameHasANearestOne() throws {
        let outcome = try Program.run(["run", "no-shok"])
        #expect(outcome.faults == "no-shok:1:1: there is no such scenario; did you mean 'no-shock'?\n")
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 2)
    }

    @Test func aWrongSettingIsNamedByItsText() throws {
        let outcome = try Program.run(["run", RunTests.ban, "--set", "shocks.ban.shar=50 %"])
        #expect(
            outcome.faults == """
                --set shocks.ban.shar=50 %:1:12: shocks.ban.shar: unknown key; did you mean 'share'?\n
                """)
        #expect(outcome.code == 2)
    }

    @Test func aFolderThatNoRunWroteIsLeftAlone() throws {
        let scratch = try Scratch()
        try scratch.write("mine/notes.txt", "keep me")
        let outcome = try Program.run(["run", "no-shock", "--out", "\(scratch.path)/mine"])
        #expect(outcome.faults.hasPrefix("khazri: \(scratch.path)/mine: not replaced, "))
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 2)
        #expect(scratch.files() == ["mine/notes.txt"])
        #expect(try scratch.read("mine/notes.txt") == "keep me")
    }

    @Test func anAddedFileKeepsTheFolder() throws {
        let scratch = try Scratch()
        let arguments = ["run", "no-shock", "--format", "csv", "--out", "\(scratch.path)/report"]
        #expect(try Program.run(arguments).code == 0)
        #expect(try Program.run(arguments).code == 0)
        try scratch.write("report/notes.txt", "keep me")
        let before = scratch.files()
        let outcome = try Program.run(arguments)
        #expect(outcome.faults.contains("'notes.txt'"))
        #expect(outcome.code == 2)
        #expect(scratch.files() == before)
    }

    @Test func aPlaceThatCannotBeWrittenIsOne() throws {
        let scratch = try Scratch()
        try scratch.write("file", "")
        let outcome = try Program.run(["run", "no-shock", "--out", "\(scratch.path)/file/report"])
        #expect(outcome.faults.hasPrefix("khazri: \(scratch.path)/file"))
        #expect(outcome.faults.split(separator: "\n").count == 1)
        #expect(outcome.code == 1)
    }

    /// Fifteen years need about half a gigabyte: said at once where a process may not have it, and no trap.
    @Test func memoryThatIsNotThereIsSaid() throws {
        let scratch = try Scratch()
        let outcome = try Program.bash(
            """
            ulimit -v 400000; khazri run no-shock \(Self.fifteenYears) --out \(scratch.path)/report
            """)
        #expect(outcome.code == 2)
        #expect(
            outcome.faults.contains(
                """
                the horizon of 5479 days needs about 536 MB of address space, and this process may take 410 MB \
                (ulimit -v); shorten the horizon or raise the limit
                """
            ), "\(outcome.faults)")
        #expect(scratch.files().isEmpty)
    }

    private static let fifteenYears = "--set horizon.from=2020-01-01 --set horizon.through=2034-12-31"

    /// Runs of variants are kept one at a time: 15 years fit into 512 MB of address space, of which the program itself
    /// takes a part.
    @Test(.enabled(if: Program.isRelease)) func fifteenYearsFitIntoHalfAGigabyte() throws {
        let scratch = try Scratch()
        for command in ["run", "compare"] {
            let outcome = try Program.bash(
                """
                ulimit -v 524288; khazri \(command) no-shock \(Self.fifteenYears) --out \(scratch.path)/\(command) \
                --quiet
                """)
            #expect(outcome.code == 0, "\(outcome.faults)")
        }
    }

    /// 2006 to 2035 are 10,957 days; a 31st year is refused.
    @Test func thirtyYearsAreRun() throws {
        let scratch = try Scratch()
        func outcome(_ from: Int) throws -> Program.Outcome {
            try Program.run([
                "run", "no-shock", "--set", "horizon.from=\(from)-01-01", "--set", "horizon.through=2035-12-31",
                "--format", "json", "--out", "\(scratch.path)/report", "--quiet"
            ])
        }
        #expect(try outcome(2006).code == 0)
        #expect(scratch.has("report/results.json"))
        let longer = try outcome(2005)
        #expect(longer.code == 2)
        #expect(
            longer.faults.contains("the horizon is 11322 days long; at most 30 years are run at once"),
            "\(longer.faults)")
    }
}
