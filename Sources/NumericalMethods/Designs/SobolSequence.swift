/// The Sobol' sequence in Gray-code order without randomisation; point 0 is the origin.
///
/// Source: Sobol' (1967), doi:10.1016/0041-5553(67)90144-9; Antonov and Saleev (1979); directions of Joe and Kuo
/// (2008).
public struct SobolSequence: Sendable {
    /// The largest number of coordinates.
    public static let largestDimensions = SobolDirectionNumbers.dimensions
    /// The largest number of points.
    public static let largestCount = 1 << 32

    public let dimensions: Int
    /// 32 direction numbers a dimension.
    @usableFromInline let directions: [UInt32]

    /// A sequence with this many coordinates. Throws when the table does not reach that far.
    package init(dimensions: Int) throws(DesignError) {
        guard dimensions > 0 else { throw .noDimensions }
        guard dimensions <= SobolSequence.largestDimensions else {
            throw .tooManyDimensions(wanted: dimensions, largest: SobolSequence.largestDimensions)
        }
        self.dimensions = dimensions
        directions = SobolSequence.directions(dimensions)
    }

    /// The coordinate as 32 binary digits; bit 31 is worth one half.
    @inlinable
    public func bits(_ point: Int, _ dimension: Int) -> UInt32 {
        var gray = UInt32(truncatingIfNeeded: point ^ (point >> 1))
        let first = dimension &* 32
        var value: UInt32 = 0
        while gray != 0 {
            value ^= directions[first &+ gray.trailingZeroBitCount]
            gray &= gray &- 1
        }
        return value
    }

    private static func directions(_ dimensions: Int) -> [UInt32] {
        var result = (0..<32).map { UInt32(1) << UInt32(31 - $0) }
        result.reserveCapacity(dimensions * 32)
        var position = 0
        for _ in 1..<max(dimensions, 1) {
            let degree = Int(SobolDirectionNumbers.table[position])
            let coefficients = UInt32(SobolDirectionNumbers.table[position + 1])
            let start = SobolDirectionNumbers.table[(position + 2)..<(position + 2 + degree)].map { UInt32($0) }
            result += extended(start: start, coefficients: coefficients)
            position += 2 + degree
        }
        return result
    }

    /// v_k = v_(k-s) xor (v_(k-s) >> s) xor the v_(k-i) whose bit of the coefficients is set, highest bit first.
    private static func extended(start: [UInt32], coefficients: UInt32) -> [UInt32] {
        let degree = start.count
        var v = start.enumerated().map { $1 << UInt32(31 - $0) }
        for k in degree..<32 {
            var value = v[k - degree] ^ (v[k - degree] >> UInt32(degree))
            for i in 1..<degree where (coefficients >> UInt32(degree - 1 - i)) & 1 == 1 { value ^= v[k - i] }
            v.append(value)
        }
        return v
    }
}
