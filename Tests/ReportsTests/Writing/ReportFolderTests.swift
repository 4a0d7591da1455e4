import Foundation
import Testing

@testable import Reports
@testable import TestSupport

extension Scratch {
    fileprivate func entries() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
    fileprivate func text(_ name: String) -> String? { try? read(name) }
}

struct ReportFolderTests {
    private func files(_ text: String, extra: [OutputFile] = []) -> [OutputFile] {
        let content = [OutputFile("report.md", text), OutputFile("tables/a.csv", "x\n1\n")] + extra
        let manifest = Manifest(version: "1", scenario: "s", inputs: [])
        return content + [OutputFile(Manifest.fileName, manifest.render(files: content.map(\.path)))]
    }

    @Test func writesANewFolderAndNothingBesideIt() throws {
        let place = try Scratch()
        try ReportFolder("\(place.path)/deep/run").replace(with: files("one"))
        #expect(place.text("deep/run/report.md") == "one")
        #expect(place.text("deep/run/tables/a.csv") == "x\n1\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/deep") == ["run"])
    }

    @Test func replacesItsOwnFolderAndDropsOldFiles() throws {
        let place = try Scratch()
        let folder = try ReportFolder("\(place.path)/run/")
        try folder.replace(with: files("one", extra: [OutputFile("tables/old.csv", "y\n")]))
        try folder.replace(with: files("two"))
        #expect(place.text("run/report.md") == "two")
        #expect(place.text("run/tables/old.csv") == nil)
        #expect(place.entries() == ["run"])
    }

    @Test func replacesAnEmptyFolder() throws {
        let place = try Scratch()
        try FileManager.default.createDirectory(atPath: "\(place.path)/run", withIntermediateDirectories: true)
        try ReportFolder("\(place.path)/run").replace(with: files("one"))
        #expect(place.text("run/report.md") == "one")
    }

