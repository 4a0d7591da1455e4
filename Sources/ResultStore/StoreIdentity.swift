/// What an ensemble was made from, as the rows of the table `study`: a store goes on only with the same.
public struct StoreIdentity: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let key: String
        public let value: String
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }
    public var entries: [Entry]

    public init(_ entries: [Entry]) { self.entries = entries }

    public subscript(_ key: String) -> String? { entries.first { $0.key == key }?.value }

    /// The first difference to what a store says of itself; keys in `ignoring` may differ.
    func difference(from stored: StoreIdentity, ignoring: Set<String> = []) -> (what: String, stored: String, now: String)? {
        for entry in entries where !ignoring.contains(entry.key) {
            let other = stored[entry.key] ?? "nothing"
            if other != entry.value { return (StoreIdentity.words(entry.key), other, entry.value) }
        }
        for entry in stored.entries where self[entry.key] == nil && !ignoring.contains(entry.key) && !StoreIdentity.isState(entry.key) {
            return (StoreIdentity.words(entry.key), entry.value, "nothing")
        }
        return nil
    }

    /// What the entry `format` of a store says, by what it is of.
    public static let ensembleFormat = "khazri-ensemble/\(StoreFile.format)"
    public static let calibrationFormat = "khazri-calibration/\(StoreFile.format)"

    /// Whether a key says how far the work is, not from what it was made.
    static func isState(_ key: String) -> Bool { key == "state" }

    private static func words(_ key: String) -> String {
        key.hasPrefix("file:") ? "content of \(key.dropFirst(5)) (SHA-256)" : key
    }
}
