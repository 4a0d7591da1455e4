import Foundation
import Testing

@testable import TestSupport

/// `scripts/check-goldens` in a small repository of its own.
@Suite("Goldens and changelog", .enabled(if: (try? Program.tool(["git", "--version"]))?.code == 0, "there is no git"))
struct GoldenChangelogTests {
    private static let golden = "Tests/GoldenTests/Expected/scenarios/a/payments.csv"

    private func repository() throws -> Scratch {
        let script = try String(contentsOfFile: "\(PackageFolder.root)/scripts/check-goldens", encoding: .utf8)
        let scratch = try Scratch([
            "scripts/check-goldens": script, Self.golden: "a\n1\n", "CHANGELOG.md": "# Changelog\n"
        ])
        try git(["init", "--quiet"], scratch)
        return scratch
    }
    private func git(_ arguments: [String], _ scratch: Scratch) throws {
        let outcome = try Program.tool(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"] + arguments, in: scratch.path)
        #expect(outcome.code == 0, "\(outcome.faults)")
    }
    private func commit(_ scratch: Scratch) throws {
        try git(["add", "--all"], scratch)
        try git(["commit", "--quiet", "--allow-empty", "--message", "A change"], scratch)
    }
    private func check(_ scratch: Scratch) throws -> Program.Outcome {
        try Program.tool(["bash", "scripts/check-goldens"], in: scratch.path)
    }

    @Test func withoutHistoryItIsLeftOut() throws {
        let scratch = try repository()
        #expect(try check(scratch).output == "Goldens and changelog are not compared: this is no checkout.\n")
        try commit(scratch)
        #expect(try check(scratch).output == "Goldens and changelog are not compared: there is no earlier commit.\n")
    }

    @Test func aMovedGoldenNeedsALine() throws {
        let scratch = try repository()
        for _ in 1...2 { try commit(scratch) }
        #expect(try check(scratch).code == 0)
        try scratch.write(Self.golden, "a\n2\n")
        let alone = try check(scratch)
        #expect(alone.code == 1)
        #expect(alone.faults.contains("CHANGELOG.md does not say why:\n\(Self.golden)\n(1 files in all)"))
        try scratch.write("CHANGELOG.md", "# Changelog\n- Payments moved.\n")
        #expect(try check(scratch).code == 0)
    }

    @Test func theLastCommitCounts() throws {
        let scratch = try repository()
        try commit(scratch)
        try scratch.write(Self.golden, "a\n2\n")
        try commit(scratch)
        #expect(try check(scratch).code == 1)
        try commit(scratch)
        #expect(try check(scratch).code == 0)
    }

    @Test func aNewGoldenCountsBeforeItIsAdded() throws {
        let scratch = try repository()
        for _ in 1...2 { try commit(scratch) }
        try scratch.write("Tests/GoldenTests/Expected/scenarios/b/payments.csv", "a\n")
        #expect(try check(scratch).code == 1)
    }

    /// On a branch every commit since it left its upstream counts.
    @Test func aBranchIsComparedWithItsFork() throws {
        let scratch = try repository()
        try commit(scratch)
        try git(["branch", "trunk"], scratch)
        try git(["branch", "--set-upstream-to", "trunk"], scratch)
        try scratch.write(Self.golden, "a\n2\n")
        for _ in 1...3 { try commit(scratch) }
        #expect(try check(scratch).code == 1)
        try scratch.write("CHANGELOG.md", "# Changelog\n- Payments moved.\n")
        for _ in 1...2 { try commit(scratch) }
        #expect(try check(scratch).code == 0)
    }
}
