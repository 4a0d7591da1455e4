import EnergySystem

/// How a file writes its figures.
struct FigureText: Sendable {
    /// Decimals behind a comma.
    var hasDecimalComma = false
    /// Marks of statistical offices for a figure that is not there, and letters behind figures, are passed over.
    var hasMarks = false

    private static let absent: Set<String> = [":", "..", "...", "-", "–", "x", "c", "na", "n/a", "nan"]

    /// The number of a cell: not a number where it is empty, `nil` where it is no number.
    func number(_ text: String) -> Double? {
        if text.isEmpty { return .nan }
        var text = text
        if hasMarks {
            let word = text.split(separator: " ").first.map(String.init) ?? ""
            if Self.absent.contains(word.lowercased()) { return .nan }
            let flags = text.dropFirst(word.count)
            if flags.allSatisfy({ $0 == " " || $0.isLetter }) { text = word }
        }
        if hasDecimalComma {
            if text.contains(".") || text.split(separator: ",", omittingEmptySubsequences: false).count > 2 {
                return nil
            }
            text = String(text.map { $0 == "," ? "." : $0 })
        }
        guard let value = Double(text), value.isFinite, text.utf8.allSatisfy({ $0 < 0x60 || $0 == 0x65 }),
            !text.hasPrefix("0x")
        else { return nil }
        return value
    }

    /// Whether the figures of a file with semicolons have a decimal comma: some do, none has a point, and not all of
    /// them have three digits behind the comma, when it could part thousands.
    static func commaDecimals(_ texts: some Sequence<String>) -> (isDecimal: Bool, example: String?) {
        var example: String?, isClear = false
        for text in texts {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.joined().allSatisfy({ ("0"..."9").contains($0) || "+-".contains($0) }) else {
                if Double(text) != nil, text.contains(".") { return (false, nil) }
                continue
            }
            example = example ?? text
            if parts[1].count != 3 || parts[0].count > 3 || parts[0] == "0" { isClear = true }
        }
        return (isClear, example)
    }
}
