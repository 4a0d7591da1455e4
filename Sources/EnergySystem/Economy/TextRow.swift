/// One row of a text table while its cells are read; faults are kept and told together.
struct TextRow {
    let key: String
    private let cells: [String: String]
    private var faults: [(column: String, message: String)] = []

    init(_ item: (key: String, cells: [String: String])) { (key, cells) = (item.key, item.cells) }

    /// The text of a cell; empty where there is none.
    subscript(_ column: String) -> String { cells[column] ?? "" }

    mutating func fault(_ column: String, _ message: String) { faults.append((column, message)) }

    /// A number at or above a bound; `nil` where the cell is empty.
    mutating func number(_ column: String, _ unit: String, from least: Double) -> Double? {
        guard !self[column].isEmpty else { return nil }
        if let value = Double(self[column]), value.isFinite, value >= least { return value }
        fault(column, "'\(self[column])' is not a number of \(unit)\(least > 0 ? " above zero" : "")")
        return nil
    }

    /// One of the words of a type; the first where it is none of them.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, _ column: String) -> Word
    where Word.RawValue == String, Word.AllCases == [Word] {
        if let word = Word(rawValue: self[column]) { return word }
        fault(column, "'\(self[column])' is not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        return Word.allCases[0]
    }

    /// A name that must be known where it is given.
    mutating func name(_ column: String, among known: [String], called kind: String, required: Bool) -> String {
        let name = self[column]
        if name.isEmpty ? required : !known.contains(name) { fault(column, "no \(kind) is called '\(name)'") }
        return name
    }

    /// Tells every fault; whether there was none.
    func told(inTable table: String, _ fields: inout some FieldReader) -> Bool {
        for item in faults { fields.fault(inTable: table, row: key, column: item.column, item.message) }
        return faults.isEmpty
    }
}
