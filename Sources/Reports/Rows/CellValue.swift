import EnergySystem

/// What a cell can be made of; the type says what kind of column it stands in.
protocol CellValue: Sendable {
    static var kind: Column.Kind { get }
    var cell: Cell { get }
}

extension String: CellValue {
    static var kind: Column.Kind { .text }
    var cell: Cell { .text(self) }
}

extension Double: CellValue {
    static var kind: Column.Kind { .number }
    /// Not applicable where the number is not finite.
    var cell: Cell { Cell(self) }
}

extension Int: CellValue {
    static var kind: Column.Kind { .number }
    var cell: Cell { .number(Double(self)) }
}

extension Day: CellValue {
    static var kind: Column.Kind { .date }
    var cell: Cell { .date(self) }
}

extension Optional: CellValue where Wrapped: CellValue {
    static var kind: Column.Kind { Wrapped.kind }
    /// Without a value an empty text, or not applicable.
    var cell: Cell {
        switch self {
        case .some(let value): value.cell
        case .none: Wrapped.kind == .text ? .text("") : .notApplicable
        }
    }
}

/// A figure that has a meaning and that nobody may know.
struct Known<Value: CellValue>: CellValue {
    let value: Value?

    init(_ value: Value?) { self.value = value }
    static var kind: Column.Kind { Value.kind }
    var cell: Cell { value?.cell ?? .unknown }
}

/// A number or, in some rows, a date or a word.
extension Cell: CellValue {
    static var kind: Column.Kind { .number }
    var cell: Cell { self }
}
