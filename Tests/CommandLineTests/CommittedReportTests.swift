import Foundation
import Testing

@testable import TestSupport

/// What is committed under `Reports` is what the program writes today: every file of every folder, whole. Of the
/// manifest only the program's version may differ.
@Suite("Committed reports", .needsProgram)
struct CommittedReportTests {
    @Test(arguments: CommittedReport.ofRunsAndComparisons)
    func isWhatTheProgramWrites(_ report: CommittedReport) throws {
        #expect(try report.differences() == "")
    }

    @Test(
        .enabled(if: Program.isRelease, "whole studies need the release program: make test"),
        arguments: CommittedReport.ofStudies)
    func ofAStudyToo(_ report: CommittedReport) throws {
        #expect(try report.differences() == "")
    }

    @Test func thereAreSome() {
        #expect(CommittedReport.ofRunsAndComparisons.count >= 6)
        #expect(CommittedReport.ofStudies.count >= 1)
    }
}

/// A folder under `Reports` that is in the repository, and the command that writes it.
struct CommittedReport: CustomTestStringConvertible {
    let name: String
    let command: [String]
    var testDescription: String { name }

    private static let studies = ShippedWorld.locator.studies().map(\.name)

    static let all = names.map { name in
        let parts = name.split(separator: "/").map(String.init)
        if parts.count == 2 { return CommittedReport(name: name, command: ["calibrate", parts[1]]) }
        let prefix = "compare-"
        if name.hasPrefix(prefix) {
            return CommittedReport(name: name, command: ["compare", String(name.dropFirst(prefix.count))])
        }
        return CommittedReport(name: name, command: [studies.contains(name) ? "ensemble" : "run", name])
    }
    static let ofStudies = all.filter { ["ensemble", "calibrate"].contains($0.command[0]) }
    static let ofRunsAndComparisons = all.filter { !["ensemble", "calibrate"].contains($0.command[0]) }

    /// The folders that git tracks; outside a checkout every folder there is.
    private static let names: [String] = {
        let tracked = try? Program.tool(["git", "ls-files", "Reports"])
        let files =
            tracked?.code == 0
            ? tracked?.output.split(separator: "\n").map(String.init) ?? []
            : FileTree.files(PackageFolder.reports).map { "Reports/\($0)" }
        return Set(
            files.map { file in
                let parts = file.split(separator: "/").map(String.init)
                return parts[1] == "calibrations" ? "\(parts[1])/\(parts[2])" : parts[1]
            }
        ).sorted()
    }()

    /// What differs between the folder and what the program writes now. Stores are not committed.
    func differences() throws -> String {
        let scratch = try Scratch()
        let outcome = try Program.run(command + ["--data", PackageFolder.scenarios, "--out", "\(scratch.path)/now"])
        guard outcome.code == 0 else { return "exit code \(outcome.code): \(outcome.faults)" }
        let stores = scratch.files(in: "now").filter { $0.hasSuffix(".sqlite") }
        let made = try scratch.files(in: "now").filter { !stores.contains($0) }.map {
            ($0, try scratch.read("now/\($0)"))
        }
        return try GoldenFolder("\(PackageFolder.reports)/\(name)", ignored: Set(stores))
            .differences(from: Dictionary(uniqueKeysWithValues: made)).joined(separator: "\n")
    }
}
