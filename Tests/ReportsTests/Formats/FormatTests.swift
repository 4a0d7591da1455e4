import EnergySystem
import Foundation
import Testing

@testable import Reports

struct FormatTests {
    @Test func csvFollowsRFC4180WithLineFeeds() {
        #expect(
            CSVFormat.text(SmallTable.table) == """
                month,origin,volume_kt,landed_cost_usd_t,day
                2024-03,"home, ""own\""",1234.56,,2024-03-01
                2024-04,a|b,0,,
                2024-05,"line
                end",-0.04,1032.5,

                """)
    }

    @Test func markdownShowsZeroNotApplicableAndUnknown() {
        #expect(
            MarkdownFormat.text(SmallTable.table) == """
                **Small table**

                | month | origin | volume, kt | landed cost, USD/t | day |
                | --- | --- | ---: | ---: | --- |
                | 2024-03 | home, "own" | 1,234.6 | – | 2024-03-01 |
                | 2024-04 | a\\|b | 0.0 | .. | – |
                | 2024-05 | line end | (0.0) | 1,033 | .. |

                A note.

                Signs: + is a build.

                """)
    }

    @Test func aTerminalIsNotFloodedAndSaysSo() {
        var table = Table(name: "long", title: "Long", columns: [.key("a", "")])
        for row in 0..<1002 { table.append(.text("\(row)")) }
        let lines = TerminalFormat.text(table).split(separator: "\n")
        #expect(lines.count == 3 + 1000 + 1)
        #expect(lines.last == "... and 2 more rows; --format csv prints them all")
    }

    /// Columns of 16, 23 and 4 with two gaps of 2 are 47 wide: the longest text gives up 7.
    @Test func aNarrowTerminalBreaksTheLongestText() {
        var table = Table(
            name: "narrow", title: "Narrow",
            columns: [.key("name", ""), .text("meaning", ""), Column("n", "", kind: .number)])
        table.append(.text("short-name-of-14"), .text("one two three four five"), .number(3))
        table.notes = ["A note that is a little longer than forty columns are."]
        let text = String(decoding: TerminalFormat.render(table, layout: TextLayout(terminal: 40)), as: UTF8.self)
        #expect(
            text == """
                Narrow
                name              meaning              n
                ----------------  ----------------  ----
                short-name-of-14  one two three     3.00
                                  four five

                A note that is a little longer than
                forty columns are.

                """)
        #expect(TerminalFormat.render(table, layout: .plain) == TerminalFormat.render(table))
    }

    @Test func widthsLieBetweenWhatCanBeReadAndWhatTheEyeFollows() {
        #expect([1, 40, 72, 160, 400].map { TextLayout(terminal: $0).width } == [40, 40, 72, 160, 160])
        func fitted(_ words: [Int], _ limit: Int) -> [Int] {
            ColumnWidths.fitted([30, 20, 10], words: words, texts: [true, true, false], within: limit)
        }
        #expect(fitted([5, 5, 5], 54) == [20, 20, 10])
        // A long word is kept whole as long as another column can give.
        #expect(fitted([25, 5, 5], 54) == [25, 15, 10])
        #expect(fitted([25, 5, 5], 10) == [12, 12, 10])
        #expect(ColumnWidths.broken("abcdefghij klm", 4) == ["abcd", "efgh", "ij", "klm"])
    }

    @Test func terminalAlignsNumbersToTheRight() {
        #expect(
            TerminalFormat.text(SmallTable.table) == """
                Small table
                month    origin       volume, kt  landed cost, USD/t  day
                -------  -----------  ----------  ------------------  ----------
                2024-03  home, "own"     1,234.6                   –  2024-03-01
                2024-04  a|b                 0.0                  ..  –
                2024-05  line end          (0.0)               1,033  ..

                A note.
                Signs: + is a build.

                """)
    }

    @Test func jsonIsValidAndHasNullForNoFigure() throws {
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(JSONFormat.render(SmallTable.table))) as? [String: Any])
        let rows = try #require(object["rows"] as? [[Any]])
        let columns = try #require(object["columns"] as? [[String: Any]])
        #expect(rows.count == 3)
        #expect(rows[0][1] as? String == "home, \"own\"")
        #expect(rows[0][2] as? Double == 1234.56)
        #expect(rows[0][3] is NSNull)
        #expect(rows[1][3] is NSNull)
        #expect(rows[2][1] as? String == "line\nend")
        #expect(rows[0][4] as? String == "2024-03-01")
        #expect(columns[2]["unit"] as? String == "kt")
        #expect(columns[0]["unit"] is NSNull)
        #expect(columns[2]["definition"] as? String == "how much")
    }

    @Test func jsonEscapesControlCharacters() throws {
        var writer = JSONWriter()
        writer.array { json in json.value("a\u{1}\u{1f}\t\\\"é") }
        let list = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String])
        #expect(list == ["a\u{1}\u{1f}\t\\\"é"])
    }

    @Test func noFormatPrintsANumberThatIsNotFinite() {
        var table = Table(name: "t", title: "t", columns: [Column("x", "x", kind: .number)])
        table.append(.number(.nan))
        table.append(.number(.infinity))
        #expect(JSONFormat.text(table).contains("[null],\n    [null]"))
        #expect(CSVFormat.text(table) == "x\n\n\n")
    }

    @Test func catalogueFindsEveryFormatByName() {
        for format in FormatCatalogue.all { #expect(FormatCatalogue.named(format.name) == format) }
        #expect(FormatCatalogue.named("xls") == nil)
        #expect(FormatCatalogue.written.allSatisfy { FormatCatalogue.named($0) != nil })
    }

    @Test func whatATableSaysStandsAboveIt() {
        var table = Table(name: "t", title: "T", columns: [.key("a", "a")], notes: ["Note."])
        table.answer = ["First [one]."]
        table.append(.text("x"))
        #expect(TerminalFormat.text(table) == "T\nFirst [one].\n\na\n-\nx\n\nNote.\n")
        #expect(MarkdownFormat.text(table) == "**T**\n\nFirst \\[one].\n\n| a |\n| --- |\n| x |\n\nNote.\n")
        #expect(CSVFormat.text(table) == "a\nx\n")
    }

    @Test func sentencesAreBrokenAtBlanks() {
        #expect(TerminalFormat.wrapped("one two three four", width: 9) == ["one two", "three", "four"])
        #expect(TerminalFormat.wrapped("", width: 9) == [])
    }

    /// What a spreadsheet would run gets an apostrophe; numbers as text, dashes inside and ordinary words stay as they are.
    @Test func textThatASpreadsheetWouldRunIsGuarded() {
        var table = Table(
            name: "t", title: "T", columns: [Column("=a", "x", kind: .text), Column("b", "x", kind: .number)])
        for text in [
            "=1+1", "+x", "-x", "@x", "\tx", "-1+cmd|' /C calc'!A0", "=\"a\",b", "-0.5", "+3", "a=b", "2-1", ""
        ] {
            table.append(.text(text), .number(-1))
        }
        #expect(
            CSVFormat.text(table) == "'=a,b\n'=1+1,-1\n'+x,-1\n'-x,-1\n'@x,-1\n'\tx,-1\n'-1+cmd|' /C calc'!A0,-1\n"
                + "\"'=\"\"a\"\",b\",-1\n-0.5,-1\n+3,-1\na=b,-1\n2-1,-1\n,-1\n")
    }
}
