import Testing

@testable import TestSupport

@Suite("khazri new", .needsProgram)
struct NewTests {
    @Test(
        "a start file passes its check",
        arguments: [
            ("scenario", "my-case.yaml", "scenario"), ("strategy", "my-case.yaml", "strategy"),
            ("baseline", "my-case", "baseline"),
            ("study", "my-case.yaml", "study"), ("calibration", "my-case.yaml", "calibration"),
            ("episode", "my-case.yaml", "scenario")
        ])
    func startFile(_ kind: String, _ file: String, _ checkedAs: String) throws {
        let scratch = try Scratch()
        let made = try Program.run(["new", kind, "my-case"], in: scratch.path)
        #expect(made.output.hasSuffix("Next: khazri check \(file)\n"))
        #expect(made.code == 0)
        let checked = try Program.run(["check", file, "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(checked.output.hasPrefix("\(file): \(checkedAs), no faults\n"))
        #expect(checked.faults.isEmpty)
        #expect(checked.code == 0)
    }

    @Test("every key of a start file has its word", arguments: ["study", "calibration", "episode"])
    func everyKeyIsCommented(_ kind: String) throws {
        let scratch = try Scratch()
        _ = try Program.run(["new", kind, "my-case"], in: scratch.path)
        let lines = try scratch.read("my-case.yaml").split(separator: "\n").map(String.init)
        for (position, line) in lines.enumerated() where line.first?.isLetter == true && !line.hasPrefix("title:") {
            #expect(line.contains("  # ") || (position > 0 && lines[position - 1].hasPrefix("#")), "\(line)")
        }
    }

    @Test("a study and an episode run as they were written")
    func startFilesRun() throws {
        let scratch = try Scratch()
        for kind in ["study", "episode"] { _ = try Program.run(["new", kind, "my-\(kind)"], in: scratch.path) }
        let data = ["--data", "\(Program.root)/Scenarios"]
        let study = try Program.run(
            ["ensemble", "my-study.yaml", "--draws", "4", "--out", "e"] + data, in: scratch.path)
        #expect(study.code == 0, "\(study.faults)")
        let episode = try Program.run(["run", "my-episode.yaml", "--out", "r"] + data, in: scratch.path)
        #expect(episode.code == 0, "\(episode.faults)")
        #expect(
            episode.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                "The one observed figure is "))
    }

    /// 2.4 kt/d over 365 days and 124 kt of contracts are the demand of 1,000 kt.
    @Test func theStartBaselineCloses() throws {
        let scratch = try Scratch()
        #expect(try Program.run(["new", "baseline", "my-country"], in: scratch.path).code == 0)
        let outcome = try Program.run(["check", "my-country"], in: scratch.path)
        let row = outcome.output.split(separator: "\n").first { $0.hasPrefix("gasoline") }
        let cells = try #require(row).split(separator: " ").map(String.init)
        #expect(
            cells == ["gasoline", "60.0", "876.0", "124.0", "0.0", "1,000.0", "0.0", "0.0", "0.0", "60.0", cells.last])
        #expect(["0.0", "(0.0)"].contains(cells.last))
    }

    @Test func aScenarioOnTheStartBaselineRuns() throws {
        let scratch = try Scratch()
        #expect(try Program.run(["new", "baseline", "baselines/my-country"], in: scratch.path).code == 0)
        try scratch.write(
            "stop.yaml",
            """
            khazri: scenario/1
            title: {en: The neighbour stops}
            baseline: my-country
            horizon: {from: 2025-01-01, through: 2025-12-31}
            shocks:
              stop: {kind: supplier-outage, supplier: neighbour, products: [gasoline], windows: {from: 2025-03-01, through: 2025-12-31}}
            """)
        let outcome = try Program.run(["run", "stop.yaml"], in: scratch.path)
        #expect(outcome.faults.isEmpty)
        #expect(outcome.output.hasPrefix("The neighbour stops\n"))
        #expect(outcome.code == 0)
    }

    @Test("nothing is replaced", arguments: [("scenario", "my-case.yaml"), ("baseline", "my-case")])
    func nothingIsReplaced(_ kind: String, _ file: String) throws {
        let scratch = try Scratch()
        try scratch.write(kind == "baseline" ? "my-case/notes.txt" : file, "mine")
        let before = scratch.files()
        let outcome = try Program.run(["new", kind, "my-case"], in: scratch.path)
        #expect(outcome.faults == "khazri: \(file): is there already and is not replaced; choose another name\n")
        #expect(outcome.code == 2)
        #expect(scratch.files() == before)
        #expect(try scratch.read(before[0]) == "mine")
    }
}
