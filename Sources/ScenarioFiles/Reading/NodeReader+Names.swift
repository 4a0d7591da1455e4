import EnergySystem

extension NodeReader {
    /// A name that an axis does not have, in words.
    func unknownName(_ name: String, _ space: NameSpace) -> String {
        """
        no \(space.member) is called \
        \(quoted(name))\(Suggestion.phrase(for: name, among: allNames(of: space), called: space.plural))
        """
    }

    package mutating func name(_ key: String, of space: NameSpace, _ meaning: String) -> Int {
        guard let entry = entry(key) else {
            reportMissing(key, meaning, example: allNames(of: space).first ?? space.member)
            return 0
        }
        return position(entry.value, key, space) ?? 0
    }

    package mutating func optionalName(_ key: String, of space: NameSpace, _ meaning: String) -> Int? {
        entry(key).flatMap { position($0.value, key, space) }
    }

    package mutating func namesByMember(
        _ key: String, of space: NameSpace, naming other: NameSpace, _ meaning: String
    ) -> [(index: Int, name: Int)] {
        guard let entry = entry(key) else { return [] }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { reader in
            reader.members(of: space).compactMap { member in
                reader.position(member.entry.value, member.entry.key, other).map { (member.index, $0) }
            }
        } ?? []
    }

    private mutating func position(_ node: DocumentNode, _ key: String, _ space: NameSpace) -> Int? {
        guard let text = scalar(node, pathOf(key), "the name of a \(space.member)") else { return nil }
        if let position = axes.position(of: text, in: space) { return position }
        if axes.absent[space]?.contains(text) == true || axes.unknown.contains(space) { return nil }
        report(node.place, pathOf(key), unknownName(text, space))
        return nil
    }

    package mutating func names(_ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?) -> [Int] {
        var found = Set<Int>()
        for position in listedNames(key, of: space, meaning, fallback: fallback) { found.insert(position) }
        return found.sorted()
    }

    package mutating func orderedNames(_ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?) -> [Int]
    {
        let order = listedNames(key, of: space, meaning, fallback: fallback)
        refuseRepeats(key, space, order)
        return order
    }

    private mutating func listedNames(_ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?) -> [Int]
    {
        guard let entry = entry(key) else {
            if fallback == nil {
                reportMissing(
                    key, meaning,
                    example: """
                        [\(allNames(of: space).first ?? space.member)]
                        """)
            }
            return fallback ?? []
        }
        guard case .list(let items) = entry.value.content else {
            if case .unreadable = entry.value.content { return [] }
            let advice =
                if case .text(let text, _) = entry.value.content { ", for example '\(key): [\(excerpt(text))]'" } else {
                    ""
                }
            report(entry.value.place, pathOf(key), "a list is expected\(advice)")
            return []
        }
        if items.isEmpty, fallback == nil {
            report(entry.value.place, pathOf(key), "the list is empty; name at least one \(space.member)")
        }
        var result: [Int] = []
        for item in items {
            for match in matches(item, key, space) where !result.contains(match) { result.append(match) }
        }
        return result
    }

    /// In an order of priority a name has one place: one that stands twice may have been meant for another.
    private mutating func refuseRepeats(_ key: String, _ space: NameSpace, _ order: [Int]) {
        guard let last = frames.last, case .list(let items)? = last.mapping[key]?.content else { return }
        let left = allNames(of: space).indices.filter { !order.contains($0) }.map { "'\(allNames(of: space)[$0])'" }
        var seen = Set<String>()
        for item in items {
            guard case .text(let name, _) = item.content, !seen.insert(name).inserted else { continue }
            let advice = left.isEmpty ? "" : " and \(left.joined(separator: ", ")) not at all"
            report(item.place, pathOf(key), "\(quoted(name)) is named twice\(advice); name each \(space.member) once")
        }
    }

