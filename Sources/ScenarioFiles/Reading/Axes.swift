import EnergySystem

/// The names that fields may refer to, by axis.
struct Axes: Sendable {
    private(set) var names: [NameSpace: [String]] = [:]
    private var positions: [NameSpace: [String: Int]] = [:]
    /// Names that are known but not there: shocks deleted by `~`.
    var absent: [NameSpace: Set<String>] = [:]
    /// Axes whose names could not be read; every name is taken there.
    var unknown: Set<NameSpace> = []

    mutating func set(_ space: NameSpace, _ names: [String]) {
        self.names[space] = names
        positions[space] = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func names(of space: NameSpace) -> [String] { names[space] ?? [] }
    func position(of name: String, in space: NameSpace) -> Int? { positions[space]?[name] }

    /// Positions that a name or selector (`gasoline-*`) stands for.
    func matches(_ selector: String, in space: NameSpace) -> [Int] {
        guard selector.holds("*") else { return position(of: selector, in: space).map { [$0] } ?? [] }
        return names(of: space).indices.filter { Selector.matches(selector, names(of: space)[$0]) }
    }
}

/// Selectors: names in which `*` stands for any letters.
enum Selector {
    static func matches(_ pattern: String, _ name: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return pattern == name }
        guard name.hasPrefix(first), name.hasSuffix(last), name.count >= first.count + last.count else { return false }
        var rest = name.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
