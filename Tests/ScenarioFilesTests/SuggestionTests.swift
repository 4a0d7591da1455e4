@testable import ScenarioFiles
import Testing

@Suite struct SuggestionTests {
    /// Textbook pairs: kitten/sitting 3 (Levenshtein), ca/ac 1 (a swap, Damerau).
    @Test(arguments: [
        ("kitten", "sitting", 3), ("ca", "ac", 1), ("", "abc", 3), ("same", "same", 0), ("flaw", "lawn", 2)
    ])
    func distance(_ left: String, _ right: String, _ expected: Int) {
        #expect(Suggestion.distance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == expected)
    }

    @Test func nearestOnlyWhereNear() {
        let names = ["russia", "romania", "bulgaria"]
        #expect(Suggestion.nearest(to: "rusia", among: names) == "russia")
        #expect(Suggestion.nearest(to: "rmoania", among: names) == "romania")
        #expect(Suggestion.nearest(to: "japan", among: names) == nil)
        #expect(Suggestion.nearest(to: "bulg", among: names) == "bulgaria")
    }

    @Test(arguments: [
        ("gasoline-*", "gasoline-ai92", true), ("gasoline-*", "diesel", false), ("*", "x", true),
        ("a*c*e", "abcde", true),
        ("a*c*e", "abde", false), ("ab*ba", "aba", false), ("lpg", "lpg", true)
    ])
    func selectors(_ pattern: String, _ name: String, _ expected: Bool) {
        #expect(Selector.matches(pattern, name) == expected)
    }

    @Test func delimitedText() throws {
        let text = "a,b\r\n\"x, \"\"y\"\"\",2\r\n\r\n\u{e9}, \"\",\n"
        let table = try DelimitedText(Array(text.utf8), file: "t.csv")
        #expect(table.rowCount == 3)
        #expect(table.row(1).map(\.text) == ["x, \"y\"", "2"])
        #expect(table.row(2).map(\.text) == ["\u{e9}", "\"\"", ""])
        #expect(table.row(2).map(\.column) == [1, 3, 7])
        #expect(table.row(2).map(\.line) == [4, 4, 4])
    }
}
