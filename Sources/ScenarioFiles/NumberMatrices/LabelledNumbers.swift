/// Numbers by label, from a file of two columns: label and value.
package enum LabelledNumbers {
    /// Positions among `labels` with their values. A first row whose second cell is no number is a heading.
    package static func read(
        _ path: String, labels: [String], called plural: String = "sectors"
    ) -> (entries: [(index: Int, value: Double)], faults: [Diagnostic]) {
        do {
            let text = try MatrixText.cells(path)
            var faults: [Diagnostic] = []
            let entries = entries(text, labels, plural, &faults)
            return (entries, faults)
        } catch { return ([], [error]) }
    }

    /// One `label=value`; `nil` where the text has no such form.
    package static func entry(
        _ text: String, labels: [String], called plural: String = "sectors"
    ) -> Result<(index: Int, value: Double), Diagnostic>? {
        guard let sign = text.lastIndex(of: "=") else { return nil }
        let label = String(text[..<sign]).trimmed, number = String(text[text.index(after: sign)...]).trimmed
        let place = Place(file: excerpt(text))
        guard let index = labels.firstIndex(of: label) else {
            return .failure(Diagnostic(at: place, "\(quoted(label)) is unknown\(advice(label, labels, plural))"))
        }
        guard let value = MatrixText.number(number), NumberMatrix.isAmount(value) else {
            return .failure(
                Diagnostic(
                    at: place,
                    """
                    \(quoted(number)) \(NumberMatrix.fault(MatrixText.number(number) ?? .nan))
                    """))
        }
        return .success((index, value))
    }

    private static func entries(
        _ text: DelimitedText, _ labels: [String], _ plural: String, _ faults: inout [Diagnostic]
    ) -> [(index: Int, value: Double)] {
        var positions: [String: Int] = [:]
        for (index, label) in labels.enumerated() where positions[label] == nil { positions[label] = index }
        var result: [(index: Int, value: Double)] = []
        var seen = Set<Int>()
        for number in 0..<text.rowCount {
            let row = Array(text.row(number))
            let place = Place(file: text.file, line: Int(row[0].line), column: Int(row[0].column))
            guard row.count == 2 else {
                faults.append(Diagnostic(at: place, "has \(row.count) cells; a label and a value were expected"))
                continue
            }
            let value = MatrixText.number(row[1].text)
            if value == nil, number == 0, positions[row[0].text] == nil { continue }
            guard let index = positions[row[0].text] else {
                faults.append(
                    Diagnostic(
                        at: place,
                        """
                        \(quoted(row[0].text)) is unknown\(advice(row[0].text, labels, plural))
                        """))
                continue
            }
            guard let value, NumberMatrix.isAmount(value) else {
                let cell = Place(file: text.file, line: Int(row[1].line), column: Int(row[1].column))
                faults.append(Diagnostic(at: cell, "\(quoted(row[1].text)) \(NumberMatrix.fault(value ?? .nan))"))
                continue
            }
            if !seen.insert(index).inserted {
                faults.append(
                    Diagnostic(
                        at: place,
                        """
                        \(quoted(row[0].text)) is there twice
                        """))
            }
            result.append((index, value))
        }
        return result
    }

    private static func advice(_ label: String, _ labels: [String], _ plural: String) -> String {
        labels.count <= 2000 ? Suggestion.phrase(for: label, among: labels, called: plural) : ""
    }
}
