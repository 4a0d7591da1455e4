/// A fast generator of 64 bits of state, also the mixer that turns neighbouring numbers into unrelated ones.
///
/// Source: Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    @usableFromInline var state: UInt64

    @inlinable
    public init(seed: UInt64) { state = seed }

    @inlinable
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.mix(state)
    }

    /// The finaliser: a one-to-one scrambling of 64 bits.
    @inlinable
    public static func mix(_ word: UInt64) -> UInt64 {
        var z = word
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The generator xoshiro256**, for long sequences within one computation such as a bootstrap.
///
/// Source: Blackman and Vigna (2021), doi:10.1145/3460772.
public struct Xoshiro256StarStar: RandomNumberGenerator, Sendable {
    @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)

    /// A generator whose state is the first four outputs of `SplitMix64` with this seed.
    @inlinable
    public init(seed: UInt64) {
        var start = SplitMix64(seed: seed)
        state = (start.next(), start.next(), start.next(), start.next())
    }

    @inlinable
    public mutating func next() -> UInt64 {
        let scaled = state.1 &* 5
        let result = ((scaled << 7) | (scaled >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A whole number from 0 up to, without, this bound (at least 1); the bias is below bound / 2^64.
    @inlinable
    public mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
    }
}
