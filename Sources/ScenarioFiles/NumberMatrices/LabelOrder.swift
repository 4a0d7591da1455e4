/// What labels stand for, as messages call it.
enum LabelKind: String {
    case sector, product, industry, user, category

    var plural: String { rawValue.hasSuffix("y") ? rawValue.dropLast() + "ies" : rawValue + "s" }
}

/// Finds the order that brings labels of a file to those of the table.
enum LabelOrder {
    /// Positions in `labels`, one for each of `wanted`; `nil` after faults, which name what is unknown, missing or
    /// twice.
    static func positions(
        of labels: [String], wanted: [String], file: String, firstLine: Int, isRow: Bool,
        as called: LabelKind = .sector,
        _ faults: inout [Diagnostic]
    ) -> [Int]? {
        guard labels != wanted else { return Array(wanted.indices) }
        var places: [String: Int] = [:]
        let before = faults.count
        let known = Set(wanted)
        func place(_ index: Int) -> Place { Place(file: file, line: isRow ? firstLine + index : 1, column: 1) }
        let kind = isRow ? "row" : "column"
        for (index, label) in labels.enumerated() {
            if places.updateValue(index, forKey: label) != nil {
                faults.append(Diagnostic(at: place(index), "\(kind) \(quoted(label)) is there twice"))
            }
            if !known.contains(label) {
                let advice =
                    wanted.count <= 500
                    ? Suggestion.phrase(for: label, among: wanted, called: called.plural)
                    : """

                    """
                faults.append(
                    Diagnostic(
                        at: place(index),
                        """
                        \(kind) \(quoted(label)) is no \(called.rawValue) of the table\(advice)
                        """))
            }
        }
        for label in wanted where places[label] == nil {
            faults.append(Diagnostic(at: Place(file: file), "\(kind) \(quoted(label)) is missing"))
        }
        return faults.count == before ? wanted.compactMap { places[$0] } : nil
    }
}

extension NumberMatrix {
    /// The matrix with its rows, and if asked its columns, in the table's order.
    func aligned(to labels: [String], columnsToo: Bool, _ faults: inout [Diagnostic]) -> NumberMatrix? {
        var result = self
        if rowLabels.isEmpty {
            guard rows == labels.count else {
                faults.append(
                    Diagnostic(
                        at: Place(file: file),
                        """
                        has \(rows) rows, the table has \(labels.count) sectors
                        """))
                return nil
            }
        } else {
            guard
                let order = LabelOrder.positions(
                    of: rowLabels, wanted: labels, file: file, firstLine: firstLine, isRow: true, &faults)
            else { return nil }
            result = result.rows(order)
        }
        guard columnsToo else { return result }
        if columnLabels.isEmpty {
            guard columns == labels.count else {
                faults.append(
                    Diagnostic(
                        at: Place(file: file),
                        """
                        has \(columns) columns, the table has \(labels.count) sectors
                        """))
                return nil
            }
            return result
        }
        guard
            let order = LabelOrder.positions(
                of: columnLabels, wanted: labels, file: file, firstLine: 1, isRow: false, &faults)
        else { return nil }
        return result.columns(order)
    }
}

extension NumberMatrix {
    /// The matrix with its labelled rows and, where `columns` is given, its labelled columns in these orders.
    func aligned(
        rows: [String], _ rowKind: LabelKind, columns: [String]?, _ columnKind: LabelKind, _ faults: inout [Diagnostic]
    ) -> NumberMatrix? {
        let rowOrder = LabelOrder.positions(
            of: rowLabels, wanted: rows, file: file, firstLine: firstLine, isRow: true, as: rowKind, &faults)
        guard let columns else { return rowOrder.map { self.rows($0) } }
        let columnOrder = LabelOrder.positions(
            of: columnLabels, wanted: columns, file: file, firstLine: 1, isRow: false, as: columnKind, &faults)
        guard let rowOrder, let columnOrder else { return nil }
        return self.rows(rowOrder).columns(columnOrder)
    }
}
