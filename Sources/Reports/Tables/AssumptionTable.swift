import EnergySystem

/// `assumptions`: every number that went in, with its range, grade and source.
enum AssumptionTable: RunTable {
    static let name = "assumptions"
    static let title = "Assumptions"
    struct Row: TableRow {
        let path: String
        let value: Cell
        let unit: String
        let low, high: Cell
        let basis, grade, source, note: String?

        static let columns: [RowColumn<Row>] = [
            .key("path", \.path, "address of the number; `--set PATH=VALUE` changes it"),
            .value("value", \.value, "as written, in the unit beside it; a date where the unit is `date`"),
            .value("unit", \.unit, "unit as written; empty for a bare number"),
            .value("low", \.low, "lowest plausible value, same unit"),
            .value("high", \.high, "highest plausible value, same unit"),
            .value("basis", \.basis, "official, press, derived or assumption"),
            .value("grade", \.grade, "A official, B press, C derived, D assumption"),
            .value("source", \.source, "id in the table sources"),
            .value("note", \.note, "remark")
        ]
    }
    static let notes = [
        """
        In the order in which they were read. The tables of the economy are listed by their file, not number by \
        number.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let values = report.assessment.values.numbers
        for (position, description) in report.assessment.inputs.parameters.descriptions.enumerated() {
            let evidence = description.evidence
            let isDate = description.dimension == CalendarDate.name
            let value = values.indices.contains(position) ? values[position] : description.written * description.factor
            table.append(
                Row(
                    path: description.path,
                    value: isDate ? .date(Day(number: Int(value.rounded()))) : .number(written(value, description)),
                    unit: isDate ? CalendarDate.unit : description.unit, low: bound(evidence.low, isDate),
                    high: bound(evidence.high, isDate), basis: evidence.basis?.rawValue,
                    grade: evidence.grade?.rawValue,
                    source: evidence.source, note: evidence.note))
        }
    }

    /// The value as written, or, where a draw was written over it, that draw in the written unit.
    private static func written(_ value: Double, _ description: ParameterDescription) -> Double {
        let own = description.written * description.factor
        return value == own || description.factor == 0 ? description.written : value / description.factor
    }
    private static func bound(_ value: Double?, _ isDate: Bool) -> Cell {
        guard let value else { return .unknown }
        return isDate ? .date(Day(number: Int(value.rounded()))) : .number(value)
    }
}
