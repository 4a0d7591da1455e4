/// Nested uniform scrambling: every binary digit is flipped or not by a random bit that belongs to the digits above it.
///
/// Exact: each node of the binary tree has its own bit, taken from a hash of seed, dimension and the digits above, six
/// levels to a hash. The digits below the 32nd are random as well. The equidistribution of the points is kept.
/// Source: Owen (1995), doi:10.1007/978-1-4612-2552-2_19.
public struct OwenScrambling: Sendable, Hashable {
    @usableFromInline let key: UInt64

    /// The scrambling of one dimension.
    @inlinable
    public init(seed: UInt64, dimension: Int) {
        let offset = UInt64(truncatingIfNeeded: dimension) &* 0x9E37_79B9_7F4A_7C15
        key = SplitMix64.mix(SplitMix64.mix(seed) &+ offset &+ 0x2545_F491_4F6C_DD1D)
    }

    /// The 32 digits after scrambling.
    @inlinable
    public func scrambled(_ digits: UInt32) -> UInt32 {
        var flips: UInt32 = 0
        var level: UInt32 = 0
        while level < 32 {
            let above = level == 0 ? 0 : UInt64(digits >> (32 &- level))
            let tree = SplitMix64.mix(key ^ SplitMix64.mix((UInt64(level) << 32) | above))
            let steps = min(6, 32 &- level)
            var node: UInt64 = 1
            for step in 0..<steps {
                let place = 31 &- level &- step
                flips |= UInt32(truncatingIfNeeded: (tree >> node) & 1) << place
                node = (node << 1) | UInt64((digits >> place) & 1)
            }
            level &+= steps
        }
        return digits ^ flips
    }

    /// The scrambled coordinate, above 0 and below 1.
    @inlinable
    public func coordinate(_ digits: UInt32) -> Double {
        let lower = SplitMix64.mix(
            key &+ 0x9E37_79B9_7F4A_7C15 ^ SplitMix64.mix(0xFFFF_0000_0000_0000 | UInt64(digits)))
        let word = (UInt64(scrambled(digits)) << 32) | (lower >> 32)
        return RandomSource.open(word)
    }
}
