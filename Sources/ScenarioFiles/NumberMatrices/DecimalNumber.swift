#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads decimal numbers from bytes, each as the double nearest to what is written.
///
/// Up to 15 digits are one exact division or multiplication of doubles (Clinger 1990, doi:10.1145/93548.93557).
/// Up to 19 digits are a 128-bit whole number divided or multiplied by a power of five, with the remainder telling the
/// rounding. What is longer, or of a very large or small power, goes to C's strtod.
enum DecimalNumber {
    /// Reads a number and moves behind it; `nil` where none stands there. The bytes must end with one that belongs to
    /// no number, and a zero byte after it.
    @inline(__always)
    static func read(_ position: inout UnsafePointer<UInt8>) -> Double? {
        let start = position
        let isNegative = position[0] == 0x2D
        if isNegative || position[0] == 0x2B { position += 1 }
        let first = position
        var digits: UInt64 = 0
        readDigits(&position, &digits)
        var count = position - first
        var exponent = 0
        if position[0] == 0x2E {
            position += 1
            let fraction = position
            readDigits(&position, &digits)
            exponent = fraction - position
            count -= exponent
        }
        guard count > 0 else {
            position = start
            return nil
        }
        if position[0] | 0x20 == 0x65 { exponent += power(&position) }
        if count > 19, !isShort(first, position) {
            return strtod(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), nil)
        }
        let size = value(digits, exponent, start)
        return isNegative ? -size : size
    }

    @inline(__always)
    private static func readDigits(_ position: inout UnsafePointer<UInt8>, _ digits: inout UInt64) {
        var digit = position[0] &- 0x30
        while digit < 10 {
            digits = digits &* 10 &+ UInt64(digit)
            position += 1
            digit = position[0] &- 0x30
        }
    }

    /// The power of ten behind an `e`; stays before the letter where no digits follow.
    private static func power(_ position: inout UnsafePointer<UInt8>) -> Int {
        var next = position + 1
        let isNegative = next[0] == 0x2D
        if isNegative || next[0] == 0x2B { next += 1 }
        guard next[0] &- 0x30 < 10 else { return 0 }
        var power = 0
        while next[0] &- 0x30 < 10 {
            power = min(power * 10 + Int(next[0] &- 0x30), 100_000)
            next += 1
        }
        position = next
        return isNegative ? -power : power
    }

    /// Whether no more than 19 digits remain without the leading zeros.
    private static func isShort(_ first: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var position = first
        while position < end, position[0] == 0x30 || position[0] == 0x2E { position += 1 }
        var count = 0
        while position < end, position[0] &- 0x30 < 10 || position[0] == 0x2E {
            if position[0] != 0x2E { count += 1 }
            position += 1
        }
        return count <= 19
    }

    @inline(__always)
    private static func value(_ digits: UInt64, _ exponent: Int, _ start: UnsafePointer<UInt8>) -> Double {
        if digits < 1 << 53, exponent >= -22, exponent <= 22 {
            let whole = Double(digits)
            return exponent < 0 ? whole / powersOfTen(-exponent) : whole * powersOfTen(exponent)
        }
        if exponent < 0, exponent >= -27 { return quotient(digits, -exponent) }
        if exponent == 0 || digits == 0 { return Double(digits) }
        return abs(strtod(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), nil))
    }

    @inline(__always)
    private static func powersOfTen(_ exponent: Int) -> Double { tens[exponent] }

    /// digits / 10^power, rounded to nearest, ties to even. The power is at most 27, for which 5^power fits in 63 bits.
    private static func quotient(_ digits: UInt64, _ power: Int) -> Double {
        let fives = fives[power]
        let (shift, scale) = (digits.leadingZeroBitCount, fives.leadingZeroBitCount)
        let numerator = digits << UInt64(shift)
        let divisor = fives << UInt64(scale)
        let (quotient, remainder) = divisor.dividingFullWidth((numerator >> 1, numerator << 63))
        let isWide = quotient >> 63 != 0
        let dropped: UInt64 = isWide ? 11 : 10
        var mantissa = quotient >> dropped
        let rest = quotient & (1 << dropped - 1)
        let half: UInt64 = 1 << (dropped - 1)
        if rest > half || rest == half && (remainder != 0 || mantissa & 1 == 1) { mantissa += 1 }
        return Double(mantissa)
            * Double(sign: .plus, exponent: Int(dropped) - 63 + scale - shift - power, significand: 1)
    }

    private static let tens: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    ]
    private static let fives: [UInt64] = (0...27).reduce(into: []) { list, _ in
        list.append((list.last ?? 0) == 0 ? 1 : list[list.count - 1] * 5)
    }
}
