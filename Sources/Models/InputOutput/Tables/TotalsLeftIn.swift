import NumericalMethods

/// Rows, columns and categories that are the sum of the others: totals of a printed table that were left in.
///
/// A vector is taken for a total where each entry is the sum of the others' to 0.2 % and 1e-5 of the largest, for
/// rounding, and it has a name that says so or is the sum of two others or more in three places or more.
package struct TotalsLeftIn: Sendable, Equatable {
    /// `row 'Total'`, `column 'Total'`, `final demand 'total'`, `value added 'total'`.
    package let places: [String]

    package init(_ table: LabelledTable) {
        var found: [String] = []
        let flows = table.domestic, demand = table.finalDemand
        func total(_ kind: String, _ names: [String], _ sums: [Double], _ vector: (Int) -> Vector) {
            let rounding = 1e-5 * sums.reduce(0) { max($0, abs($1)) }
            for (index, name) in names.enumerated()
            where TotalsLeftIn.isTotal(vector(index), of: sums, rounding, named: name, among: names.count, vector) {
                found.append("\(kind) '\(name)'")
            }
        }
        total("row", table.labels, flows.columnSums) { row in Vector(count: flows.columns) { flows[row, $0] } }
        total("column", table.labels, flows.rowSums) { column in Vector(count: flows.rows) { flows[$0, column] } }
        if let demand {
            total("final demand", demand.categories, demand.total) { column in
                Vector(count: flows.rows) { demand.values[$0, column] }
            }
        }
        if !table.valueAdded.isEmpty {
            total("value added", table.valueAdded.map(\.name), table.totalValueAdded) { row in
                Vector(count: table.sectors) { table.valueAdded[row].values[$0] }
            }
        }
        places = found
    }

    /// Entries read one by one, so that a large table is looked at only as far as it takes.
    private struct Vector {
        let count: Int
        let entry: (Int) -> Double
    }

    private static func isTotal(
        _ vector: Vector, of sums: [Double], _ rounding: Double, named name: String, among count: Int,
        _ other: (Int) -> Vector
    ) -> Bool {
        var entries = 0
        for index in 0..<vector.count {
            let value = vector.entry(index)
            guard abs(sums[index] - 2 * value) <= 2e-3 * abs(value) + rounding else { return false }
            if value != 0 { entries += 1 }
        }
        guard entries > 0 else { return false }
        if saysTotal(name) { return true }
        return entries >= 3
            && (0..<count).filter { part in (0..<vector.count).contains { other(part).entry($0) != 0 } }.count >= 3
    }

    private static func saysTotal(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        return words.contains { ["total", "totals", "sum", "subtotal", "cəmi", "yekun", "итого", "всего"].contains($0) }
    }
}
