import Foundation
import Testing

@testable import TestSupport

/// Calibrations run as a user runs them, on one shipped episode and few sets.
@Suite(.needsProgram) struct CalibrateTests {
    private static let text = """
        khazri: calibration/1
        title: {en: "One episode"}
        version: 3
        design: {sets: 30, draws: 3, waves: 2, seed: 7}
        inputs:
          cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 5 d, high: 20 d}, basis: assumption}
        episodes:
          repair-autumn-2018:
            scenario: repair-autumn-2018
            inputs:
              share-left: {path: shocks.stop.throughput, distribution: {kind: triangular, low: 0 %, mode: 5 %, high: 20 %}, basis: assumption}

        """

    private static func scratch(_ text: String = text) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("small.yaml", text)
        return scratch
    }

    private static func calibrate(_ scratch: Scratch, _ arguments: [String]) throws -> Program.Outcome {
        try Program.run(["calibrate"] + arguments + ["--data", "\(Program.root)/Scenarios"], in: scratch.path)
    }

    private static func results(_ scratch: Scratch, _ folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for name in scratch.files(in: folder) where !name.contains(".sqlite") {
            files[name] = try scratch.read("\(folder)/\(name)")
        }
        return files
    }

    @Test func threadsChangeNothingAndAStudyDrawsFromThePosterior() throws {
        let scratch = try Self.scratch()
        for threads in ["1", "3"] {
            let outcome = try Self.calibrate(
                scratch, ["small.yaml", "--threads", threads, "--out", "threads-\(threads)"])
            #expect(outcome.code == 0, "\(outcome.faults)")
        }
        let one = try Self.results(scratch, "threads-1")
        #expect(one == (try Self.results(scratch, "threads-3")))
        #expect(
            one.keys.contains("report.md") && one.keys.contains("posterior.yaml") && one.keys.contains("results.json"))
        #expect(one["tables/calibration-waves.csv"]?.split(separator: "\n").count == 5)

        try scratch.write(
            "study.yaml",
            """
            khazri: study/1
            title: {en: "On the posterior"}
            scenarios: {ban: {scenario: russia-gasoline-ban-2024}}
            design: {method: latin-hypercube, draws: 6, seed: 7}
            uncertainties:
              from: threads-1/posterior.yaml
            metrics: [unserved-demand]

            """)
        let study = try Program.run(
            ["ensemble", "study.yaml", "--out", "study", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(study.code == 0, "\(study.faults)")
        #expect(try scratch.read("study/tables/uncertainties.csv").contains("sets of the posterior"))
    }

    @Test func aFolderThatHoldsSomethingIsKept() throws {
        let scratch = try Self.scratch()
        #expect(try Self.calibrate(scratch, ["small.yaml", "--waves", "1", "--out", "there"]).code == 0)
        let again = try Self.calibrate(scratch, ["small.yaml", "--waves", "1", "--out", "there"])
        #expect(again.code == 2)
        #expect(
            again.faults == """
                khazri: there: holds a calibration already; add --resume to go on with it, or choose another folder with \
                --out\n
                """)
        let before = try Self.results(scratch, "there")
        #expect(try Self.calibrate(scratch, ["small.yaml", "--waves", "1", "--out", "there", "--resume"]).code == 0)
        #expect(try Self.results(scratch, "there") == before)
        let other = try Self.calibrate(
            scratch, ["small.yaml", "--waves", "1", "--seed", "8", "--out", "there", "--resume"])
        #expect(other.code == 2 && other.faults.contains("was made with another seed: '7' there, '8' now"))
        try scratch.write("mine/notes.txt", "mine")
        let mine = try Self.calibrate(scratch, ["small.yaml", "--out", "mine"])
        #expect(
            mine.code == 2
                && mine.faults == """
                    khazri: mine: not written into, it holds 'notes.txt' but no calibration; choose another folder with \
                    --out\n
                    """
        )
    }

    /// 500 kt cannot be: exit code 3, the report is written and names the observation.
    @Test func whatCannotBeExitsWithThree() throws {
        let scratch = try Self.scratch(
            Self.text.replacingOccurrences(of: "scenario: repair-autumn-2018", with: "scenario: wrong"))
        try scratch.write(
            "wrong.yaml",
            """
            khazri: scenario/1
            title: {en: "Wrong"}
            extends: repair-autumn-2018
            observations:
              imports: {title: {en: Imports}, role: calibrate, measure: imports, products: [gasoline-ai92], value: 500 kt, discrepancy: 10 kt}

            """)
        let outcome = try Self.calibrate(scratch, ["small.yaml", "--out", "none"])
        #expect(outcome.code == 3, "\(outcome.faults)")
        #expect(
            try scratch.read("none/report.md").contains(
                "No set of inputs agrees with every episode, of 30 sets with 3 draws an episode. That is few;"))
        #expect(!scratch.has("none/posterior.yaml"))
    }

    @Test func aPosteriorOfAnotherVersionIsRefused() throws {
        let scratch = try Self.scratch()
        try scratch.write(
            "calibrations/small.yaml", Self.text.replacingOccurrences(of: "version: 3", with: "version: 4"))
        #expect(try Self.calibrate(scratch, ["small.yaml", "--waves", "1", "--out", "done"]).code == 0)
        try scratch.write(
            "study.yaml",
            """
            khazri: study/1
            title: {en: "Old"}
            scenarios: {ban: {scenario: russia-gasoline-ban-2024}}
            uncertainties: {from: done/posterior.yaml, cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 5 d, high: 20 d}}}
            metrics: [unserved-demand]

            """)
        let outcome = try Program.run(["check", "study.yaml", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(outcome.code == 2)
        #expect(outcome.faults.contains("'cover' is an input of the posterior too; take one out"))
    }
}
