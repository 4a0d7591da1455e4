/// Writes `--set` values into the tree of a run.
struct OverrideWriter {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var absentShocks: Set<String> = []

    mutating func apply(_ texts: [String], to tree: inout InputTree) {
        for text in texts {
            do { try apply(Override(text), to: &tree) } catch { diagnostics.append(error) }
        }
    }

    private mutating func apply(_ override: Override, to tree: inout InputTree) throws(Diagnostic) {
        let components = override.components
        switch components[0] {
        case "baseline" where components.count > 2 && components[1] == "tables":
            try setCells(override, &tree)
        case "baseline":
            guard components.count > 1 else { throw fault(override, 0, "names the whole baseline; name a value in it") }
            guard var root = tree.baseline else { return }
            tree.baseline = nil
            let written = write(override, from: 1, into: &root)
            tree.baseline = root
            try check(written, override, root, prefix: ["baseline"])
            // What equals the inherited value changes no byte of the resolved inputs.
            if written.isEqual < written.paths.count { record(written, override, &tree) }
        case "strategy":
            guard var root = tree.strategy else {
                throw fault(
                    override, 0,
                    """
                    there is no strategy in this run; name one with --strategy
                    """)
            }
            guard components.count > 1 else { throw fault(override, 0, "names the whole strategy; name a value in it") }
            tree.strategy = nil
            let written = write(override, from: 1, into: &root)
            tree.strategy = root
            try check(written, override, root, prefix: ["strategy"])
        default:
            let written = write(override, from: 0, into: &tree.scenario)
            try check(written, override, tree.scenario, prefix: [])
            if override.value.isDeletion {
                absentShocks.formUnion(written.paths.filter { $0.count == 2 && $0[0] == "shocks" }.map { $0[1] })
            }
        }
    }

    private func fault(_ override: Override, _ component: Int, _ message: String) -> Diagnostic {
        Diagnostic(
            at: Place(file: override.file, line: 1, column: override.column(of: component)), path: override.path,
            message)
    }

    private mutating func setCells(_ override: Override, _ tree: inout InputTree) throws(Diagnostic) {
        let path = Array(override.components.dropFirst(2))
        guard case .text(let text, _) = override.value.content else {
            throw Diagnostic(at: override.value.place, path: override.path, "a cell of a table is a bare number")
        }
        if let old = tree.node(at: override.path), Override.isEqual(old, override.value) {
            diagnostics.append(
                Diagnostic(
                    .warning, at: override.value.place, path: override.path,
                    """
                    equals the inherited value \(old.summary)
                    """))
            return
        }
        if tree.setCell(path, to: text, at: override.value.place) == 0 {
            let near =
                tree.nearestCell(path).map { "; did you mean 'baseline.tables.\($0)'?" }
                ?? "; a cell is baseline.tables.<table>.<row>.<column>"
            throw fault(override, 2, "there is no such cell\(near)")
        }
        Self.write(["tables"] + path, override.value, into: &tree.changes)
    }

    // MARK: - Writing

    /// What was written: full paths below the root, and where the path first failed.
    struct Written {
        var paths: [[String]] = []
        var isEqual = 0
        /// The furthest component that no mapping had.
        var failedAt: Int?
    }

    private func write(_ override: Override, from start: Int, into root: inout DocumentNode) -> Written {
        var written = Written()
        write(override, start, [], into: &root, &written)
        return written
    }

    private func write(
        _ override: Override, _ index: Int, _ path: [String], into node: inout DocumentNode, _ written: inout Written
    ) {
        let component = override.components[index]
        if case .row(let row) = node.content, DocumentShape.evidenceKeys.contains(component) {
            node.content = .mapping(row.asMapping())
        }
        guard var mapping = node.mapping else {
            written.failedAt = max(written.failedAt ?? 0, index)
            return
        }
        node.content = .unreadable
        defer { node.content = .mapping(mapping) }
        let isLast = index == override.components.count - 1
        let keys = component.holds("*") ? mapping.keys.filter { Selector.matches(component, $0) } : [component]
        if keys.isEmpty { written.failedAt = max(written.failedAt ?? 0, index) }
        for key in keys {
            if isLast {
                put(override, key, path, into: &mapping, &written)
            } else if let position = mapping.position(of: key) {
                mapping.change(at: position) { write(override, index + 1, path + [key], into: &$0, &written) }
            } else {
                written.failedAt = max(written.failedAt ?? 0, index)
            }
        }
    }

