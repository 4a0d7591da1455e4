/// The number that keeps the random numbers of one cause apart from those of every other cause.
///
/// It depends on the cause's name only, so that a cause added to a study leaves the draws of the others as they were.
public struct RandomStream: Sendable, Hashable {
    public let identifier: UInt64

    @inlinable
    public init(identifier: UInt64) { self.identifier = identifier }

    /// The stream of a cause's name: FNV-1a over its UTF-8 bytes, then the SplitMix64 finaliser.
    ///
    /// Source: Fowler, Noll and Vo (1991), the hash FNV-1a with 64 bits.
    public init(name: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        identifier = SplitMix64.mix(hash)
    }

    /// A stream that belongs to this one, for a second purpose of the same cause.
    @inlinable
    public func child(_ number: Int) -> RandomStream {
        let offset = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        return RandomStream(identifier: SplitMix64.mix(identifier &+ offset &+ 0xD1B5_4A32_D192_ED03))
    }
}
