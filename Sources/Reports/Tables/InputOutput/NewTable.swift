import Models

/// A table made from others: by products and industries, by group, or with its imports told apart.
package struct NewTable: Sendable {
    package let table: LabelledTable
    let title: String
    package let notes: [String]
    private let type: any CellTable.Type

    /// A symmetric table of a model, with this many negative coefficients.
    package static func symmetric(_ table: LabelledTable, _ model: SupplyUseModel, negative: Int, notes: [String])
        -> NewTable
    {
        let signs = "\(negative) coefficients are negative, as model \(model.rawValue) can give; B and D never do."
        return NewTable(
            table: table, title: "\(SymmetricCellTable.title), model \(model.rawValue)",
            notes: notes + (negative > 0 ? [signs] : []),
            type: SymmetricCellTable.self)
    }

    /// Groups of this many sectors.
    package static func groups(_ table: LabelledTable, of sectors: Int) -> NewTable {
        NewTable(
            table: table, title: GroupCellTable.title,
            notes: ["\(sectors) sectors in \(table.sectors) groups; coefficients are those of the summed flows."],
            type: GroupCellTable.self)
    }

    /// Imports told apart, of which these categories take none.
    package static func importsApart(_ table: LabelledTable, without categories: [String]) -> NewTable {
        let note = ImportSplitWords.note(categories, otherwise: "every category of final demand takes them.")
        return NewTable(table: table, title: ImportSplitCellTable.title, notes: [note], type: ImportSplitCellTable.self)
    }

    /// Every number of it, one a row.
    package var cells: Table { type.whole(of: self) }
}

/// How imports were told apart.
package enum ImportSplitWords {
    /// The note of supply and use tables.
    package static func ofUses(without categories: [String]) -> String {
        note(
            categories,
            otherwise: """
                every category takes them.
                """)
    }

    static func note(_ categories: [String], otherwise: String) -> String {
        let named = categories.map { "'\($0)'" }.joined(separator: ", ")
        return "Imports split in proportion to uses; " + (categories.isEmpty ? otherwise : "\(named) take none.")
    }
}
