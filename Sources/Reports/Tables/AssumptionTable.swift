import EnergySystem

/// `assumptions`: every number that went in, with its range, grade and source.
public enum AssumptionTable: RunTable {
    public static let name = "assumptions"
    public static let title = "Assumptions"
    public static let columns: [Column] = [
        .key("path", "address of the number; `--set PATH=VALUE` changes it"),
        Column("value", "as written, in the unit beside it; a date where the unit is `date`", kind: .number),
        .text("unit", "unit as written; empty for a bare number"),
        Column("low", "lowest plausible value, same unit", kind: .number),
        Column("high", "highest plausible value, same unit", kind: .number),
        .text("basis", "official, press, derived or assumption"),
        .text("grade", "A official, B press, C derived, D assumption"),
        .text("source", "id in the table sources"),
        .text("note", "remark"),
    ]
    public static let notes = ["In the order in which they were read. The tables of the economy are listed by their file, not number by number."]

    public static func fill(_ table: inout Table, from report: Report) {
        let values = report.assessment.values.numbers
        for (position, description) in report.assessment.inputs.parameters.descriptions.enumerated() {
            let evidence = description.evidence
            let isDate = description.dimension == CalendarDate.name
            let value = values.indices.contains(position) ? values[position] : description.written * description.factor
            table.append(
                .text(description.path),
                isDate ? .date(Day(number: Int(value.rounded()))) : .number(written(value, description)),
                .text(isDate ? CalendarDate.unit : description.unit), bound(evidence.low, isDate), bound(evidence.high, isDate),
                Cell(evidence.basis?.rawValue), Cell(evidence.grade?.rawValue), Cell(evidence.source), Cell(evidence.note))
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
