import Foundation
import Testing

@testable import TestSupport

/// `--quiet`: nothing but faults, warnings and what --format asks for.
@Suite("--quiet", .needsProgram)
struct QuietTests {
    @Test(
        "no answer and no progress",
        arguments: [
            ["run", "no-shock", "--out", "r"], ["check", "no-shock"], ["check", "azerbaijan-2024"],
            ["new", "scenario", "mine"], ["compare", "no-shock"],
            ["compare", "no-shock", "--out", "c"], ["project", "d.csv", "--horizon", "2"],
            ["project", "d.csv", "--out", "p", "--tables", "forecast"],
            ["table", "linkages", "azerbaijan-2024"], ["table", "write", "azerbaijan-2024", "t"],
            ["table", "linkages", "azerbaijan-2024", "--out", "l"],
            ["ensemble", "study.yaml", "--draws", "2", "--out", "e"],
            [
                "stress", "no-shock", "--vary", "baseline.stocks.commercial.diesel.opening=60 kt..61 kt", "--until",
                "unserved-demand(diesel) > 900 kt"
            ]
        ])
    func silence(_ arguments: [String]) throws {
        let scratch = try Scratch()
        try scratch.write("d.csv", "date,x\n" + (1...12).map { "2024-\($0 < 10 ? "0" : "")\($0),\($0)\n" }.joined())
        _ = try Program.run(["new", "study", "study"], in: scratch.path)
        let environment = ["KHAZRI_DATA": "\(Program.root)/Scenarios"]
        let outcome = try Program.run(arguments + ["--quiet"], in: scratch.path, environment: environment)
        #expect(outcome.output.isEmpty)
        #expect(outcome.faults.isEmpty, "\(outcome.faults)")
        #expect(outcome.code == 0)
    }

    @Test func whatIsAskedForIsPrinted() throws {
        let table = ["table", "linkages", "azerbaijan-2024", "--format", "csv"]
        let plain = try Program.run(table), quiet = try Program.run(table + ["--quiet"])
        #expect(quiet.output == plain.output && !plain.output.isEmpty)
    }

    @Test func warningsAndFaultsAreTold() throws {
        let scratch = try Scratch()
        let warned = try Program.run([
            "run", RunTests.ban, "--quiet", "--set", "shocks.ban.share=100 %", "--out", "\(scratch.path)/r"
        ])
        #expect(warned.faults.contains("equals the inherited value"))
        #expect(warned.output.isEmpty && warned.code == 0)
        let wrong = try Program.run(["check", "nonsense.yaml", "--quiet"])
        #expect(wrong.faults.hasPrefix("nonsense.yaml:1:1: no such file"))
        #expect(wrong.code == 2)
    }

    @Test(
        "help says what it silences",
        arguments: [
            ["run"], ["check"], ["compare"], ["ensemble", "run"], ["calibrate"], ["stress"], ["project"], ["new"],
            ["table", "audit"]
        ])
    func help(_ command: [String]) throws {
        let words = try Program.run(command + ["--help"]).output.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        #expect(
            words.contains(
                """
                --quiet Print faults and warnings only: no answer, no progress, no place of what was written
                """))
    }
}
