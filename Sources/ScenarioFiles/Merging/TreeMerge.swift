/// Writes one layer over another: maps merge by key, lists and values replace, `~` deletes.
///
/// A number with evidence replaces a number as a whole, so that no source of the old value stays with
/// the new one. In a window `length` replaces `through` and the other way round.
struct TreeMerge {
    var diagnostics: [Diagnostic] = []
    /// Names of shocks deleted by `~`: known, but absent.
    var absentShocks: [String] = []
    /// Whether a value equal to the inherited one is kept as it was, with a warning.
    var warnsOfEqualValues = false
    /// Whether `~` for something that is not there stays in the tree (changes to be applied later).
    private var keepsDeletions = false

    /// Merges `child` onto `parent`; `path` is that of both.
    mutating func merge(_ child: DocumentNode, onto parent: inout DocumentNode, path: [String] = []) {
        if path == ["baseline-changes"] { keepsDeletions = true }
        defer { if path == ["baseline-changes"] { keepsDeletions = false } }
        guard let layer = child.mapping, !DocumentShape.isQuantity(layer) else {
            return replace(&parent, by: child, path)
        }
        if case .row(let row) = parent.content, DocumentShape.isEvidence(layer) {
            parent.content = .mapping(row.asMapping())
        }
        guard parent.mapping != nil else { return replace(&parent, by: child, path) }
        for entry in layer.entries { merge(entry, into: &parent, path + [entry.key]) }
    }

    private mutating func merge(_ entry: Mapping.Entry, into parent: inout DocumentNode, _ path: [String]) {
        guard var mapping = parent.mapping else { return }
        parent.content = .unreadable
        defer { parent.content = .mapping(mapping) }
        if entry.value.isDeletion { return delete(entry, from: &mapping, path) }
        if path.count > 2, path[path.count - 3] == "windows", let other = DocumentShape.otherEnd(of: entry.key) {
            mapping.remove(other)
        }
        guard let position = mapping.position(of: entry.key) else {
            var value = entry.value
            settle(&value, path)
            return mapping.append(entry.key, entry.keyPlace, value)
        }
        mapping.change(at: position) { merge(entry.value, onto: &$0, path: path) }
    }

    private mutating func delete(_ entry: Mapping.Entry, from mapping: inout Mapping, _ path: [String]) {
        if path.count == 2, path[0] == "shocks" { absentShocks.append(path[1]) }
        if mapping.position(of: entry.key) != nil { return mapping.remove(entry.key) }
        if keepsDeletions { return mapping.append(entry.key, entry.keyPlace, entry.value) }
        let near = Suggestion.nearest(to: entry.key, among: mapping.keys).map { "; did you mean '\($0)'?" } ?? ""
        diagnostics.append(
            Diagnostic(
                at: entry.keyPlace, path: path.joined(separator: "."),
                "`~` deletes what is inherited, but there is nothing here\(near)"))
    }

    private mutating func replace(_ old: inout DocumentNode, by new: DocumentNode, _ path: [String]) {
        if warnsOfEqualValues, Override.isEqual(old, new) {
            diagnostics.append(
                Diagnostic(
                    .warning, at: new.place, path: path.joined(separator: "."),
                    "equals the inherited value \(old.summary)"))
            return
        }
        var new = new
        new.earlier = old.earlier + [DocumentNode.Earlier(place: old.place, summary: old.summary)]
        settle(&new, path)
        old = new
    }

    /// Treats `~` in a tree that nothing is merged onto: names of absent shocks are kept in mind, the rest is at fault.
    mutating func settle(_ node: inout DocumentNode, _ path: [String] = []) {
        if path == ["baseline-changes"] || keepsDeletions || !node.holdsDeletion { return }
        guard var mapping = node.mapping else { return }
        node.content = .unreadable
        defer { node.content = .mapping(mapping) }
        for entry in mapping.entries where entry.value.isDeletion {
            mapping.remove(entry.key)
            if path == ["shocks"] { absentShocks.append(entry.key); continue }
            diagnostics.append(
                Diagnostic(
                    at: entry.keyPlace, path: (path + [entry.key]).joined(separator: "."),
                    "`~` deletes what is inherited, but nothing is inherited here; leave the key out"))
        }
        for position in mapping.entries.indices {
            let key = mapping.entries[position].key
            mapping.change(at: position) { settle(&$0, path + [key]) }
        }
    }
}
