import EnergySystem

extension NodeReader {
    /// The entries of the current place under names of the author's choice.
    mutating func freeEntries() -> [Mapping.Entry] {
        allEntries().filter { entry in
            if entry.value.isAdded {
                report(entry.keyPlace, pathOf(entry.key), "there is no such path\(nearestName(to: entry.key))")
                return false
            }
            if entry.key.isEmpty || entry.key.contains(where: { ".*=? \t".contains($0) }) {
                report(
                    entry.keyPlace, pathOf(entry.key),
                    """
                    \(quoted(entry.key)) cannot be a name: names have no dot, star, space, question mark or equals \
                    sign
                    """)
                return false
            }
            return true
        }
    }

    private func nearestName(to key: String) -> String {
        let entries = frames.last?.mapping.entries.filter { $0.key != key } ?? []
        if let inner = entries.first(where: { $0.value.mapping?[key] != nil }) {
            return """
                ; did you mean '\(pathOf(inner.key)).\(key)'?
                """
        }
        return Suggestion.phrase(for: key, among: entries.map(\.key), called: "names")
    }

    package mutating func entries<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout NodeReader, String) -> T
    ) -> [(name: String, value: T)] {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: "{name: {...}}") }
            return []
        }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { reader in
            reader.freeEntries().compactMap { item in
                reader.inside(item.value, path: reader.pathOf(item.key), keyPlace: item.keyPlace) {
                    read(&$0, item.key)
                }
                .map { (item.key, $0) }
            }
        } ?? []
    }

    package mutating func entries<T>(
        _ key: String, of space: NameSpace, _ meaning: String, required: Bool, read: (inout NodeReader, Int) -> T
    ) -> [(index: Int, value: T)] {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: "{\(space.member): {...}}") }
            return []
        }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { $0.entries(here: space, read: read) }
            ?? []
    }

    package mutating func entries<T>(
        nested space: NameSpace, read: (inout NodeReader) -> T
    ) -> [(index: Int, value: T)] {
        entries(here: space) { reader, _ in read(&reader) }
    }

    private mutating func entries<T>(
        here space: NameSpace, read: (inout NodeReader, Int) -> T
    ) -> [(index: Int, value: T)] {
        let names = allNames(of: space)
        return members(of: space).compactMap { item in
            let path = pathOf(names.indices.contains(item.index) ? names[item.index] : item.entry.key)
            return inside(item.entry.value, path: path, keyPlace: item.entry.keyPlace) { read(&$0, item.index) }
                .map { (item.index, $0) }
        }
    }

    package mutating func group<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout NodeReader) -> T
    ) -> T? {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: "{...}") }
            return nil
        }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace, read)
    }

    package mutating func list<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout NodeReader) -> T
    ) -> [T] {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: "[{...}]") }
            return []
        }
        guard case .list(let items) = entry.value.content else {
            if case .unreadable = entry.value.content { return [] }
            report(entry.value.place, pathOf(key), "a list is expected, found \(entry.value.kind)")
            return []
        }
        return items.enumerated().compactMap { position, item in
            inside(item, path: "\(pathOf(key))[\(position + 1)]", keyPlace: item.place, read)
        }
    }
}
