import Foundation
import Testing

@testable import Reports

struct NumberTests {
    private func text(_ value: Double, _ digits: Int = 12) -> String {
        var buffer = TextBuffer()
        buffer.append(number: value, digits: digits)
        return buffer.text
    }

    /// Expected texts as printf writes them.
    @Test(arguments: [
        (0.1, "0.1"), (1.0 / 3, "0.333333333333"), (2.0 / 3, "0.666666666667"), (100, "100"), (-2.5, "-2.5"),
        (123_456.789_012_345, "123456.789012"), (0.000_1, "0.0001"), (0.000_012_5, "1.25e-05"), (1e11, "100000000000"),
        (1e12, "1e+12"), (999_999_999_999.9, "1e+12"), (0.999_999_999_999_9, "1"), (9.999_999_999_996, "10"),
        (-0.0, "0")
    ])
    func twelveDigitsAsPrintf(value: Double, expected: String) { #expect(text(value) == expected) }

    /// The quick way must agree with the formatter of C everywhere, ties and powers of ten included.
    @Test func twelveDigitsAgreeWithTheFormatterOfC() {
        var state: UInt64 = 20240301
        var worst: [String] = []
        for round in 0..<40_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let mantissa = Double(state >> 11) / 9_007_199_254_740_992
            let scale = pow(10, Double(Int((state >> 33) % 17)) - 5)
            let value = round % 5 == 0 ? (mantissa * 1e6).rounded() / 1e6 * scale : mantissa * scale
            let expected = String(format: "%.12g", value)
            if text(value) != expected { worst.append("\(value): \(text(value)) instead of \(expected)") }
        }
        #expect(worst.isEmpty, "\(worst.prefix(3))")
    }

    @Test(arguments: [0.1, 1.0 / 3, 1e300, .leastNonzeroMagnitude, -123.456, 1e16, 7])
    func seventeenDigitsReadBackExactly(value: Double) { #expect(Double(text(value, 17)) == value) }

    @Test(arguments: [
        (1234567.89, 1, "1,234,567.9"), (999.96, 1, "1,000.0"), (-1234.5, 0, "-1,235"), (0, 1, "0.0"),
        (0.04, 1, "(0.0)"),
        (-0.04, 1, "(0.0)"), (0.06, 1, "0.1"), (12, 0, "12"),
        (1e-13, 1, "0.0"), (-1e-13, 1, "0.0"), (0, 0, "0"), (-0.3, 0, "(0)"), (1e-8, 1, "(0.0)")
    ])
    func roundedForPeople(value: Double, places: Int, expected: String) {
        #expect(PeopleText.number(value, places) == expected)
    }

    @Test(arguments: [
        (20.7, "21"), (1033, "1,000"), (0.0777, "0.078"), (99.6, "100"), (0, "0"), (5, "5"), (-14.2, "-14"),
        (2405, "2,400"), (0.1, "0.1"), (1e-13, "0")
    ])
    func twoSignificantDigitsInSentences(value: Double, expected: String) {
        #expect(PeopleText.inSentence(value) == expected)
    }

    /// One row, one number of digits: 6.69 and 107 kt read with one, shortages of grams a day with more.
    @Test(arguments: [
        ([0.0, 107.04, 90.7], "kt", ["0.0", "107.0", "90.7"]), ([0, 30, 153], "days", ["0", "30", "153"]),
        ([0, 0.0489, 0], "kt/d", ["0.0", "0.049", "0.0"]), ([0, 3.947, 0.2], "kt/d", ["0.0", "3.95", "0.20"]),
        ([-0.218, 0.702, 1e-14], "M AZN", ["-0.22", "0.70", "0.0"]), ([801.2, 1033, 0], "USD/t", ["801", "1,033", "0"])
    ])
    func aRowHasOneNumberOfDigits(values: [Double], unit: String, expected: [String]) {
        #expect(PeopleText.row(values.map { .number($0) }, unit: unit) == expected.map { .text($0) })
    }

    @Test func aRowLeavesDatesAndMissingFiguresAlone() {
        #expect(
            PeopleText.row([.notApplicable, .unknown, .number(2)], unit: "kt") == [
                .notApplicable, .unknown, .text("2.0")
            ])
    }
}