    @Test func keepsAFolderWithAForeignFile() throws {
        let place = try Scratch()
        let folder = try ReportFolder("\(place.path)/run")
        try folder.replace(with: files("one"))
        try place.write("run/tables/mine.txt", "keep")
        let error = #expect(throws: ReportError.self) { try folder.replace(with: files("two")) }
        #expect(error?.exitCode == 2)
        #expect(
            error?.description == """
                \(place.path)/run: not replaced, it holds 'tables/mine.txt', which no run wrote; choose another folder \
                with --out, or move it away
                """)
        #expect(place.text("run/report.md") == "one")
        #expect(place.text("run/tables/mine.txt") == "keep")
        #expect(place.entries() == ["run"])
    }

    /// Every command replaces its own results only; what is in the way is named.
    @Test(arguments: [
        ("compare", "the comparison of 's' of khazri compare"), ("stress", "the stress test of 's' of khazri stress"),
        ("run", "the run 's' of khazri run")
    ])
    func keepsTheResultsOfAnotherCommand(_ command: String, _ what: String) throws {
        let place = try Scratch()
        func files(_ command: String) -> [OutputFile] {
            Manifest(command: command, version: "1", scenario: "s", inputs: []).beside([
                OutputFile("report.md", command)
            ])
        }
        let folder = try ReportFolder("\(place.path)/out")
        try folder.replace(with: files(command))
        for other in ["compare", "stress", "run"] where other != command {
            let error = #expect(throws: ReportError.self) { try folder.replace(with: files(other)) }
            #expect(
                error?.description == """
                    \(place.path)/out: not replaced, it holds \(what); choose another folder with --out, or move it away
                    """)
        }
        #expect(place.text("out/report.md") == command)
        try folder.replace(with: files(command))
    }

    /// A manifest from before commands were written tells by what it has.
    @Test(arguments: [
        (#"{"schema": "khazri-manifest/1", "study": "x", "files": ["ensemble.sqlite"]}"#, "ensemble"),
        (#"{"schema": "khazri-manifest/1", "scenario": "x", "files": ["compare.csv"]}"#, "compare"),
        (#"{"schema": "khazri-manifest/1", "scenario": "x", "files": ["report.md"]}"#, "run")
    ])
    func knowsOlderManifests(_ text: String, _ command: String) throws {
        let place = try Scratch()
        try place.write("old/manifest.json", text)
        #expect(try ReportFolder("\(place.path)/old").owner == FolderOwner(command: command, name: "x"))
    }

    @Test func keepsAFolderWithoutAManifest() throws {
        let place = try Scratch()
        try place.write("notes.txt", "keep")
        let error = #expect(throws: ReportError.self) { try ReportFolder(place.path).replace(with: files("one")) }
        #expect(error == .foreign(folder: place.path, what: "it holds files but no manifest.json of a run"))
        #expect(place.entries() == ["notes.txt"])
    }

    @Test func keepsAFolderWhoseManifestIsNotOurs() throws {
        let place = try Scratch()
        try place.write("manifest.json", "{\"schema\": \"other\", \"files\": []}")
        #expect(throws: ReportError.self) { try ReportFolder(place.path).replace(with: files("one")) }
        #expect(place.entries() == ["manifest.json"])
    }

    @Test func refusesAFileInItsPlace() throws {
        let place = try Scratch()
        try place.write("run", "keep")
        #expect(throws: ReportError.foreign(folder: "\(place.path)/run", what: "it is a file")) {
            try ReportFolder("\(place.path)/run").replace(with: files("one"))
        }
        #expect(place.text("run") == "keep")
    }

    @Test func aParentThatIsAFileCannotBeWritten() throws {
        let place = try Scratch()
        try place.write("file", "keep")
        let error = #expect(throws: ReportError.self) {
            try ReportFolder("\(place.path)/file/run").replace(with: files("one"))
        }
        #expect(error?.exitCode == 1)
        #expect(place.entries() == ["file"])
    }

    /// A file name longer than the system allows fails in the middle of writing, as a full disk would.
    @Test func aFailureLeavesEarlierResultsAndNoTemporaryFolder() throws {
        let place = try Scratch()
        let folder = try ReportFolder("\(place.path)/run")
        try folder.replace(with: files("one"))
        let tooLong = OutputFile("tables/" + String(repeating: "a", count: 300) + ".csv", "x")
        let error = #expect(throws: ReportError.self) { try folder.replace(with: files("two", extra: [tooLong])) }
        #expect(error?.exitCode == 1)
        #expect(place.text("run/report.md") == "one")
        #expect(place.entries() == ["run"])
    }

    @Test(arguments: ["../escape.txt", "/absolute.txt", "a//b", "", "./a"])
    func aPathMayNotLeaveTheFolder(path: String) throws {
        let place = try Scratch()
        let error = #expect(throws: ReportError.self) {
            try ReportFolder("\(place.path)/run").replace(with: [OutputFile(path, "x")])
        }
        #expect(error?.exitCode == 1)
        #expect(place.entries().isEmpty)
    }

    @Test func aSecondWriterIsTurnedAway() throws {
        let place = try Scratch()
        let lock = try FolderLock(path: "\(place.path)/.run.lock", folder: "run")
        let error = #expect(throws: ReportError.self) {
            try ReportFolder("\(place.path)/run").replace(with: files("one"))
        }
        #expect(error == .busy(folder: "\(place.path)/run", holder: LockHolder.own.description))
        #expect(
            error?.description == """
                \(place.path)/run: another run is writing into this folder (process \(getpid()) on this machine, for 0 \
                s); wait for it or choose another folder with --out
                """)
        release(lock)
        try ReportFolder("\(place.path)/run").replace(with: files("one"))
        #expect(place.entries() == ["run"])
    }
    private func release(_ lock: consuming FolderLock) {}

    @Test func aLinkedFolderIsReplacedWhereItLies() throws {
        let place = try Scratch()
        try ReportFolder("\(place.path)/real").replace(with: files("one"))
        try FileManager.default.createSymbolicLink(
            atPath: "\(place.path)/link", withDestinationPath: "\(place.path)/real")
        try ReportFolder("\(place.path)/link").replace(with: files("two"))
        #expect(place.text("real/report.md") == "two")
        #expect(place.entries() == ["link", "real"])
    }

    @Test(arguments: ["", "/"]) func noRunWritesThere(path: String) {
        #expect(throws: ReportError.self) { try ReportFolder(path) }
    }
}
