/// A run's inputs as one tree: the scenario's keys at the top, the baseline under `baseline`, the
/// strategy under `strategy`, matrix cells under `baseline.tables`.
package struct InputTree: Sendable {
    package internal(set) var scenario: DocumentNode
    package internal(set) var baseline: DocumentNode?
    package internal(set) var strategy: DocumentNode?
    package internal(set) var tables: [BaselineTable] = []
    /// What `baseline-changes` and `--set` change in the baseline, as a scenario would write it.
    var changes = DocumentNode(.mapping(Mapping()), at: Place(file: ""))
    /// Shocks deleted by `~`: known, but not there.
    var absentShocks: Set<String> = []
    let baselineName: String

    init(scenario: DocumentNode, baseline: BaselineDocument?, strategy: DocumentNode?) {
        self.scenario = scenario
        self.baseline = baseline?.root
        self.strategy = strategy
        baselineName = baseline?.name ?? ""
        tables = baseline?.tables ?? []
    }

    /// The node at a dotted path.
    package func node(at path: String) -> DocumentNode? {
        let components = path.split(separator: ".").map(String.init)
        switch components.first {
        case "baseline":
            if components.count == 5, components[1] == "tables" { return cell(components) }
            return baseline?.node(at: components.dropFirst())
        case "strategy": return strategy?.node(at: components.dropFirst())
        default: return scenario.node(at: components)
        }
    }

    private func cell(_ components: [String]) -> DocumentNode? {
        guard let table = tables.first(where: { $0.name == components[2] }),
            let row = table.rowPositions[components[3]], let column = table.columnPositions[components[4]]
        else { return nil }
        return DocumentNode(
            .text(table.rows[row][column].text, isPlain: true), at: table.place(row: row, column: column))
    }

    // MARK: - Changes of the baseline

    /// Writes the scenario's `baseline-changes` over the baseline.
    mutating func applyBaselineChanges(_ diagnostics: inout [Diagnostic]) {
        guard let mapping = scenario.mapping, let changes = mapping["baseline-changes"] else { return }
        _ = scenario.changeMapping { $0.remove("baseline-changes") }
        guard let layer = changes.mapping else {
            diagnostics.append(
                Diagnostic(at: changes.place, path: "baseline-changes", "a mapping is expected, found \(changes.kind)"))
            return
        }
        self.changes = changes
        guard baseline != nil else { return }
        var rest = layer
        if let cells = layer["tables"] {
            rest.remove("tables")
            changeCells(cells, &diagnostics)
        }
        change(DocumentNode(.mapping(rest), at: changes.place), &diagnostics)
    }

    private mutating func change(_ layer: DocumentNode, _ diagnostics: inout [Diagnostic]) {
        guard var tree = baseline else { return }
        baseline = nil
        var merge = TreeMerge()
        merge.warnsOfEqualValues = true
        merge.merge(layer, onto: &tree)
        baseline = tree
        diagnostics += merge.diagnostics.map {
            Diagnostic($0.severity, at: $0.place, path: "baseline-changes.\($0.path)", $0.message)
        }
    }

    private mutating func changeCells(_ cells: DocumentNode, _ diagnostics: inout [Diagnostic]) {
        for table in cells.mapping?.entries ?? [] {
            for row in table.value.mapping?.entries ?? [] {
                for column in row.value.mapping?.entries ?? [] {
                    let path = [table.key, row.key, column.key]
                    guard case .text(let text, _) = column.value.content,
                        setCell(path, to: text, at: column.value.place) == 1
                    else {
                        diagnostics.append(
                            Diagnostic(
                                at: column.keyPlace, path: "baseline-changes.tables.\(path.joined(separator: "."))",
                                "there is no such cell\(nearestCell(path).map { "; did you mean 'tables.\($0)'?" } ?? "")"
                            ))
                        continue
                    }
                }
            }
        }
    }

    /// Writes a text into every cell that `table.row.column` selects; how many there were.
    mutating func setCell(_ path: [String], to text: String, at place: Place) -> Int {
        guard path.count == 3 else { return 0 }
        var count = 0
        for index in tables.indices where Selector.matches(path[0], tables[index].name) {
            let rows = tables[index].rowKeys.indices.filter { Selector.matches(path[1], tables[index].rowKeys[$0]) }
            let columns = tables[index].header.indices.dropFirst().filter {
                Selector.matches(path[2], tables[index].header[$0].text)
            }
            for row in rows {
                for column in columns {
                    tables[index].change(row: row, column: column, to: text, at: place)
                    count += 1
                }
            }
        }
        return count
    }

    func nearestCell(_ path: [String]) -> String? {
        guard path.count == 3 else { return nil }
        func near(_ word: String, _ names: [String]) -> String? {
            names.contains(word) ? word : Suggestion.nearest(to: word, among: names)
        }
        guard let name = near(path[0], tables.map(\.name)), let table = tables.first(where: { $0.name == name }),
            let row = near(path[1], table.rowKeys), let column = near(path[2], table.columns)
        else { return nil }
        return "\(name).\(row).\(column)"
    }
}
