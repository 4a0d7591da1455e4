import Foundation
import Testing

@testable import TestSupport

/// Files and folders as the system gives them: pipes, long names, full disks, a home folder, files that change
/// meanwhile.
@Suite("Files", .needsProgram)
struct FileTests {
    private static let scenario = "khazri: scenario/1\ntitle: A test\nextends: no-shock\nexpect: ~\n"
    private static let long = String(repeating: "x", count: 300)

    @Test func aPipeIsReadOnce() throws {
        let scratch = try Scratch(["s.yaml": Self.scenario])
        let data = "--data '\(Program.root)/Scenarios'"
        for line in [
            "check <(cat s.yaml)", "run <(cat s.yaml) --quiet", "show <(cat s.yaml)",
            "compare <(cat s.yaml) --quiet --out c"
        ] {
            let outcome = try Program.bash("khazri \(line) \(data)", in: scratch.path)
            #expect(outcome.code == 0 && outcome.faults == "", "\(line): \(outcome.faults)")
        }
        #expect(scratch.has("Reports/standard-input/inputs/standard-input.yaml"), "\(scratch.files())")
        let table = try Program.bash("khazri table audit <(echo a)", in: scratch.path)
        #expect(table.code == 2)
    }

    /// Variants and the manifest are of the bytes that were read first. A pipe that gives them once shows that none is
    /// read again: the joint event loads the scenario a second time, with notice of its outage.
    @Test func variantsUseTheBytesOfTheFirstReading() throws {
        let scratch = try Scratch(["s.yaml": Self.scenario.replacing("no-shock", with: "ban-and-refinery-outage")])
        let data = "--data '\(Program.root)/Scenarios' --quiet"
        #expect(try Program.bash("khazri run <(cat s.yaml) --out piped \(data)", in: scratch.path).code == 0)
        #expect(try Program.bash("khazri run - --out given \(data) < s.yaml", in: scratch.path).code == 0)
        for file in ["report.md", "results.json", "manifest.json"] {
            #expect(try scratch.read("piped/\(file)") == scratch.read("given/\(file)"), "\(file)")
        }
    }

    @Test(arguments: [
        ([long], "cannot be read: the name is too long"), (["\(long).yaml"], "cannot be read: the name is too long"),
        (["./\(long)"], "cannot be read: the name is too long"),
        (["s.yaml/t.yaml"], "no such file; a part of the path is no folder"),
        (["loop.yaml"], "cannot be read: its links go in a circle")
    ])
    func theCauseIsNamed(_ files: [String], _ message: String) throws {
        let scratch = try Scratch(["s.yaml": Self.scenario])
        try FileManager.default.createSymbolicLink(
            atPath: "\(scratch.path)/loop.yaml", withDestinationPath: "loop.yaml")
        for command in ["run", "check"] {
            let outcome = try Program.run([command] + files, in: scratch.path)
            #expect(outcome.code == 2)
            #expect(outcome.faults.hasSuffix(":1:1: \(message)\n"), "\(command): \(outcome.faults)")
        }
    }

    @Test func whereNothingCanBeWrittenTheCauseIsNamed() throws {
        let scratch = try Scratch(["s.yaml": Self.scenario])
        for (arguments, cause) in [
            (["run", "no-shock", "--out", Self.long], "the name is too long"),
            (["new", "scenario", Self.long], "the name is too long"),
            (["run", "no-shock", "--out", "s.yaml/r"], "a part of the path is a file, not a folder"),
            (["new", "scenario", "s.yaml/r"], "a part of the path is a file, not a folder")
        ] {
            let outcome = try Program.run(
                arguments, in: scratch.path, environment: ["KHAZRI_DATA": "\(Program.root)/Scenarios"])
            #expect(outcome.code == 1)
            #expect(
                outcome.faults.hasSuffix("cannot be written, \(cause); choose another place\n"), "\(outcome.faults)")
        }
        #expect(scratch.files() == ["s.yaml"])
    }

    /// A shell leaves `~` where it is quoted or stands behind a sign of equality.
    @Test(arguments: [["--out", "~/x"], ["--out=~/x"]])
    func theHomeFolderIsOnePlace(_ option: [String]) throws {
        let scratch = try Scratch(["own/file": ""])
        let environment = ["KHAZRI_DATA": "\(Program.root)/Scenarios", "HOME": "\(scratch.path)/own"]
        for arguments in [["run", "no-shock"], ["ensemble", "ban-and-outage", "--draws", "8"]] {
            let outcome = try Program.run(arguments + option + ["--quiet"], in: scratch.path, environment: environment)
            #expect(outcome.faults == "" && outcome.code == 0)
            #expect(scratch.has("own/x/report.md") && !scratch.has("~"))
            try FileManager.default.removeItem(atPath: "\(scratch.path)/own/x")
        }
        let homeless = try Program.run(
            ["run", "no-shock"] + option, in: scratch.path,
            environment: ["KHAZRI_DATA": "\(Program.root)/Scenarios", "HOME": ""])
        #expect(
            homeless.faults == "khazri: ~/x: the home folder is not known; set HOME or write the whole path\n"
                && homeless.code == 2)
    }

    /// Files of at most 1 KB stand for a full disk: the largest of each output does not fit, and none of them stays.
    @Test func aFullDiskLeavesNothingHalf() throws {
        let rows = (0..<48).map { "\(2010 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),\(100 + $0 % 12)" }
        let scratch = try Scratch(["d.csv": "date,value\n" + rows.joined(separator: "\n") + "\n"])
        #expect(
            try Program.run(["ensemble", "ban-and-outage", "--draws", "40", "--out", "\(scratch.path)/e", "--quiet"])
                .code == 0)
        let before = scratch.files()
        for line in ["new baseline b", "project d.csv --out p", "ensemble export e --out t", "run no-shock --out r"] {
            let outcome = try Program.bash("ulimit -f 1; khazri \(line)", in: scratch.path)
            #expect(outcome.code == 1, "\(line): \(outcome.code) \(outcome.faults)")
            #expect(
                outcome.faults.contains("cannot be written, file too large; free some space or choose another place"),
                "\(line): \(outcome.faults)")
            #expect(scratch.files().filter { !$0.hasSuffix(".lock") } == before, "\(line)")
            for folder in ["b", "p", "t", "r"] { #expect(!scratch.has(folder), "\(line)") }
        }
    }

    /// Half a second of the processor; other tests run beside this one. It took minutes when every candidate of a draw
    /// was put into strata.
    @Test func millionsOfDrawsAreCheckedAtOnce() throws {
        let scratch = try Scratch(["file": ""])
        try FileManager.default.copyItem(atPath: "\(Program.root)/Scenarios", toPath: "\(scratch.path)/data")
        let text = try scratch.read("data/studies/ban-and-outage.yaml")
        #expect(text.contains("draws: 2000"))
        try scratch.write("data/studies/ban-and-outage.yaml", text.replacing("draws: 2000", with: "draws: 1000000"))
        for command in ["check", "show"] {
            let start = Date()
            let outcome = try Program.run([command, "data/studies/ban-and-outage.yaml"], in: scratch.path)
            #expect(outcome.code == 0, "\(outcome.faults)")
            if Program.isRelease { #expect(Date().timeIntervalSince(start) < 10) }
            if command == "show" { #expect(outcome.output.contains("1000000 draws")) }
        }
    }
}
