import Testing

@testable import TestSupport

@Suite struct GoldenReaderTests {
    @Test func readsQuotesAndLineEnds() throws {
        let text = "a,\"b, c\",\"say \"\"no\"\"\"\r\n\"two\nlines\",,3"
        #expect(try #require(CommaSeparatedText(text)).rows == [["a", "b, c", "say \"no\""], ["two\nlines", "", "3"]])
    }

    @Test(arguments: ["a,\"b\n", "a,b\"c\n", "a,\"b\"c\n"]) func refusesBrokenQuotes(_ text: String) {
        #expect(CommaSeparatedText(text) == nil)
    }

    @Test func aTableIsRectangular() {
        #expect(GoldenTable("a,b\n1,2\n3\n") == nil)
        #expect(GoldenTable("") == nil)
        #expect(GoldenTable("a,b\n")?.rows == [])
    }

    @Test func theKeyEndsBeforeTheFirstNumber() throws {
        let table = try #require(GoldenTable("month,product,kt,note\n2024-01,diesel,1.5,x\n7,8,9,y\n"))
        #expect(table.key(0) == "2024-01, diesel")
        #expect(table.key(1) == "7")
    }
}

@Suite struct GoldenDifferenceTests {
    private func differences(_ expected: String, _ found: String) throws -> [String] {
        let before = try #require(GoldenTable(expected)), now = try #require(GoldenTable(found))
        return now.differences(from: before)
    }

    /// 1e-10 of 1 is within 1e-9, 1e-5 is not; below 1e-9 two numbers are both nothing.
    @Test func tellsNoiseFromChange() throws {
        #expect(try differences("p,kt\na,1.0\n", "p,kt\na,1.0000000001\n") == [])
        #expect(try differences("p,kt\na,5e-14\n", "p,kt\na,0\n") == [])
        #expect(
            try differences("p,kt\na,1.0\nb,2\n", "p,kt\na,1.00001\nb,3\n") == [
                "a, kt: expected 1.0, found 1.00001", "b, kt: expected 2, found 3"
            ])
        #expect(try differences("p,note\na,yes\n", "p,note\na,no\n") == ["a, yes, note: expected yes, found no"])
        #expect(try differences("p,kt\na,\n", "p,kt\na,0\n") == ["a, , kt: expected , found 0"])
    }

    @Test func tellsRowsAndColumnsThatCameAndWent() throws {
        #expect(
            try differences("p,kt\na,1\nb,2\n", "p,kt\nb,2\n") == ["2 rows expected, 1 found", "a: the row is missing"])
        #expect(try differences("p,kt\na,1\n", "p,kt\na,1\nc,3\n") == ["1 rows expected, 2 found", "c: a new row"])
        #expect(try differences("p,kt\na,1\n", "p,t\na,1\n") == ["columns: expected p,kt, found p,t"])
    }

    @Test func comparesTextByLineAndNumber() {
        let text = "| AI-95 | 12.5 kt |\n{\"a\": 0.123456789012}\n"
        #expect(GoldenText.differences(expected: text, found: "| AI-95 | 12.5 kt |\n{\"a\": 0.123456789013}\n") == [])
        #expect(
            GoldenText.differences(expected: text, found: "| AI-95 | 12.6 kt |\n{\"a\": 0.123456789012}\n") == [
                "line 1: expected | AI-95 | 12.5 kt |, found | AI-95 | 12.6 kt |"
            ])
        #expect(
            GoldenText.differences(expected: text, found: text + "more\n") == [
                "3 lines expected, 4 found", "line 3: expected , found more"
            ])
        #expect(GoldenText.differences(expected: "v: 1\nw\n", found: "v: 2\nw\n") { $0.hasPrefix("v: ") } == [])
    }
}
