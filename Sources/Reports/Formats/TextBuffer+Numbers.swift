#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
]

extension TextBuffer {
    /// A finite number with the given significant digits, no trailing zeros, a point as decimal sign, as C's `%.12g`.
    /// From 17 digits on the shortest text that reads back as the same number.
    package mutating func append(number value: Double, digits: Int) {
        if value == 0 { return append(UInt8(ascii: "0")) }
        if digits >= 17 { return append(shortest: value) }
        if digits == 12, appendTwelveDigits(value) { return }
        append(formatted: value, digits: max(1, digits))
    }

    /// The usual case without C's formatter. Scaled to a twelve-digit whole number m; the scaling is off by less than
    /// 2^-53 of m, below 1.2e-4, so rounding is certain unless the rest lies within 1e-3 of a half. `false` leaves it
    /// to C.
    private mutating func appendTwelveDigits(_ value: Double) -> Bool {
        let size = abs(value)
        guard size >= 1e-4, size < 1e11 else { return false }
        var exponent = -4
        while exponent < 10, size >= scale(exponent + 1) { exponent += 1 }
        let scaled = size * powersOfTen[11 - exponent]
        let whole = scaled.rounded(.down)
        let rest = scaled - whole
        guard abs(rest - 0.5) > 1e-3 else { return false }
        var digits = Int64(whole) + (rest > 0.5 ? 1 : 0)
        if digits >= 1_000_000_000_000 {
            digits /= 10
            exponent += 1
        }
        guard digits >= 100_000_000_000 else { return false }
        if value < 0 { append(UInt8(ascii: "-")) }
        appendPlain(digits, exponent: exponent)
        return true
    }

    private func scale(_ exponent: Int) -> Double {
        exponent >= 0 ? powersOfTen[exponent] : 1 / powersOfTen[-exponent]
    }

    /// Twelve digits with the point after the digit of 10^0, without the zeros that follow the last digit after it.
    private mutating func appendPlain(_ digits: Int64, exponent: Int) {
        let zero = UInt8(ascii: "0")
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { space in
            var rest = UInt64(bitPattern: digits)
            for place in stride(from: 11, through: 0, by: -1) {
                let next = rest / 10
                space[place] = zero + UInt8(truncatingIfNeeded: rest &- next &* 10)
                rest = next
            }
            var count = 12
            while count > max(exponent + 1, 1), space[count &- 1] == zero { count &-= 1 }
            let whole = max(0, exponent + 1)
            if whole == 0 {
                append("0" as StaticString)
            } else {
                append(UnsafeBufferPointer(rebasing: space[..<whole]))
            }
            guard count > whole else { return }
            append(UInt8(ascii: "."))
            if exponent < 0 { for _ in 0..<(-exponent - 1) { append(zero) } }
            append(UnsafeBufferPointer(rebasing: space[whole..<count]))
        }
    }

    private mutating func append(shortest value: Double) {
        let text = value.description
        append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    private mutating func append(formatted value: Double, digits: Int) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { space in
            let count = withVaList([Int32(digits), value]) { vsnprintf(space.baseAddress, space.count, "%.*g", $0) }
            for position in 0..<min(Int(count), space.count - 1) {
                let byte = UInt8(bitPattern: space[position])
                append(byte == UInt8(ascii: ",") ? UInt8(ascii: ".") : byte)
            }
        }
    }

    /// A number for people: fixed digits after the point, comma between thousands; zero is `0.0` (`0` without digits
    /// after the point), and what rounds to zero without being it is `(0.0)` or `(0)`. Below a billionth a number is
    /// the residue of a sum and zero. Rounding happens here and nowhere before.
    package mutating func append(forPeople value: Double, decimals: Int) {
        if abs(value) < 1e-9 { return append(decimals > 0 ? "0.0" as StaticString : "0") }
        let places = min(max(0, decimals), 9)
        let scaled = (abs(value) * powersOfTen[places]).rounded()
        guard scaled < 9e15 else { return append(formatted: value, digits: 3) }
        if scaled == 0 { return append(places > 0 ? "(0.0)" as StaticString : "(0)") }
        if value < 0 { append(UInt8(ascii: "-")) }
        let unit = Int64(powersOfTen[places])
        append(grouped: Int64(scaled) / unit)
        guard places > 0 else { return }
        append(UInt8(ascii: "."))
        append(digits: Int64(scaled) % unit, width: places)
    }

    /// A whole number with commas between thousands.
    mutating func append(grouped value: Int64) {
        let text = Array(String(value).utf8)
        for (position, byte) in text.enumerated() {
            if position > 0, (text.count - position) % 3 == 0 { append(UInt8(ascii: ",")) }
            append(byte)
        }
    }
}

/// Digits after the point that show about three significant digits of a number.
func decimals(showing significant: Int, of value: Double) -> Int {
    var size = abs(value)
    guard size > 0, size.isFinite else { return 1 }
    var places = significant - 1
    while size >= 10, places > 0 {
        size /= 10
        places -= 1
    }
    while size < 1, places < 9 {
        size *= 10
        places += 1
    }
    return places
}
