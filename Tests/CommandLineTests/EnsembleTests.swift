import Foundation
import Testing

@testable import TestSupport

/// Studies run as a user runs them, with real processes; those that are killed are in `KillTests`.
@Suite(.needsProgram) struct EnsembleTests {
    /// Few draws of the shipped ban with a Latin hypercube, small enough for a debug build.
    private static let study = """
        khazri: study/1
        title: {en: "Ban, small"}
        scenarios: {ban: {scenario: russia-gasoline-ban-2024}}
        strategies: [none, product-reserve]
        design: {method: latin-hypercube, draws: 60, seed: 7}
        uncertainties:
          ban-length: {path: shocks.ban.paths.announced.windows.only.length, distribution: {kind: triangular, low: 60 d, mode: 184 d, high: 306 d}, source: S91, basis: assumption}
          opening-stock: {path: baseline.stocks.commercial.gasoline-*.opening, distribution: {kind: pert, low: 50 %, mode: 100 %, high: 160 %}, as: multiply, basis: assumption}
        metrics: [unserved-demand, first-day-short, extra-import-cost]
        curves: [forward-cover]
        """

    private static func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("small.yaml", study)
        return scratch
    }

    private static func ensemble(_ scratch: Scratch, _ arguments: [String]) throws -> Program.Outcome {
        try Program.run(["ensemble"] + arguments + ["--data", "\(Program.root)/Scenarios"], in: scratch.path)
    }

    /// Everything an ensemble writes but its store, and the store's outcomes as CSV.
    private static func results(_ scratch: Scratch, _ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in scratch.files(in: folder) where !name.hasPrefix("ensemble.sqlite") {
            files[name] = try scratch.read("\(folder)/\(name)")
        }
        let exported = try Program.run(["ensemble", "export", folder, "--out", "\(folder)-csv"], in: scratch.path)
        #expect(exported.code == 0, "\(exported.faults)")
        for table in ["draws", "outcomes", "curves"] {
            files["export/\(table)"] = try scratch.read("\(folder)-csv/\(table).csv")
        }
        return files
    }

    @Test func threadsAndShardsLeaveNoTrace() throws {
        let scratch = try Self.scratch()
        for threads in [1, 2, 7] {
            let outcome = try Self.ensemble(
                scratch, ["small.yaml", "--threads", "\(threads)", "--out", "threads-\(threads)"])
            #expect(outcome.code == 0, "\(outcome.faults)")
        }
        let whole = try Self.results(scratch, "threads-1")
        #expect(
            whole.keys.contains("report.md") && whole.keys.contains("results.json")
                && whole.keys.contains { $0.hasPrefix("tables/") })
        #expect(whole["export/outcomes"]?.split(separator: "\n").count == 121)
        #expect(try Self.results(scratch, "threads-2") == whole)
        #expect(try Self.results(scratch, "threads-7") == whole)

        #expect(try Self.ensemble(scratch, ["small.yaml", "--shard", "1/1", "--out", "one"]).code == 0)
        #expect(try Self.results(scratch, "one") == whole)
        for shard in 1...3 {
            #expect(
                try Self.ensemble(scratch, ["small.yaml", "--shard", "\(shard)/3", "--out", "part-\(shard)"]).code == 0)
            #expect(!scratch.has("part-\(shard)/report.md"))
        }
        let merged = try Program.run(
            ["ensemble", "merge", "part-2", "part-3", "part-1", "--out", "merged"], in: scratch.path)
        #expect(merged.code == 0, "\(merged.faults)")
        #expect(try Self.results(scratch, "merged") == whole)
    }

    @Test func aStoreThatIsThereIsRefused() throws {
        let scratch = try Self.scratch()
        #expect(try Self.ensemble(scratch, ["small.yaml", "--draws", "3", "--out", "a"]).code == 0)
        let again = try Self.ensemble(scratch, ["small.yaml", "--draws", "3", "--out", "a"])
        #expect(again.code == 2)
        #expect(
            again.faults.contains(
                """
                a/ensemble.sqlite: is there already; add --resume to go on with it, or choose another folder with --out
                """))
        let other = try Self.ensemble(scratch, ["small.yaml", "--draws", "3", "--seed", "8", "--resume", "--out", "a"])
        #expect(other.code == 2)
        #expect(other.faults.contains("was made with another seed: '7' there, '8' now"), "\(other.faults)")
        let same = try Self.ensemble(scratch, ["small.yaml", "--draws", "3", "--resume", "--out", "a"])
        #expect(same.code == 0, "\(same.faults)")
    }

    @Test func badNumbersAreToldAtOnce() throws {
        let scratch = try Self.scratch()
        let outcome = try Self.ensemble(scratch, ["small.yaml", "--draws", "0", "--seed", "seven", "--out", "a"])
        #expect(outcome.code == 64)
        #expect(
            outcome.faults.hasPrefix(
                """
                Error: --draws: 0 is too small; the least is 1.\n--seed: 'seven' is not a whole number.\n
                """))
        #expect(try Self.ensemble(scratch, ["small.yaml", "--shard", "4/3", "--out", "a"]).code == 64)
        #expect(!scratch.has("a"))
    }

    @Test func aFolderWithOtherThingsIsLeftAlone() throws {
        let scratch = try Self.scratch()
        try scratch.write("mine/letter.txt", "dear")
        let outcome = try Self.ensemble(scratch, ["small.yaml", "--draws", "2", "--out", "mine"])
        #expect(outcome.code == 2)
        #expect(scratch.files(in: "mine") == ["letter.txt"])
    }

    /// A Poisson number of about a million days where 400 are the most: told at once, nothing simulated, exit code 2.
    @Test func drawsThatAllFailAreNoAnswer() throws {
        let scratch = try Self.scratch()
        try scratch.write(
            "far.yaml",
            """
            khazri: study/1
            title: G
            scenarios: {outages: {scenario: ban-and-outages}}
            design: {method: monte-carlo, draws: 8, seed: 7}
            metrics: [unserved-demand, first-day-short, days-short]
            uncertainties:
              u0: {path: "policies.replacement.decision-delay", distribution: {kind: poisson, mean: 1e6 d}, basis: assumption}
            """)
        let outcome = try Self.ensemble(scratch, ["far.yaml", "--out", "far"])
        #expect(outcome.code == 2)
        #expect(
            outcome.faults.contains(
                "no run of 8 draws came to its end, so there is no answer; the table ensemble-faults says why"),
            "\(outcome.faults)")
        #expect(
            outcome.output.hasPrefix(
                """
                G\n8 of 8 draws failed: u0: policies.replacement.decision-delay leaves 0 d to 400 d (8 draws). \
                No\nfigure can be given.
                """
            ), "\(outcome.output)")
        #expect(try scratch.read("far/tables/ensemble-faults.csv").split(separator: "\n").count == 9)
    }

    /// No command deletes what another one made: a store may be days of work.
    @Test func resultsOfOtherCommandsAreLeftAlone() throws {
        let scratch = try Self.scratch(), data = ["--data", "\(Program.root)/Scenarios"]
        #expect(try Self.ensemble(scratch, ["small.yaml", "--draws", "2", "--out", "E"]).code == 0)
        let before = scratch.files(in: "E")
        for command in [
            ["compare", "no-shock"], ["run", "no-shock"],
            [
                "stress", "ban-and-refinery-outage", "--vary", "shocks.outage.windows.only.length=1 d..2 d", "--until",
                "unserved-demand(gasoline) > 40 kt"
            ]
        ] {
            let outcome = try Program.run(command + ["--out", "E"] + data, in: scratch.path)
            #expect(outcome.code == 2)
            #expect(
                outcome.faults.contains(
                    """
                    E: not replaced, it holds the study 'small' of khazri ensemble; choose another folder with \
                    --out, or move it away
                    """
                ), "\(outcome.faults)")
        }
        #expect(scratch.files(in: "E") == before && before.contains("ensemble.sqlite"))
        #expect(try Program.run(["run", "no-shock", "--out", "R"] + data, in: scratch.path).code == 0)
        let onto = try Self.ensemble(scratch, ["small.yaml", "--draws", "2", "--out", "R"])
        #expect(onto.code == 2)
        #expect(
            onto.faults.contains(
                "R: not written into, it holds the run 'no-shock' of khazri run; choose another folder with --out"),
            "\(onto.faults)")
    }

    @Test func anInterruptionKeepsWhatIsDone() throws {
        let scratch = try Self.scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Program.path))
        process.arguments = [
            "ensemble", "small.yaml", "--draws", "20000", "--out", "long", "--data", "\(Program.root)/Scenarios"
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.standardOutput = FileHandle.nullDevice
        let faults = try scratch.write("faults.txt", "")
        process.standardError = FileHandle(forWritingAtPath: faults)
        try process.run()
        let limit = Date(timeIntervalSinceNow: 120)
        while !(try scratch.read("faults.txt").contains("run 0 of ")), Date() < limit { usleep(50_000) }
        // A second process is told who has the folder; the store itself cannot be believed before it is finished.
        let second = try Self.ensemble(scratch, ["small.yaml", "--draws", "3", "--resume", "--out", "long"])
        #expect(second.code == 1)
        #expect(
            second.faults.contains(
                "long: another run is writing into this folder (process \(process.processIdentifier) on this machine, for "
            ), "\(second.faults)")
        let early = try Program.run(["ensemble", "export", "long", "--out", "early"], in: scratch.path)
        #expect(early.code == 2)
        #expect(early.faults == "khazri: long/ensemble.sqlite: is not finished; go on with --resume first\n")
        #expect(!scratch.has("early"))
        sleep(1)
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let told = try scratch.read("faults.txt")
        #expect(told.contains("go on with --resume"))
        // Every run is one of a scenario and a strategy on one draw.
        #expect(
            told.hasPrefix("run 0 of 20,000\n") || told.hasPrefix("run 0 of 40,000 (draw 0 of 20,000)\n"),
            "\(told.prefix(80))")
    }

    @Test func theStoreOpensInThePlainShell() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
        let scratch = try Self.scratch()
        #expect(try Self.ensemble(scratch, ["small.yaml", "--draws", "4", "--out", "a"]).code == 0)
        let shell = try Program.bash(
            """
            sqlite3 a/ensemble.sqlite "SELECT COUNT(*) FROM outcomes; SELECT COUNT(DISTINCT metric) = (SELECT COUNT(*) FROM metrics) FROM outcomes_long; \
            SELECT ROUND(SUM(weight), 9) FROM draws; SELECT value FROM study WHERE key = 'draws'"
            """, in: scratch.path)
        #expect(shell.output == "8\n1\n1.0\n4\n", "\(shell.faults)")
    }

    @Test func shardsOfAnotherEnsembleAreNotMerged() throws {
        let scratch = try Self.scratch()
        #expect(try Self.ensemble(scratch, ["small.yaml", "--draws", "4", "--shard", "1/2", "--out", "one"]).code == 0)
        #expect(
            try Self.ensemble(scratch, ["small.yaml", "--draws", "4", "--shard", "2/2", "--seed", "9", "--out", "two"])
                .code == 0)
        let outcome = try Program.run(["ensemble", "merge", "one", "two", "--out", "all"], in: scratch.path)
        #expect(outcome.code == 2)
        #expect(
            outcome.faults.contains("is of another ensemble than one/ensemble.sqlite: seed '9', there '7'"),
            "\(outcome.faults)")
        let missing = try Program.run(["ensemble", "merge", "one", "--out", "all"], in: scratch.path)
        #expect(missing.code == 2)
        #expect(missing.faults.contains("shard 2 of 2 is missing; name every shard"))
        #expect(!scratch.has("all/ensemble.sqlite"))
    }
}
