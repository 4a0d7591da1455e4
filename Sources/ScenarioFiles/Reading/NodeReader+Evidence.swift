import EnergySystem

extension NodeReader {
    /// A number with the evidence of its table row.
    mutating func amount<D: Dimension>(_ row: TableRow, _ request: QuantityRequest<D>) -> (Amount, Evidence)? {
        guard let amount = amount(row, .value, request) else {
            _ = evidence(row, request.path)
            return nil
        }
        var evidence = evidence(row, request.path)
        evidence.low = bound(row, .low, request)
        evidence.high = bound(row, .high, request)
        let place = row.place(of: row[.low].isEmpty ? .high : .low)
        checkOrder(evidence, amount.written, at: place, request.path)
        return (amount, evidence)
    }

    private mutating func amount<D: Dimension>(
        _ row: TableRow, _ column: TableRow.Column, _ request: QuantityRequest<D>
    ) -> Amount? {
        let text = row[column], place = row.place(of: column)
        guard text != BaselineTable.missing else { return nil }
        if text.isEmpty {
            report(place, request.path, "the cell '\(column.name)' is empty; write a number")
            return nil
        }
        if D.self == CalendarDate.self { return amount(text, at: place, request) }
        guard let number = NumberText(text), number.unit.isEmpty else {
            report(place, request.path, cellFault(text, D.example))
            return nil
        }
        let unit = row[.unit] == BaselineTable.missing ? "" : row[.unit]
        return amount(
            number.with(unit: unit), at: place, unitPlace: unit.isEmpty ? place : row.place(of: .unit), request)
    }

    private func cellFault(_ text: String, _ example: String) -> String {
        if let number = NumberText(text), NumberFault.misplacedDigits(text, number) == nil {
            return "\(quoted(text)) is not a bare number; the unit has its own column"
        }
        return NumberFault.message(for: text, example: NumberText(example)?.digits ?? example)
    }

    private mutating func bound<D: Dimension>(_ row: TableRow, _ column: TableRow.Column, _ request: QuantityRequest<D>)
        -> Double?
    {
        guard !row[column].isEmpty else { return nil }
        return amount(row, column, request)?.written
    }

    private mutating func evidence(_ row: TableRow, _ path: String) -> Evidence {
        func text(_ column: TableRow.Column) -> String? {
            row[column].isEmpty || row[column] == BaselineTable.missing ? nil : row[column]
        }
        return evidence(
            source: text(.source).map { ($0, row.place(of: .source)) },
            basis: text(.basis).map { ($0, row.place(of: .basis)) },
            grade: text(.grade).map { ($0, row.place(of: .grade)) }, note: text(.note), path)
    }

    /// A number given as `{value: 801 USD/t, low: ..., source: S06, ...}`.
    mutating func amount<D: Dimension>(
        _ mapping: Mapping, at place: Place, _ request: QuantityRequest<D>
    ) -> (Amount, Evidence, Place)? {
        let fields = evidenceFields(mapping, request.path)
        let evidence = evidence(
            source: fields["source"], basis: fields["basis"], grade: fields["grade"], note: fields["note"]?.text,
            request.path)
        guard let value = fields["value"] else {
            if mapping.position(of: "value") == nil {
                report(
                    place, request.path,
                    """
                    a number with its evidence needs 'value', for example '{value: \(D.example), source: S06}'
                    """)
            }
            return nil
        }
        guard let amount = amount(value.text, at: value.place, request) else { return nil }
        var complete = evidence
        complete.low = bound(fields["low"], amount, request)
        complete.high = bound(fields["high"], amount, request)
        checkOrder(complete, amount.written, at: (fields["low"] ?? fields["high"])?.place ?? place, request.path)
        return (amount, complete, value.place)
    }

