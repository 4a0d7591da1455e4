/// A number with its unit as written: `801 USD/t`.
struct NumberText: Sendable {
    let number: Double
    /// Empty where there is none.
    let unit: String
    /// The digits as written.
    let digits: String

    /// `nil` where the text does not begin with a decimal number, or the number is not finite.
    init?(_ text: String) {
        var text = text
        let split = text.withUTF8 { bytes -> (Int, Int, Int)? in
            guard let end = NumberText.endOfNumber(bytes) else { return nil }
            var unitStart = end, unitEnd = bytes.count
            while unitStart < unitEnd, bytes[unitStart] == 0x20 || bytes[unitStart] == 0x09 { unitStart += 1 }
            while unitEnd > unitStart, bytes[unitEnd - 1] == 0x20 || bytes[unitEnd - 1] == 0x09 { unitEnd -= 1 }
            return (end, unitStart, unitEnd)
        }
        guard let split else { return nil }
        let view = text.utf8
        digits = String(text[..<view.index(view.startIndex, offsetBy: split.0)])
        unit = String(
            text[view.index(view.startIndex, offsetBy: split.1)..<view.index(view.startIndex, offsetBy: split.2)])
        guard let value = Double(digits), value.isFinite else { return nil }
        number = value
    }

    /// Where a decimal number with optional sign, fraction and exponent ends; `nil` where there is none.
    private static func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        func isDigit(_ index: Int) -> Bool { index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        func isSign(_ index: Int) -> Bool { index < bytes.count && (bytes[index] == 0x2B || bytes[index] == 0x2D) }
        var index = isSign(0) ? 1 : 0
        var digits = 0
        while isDigit(index) { (index, digits) = (index + 1, digits + 1) }
        if index < bytes.count, bytes[index] == 0x2E {
            index += 1
            while isDigit(index) { (index, digits) = (index + 1, digits + 1) }
        }
        guard digits > 0 else { return nil }
        if index < bytes.count, bytes[index] | 0x20 == 0x65 {
            var exponent = index + 1
            if isSign(exponent) { exponent += 1 }
            if isDigit(exponent) {
                while isDigit(exponent) { exponent += 1 }
                index = exponent
            }
        }
        return index
    }
}

/// Says why a text is no number.
enum NumberFault {
    /// What is wrong with a text that should be a quantity such as `example`; `nil` where nothing is.
    static func message(for text: String, example: String) -> String {
        let lower = text.lowercased()
        if text.isEmpty { return "has no value; write for example '\(example)'" }
        if let corrected = withoutComma(text) { return corrected }
        if lower.hasPrefix(".nan") || lower.hasPrefix("nan")
            || ["inf", "-inf", "+inf", ".inf", "-.inf", "+.inf"].contains(where: lower.hasPrefix)
        {
            return "\(quoted(text)) is not a finite number; write for example '\(example)'"
        }
        if lower.hasPrefix("0x") || lower.hasPrefix("-0x") || lower.hasPrefix("0o") || lower.hasPrefix("0b") {
            return "\(quoted(text)) is not a decimal number; write for example '\(example)'"
        }
        if let first = text.unicodeScalars.first,
            first.properties.numericType != nil || "+-.".unicodeScalars.contains(first),
            text.contains(where: { $0.isNumber })
        {
            return "\(quoted(text)) is not a number this program can hold; write for example '\(example)'"
        }
        return "\(quoted(text)) is not a number; write for example '\(example)'"
    }

    /// What is wrong where a number is followed by more digits: `1,5 kt` or `1 267 kt`.
    static func misplacedDigits(_ text: String, _ number: NumberText) -> String? {
        if let corrected = withoutComma(text) { return corrected }
        guard let first = number.unit.first, first.isNumber else { return nil }
        let joined = text.filter { $0 != " " }
        let digits = joined.prefix { $0.isNumber || $0 == "." }
        let unit = joined.dropFirst(digits.count)
        return "\(quoted(text)) has a space inside the number; write '\(digits)\(unit.isEmpty ? "" : " \(unit)")'"
    }

    /// Explains a comma between digits.
    private static func withoutComma(_ text: String) -> String? {
        let number = text.prefix { $0.isNumber || $0 == "," || $0 == "." || $0 == "-" || $0 == "+" }
        guard number.holds(","), number.contains(where: \.isNumber) else { return nil }
        let unit = String(text.dropFirst(number.count))
        let plain = number.filter { $0 != "," }
        let groups = number.split(separator: ",", omittingEmptySubsequences: false)
        let thousands = groups.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
        if thousands, number.holds(".") || groups.count > 2 {
            return """
                \(quoted(text)) has a comma in the number; write '\(excerpt(plain + unit))' without a thousands \
                separator
                """
        }
        let pointed = number.replacing(",", with: ".")
        if thousands {
            return """
                \(quoted(text)) has a comma in the number; write '\(excerpt(plain + unit))' or \
                '\(excerpt(pointed + unit))', the decimal sign is a point
                """
        }
        return """
            \(quoted(text)) has a comma in the number; write '\(excerpt(pointed + unit))', the decimal sign is a \
            point
            """
    }
}
