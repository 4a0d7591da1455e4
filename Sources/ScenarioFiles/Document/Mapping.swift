/// An ordered mapping of names to nodes; large ones are looked up by hash.
package struct Mapping: Sendable {
    package struct Entry: Sendable {
        package let key: String
        package let keyPlace: Place
        package var value: DocumentNode
    }

    package private(set) var entries: [Entry] = []
    private var positions: [String: Int] = [:]
    private static let hashedFrom = 9

    package init() {}

    package var keys: [String] { entries.map(\.key) }
    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    package func position(of key: String) -> Int? {
        if entries.count >= Mapping.hashedFrom { return positions[key] }
        return entries.firstIndex { $0.key == key }
    }

    package subscript(key: String) -> DocumentNode? { position(of: key).map { entries[$0].value } }

    /// Changes the value at a position in place.
    mutating func change<T>(at position: Int, _ body: (inout DocumentNode) -> T) -> T {
        body(&entries[position].value)
    }

    /// Adds an entry; the key must be new.
    mutating func append(_ key: String, _ keyPlace: Place, _ value: DocumentNode) {
        entries.append(Entry(key: key, keyPlace: keyPlace, value: value))
        if entries.count == Mapping.hashedFrom {
            index()
        } else if entries.count > Mapping.hashedFrom {
            positions[key] = entries.count - 1
        }
    }

    /// Replaces the value at a position; its key then stands where the new value was written.
    mutating func replace(at position: Int, keyPlace: Place, _ value: DocumentNode) {
        entries[position] = Entry(key: entries[position].key, keyPlace: keyPlace, value: value)
    }

    mutating func remove(_ key: String) {
        guard let position = position(of: key) else { return }
        entries.remove(at: position)
        index()
    }

    private mutating func index() {
        positions = [:]
        guard entries.count >= Mapping.hashedFrom else { return }
        for (position, entry) in entries.enumerated() { positions[entry.key] = position }
    }
}
