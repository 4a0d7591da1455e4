/// Positions in the table of parameters.
public struct InputSet: Sendable, Hashable {
    private var words: [UInt64] = []

    public init() {}
    public init(_ positions: some Sequence<Int>) { for position in positions { insert(position) } }

    public mutating func insert(_ position: Int) {
        let word = position >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(position & 63)
    }
    public mutating func formUnion(_ other: InputSet) {
        while words.count < other.words.count { words.append(0) }
        for word in other.words.indices { words[word] |= other.words[word] }
    }
    public func union(_ other: InputSet) -> InputSet {
        var result = self
        result.formUnion(other)
        return result
    }

    public func contains(_ position: Int) -> Bool {
        let word = position >> 6
        return word < words.count && words[word] & (1 << UInt64(position & 63)) != 0
    }
    public func isDisjoint(with other: InputSet) -> Bool { zip(words, other.words).allSatisfy { $0 & $1 == 0 } }
    public func isDisjoint(with positions: some Sequence<Int>) -> Bool { !positions.contains(where: contains) }

    /// In rising order.
    public var positions: [Int] {
        words.indices.flatMap { word in (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word << 6 + $0 }
        }
    }
}
