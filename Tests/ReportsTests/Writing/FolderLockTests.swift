import Foundation
import Testing

@testable import Reports
@testable import TestSupport

/// Who holds a folder: a live process, one that is gone, one of another machine, or nobody of ours.
@Suite struct FolderLockTests {
    private let manifest = OutputFile(
        Manifest.fileName, Manifest(version: "1", scenario: "s", inputs: []).render(files: ["report.md"]))
    private var files: [OutputFile] { [OutputFile("report.md", "one"), manifest] }
    private func names(_ place: Scratch) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []).sorted()
    }

    @Test func saysWhoHoldsIt() throws {
        let place = try Scratch()
        try ReportFolder("\(place.path)/run").whileLocked {
            let holder = LockHolder(text: try place.read(".run.lock"))
            #expect(holder?.host == LockHolder.thisHost && holder?.process == getpid())
            #expect(abs((holder?.since ?? 0) - time(nil)) < 60)
        }
        #expect(names(place).isEmpty)
    }

    /// No process has the largest number that there is.
    @Test func aLockWhoseProcessIsGoneIsTakenOverWithWhatItLeft() throws {
        let place = try Scratch()
        try place.write(".run.lock", LockHolder(host: LockHolder.thisHost, process: .max, since: 0).text)
        try place.write(".run.partial/report.md", "half")
        try ReportFolder("\(place.path)/run").replace(with: files)
        #expect(names(place) == ["run"])
    }

    @Test func aLockOfAnotherMachineIsToldWithItsAge() throws {
        let place = try Scratch()
        let lock = try place.write(
            ".run.lock", LockHolder(host: "elsewhere", process: 4711, since: time(nil) - 7200).text)
        let error = #expect(throws: ReportError.self) { try ReportFolder("\(place.path)/run").replace(with: files) }
        #expect(
            error?.description == """
                \(place.path)/run: a run is writing into this folder (process 4711 on the machine 'elsewhere', for 2 h); \
                wait for it, or, if it is gone, remove \(lock)
                """)
        #expect(error?.exitCode == 1)
        #expect(names(place) == [".run.lock"])
        try FileManager.default.removeItem(atPath: lock)
        try ReportFolder("\(place.path)/run").replace(with: files)
        #expect(names(place) == ["run"])
    }

    @Test func whatNoRunMadeIsNotTouched() throws {
        let place = try Scratch()
        let mine = try place.write(".run.partial/mine.txt", "keep")
        #expect(throws: ReportError.inTheWay(folder: "\(place.path)/run", path: "\(place.path)/.run.partial")) {
            try ReportFolder("\(place.path)/run").replace(with: files)
        }
        #expect(try String(contentsOfFile: mine, encoding: .utf8) == "keep")
        try FileManager.default.removeItem(atPath: "\(place.path)/.run.partial")
        let lock = try place.write(".run.lock", "keep")
        let error = #expect(throws: ReportError.inTheWay(folder: "\(place.path)/run", path: lock)) {
            try ReportFolder("\(place.path)/run").replace(with: files)
        }
        #expect(error?.exitCode == 2)
        #expect(try place.read(".run.lock") == "keep")
    }

    @Test func aLinkIsNotFollowed() throws {
        let place = try Scratch()
        try place.write("mine.txt", "keep")
        try FileManager.default.createSymbolicLink(atPath: "\(place.path)/.run.lock", withDestinationPath: "mine.txt")
        #expect(throws: ReportError.inTheWay(folder: "\(place.path)/run", path: "\(place.path)/.run.lock")) {
            try ReportFolder("\(place.path)/run").replace(with: files)
        }
        #expect(try place.read("mine.txt") == "keep")
        #expect(names(place) == [".run.lock", "mine.txt"])
    }

    @Test func filesAreAddedBesideWhatIsThere() throws {
        let place = try Scratch()
        try place.write("run/store", "keep")
        try place.write("run/tables/old.csv", "keep")
        let folder = try ReportFolder("\(place.path)/run")
        try folder.whileLocked { try folder.add([OutputFile("report.md", "one"), OutputFile("tables/a.csv", "x")]) }
        #expect(place.files() == ["run/report.md", "run/store", "run/tables/a.csv", "run/tables/old.csv"])
    }

    @Test(arguments: [
        (0, "0 s"), (119, "119 s"), (120, "2 min"), (7199, "119 min"), (7200, "2 h"), (172_800, "2 d"), (-5, "0 s")
    ])
    func agesAreInWholeSteps(_ seconds: Int, _ text: String) { #expect(LockHolder.age(seconds) == text) }

    @Test(arguments: [
        "", "khazri-lock/1\n", "khazri-lock/1\nhost a\nprocess b\nsince 1\n",
        "khazri-lock/1\nhost a\nprocess 1\nsince -1\n", "khazri-lock/2\nhost a\nprocess 1\nsince 1\n"
    ])
    func otherTextIsNoLock(_ text: String) { #expect(LockHolder(text: text) == nil) }
}
