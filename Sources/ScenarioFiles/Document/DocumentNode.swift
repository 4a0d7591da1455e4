/// One place of the input tree: a text, a table row, a list or a mapping, and where it was written.
package struct DocumentNode: Sendable {
    package enum Content: Sendable {
        /// A scalar; only a plain one (without quotation marks) can be `~`, a number or a date.
        case text(String, isPlain: Bool)
        /// A number with its evidence, from a row of a table.
        case row(TableRow)
        case list([DocumentNode])
        case mapping(Mapping)
        /// Something whose fault has been reported; readers pass it over in silence.
        case unreadable
    }

    /// A value that another layer replaced.
    package struct Earlier: Sendable {
        package let place: Place
        package let summary: String
    }

    package var content: Content
    package let place: Place
    /// What stood here before, the oldest first.
    package var earlier: [Earlier] = []
    /// Whether `--set` wrote it where nothing stood.
    var isAdded = false
    /// Whether only rows of tables made this mapping.
    var isFromTable = false

    package init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    package var mapping: Mapping? {
        if case .mapping(let mapping) = content { return mapping }
        return nil
    }

    /// Whether it is `~` or `null`, which deletes what was inherited.
    var isDeletion: Bool {
        guard case .text(let text, isPlain: true) = content else { return false }
        return text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// Whether some key below deletes what was inherited.
    var holdsDeletion: Bool {
        guard case .mapping(let mapping) = content else { return false }
        return mapping.entries.contains { $0.value.isDeletion || $0.value.holdsDeletion }
    }

    /// Whether a key was left without a value.
    var isEmpty: Bool {
        guard case .text(let text, isPlain: true) = content else { return false }
        return text.isEmpty
    }

    /// Changes a mapping in place without copying it.
    mutating func changeMapping<T>(_ body: (inout Mapping) -> T) -> T? {
        guard case .mapping(var mapping) = content else { return nil }
        content = .unreadable
        defer { content = .mapping(mapping) }
        return body(&mapping)
    }

    /// The node at a path below this one.
    package func node(at components: some Sequence<String>) -> DocumentNode? {
        var node = self
        for component in components {
            guard let next = node.mapping?[component] else { return nil }
            node = next
        }
        return node
    }

    /// The node at a path below this one; where the path ends early, its last part that exists.
    func nearest(to components: [String]) -> DocumentNode {
        var node = self
        for component in components {
            guard let next = node.mapping?[component] else { break }
            node = next
        }
        return node
    }

    /// A word for what it is, used in messages.
    var kind: String {
        switch content {
        case .text(let text, _): text.isEmpty ? "nothing" : quoted(text)
        case .row: "a number"
        case .list: "a list"
        case .mapping: "a mapping"
        case .unreadable: "something unreadable"
        }
    }

    /// One line of text for `--explain`.
    package var summary: String {
        switch content {
        case .text(let text, _): excerpt(text)
        case .row(let row): row.written
        case .list(let items): "[" + items.map(\.summary).joined(separator: ", ") + "]"
        case .mapping(let mapping):
            "{" + mapping.entries.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", ") + "}"
        case .unreadable: "(unreadable)"
        }
    }
}
