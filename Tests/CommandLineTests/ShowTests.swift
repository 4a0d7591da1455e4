import Testing

@Suite("khazri show", .needsProgram)
struct ShowTests {
    static let happened = "Scenarios/russia-gasoline-ban-2024-as-happened.yaml"

    @Test func explainNamesWhoSetAValue() throws {
        let outcome = try Program.run(["show", ShowTests.happened, "--explain", "shocks.ban.path"])
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines.first == "shocks.ban.path = actual")
        #expect(lines[1].hasSuffix("russia-gasoline-ban-2024-as-happened.yaml:6:22"))
        #expect(lines[2].hasPrefix("  replaces announced, "))
        #expect(lines[2].hasSuffix("russia-gasoline-ban-2024.yaml:12:11"))
        #expect(outcome.code == 0)
    }

    @Test func explainOfAnUnknownPath() throws {
        let outcome = try Program.run(["show", ShowTests.happened, "--explain", "shocks.ban.pat"])
        #expect(outcome.faults.contains("did you mean 'shocks.ban.path'?"))
        #expect(outcome.code == 2)
    }

    @Test func resolvedCanBeCheckedAgain() throws {
        let resolved = try Program.run(["show", ShowTests.happened, "--resolved"])
        #expect(resolved.output.hasPrefix("khazri: scenario/1\n"))
        #expect(!resolved.output.contains("extends"))
        let checked = try Program.run(["check", "-"], input: resolved.output, in: "\(Program.root)/Scenarios")
        #expect(checked.faults.isEmpty)
        #expect(checked.output == "-: scenario, no faults\n")
    }

    /// The days on which the ban was announced, lifted, moved and lifted for good (news of the shipped file, sources
    /// S91 to S97).
    @Test func timelineListsTheNews() throws {
        let outcome = try Program.run(["show", ShowTests.happened, "--timeline"])
        let news = outcome.output.split(separator: "\n").filter { $0.contains("  news ") }.map { String($0.prefix(10)) }
        #expect(news == ["2024-02-27", "2024-05-20", "2024-06-30", "2024-08-14", "2024-11-30"])
        #expect(outcome.code == 0)
    }
}
