/// One column of a table: its name for machines, unit and definition, and how it is rounded for people.
package struct Column: Sendable, Hashable {
    package enum Kind: String, Sendable { case text, number, date, month }

    /// Full words with the unit as suffix, for example `opening_stock_kt`.
    package let name: String
    /// The unit as printed; empty where the column has none.
    package let unit: String
    package let definition: String
    package let kind: Kind
    /// Whether the column belongs to the key of its table.
    package let isKey: Bool
    /// Digits after the point for people; `nil` chooses them by the size of each number.
    package let decimals: Int?

    package init(
        _ name: String, unit: String = "", _ definition: String, kind: Kind, isKey: Bool = false, decimals: Int? = nil
    ) {
        self.name = name
        self.unit = unit
        self.definition = definition
        self.kind = kind
        self.isKey = isKey
        self.decimals = decimals
    }

    /// A key column of text.
    package static func key(_ name: String, _ definition: String, kind: Kind = .text) -> Column {
        Column(name, definition, kind: kind, isKey: true)
    }
    /// A measure with a unit, rounded for people as that unit is usually written.
    package static func measure(_ name: String, _ unit: String, _ definition: String) -> Column {
        Column(name, unit: unit, definition, kind: .number, decimals: usualDecimals[unit])
    }
    /// A column of text that is no key.
    package static func text(_ name: String, _ definition: String) -> Column {
        Column(name, definition, kind: .text)
    }

    private static let usualDecimals = ["kt": 1, "%": 1, "USD/t": 0, "M AZN": 1, "d": 1, "M USD": 1, "persons": 0]
    private static let suffixes = [
        "kt": "_kt", "%": "_percent", "USD/t": "_usd_t", "M AZN": "_azn_m", "d": "_days", "M USD": "_usd_m"
    ]

    /// The heading for people: the words of the name, then the unit.
    package var heading: String {
        var words = name
        if let suffix = Column.suffixes[unit], words.hasSuffix(suffix) { words.removeLast(suffix.count) }
        words = String(words.map { $0 == "_" ? " " : $0 })
        return unit.isEmpty ? words : words.isEmpty ? unit : "\(words), \(unit)"
    }
}
