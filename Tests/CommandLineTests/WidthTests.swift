import Foundation
import Testing

@testable import TestSupport

/// Width of what people read: that of the terminal, and always the same where there is none.
@Suite(
    "Width", .needsProgram,
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "no script to make a terminal with"))
struct WidthTests {
    /// Lines as a terminal of some columns shows them.
    private static func lines(_ columns: Int, _ command: String, in folder: String = Program.root, asked: String = "")
        throws -> [String]
    {
        let program = try #require(Program.path)
        let outcome = try Program.tool(
            ["script", "-qec", "stty cols \(columns); \(asked) '\(program)' \(command)", "/dev/null"], in: folder)
        return outcome.output.split(separator: "\r\n").map(String.init)
    }

    @Test func tablesFollowTheTerminal() throws {
        let narrow = try Self.lines(72, "list shock export-ban").prefix { !$0.hasPrefix("Example") }
        #expect(narrow.dropFirst().allSatisfy { $0.count <= 72 })
        #expect(narrow.dropFirst().map(\.count).max() == 72)
        let wide = try Self.lines(150, "list shock export-ban")
        #expect(wide.contains { $0.count > 130 && $0.hasPrefix("paths.<name>.windows.<name>.length") })
    }

    @Test func paragraphsFollowTheTerminalAndColumns() throws {
        let scratch = try Scratch()
        let run = "run no-shock --strategy black-sea-contract --data '\(Program.root)/Scenarios' --out r"
        func longest(_ columns: Int, _ asked: String = "") throws -> Int {
            // The title is not broken, the paragraph is.
            try Self.lines(columns, run, in: scratch.path, asked: asked).dropFirst().prefix { !$0.hasPrefix("figure") }
                .map(\.count).max() ?? 0
        }
        let narrow = try longest(50), wide = try longest(140), asked = try longest(140, "COLUMNS=50")
        #expect((40...50).contains(narrow))
        #expect((101...140).contains(wide))
        #expect(asked == narrow)
    }

    /// Seven columns with the figures are 90 wide; with two texts of 12 they fit into 78.
    @Test func theAnswerOfARunFollowsTheTerminal() throws {
        let scratch = try Scratch()
        let lines = try Self.lines(
            78, "run russia-gasoline-ban-2024 --data '\(Program.root)/Scenarios' --out r", in: scratch.path
        ).dropFirst()
        #expect(lines.allSatisfy { $0.count <= 78 }, "\(lines)")
        #expect(
            lines.contains { $0.hasPrefix("import bill,") }
                && !lines.contains { $0.hasPrefix("import bill, before duty  ") })
    }

    @Test func withoutATerminalNothingChangesIt() throws {
        let command = ["list", "indicators"]
        let plain = try Program.run(command)
        #expect(try Program.run(command, environment: ["COLUMNS": "50"]).output == plain.output)
        // A row is a line, for those who search it.
        #expect(plain.output.split(separator: "\n").filter { $0.hasPrefix("herfindahl-hirschman ") }.count == 1)
        #expect(plain.output.contains("then of supply with home production as one origin\n"))
    }
}
