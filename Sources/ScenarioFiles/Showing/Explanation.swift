/// One value of the tree: what it is, who set it, and what it replaced.
package struct Explanation: Sendable {
    package let path: String
    /// The value as written, with its unit.
    package let value: String
    package let place: Place
    /// Low, high, source, basis, grade and note, where given.
    package let evidence: [(name: String, text: String)]
    /// The values it replaced, the newest first.
    package let earlier: [DocumentNode.Earlier]

    /// Lines of text, the value first.
    package var lines: [String] {
        var lines = ["\(path) = \(value)", "  set by \(place)"]
        lines += evidence.map { "  \($0.name): \(excerpt($0.text, limit: 400))" }
        lines += earlier.map { "  replaces \($0.summary), \($0.place)" }
        return lines
    }
}

extension InputTree {
    /// Every value at or below a path (which may hold `*`); a fault where there is none.
    package func explain(_ path: String) -> Result<[Explanation], Diagnostic> {
        let components = path.dottedNames
        var found: [Explanation] = []
        if components.count == 5, components[0] == "baseline", components[1] == "tables", let cell = node(at: path) {
            return .success([Explanation(path: path, value: cell.summary, place: cell.place, evidence: [], earlier: [])]
            )
        }
        if let baseline, components[0] == "baseline" {
            collect(components.dropFirst(), baseline, ["baseline"], &found)
        } else if let strategy, components[0] == "strategy" {
            collect(components.dropFirst(), strategy, ["strategy"], &found)
        } else {
            collect(components[...], scenario, [], &found)
        }
        return found.isEmpty ? .failure(unknown(path, components)) : .success(found)
    }

    private func collect(
        _ rest: ArraySlice<String>, _ node: DocumentNode, _ path: [String], _ found: inout [Explanation]
    ) {
        guard let first = rest.first else { return collectAll(node, path, &found) }
        for entry in node.mapping?.entries ?? [] where Selector.matches(first, entry.key) {
            collect(rest.dropFirst(), entry.value, path + [entry.key], &found)
        }
    }

    private func collectAll(_ node: DocumentNode, _ path: [String], _ found: inout [Explanation]) {
        if let mapping = node.mapping, !DocumentShape.isQuantity(mapping) {
            for entry in mapping.entries { collectAll(entry.value, path + [entry.key], &found) }
            return
        }
        found.append(explanation(of: node, path.joined(separator: ".")))
    }

    private func explanation(of node: DocumentNode, _ path: String) -> Explanation {
        var evidence: Mapping?
        if case .row(let row) = node.content { evidence = row.asMapping() } else { evidence = node.mapping }
        let value = evidence?["value"]
        let pairs = evidence?.entries.filter { $0.key != "value" }.map { entry -> (name: String, text: String) in
            if case .text(let text, _) = entry.value.content { return (entry.key, text) }
            return (entry.key, entry.value.summary)
        }
        return Explanation(
            path: path, value: value?.summary ?? node.summary, place: value?.place ?? node.place, evidence: pairs ?? [],
            earlier: node.earlier.reversed())
    }

    private func unknown(_ path: String, _ components: [String]) -> Diagnostic {
        let place = Place(file: "--explain \(excerpt(path))")
        let prefix = components[0] == "baseline" || components[0] == "strategy" ? [components[0]] : []
        let root = prefix == ["baseline"] ? baseline : prefix == ["strategy"] ? strategy : scenario
        let near =
            root.flatMap { NearestPath.find(Array(components.dropFirst(prefix.count)), in: $0) }
            .map { "; did you mean '\((prefix + $0).joined(separator: "."))'?" } ?? ""
        return Diagnostic(at: place, "there is no such path in the files\(near); a field left out has its default")
    }
}
