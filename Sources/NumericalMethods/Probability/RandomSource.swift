/// Random numbers that are a function of seed, cause, draw and position: the same on any thread and in any order.
///
/// Key (seed, stream), counter (position / 4, draw, 0, 0), word position % 4 of the block of `Philox4x64`.
public struct RandomSource: Sendable, Hashable {
    public let seed: UInt64

    @inlinable
    public init(seed: UInt64) { self.seed = seed }

    /// The 64 random bits at this position of this cause's draw.
    @inlinable
    public func word(_ cause: RandomStream, draw: Int, position: Int = 0) -> UInt64 {
        let place = UInt64(truncatingIfNeeded: position)
        let counter = (place >> 2, UInt64(truncatingIfNeeded: draw), UInt64(0), UInt64(0))
        let words = Philox4x64.block(counter: counter, key: (seed, cause.identifier))
        switch place & 3 {
        case 0: return words.0
        case 1: return words.1
        case 2: return words.2
        default: return words.3
        }
    }

    /// A number above 0 and below 1.
    @inlinable
    public func uniform(_ cause: RandomStream, draw: Int, position: Int = 0) -> Double {
        RandomSource.open(word(cause, draw: draw, position: position))
    }

    /// The numbers of one draw at positions 0, 1, 2 and so on, one after the other.
    @inlinable
    public func generator(_ cause: RandomStream, draw: Int = 0) -> CounterGenerator {
        CounterGenerator(source: self, cause: cause, draw: draw)
    }

    /// The middle of one of 2^52 equal intervals of (0, 1), so that neither 0 nor 1 occurs.
    @inlinable
    public static func open(_ word: UInt64) -> Double { (Double(word >> 12) + 0.5) * 0x1p-52 }
}

/// The positions of one cause's draw as a sequence of random words.
public struct CounterGenerator: RandomNumberGenerator, Sendable {
    @usableFromInline let source: RandomSource
    @usableFromInline let cause: RandomStream
    @usableFromInline let draw: Int
    @usableFromInline var position = 0
    @usableFromInline var words: Philox4x64.Words = (0, 0, 0, 0)

    @inlinable
    init(source: RandomSource, cause: RandomStream, draw: Int) {
        self.source = source
        self.cause = cause
        self.draw = draw
    }

    @inlinable
    public mutating func next() -> UInt64 {
        let place = position
        position &+= 1
        switch place & 3 {
        case 0:
            let counter = (
                UInt64(truncatingIfNeeded: place) >> 2, UInt64(truncatingIfNeeded: draw), UInt64(0), UInt64(0)
            )
            words = Philox4x64.block(counter: counter, key: (source.seed, cause.identifier))
            return words.0
        case 1: return words.1
        case 2: return words.2
        default: return words.3
        }
    }

    /// A number above 0 and below 1.
    @inlinable
    public mutating func uniform() -> Double { RandomSource.open(next()) }

    /// A whole number from 0 up to, without, this bound (at least 1); the bias is below bound / 2^64.
    @inlinable
    public mutating func index(below bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
    }
}
