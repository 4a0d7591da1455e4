import Foundation
import Testing

@testable import TestSupport

/// A small study and what its commands write, undisturbed: what any disturbed one is compared with.
struct SmallStudy {
    /// Few draws of the shipped ban with a Latin hypercube, small enough for a debug build.
    static let text = """
        khazri: study/1
        title: {en: "Ban, small"}
        scenarios: {ban: {scenario: russia-gasoline-ban-2024}}
        strategies: [none, product-reserve]
        design: {method: latin-hypercube, draws: 24, seed: 7}
        uncertainties:
          ban-length: {path: shocks.ban.paths.announced.windows.only.length, distribution: {kind: triangular, low: 60 d, mode: 184 d, high: 306 d}, source: S91, basis: assumption}
        metrics: [unserved-demand, first-day-short]
        curves: [forward-cover]
        """

    let scratch: Scratch
    private let data = ["--data", "\(Program.root)/Scenarios"]

    init() throws { scratch = try Scratch(["small.yaml": Self.text]) }

    /// Arguments of a command that writes into a folder.
    func arguments(_ command: String, into folder: String) -> [String] {
        switch command {
        case "ensemble": ["ensemble", "small.yaml", "--threads", "2", "--resume", "--out", folder] + data
        case "merge": ["ensemble", "merge", "part-2", "part-1", "--out", folder]
        case "export": ["ensemble", "export", "part-1", "--out", folder]
        case "compare": ["compare", "russia-gasoline-ban-2024", "--out", folder] + data
        default: ["run", "russia-gasoline-ban-2024", "--out", folder] + data
        }
    }

    func makeParts() throws {
        for shard in 1...2 {
            let part = try Program.run(
                ["ensemble", "small.yaml", "--shard", "\(shard)/2", "--out", "part-\(shard)"] + data, in: scratch.path)
            #expect(part.code == 0, "\(part.faults)")
        }
    }

    /// Every file of a folder, the store as its exported tables.
    func results(_ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in scratch.files(in: folder) where name != "ensemble.sqlite" {
            files[name] = try scratch.read("\(folder)/\(name)")
        }
        guard scratch.has("\(folder)/ensemble.sqlite") else { return files }
        let exported = try Program.run(["ensemble", "export", folder, "--out", "\(folder)-csv"], in: scratch.path)
        #expect(exported.code == 0, "\(exported.faults)")
        for name in scratch.files(in: "\(folder)-csv") {
            files["export/\(name)"] = try scratch.read("\(folder)-csv/\(name)")
        }
        return files
    }
}

/// Programs that are killed, at moments from a seed: afterwards a second call gives the bytes of an undisturbed run.
@Suite("Kills", .needsProgram, .serialized)
struct KillTests {
    /// Thirty here; `make faults` asks for two hundred.
    private static let kills = ProcessInfo.processInfo.environment["KHAZRI_KILLS"].flatMap { Int($0) } ?? 30
    private static let commands = ["ensemble", "merge", "compare", "run"]

    @Test func afterAKillTheSecondCallGivesTheSameBytes() throws {
        let study = try SmallStudy()
        try study.makeParts()
        var random = SeededGenerator(20_261_129), hits: [String: Int] = [:]
        for (position, command) in Self.commands.enumerated() {
            let (whole, seconds) = try Self.undisturbed(study, command)
            for number in stride(from: position, to: Self.kills, by: Self.commands.count) {
                let folder = "\(command)-\(number)"
                // Once, twice or three times before it may come to its end.
                for _ in 0...number % 3 {
                    let ending = try Self.disturb(
                        study, study.arguments(command, into: folder), SIGKILL, after: random.number(0, seconds))
                    if ending.code == -SIGKILL { hits[command, default: 0] += 1 }
                }
                let again = try Program.run(study.arguments(command, into: folder), in: study.scratch.path)
                #expect(again.code == 0, "\(folder): \(again.faults)")
                #expect(try study.results(folder) == whole, "\(folder)")
                #expect(try Self.leftovers(study).isEmpty, "\(folder)")
            }
        }
        for command in Self.commands { #expect(hits[command, default: 0] > 0, "\(command) was never killed in time") }
    }

    @Test func ctrlCAnswersWithinHalfASecondAndTheSecondCallGivesTheSameBytes() throws {
        let study = try SmallStudy()
        try study.makeParts()
        var random = SeededGenerator(20_261_130)
        for command in ["ensemble", "merge", "export"] {
            let (whole, seconds) = try Self.undisturbed(study, command)
            for number in 0..<4 {
                let folder = "\(command)-\(number)"
                let ending = try Self.disturb(
                    study, study.arguments(command, into: folder), SIGINT, after: random.number(0.02, seconds))
                #expect(ending.code == 130 || ending.code == 0, "\(folder): \(ending.code)")
                #expect(ending.seconds < (Program.isRelease ? 0.5 : 1), "\(folder)")
                let again = try Program.run(study.arguments(command, into: folder), in: study.scratch.path)
                #expect(again.code == 0, "\(folder): \(again.faults)")
                #expect(try study.results(folder) == whole, "\(folder)")
                #expect(try Self.leftovers(study).isEmpty, "\(folder)")
            }
        }
    }

    /// What a command writes, and how long it takes.
    private static func undisturbed(_ study: SmallStudy, _ command: String) throws -> (
        results: [String: String], seconds: Double
    ) {
        let started = Date()
        let outcome = try Program.run(study.arguments(command, into: "whole-\(command)"), in: study.scratch.path)
        let seconds = Date().timeIntervalSince(started)
        #expect(outcome.code == 0, "\(outcome.faults)")
        return (try study.results("whole-\(command)"), seconds)
    }

    /// Sends a signal after a while; the exit code, or the signal below zero, and how long the end took.
    private static func disturb(
        _ study: SmallStudy, _ arguments: [String], _ signal: Int32, after seconds: Double
    ) throws -> (code: Int32, seconds: Double) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Program.path))
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: study.scratch.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        let sent = Date()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let code = process.terminationStatus
        return (process.terminationReason == .exit ? code : -code, Date().timeIntervalSince(sent))
    }

    /// Hidden files beside the folders; those inside are among the results.
    private static func leftovers(_ study: SmallStudy) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: study.scratch.path).filter { $0.hasPrefix(".") }
    }
}
