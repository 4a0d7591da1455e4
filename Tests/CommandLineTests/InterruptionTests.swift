import Foundation
import Testing

@testable import TestSupport

/// Ctrl-C in long work: exit code 130 within half a second, and a word on what is kept.
@Suite("Interruptions", .needsProgram, .serialized)
struct InterruptionTests {
    struct Ending {
        let faults: String
        let code: Int32
        let seconds: Double
    }

    /// Interrupts a command after a while, which begins when something is told or there; the half second is for the
    /// release build.
    private static func interrupted(
        _ arguments: [String], after seconds: Double, onceTold words: String = "", onceThere file: String = "",
        in scratch: Scratch
    ) throws -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Program.path))
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.environment = ["KHAZRI_DATA": "\(Program.root)/Scenarios"]
        process.standardOutput = FileHandle.nullDevice
        let faults = try scratch.write("faults.txt", "")
        process.standardError = FileHandle(forWritingAtPath: faults)
        try process.run()
        let limit = Date(timeIntervalSinceNow: 120)
        while !words.isEmpty, !(try scratch.read("faults.txt").contains(words)), Date() < limit { usleep(20_000) }
        while !file.isEmpty, !scratch.has(file), Date() < limit { usleep(20_000) }
        Thread.sleep(forTimeInterval: seconds)
        let sent = Date()
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return Ending(
            faults: try scratch.read("faults.txt"),
            code: process.terminationReason == .exit ? process.terminationStatus : -1,
            seconds: Date().timeIntervalSince(sent))
    }

    @Test func stressKeepsNothing() throws {
        let scratch = try Scratch()
        let ending = try Self.interrupted(
            [
                "stress", "ban-and-refinery-outage", "--vary", "shocks.outage.windows.only.length=1 d..60 d", "--vary",
                "shocks.ban.share=0 %..100 %",
                "--until", "unserved-demand(gasoline-*) > 40 kt"
            ], after: 0.4, in: scratch)
        #expect(ending.faults == "khazri: interrupted; nothing is kept\n")
        #expect(ending.code == 130)
        #expect(ending.seconds < 0.5)
    }

    @Test func comparisonKeepsNothing() throws {
        let scratch = try Scratch()
        for position in 0..<200 {
            try scratch.write(
                "many/s\(position).yaml",
                String(contentsOfFile: "\(Program.root)/Scenarios/strategies/restraint.yaml", encoding: .utf8))
        }
        let ending = try Self.interrupted(
            ["compare", "ban-and-refinery-outage", "--strategies", "many", "--out", "c"], after: 0.5, in: scratch)
        #expect(ending.faults == "khazri: interrupted; nothing is kept\n")
        #expect(ending.code == 130)
        #expect(ending.seconds < 0.5)
        #expect(!scratch.has("c"))
    }

    @Test func projectionSaysWhatMayBeThere() throws {
        let scratch = try Scratch()
        let dates = (0..<120).map { "\(2010 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
        let rows = (0..<400).flatMap { id in
            dates.enumerated().map {
                """
                s\(id),\($1),\(100 + $0 * (id % 7) % 23 + $0 % 12)
                """
            }
        }
        try scratch.write("d.csv", "id,date,value\n" + rows.joined(separator: "\n") + "\n")
        let ending = try Self.interrupted(["project", "d.csv", "--by", "id", "--out", "p"], after: 0.5, in: scratch)
        #expect(ending.faults == "khazri: interrupted; a table that is written to p is whole; nothing else is kept\n")
        #expect(ending.code == 130)
        #expect(ending.seconds < 0.5)
    }

    @Test func beforeTheFirstRunNothingIsKept() throws {
        let scratch = try Scratch()
        let ending = try Self.interrupted(
            ["ensemble", "ban-and-outage", "--draws", "10000000", "--out", "o"], after: 0.7, in: scratch)
        #expect(ending.faults == "khazri: interrupted; nothing is done yet, nothing is kept\n")
        #expect(ending.code == 130)
        #expect(ending.seconds < 0.5)
        #expect(!scratch.has("o/ensemble.sqlite"))
    }

    /// A million draws are made and kept before the first is run.
    @Test func whileDrawsAreMade() throws {
        let scratch = try Scratch(["small.yaml": SmallStudy.text])
        let ending = try Self.interrupted(
            ["ensemble", "small.yaml", "--draws", "1000000", "--out", "o"], after: 0.3, onceThere: "o/ensemble.sqlite",
            in: scratch)
        #expect(
            ending.faults.hasSuffix(
                "khazri: interrupted; what is done is kept in o/ensemble.sqlite, go on with --resume\n"),
            "\(ending.faults)")
        #expect(ending.code == 130)
        #expect(ending.seconds < 0.5)
    }

    @Test(
        "ensembles and calibrations go on with --resume",
        arguments: [
            (["ensemble", "ban-and-outage", "--draws", "20000", "--out", "o"], "o/ensemble.sqlite"),
            (["calibrate", "azerbaijan", "--out", "o"], "o")
        ])
    func resumable(_ arguments: [String], _ place: String) throws {
        let scratch = try Scratch()
        let ending = try Self.interrupted(arguments, after: 0.5, onceTold: "run 0 of ", in: scratch)
        let last = ending.faults.split(separator: "\n").last.map(String.init) ?? ""
        #expect(
            last.hasPrefix("khazri: interrupted; ") && last.hasSuffix(" kept in \(place), go on with --resume"),
            "\(ending.faults.suffix(300))")
        #expect(ending.code == 130)
        #expect(ending.seconds < (Program.isRelease ? 0.5 : 1))
    }
}
