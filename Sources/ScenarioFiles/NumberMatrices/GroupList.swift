/// Which group each sector belongs to, from a file of two columns: sector and group.
package struct GroupList: Sendable, Equatable {
    /// In the order in which the file names them first.
    package let names: [String]
    /// The group of each sector.
    package let groups: [Int]

    /// Reads a file; every sector must be there once. A first row whose first cell is no sector is a heading.
    package static func read(_ path: String, labels: [String]) -> (list: GroupList?, faults: [Diagnostic]) {
        do {
            var faults: [Diagnostic] = []
            let list = list(try MatrixText.cells(path), labels, &faults)
            return (faults.isEmpty ? list : nil, faults)
        } catch { return (nil, [error]) }
    }

    private static func list(_ text: DelimitedText, _ labels: [String], _ faults: inout [Diagnostic]) -> GroupList? {
        var positions: [String: Int] = [:]
        for (index, label) in labels.enumerated() { positions[label] = index }
        var (names, places) = ([String](), [String: Int]())
        var groups = [Int?](repeating: nil, count: labels.count)
        for number in 0..<text.rowCount {
            let row = Array(text.row(number))
            let place = Place(file: text.file, line: Int(row[0].line), column: Int(row[0].column))
            guard row.count == 2, !row[1].text.isEmpty else {
                faults.append(Diagnostic(at: place, "has \(row.count) cells; a sector and its group were expected"))
                continue
            }
            guard let sector = positions[row[0].text] else {
                if number == 0 { continue }
                let advice =
                    labels.count <= 2000 ? Suggestion.phrase(for: row[0].text, among: labels, called: "sectors") : ""
                faults.append(Diagnostic(at: place, "\(quoted(row[0].text)) is no sector of the table\(advice)"))
                continue
            }
            if groups[sector] != nil {
                faults.append(
                    Diagnostic(
                        at: place,
                        """
                        sector \(quoted(row[0].text)) is there twice
                        """))
            }
            let group = places[row[1].text] ?? names.count
            if group == names.count { names.append(row[1].text); places[row[1].text] = group }
            groups[sector] = group
        }
        for (label, group) in zip(labels, groups) where group == nil {
            faults.append(Diagnostic(at: Place(file: text.file), "sector \(quoted(label)) has no group"))
        }
        return GroupList(names: names, groups: groups.compactMap { $0 })
    }
}
