import EnergySystem
import Foundation
import NumericalMethods
import RealModule

/// The input-output table of a later year, at the price level and size of the table's own year.
///
/// A sector's output, value added, taxes and purchases grow with its path relative to the whole; growth common to all
/// sectors is mostly a change of prices and is left out, so that value added adds up to what it was. Flows between
/// sectors are fitted to the new totals by RAS (GRAS where a flow is negative); final demand takes what is left of each
/// row.
enum EconomyProjection {
    struct Result {
        var table: InputOutputTable?
        var notes: [String] = []
        var fault: String?
    }

    static func table(_ baseline: Baseline, _ paths: [ProjectedPath], year: Int) -> Result {
        guard let economy = baseline.economy else { return Result() }
        let old = economy.table, paths = paths.filter { !$0.sectors.isEmpty }
        guard !paths.isEmpty else {
            return Result(notes: [
                """
                No projection moves sectors: the economy keeps its size and structure of \(economy.tableYear), \
                uniformly.
                """
            ])
        }
        let growth = relativeGrowth(old, economy.sectors.count, paths, year)
        guard let flows = fitted(old, growth) else {
            return Result(
                fault: """
                    the input-output table cannot be fitted to the projected totals of \(year); the table of \
                    \(economy.tableYear) is used
                    """)
        }
        let names = baseline.names[.sectors] ?? []
        let unnamed = names.indices.filter { sector in !paths.contains { $0.sectors.contains { $0.index == sector } } }
            .map { names[$0] }
        let words = paths.map { path in "\(path.name) \(percent(growth[path.sectors[0].index] - 1))" }.joined(
            separator: ", ")
        var notes = [
            """
            The input-output table of \(economy.tableYear) is moved to \(year) by RAS at unchanged total value \
            added; output relative to the whole: \(words). Growth common to all sectors, which at current prices is \
            mostly prices, is left out.
            """
        ]
        if !unnamed.isEmpty {
            notes.append(
                """
                No series moves \(unnamed.joined(separator: ", ")): they move with the whole.
                """)
        }
        return Result(table: flows, notes: notes)
    }

    private static func percent(_ share: Double) -> String { String(format: "%+.1f %%", 100 * share) }

    /// Growth of each sector over the mean of all, weighted with value added; a sector without a path moves with the
    /// mean.
    private static func relativeGrowth(_ table: InputOutputTable, _ sectors: Int, _ paths: [ProjectedPath], _ year: Int)
        -> [Double]
    {
        var growth = [Double?](repeating: nil, count: sectors)
        for path in paths {
            guard let factor = path.projected(year) else { continue }
            for sector in path.sectors where growth.indices.contains(sector.index) {
                growth[sector.index] = Double.exp(factor.logMedian)
            }
        }
        var weighted = 0.0, total = 0.0
        for sector in 0..<sectors {
            guard let own = growth[sector] else { continue }
            weighted += table.valueAdded[sector] * own
            total += table.valueAdded[sector]
        }
        let mean = total > 0 ? weighted / total : 1
        return growth.map { ($0 ?? mean) / mean }
    }

    private static func fitted(_ old: InputOutputTable, _ growth: [Double]) -> InputOutputTable? {
        let count = old.output.count
        guard let base = try? Matrix(fromRows: old.domesticFlows) else { return nil }
        let rows = (0..<count).map { growth[$0] * old.domesticFlows[$0].reduce(0, +) }
        let columns = (0..<count).map { column in growth[column] * old.domesticFlows.reduce(0) { $0 + $1[column] } }
        guard
            let projected = try? TableProjection(
                base: base, rowTotals: rows, columnTotals: columns, outputGrowth: growth, rule: .scaleRows)
        else { return nil }
        let flows = (0..<count).map { row in (0..<count).map { projected.table.matrix[row, $0] } }
        let output = (0..<count).map { old.output[$0] * growth[$0] }
        guard let demand = finalDemand(old, flows, output) else { return nil }
        let imported = old.importedFlows.map { row in zip(row, growth).map { $0 * $1 } }
        return InputOutputTable(
            domesticFlows: flows, importedFlows: imported, domesticFinalDemand: demand,
            importedFinalDemand: old.importedFinalDemand,
            finalDemandCategories: old.finalDemandCategories,
            importedFinalDemandCategories: old.importedFinalDemandCategories,
            output: output, valueAdded: zip(old.valueAdded, growth).map { $0 * $1 },
            netTaxesOnProducts: zip(old.netTaxesOnProducts, growth).map { $0 * $1 },
            imports: (0..<count).map { imported[$0].reduce(0, +) + old.importedFinalDemand[$0].reduce(0, +) },
            employees: old.employees, evidence: old.evidence)
    }

    /// What is left of each row for final demand, in the old proportions; `nil` where a row would have less than
    /// nothing.
    private static func finalDemand(_ old: InputOutputTable, _ flows: [[Double]], _ output: [Double]) -> [[Double]]? {
        var result = old.domesticFinalDemand
        for row in result.indices {
            let left = output[row] - flows[row].reduce(0, +), was = old.domesticFinalDemand[row].reduce(0, +)
            if abs(was) <= 1e-9 * max(1, output[row]) {
                guard abs(left) <= 0.05 * output[row], !result[row].isEmpty else { return nil }
                result[row][0] += left
            } else {
                guard left / was > 0 else { return nil }
                result[row] = result[row].map { $0 * left / was }
            }
        }
        return result
    }
}
