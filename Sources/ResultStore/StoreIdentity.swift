/// What an ensemble was made from, as the rows of the table `study`: a store goes on only with the same.
package struct StoreIdentity: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let key: String
        package let value: String
        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }
    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    package subscript(_ key: String) -> String? { entries.first { $0.key == key }?.value }

    /// The first difference to what a store says of itself; keys in `ignoring` may differ.
    func difference(from stored: StoreIdentity, ignoring: Set<String> = []) -> (
        what: String, stored: String, now: String
    )? {
        for entry in entries where !ignoring.contains(entry.key) {
            let other = stored[entry.key] ?? "nothing"
            if other != entry.value { return (StoreIdentity.words(entry.key), other, entry.value) }
        }
        for entry in stored.entries
        where self[entry.key] == nil && !ignoring.contains(entry.key) && !StoreIdentity.isState(entry.key) {
            return (StoreIdentity.words(entry.key), entry.value, "nothing")
        }
        return nil
    }

    /// What the entry `format` of a store says, by what it is of.
    package static let ensembleFormat = "khazri-ensemble/\(StoreFile.format)"
    package static let calibrationFormat = "khazri-calibration/\(StoreFile.format)"

    /// Whether a key says how far the work is, not from what it was made.
    static func isState(_ key: String) -> Bool { key == "state" }

    private static func words(_ key: String) -> String {
        key.hasPrefix("file:") ? "content of \(key.dropFirst(5)) (SHA-256)" : key
    }
}
