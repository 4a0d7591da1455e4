/// The block cipher Philox4x64 with ten rounds: four random words from a key and a counter, without any state.
///
/// Source: Salmon, Moraes, Dror and Shaw (2011), doi:10.1145/2063384.2063405.
public enum Philox4x64 {
    /// Four words of 64 bits.
    public typealias Words = (UInt64, UInt64, UInt64, UInt64)

    /// The words that belong to this counter under this key.
    @inlinable
    public static func block(counter: Words, key: (UInt64, UInt64)) -> Words {
        var words = counter
        var first = key.0
        var second = key.1
        for _ in 0..<10 {
            let low = words.0.multipliedFullWidth(by: 0xD2E7_470E_E14C_6C93)
            let high = words.2.multipliedFullWidth(by: 0xCA5A_8263_9512_1157)
            words = (high.high ^ words.1 ^ first, high.low, low.high ^ words.3 ^ second, low.low)
            first &+= 0x9E37_79B9_7F4A_7C15
            second &+= 0xBB67_AE85_84CA_A73B
        }
        return words
    }
}
