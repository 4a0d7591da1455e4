import Foundation
import Testing

@testable import ScenarioFiles

/// Every number must be the double nearest to its text; the other side is the C library's reader.
@Suite("Decimal numbers")
struct DecimalNumberTests {
    private func read(_ text: String) -> Double? { MatrixText.number(text) }

    @Test(
        "as strtod reads them",
        arguments: [
            "0", "-0.0", "1", "-1.5", "0.1", "123456789012345", "9007199254740993", "9007199254740992.5",
            "0.30000000000000004",
            "1.7976931348623157e308", "4.9406564584124654e-324", "2.2250738585072011e-308", "1e22", "1e23", "8.5e-27",
            "1e-28",
            "12345678901234567890123", "0.000000000000000000000000012345678901234567",
            "179769313486231570000000000000000000000",
            "1475.443839", ".5", "5.", "+7", "1E3", "6.0221407600000001e+23", "9999999999999999999",
            "18446744073709551616",
            "0.50000000000000005551115123125782702", "4503599627370496.5", "4503599627370497.5"
        ])
    func likeTheLibrary(_ text: String) throws {
        let value = try #require(read(text))
        #expect(value.bitPattern == strtod(text, nil).bitPattern)
    }

    @Test func manyRandomNumbersWithSeventeenDigits() {
        var state: UInt64 = 20_240_301
        var wrong: [String] = []
        for _ in 0..<60_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let size = 0.5 + Double(state >> 11) * 0x1p-54
            let exponent = Int(state % 41) - 20
            let text = String(format: "%.17ge%d", size, exponent)
            if read(text)?.bitPattern != strtod(text, nil).bitPattern { wrong.append(text) }
            let plain = String(format: "%.\(Int(state % 20))f", size * 1000)
            if read(plain)?.bitPattern != strtod(plain, nil).bitPattern { wrong.append(plain) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("no numbers", arguments: ["", "abc", "1,5", "1 2", "0x10", "1e", "--1", ".", "-", "1.2.3", "12a"])
    func refused(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test("not finite", arguments: ["nan", "NaN", "inf", "-Infinity", "1e999"])
    func notFinite(_ text: String) throws {
        #expect(try #require(read(text)).isFinite == false)
    }
}