    /// What stands beside a word in the place of a number: evidence as that of a number, but no range.
    mutating func checkEvidence(beside word: String, _ node: DocumentNode, _ path: String) {
        let row: Mapping? = if case .row(let row) = node.content { row.asMapping() } else { nil }
        guard let mapping = row ?? node.mapping else { return }
        let fields = evidenceFields(mapping, path)
        _ = evidence(
            source: fields["source"], basis: fields["basis"], grade: fields["grade"], note: fields["note"]?.text, path)
        if let bound = fields["low"] ?? fields["high"] {
            report(bound.place, path, "a range stands beside the word '\(word)'; take it out, or write a number")
        }
    }

    private mutating func evidenceFields(_ mapping: Mapping, _ path: String) -> [String: (text: String, place: Place)] {
        var fields: [String: (text: String, place: Place)] = [:]
        for entry in mapping.entries {
            guard DocumentShape.evidenceKeys.contains(entry.key) else {
                let names = DocumentShape.evidenceKeys.sorted()
                report(
                    entry.keyPlace, join(path, entry.key),
                    """
                    unknown key of a number\(Suggestion.phrase(for: entry.key, among: names, called: "keys"))
                    """)
                continue
            }
            if case .text(let text, _) = entry.value.content {
                fields[entry.key] = (text, entry.value.place)
            } else {
                report(entry.value.place, join(path, entry.key), "a text is expected, found \(entry.value.kind)")
            }
        }
        return fields
    }

    /// A bound in the unit of the value.
    private mutating func bound<D: Dimension>(
        _ field: (text: String, place: Place)?, _ amount: Amount, _ request: QuantityRequest<D>
    ) -> Double? {
        guard let field, let bound = self.amount(field.text, at: field.place, request) else { return nil }
        return bound.unit == amount.unit ? bound.written : bound.value / amount.factor
    }

    private mutating func checkOrder(_ evidence: Evidence, _ value: Double, at place: Place, _ path: String) {
        let low = evidence.low ?? value, high = evidence.high ?? value
        if low <= value, value <= high { return }
        report(
            place, path,
            """
            low \(shortText(low)), value \(shortText(value)) and high \(shortText(high)) are not in this order
            """)
    }

    // MARK: - Source, basis, grade

    typealias Written = (text: String, place: Place)

    private mutating func evidence(source: Written?, basis: Written?, grade: Written?, note: String?, _ path: String)
        -> Evidence
    {
        var evidence = Evidence(note: note)
        if let source { evidence.source = checkedSource(source, path) }
        if let basis {
            evidence.basis = Basis(rawValue: basis.text)
            if evidence.basis == nil {
                let words = Basis.allCases.map(\.rawValue)
                report(
                    basis.place, join(path, "basis"),
                    """
                    unknown basis \
                    \(quoted(basis.text))\(Suggestion.phrase(for: basis.text, among: words, called: "bases"))
                    """
                )
            }
        }
        if let grade {
            evidence.grade = checkedGrade(grade, evidence.basis, path)
        } else {
            evidence.grade = evidence.basis?.grade
        }
        return evidence
    }

    private mutating func checkedSource(_ source: Written, _ path: String) -> String {
        if axes.position(of: source.text, in: .sources) == nil, !axes.unknown.contains(.sources) {
            report(source.place, join(path, "source"), unknownName(source.text, .sources))
        }
        return source.text
    }

    private mutating func checkedGrade(_ grade: Written, _ basis: Basis?, _ path: String) -> Grade? {
        guard let letter = Grade(rawValue: grade.text) else {
            report(grade.place, join(path, "grade"), "unknown grade \(quoted(grade.text)); grades are A, B, C, D")
            return nil
        }
        if let basis, basis.grade != letter {
            report(
                grade.place, join(path, "grade"),
                "basis '\(basis.rawValue)' has grade \(basis.grade.rawValue), not \(letter.rawValue)")
        }
        return letter
    }
}

extension NumberText {
    /// The same number with a unit from elsewhere.
    func with(unit: String) -> NumberText { NumberText(number: number, unit: unit, digits: digits) }

    private init(number: Double, unit: String, digits: String) {
        self.number = number
        self.unit = unit
        self.digits = digits
    }
}
