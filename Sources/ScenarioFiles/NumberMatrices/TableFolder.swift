/// A row of numbers over the sectors, by name.
package struct NamedNumbers: Sendable, Equatable {
    package let name: String
    package let values: [Double]
    /// As the folder states it.
    package let unit: String?

    package init(name: String, values: [Double], unit: String? = nil) {
        self.name = name
        self.values = values
        self.unit = unit
    }
}

/// An input-output table as its folder holds it: suppliers in rows, users in columns, every part in the order of
/// `labels`.
///
/// Two layouts are read. The plain one: `Z.csv`, or `Z_domestic.csv` and `Z_imported.csv`; `Y.csv` or
/// `final_demand*.csv`; `sectors.csv` or `labels.csv`; `value_added.csv`, `satellites.csv`, `F.csv`, `F_Y.csv`,
/// `vectors.csv`, `units.csv`; each matrix may be `.npy` instead. The other is the folder of text files that pymrio
/// saves.
package struct TableFolder: Sendable {
    /// One name a sector, with its region before it where there are several: `region.sector`.
    package internal(set) var labels: [String]
    /// The region of each sector; empty for one region.
    package internal(set) var regions: [String] = []
    package internal(set) var domestic: NumberMatrix
    package internal(set) var imported: NumberMatrix?
    /// One column a category.
    package internal(set) var finalDemand: NumberMatrix?
    package internal(set) var importedFinalDemand: NumberMatrix?
    /// The region of each category of final demand where the folder tells it apart from the category; else empty.
    package internal(set) var categoryRegions: [String] = []
    /// What final users use or emit themselves, by the name of the satellite, one number a category of final demand.
    package internal(set) var directUse: [NamedNumbers] = []
    /// Value-added and tax rows.
    package internal(set) var valueAdded: [NamedNumbers] = []
    /// Other rows in their own units: employment, fuel, emissions.
    package internal(set) var satellites: [NamedNumbers] = []
    /// Gross output where the folder states it.
    package internal(set) var output: [Double]?
    /// What is doubtful and does not stop the reading.
    package internal(set) var warnings: [Diagnostic] = []

    /// Reads a folder of either layout; every fault of every file, or the table.
    package static func read(_ folder: String) -> (table: TableFolder?, faults: [Diagnostic]) {
        let isSavedText = Folders.isFile(Folders.joined(folder, "file_parameters.json"))
        if isSavedText {
            var reader = SavedTextFolder(folder)
            let table = reader.read()
            return (reader.faults.hasErrors ? nil : table, reader.faults.inOrder())
        }
        var reader = PlainFolder(folder)
        let table = reader.read()
        return (reader.faults.hasErrors ? nil : table, reader.faults.inOrder())
    }

    /// Whether a path is a folder that holds a table.
    package static func isTable(_ folder: String) -> Bool {
        guard Folders.isFolder(folder) else { return false }
        return ["Z.csv", "Z.npy", "Z_domestic.csv", "Z_domestic.npy", "file_parameters.json"]
            .contains { Folders.isFile(Folders.joined(folder, $0)) }
    }
}

extension NumberMatrix {
    /// The rows as named numbers over the categories of final demand, in their order.
    func rowsOverCategories(of finalDemand: NumberMatrix?, named prefix: String = "", _ faults: inout [Diagnostic])
        -> [NamedNumbers]
    {
        guard let finalDemand else {
            faults.append(
                Diagnostic(
                    at: Place(file: file),
                    """
                    stands for the categories of final demand, and the table has none
                    """))
            return []
        }
        let order = LabelOrder.positions(
            of: columnLabels, wanted: finalDemand.columnLabels, file: file, firstLine: 1, isRow: false, as: .category,
            &faults)
        guard let order else { return [] }
        let sorted = columns(order)
        return rowLabels.enumerated().map { NamedNumbers(name: prefix + $1, values: sorted.row($0)) }
    }

    /// A matrix in a CSV file with labels in its first row and column, or in a `.npy` file; or all that is wrong with
    /// it.
    package static func read(_ path: String) -> (matrix: NumberMatrix?, faults: [Diagnostic]) {
        var faults: [Diagnostic] = []
        let matrix =
            path.hasSuffix(".npy")
            ? MatrixBinary.read(path, as: path, &faults) : MatrixText.read(path, as: path, MatrixLayout(), &faults)
        return (matrix, faults)
    }
}
