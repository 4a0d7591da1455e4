/// Supply and use tables as their folder holds them: products in rows, industries or users in columns, labels in the
/// first row and column of every file.
///
/// `supply.csv`; `use_domestic.csv` and `use_imported.csv`, or `use.csv`; `final_demand*.csv` in the same way;
/// `value_added.csv` (a row a kind); `imports.csv` (product and amount), by which `use.csv` is split; at purchasers'
/// prices also `margins.csv` and `net_taxes.csv` over the users, industries first and then final demand, in which the
/// margins of a user add up to zero because the products that earn them are negative.
package struct SupplyUseFolder: Sendable {
    package internal(set) var products: [String] = []
    package internal(set) var industries: [String] = []
    package internal(set) var categories: [String] = []
    /// Product by industry.
    package internal(set) var supply = NumberMatrix.empty
    /// Domestic uses, or all uses where `usesAreApart` is false.
    package internal(set) var use = NumberMatrix.empty
    package internal(set) var finalDemand = NumberMatrix.empty
    package internal(set) var importedUse: NumberMatrix?
    package internal(set) var importedFinalDemand: NumberMatrix?
    package internal(set) var valueAdded: [NamedNumbers] = []
    /// By product; of use where uses are not told apart.
    package internal(set) var imports: [Double]?
    /// By product and user: industries, then categories.
    package internal(set) var margins: NumberMatrix?
    package internal(set) var netTaxes: NumberMatrix?

    /// Reads a folder; every fault of every file, or the tables.
    package static func read(_ folder: String) -> (tables: SupplyUseFolder?, faults: [Diagnostic]) {
        var reader = SupplyUseReader(folder)
        let tables = reader.read()
        return (reader.faults.hasErrors ? nil : tables, reader.faults.inOrder())
    }
}

/// Reads the files of a `SupplyUseFolder`.
private struct SupplyUseReader {
    let folder: String
    var faults: [Diagnostic] = []
    private var tables = SupplyUseFolder()

    init(_ folder: String) { self.folder = folder }

    mutating func read() -> SupplyUseFolder? {
        guard let supply = matrix("supply") else { return missing("supply.csv") }
        tables.supply = supply
        (tables.products, tables.industries) = (supply.rowLabels, supply.columnLabels)
        readUses()
        readRowsBelow()
        readValuation()
        return tables
    }

    private mutating func missing(_ name: String) -> SupplyUseFolder? {
        if !has(name) {
            faults.append(
                Diagnostic(
                    at: Place(file: folder),
                    """
                    holds no supply and use tables: \(name) is not there
                    """))
        }
        return nil
    }

    private func has(_ name: String) -> Bool { Folders.isFile(Folders.joined(folder, name)) }

    private mutating func matrix(_ name: String) -> NumberMatrix? {
        let path = Folders.joined(folder, name + ".csv")
        guard Folders.isFile(path) else { return nil }
        let read = NumberMatrix.read(path)
        faults += read.faults
        return read.matrix
    }

    private mutating func readUses() {
        let apart = has("use_domestic.csv")
        let suffix = apart ? "_domestic" : ""
        guard apart || has("use.csv") else { _ = missing("use.csv (nor use_domestic.csv)"); return }
        if let use = byIndustry("use" + suffix) { tables.use = use }
        let names = ["final_demand" + suffix, "final_demand_domestic", "final_demand"]
        guard let name = names.first(where: { has($0 + ".csv") }) else {
            _ = missing("final_demand\(suffix).csv"); return
        }
        if let demand = matrix(name)?.aligned(rows: tables.products, .product, columns: nil, .user, &faults) {
            (tables.finalDemand, tables.categories) = (demand, demand.columnLabels)
        }
        guard apart else { return }
        tables.importedUse = byIndustry("use_imported")
        tables.importedFinalDemand = matrix("final_demand_imported")?.aligned(
            rows: tables.products, .product, columns: nil, .user, &faults)
    }

    private mutating func byIndustry(_ name: String) -> NumberMatrix? {
        matrix(name)?.aligned(rows: tables.products, .product, columns: tables.industries, .industry, &faults)
    }

    private mutating func readRowsBelow() {
        if let rows = matrix("value_added"),
            let order = LabelOrder.positions(
                of: rows.columnLabels, wanted: tables.industries, file: rows.file, firstLine: 1, isRow: false,
                as: .industry, &faults)
        {
            let added = rows.columns(order)
            tables.valueAdded = added.rowLabels.enumerated().map { NamedNumbers(name: $1, values: added.row($0)) }
        }
        guard has("imports.csv") else { return }
        let read = LabelledNumbers.read(
            Folders.joined(folder, "imports.csv"), labels: tables.products, called: "products")
        faults += read.faults
        var imports = [Double](repeating: 0, count: tables.products.count)
        for entry in read.entries { imports[entry.index] = entry.value }
        tables.imports = imports
    }

    private mutating func readValuation() {
        let users = tables.industries + tables.categories
        tables.margins = matrix("margins")?.aligned(rows: tables.products, .product, columns: users, .user, &faults)
        tables.netTaxes = matrix("net_taxes")?.aligned(rows: tables.products, .product, columns: users, .user, &faults)
        let isPurchasers = has("margins.csv") || has("net_taxes.csv")
        if isPurchasers, has("use_domestic.csv") {
            faults.append(
                Diagnostic(
                    at: Place(file: folder),
                    """
                    margins.csv and net_taxes.csv go with use.csv at purchasers' prices, not with use_domestic.csv
                    """))
        }
        guard let margins = tables.margins else { return }
        let sizes = margins.columnSums { abs($0) }, sums = margins.columnSums { $0 }
        for (column, user) in users.enumerated() where abs(sums[column]) > 1e-6 * sizes[column] {
            faults.append(
                Diagnostic(
                    at: Place(file: margins.file),
                    """
                    margins of \(quoted(user)) add up to \(sums[column]), 0 was expected: products that earn them \
                    stand with a minus sign
                    """))
        }
    }
}

extension NumberMatrix {
    fileprivate func columnSums(_ change: (Double) -> Double) -> [Double] {
        (0..<columns).map { column($0).reduce(0) { $0 + change($1) } }
    }
}