    private mutating func matches(_ item: DocumentNode, _ key: String, _ space: NameSpace) -> [Int] {
        guard let text = scalar(item, pathOf(key), "the name of a \(space.member)") else { return [] }
        let matches = axes.matches(text, in: space)
        if matches.isEmpty { reportNoMatch(text, at: item.place, pathOf(key), space) }
        return matches
    }

    private mutating func reportNoMatch(_ text: String, at place: Place, _ path: String, _ space: NameSpace) {
        if axes.absent[space]?.contains(text) == true || axes.unknown.contains(space) { return }
        guard text.holds("*") else { return report(place, path, unknownName(text, space)) }
        let names = allNames(of: space)
        report(
            place, path,
            """
            no \(space.member) matches \
            \(quoted(text))\(Suggestion.phrase(for: text, among: names, called: space.plural))
            """)
    }

    /// The entries of the current place keyed by names or selectors of an axis, in the order of the axis.
    /// A name written out counts before a selector that covers it.
    mutating func members(of space: NameSpace) -> [(index: Int, entry: Mapping.Entry)] {
        var exact: [Int: Mapping.Entry] = [:], selected: [Int: Mapping.Entry] = [:]
        let takesSelectors = !(path == "baseline" || path.hasPrefix("baseline."))
        for entry in allEntries() {
            if let position = axes.position(of: entry.key, in: space) { exact[position] = entry; continue }
            guard takesSelectors, entry.key.holds("*") else {
                reportNoMatch(entry.key, at: entry.keyPlace, pathOf(entry.key), space)
                continue
            }
            let matches = axes.matches(entry.key, in: space)
            if matches.isEmpty { reportNoMatch(entry.key, at: entry.keyPlace, pathOf(entry.key), space) }
            for position in matches { select(entry, position, space, &selected) }
        }
        return allNames(of: space).indices.compactMap { position in
            (exact[position] ?? selected[position]).map { (position, $0) }
        }
    }

    private mutating func select(
        _ entry: Mapping.Entry, _ position: Int, _ space: NameSpace, _ selected: inout [Int: Mapping.Entry]
    ) {
        if let other = selected.updateValue(entry, forKey: position) {
            report(
                entry.keyPlace, pathOf(entry.key),
                "'\(allNames(of: space)[position])' is already covered by \(quoted(other.key)); name it on its own")
        }
    }

    package mutating func choices<C: RawRepresentable & CaseIterable>(
        _ key: String, of space: NameSpace, _ type: C.Type, _ meaning: String, fallback: C
    ) -> [C] where C.RawValue == String {
        let names = allNames(of: space)
        guard let entry = entry(key) else { return names.map { _ in fallback } }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { reader in
            let others = reader.takeOthers().map { reader.word($0, C.self) ?? fallback }
            var result = names.map { _ in others ?? fallback }
            for member in reader.members(of: space) {
                result[member.index] = reader.word(member.entry, C.self) ?? fallback
            }
            return result
        } ?? names.map { _ in fallback }
    }

    /// The key `others` of the current place, taken out of it.
    private mutating func takeOthers() -> Mapping.Entry? {
        guard let frame = frames.last, let position = frame.mapping.position(of: "others") else { return nil }
        let entry = frame.mapping.entries[position]
        var rest = frame.mapping
        rest.remove("others")
        frames[frames.count - 1] = Frame(
            mapping: rest, place: frame.place, path: frame.path, asked: [Bool](repeating: false, count: rest.count))
        return entry
    }

    private mutating func word<C: RawRepresentable & CaseIterable>(_ entry: Mapping.Entry, _ type: C.Type) -> C?
    where C.RawValue == String {
        oneOf(C.allCases.map(\.rawValue), entry.value, pathOf(entry.key)).flatMap { C(rawValue: $0) }
    }
}

extension NameSpace {
    /// The word for several members, used in messages.
    var plural: String { self == .userClasses ? "user classes" : member + "s" }
}