    private func put(
        _ override: Override, _ key: String, _ path: [String], into mapping: inout Mapping, _ written: inout Written
    ) {
        let full = path + [key]
        let keyPlace = Place(file: override.file, line: 1, column: override.column(of: override.components.count - 1))
        if path.count > 1, path[path.count - 2] == "windows", !override.value.isDeletion,
            let other = DocumentShape.otherEnd(of: key),
            let position = mapping.position(of: other)
        {
            let old = mapping.entries[position].value
            mapping.remove(other)
            if mapping.position(of: key) == nil {
                return add(override, key, keyPlace, old, into: &mapping, full, &written)
            }
        }
        guard let position = mapping.position(of: key) else {
            guard !override.value.isDeletion else { written.failedAt = override.components.count - 1; return }
            return add(override, key, keyPlace, nil, into: &mapping, full, &written)
        }
        written.paths.append(full)
        let old = mapping.entries[position].value
        if override.value.isDeletion { return mapping.remove(key) }
        if Override.isEqual(old, override.value) { written.isEqual += 1; return }
        var value = override.value
        value.earlier = old.earlier + [DocumentNode.Earlier(place: old.place, summary: old.summary)]
        mapping.replace(at: position, keyPlace: keyPlace, value)
    }

    /// Adds a key that the files leave out: a field with a default, if the reader knows it.
    private func add(
        _ override: Override, _ key: String, _ keyPlace: Place, _ old: DocumentNode?, into mapping: inout Mapping,
        _ path: [String], _ written: inout Written
    ) {
        var value = override.value
        value.isAdded = old == nil
        if let old { value.earlier = old.earlier + [DocumentNode.Earlier(place: old.place, summary: old.summary)] }
        mapping.append(key, keyPlace, value)
        written.paths.append(path)
    }

    private mutating func check(_ written: Written, _ override: Override, _ root: DocumentNode, prefix: [String])
        throws(Diagnostic)
    {
        if written.paths.isEmpty {
            let near =
                NearestPath.find(Array(override.components.dropFirst(prefix.count)), in: root)
                .map { "; did you mean '\((prefix + $0).joined(separator: "."))'?" }
                ?? namesThere(written, override, root, prefix)
            let what = override.path.holds("*") ? "no path matches" : "there is no such path"
            throw fault(override, written.failedAt ?? 0, "\(what)\(near)")
        }
        if written.isEqual == written.paths.count {
            let old = root.node(at: written.paths[0])?.summary ?? ""
            diagnostics.append(
                Diagnostic(
                    .warning, at: override.value.place, path: override.path,
                    """
                    equals the inherited value \(old)
                    """))
        }
    }

    /// The names there are where the path ends.
    private func namesThere(_ written: Written, _ override: Override, _ root: DocumentNode, _ prefix: [String])
        -> String
    {
        let there = Array(override.components[prefix.count..<max(prefix.count, written.failedAt ?? 0)])
        guard let names = root.node(at: there)?.mapping?.keys, !names.isEmpty else { return "" }
        let place = (prefix + there).joined(separator: ".")
        return
            "; names\(place.isEmpty ? "" : " in '\(place)'") are \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", ..." : "")"
    }

    // MARK: - What a resolved scenario says of it

    private func record(_ written: Written, _ override: Override, _ tree: inout InputTree) {
        for path in written.paths { Self.write(path, override.value, into: &tree.changes) }
    }

    private static func write(_ path: [String], _ value: DocumentNode, into node: inout DocumentNode) {
        guard let key = path.first else { return node = value }
        if node.mapping.map({ DocumentShape.isQuantity($0) }) ?? true {
            node = DocumentNode(.mapping(Mapping()), at: value.place)
        }
        _ = node.changeMapping { mapping in
            if let other = DocumentShape.otherEnd(of: key) { mapping.remove(other) }
            if mapping.position(of: key) == nil {
                mapping.append(key, value.place, DocumentNode(.mapping(Mapping()), at: value.place))
            }
            if let position = mapping.position(of: key) {
                mapping.change(at: position) { write(Array(path.dropFirst()), value, into: &$0) }
            }
        }
    }
}

/// Finds the existing path nearest to one that does not exist.
enum NearestPath {
    static func find(_ components: [String], in root: DocumentNode) -> [String]? {
        guard let first = components.first, let mapping = root.mapping else { return nil }
        let rest = Array(components.dropFirst())
        if let next = mapping[first] {
            return rest.isEmpty ? [first] : find(rest, in: next).map { [first] + $0 }
        }
        if let inner = skipped(components, mapping) { return inner }
        guard let near = Suggestion.nearest(to: first, among: mapping.keys), let next = mapping[near] else {
            return nil
        }
        return rest.isEmpty ? [near] : [near] + (find(rest, in: next) ?? [])
    }

    /// A path that would exist with one name more before it (`windows.from` for `windows.only.from`).
    private static func skipped(_ components: [String], _ mapping: Mapping) -> [String]? {
        for entry in mapping.entries where entry.value.node(at: components) != nil { return [entry.key] + components }
        return nil
    }
}
