import Testing

@testable import TestSupport

@Suite struct GoldenDigestTests {
    private func digest(_ numbers: [Double], _ texts: [String]) throws -> GoldenTable {
        let rows = zip(texts, numbers).map { "\($0),\($1)\n" }.joined()
        let table = try #require(GoldenTable("name,kt\n" + rows))
        return try #require(GoldenTable(GoldenDigest.text(of: table)))
    }
    private func differences(_ expected: [Double], _ found: [Double], _ texts: [String]? = nil) throws -> [String] {
        let names = expected.indices.map { "row \($0)" }
        return GoldenDigest.differences(expected: try digest(expected, names), found: try digest(found, texts ?? names))
    }

    /// 1.5 - 2 + 0.25 = -0.25; the sizes 1.5 + 2 + 0.25 = 3.75.
    @Test func tellsRowsAndSums() throws {
        let lines = try digest([1.5, -2, 0.25], ["a", "b", "c"]).rows
        #expect(lines.map { $0[..<4] } == [["name", "3", "", ""], ["kt", "3", "-0.25", "3.75"]])
    }

    /// Numbers at the edge of a rounding, at a power of ten and around nothing, all a little off.
    @Test func noiseIsNoDifference() throws {
        let numbers = [1.000000005, 9.9999999999999, 1, 0.99999999999999, 123.4567890500001, 0, 1e-13, -7.25e6]
        let noisy = numbers.map { $0 * (1 + 4e-16) + 1e-15 }
        #expect(noisy != numbers)
        #expect(try differences(numbers, noisy) == [])
    }

    /// One number of a thousand moves by a millionth; two numbers change places, which no sum shows.
    @Test func oneNumberIsEnough() throws {
        let numbers = (0..<1000).map { Double($0) * 0.37 + 1 }
        var moved = numbers
        moved[500] *= 1 + 1e-6
        #expect(try differences(numbers, moved).count >= 1)
        var exchanged = numbers
        exchanged.swapAt(10, 11)
        let told = try differences(numbers, exchanged)
        #expect(told.count == 1 && told[0].hasPrefix("kt, fingerprint: expected "))
    }

    @Test func aTextIsEnough() throws {
        let told = try differences([1, 2], [1, 2], ["row 0", "row one"])
        #expect(told.count == 1 && told[0].hasPrefix("name, fingerprint: expected "))
    }
}
