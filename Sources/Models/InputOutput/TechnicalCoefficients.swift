import EnergySystem
import NumericalMethods

/// Inputs per unit of output, domestic and imported flows apart.
///
/// A_d(i,j) = Z_d(i,j) / x_j, A_m(i,j) = Z_m(i,j) / x_j; likewise net taxes, value added and employees.
/// All are shares (AZN per AZN), employees in persons per million AZN a year. A sector without output and
/// without inputs has a column of zeros.
///
/// Source: Miller and Blair (2009), Input-Output Analysis, 2nd ed., section 2.2, doi:10.1017/CBO9780511626982.
package struct TechnicalCoefficients: Sendable {
    package let domestic: Matrix
    package let imported: Matrix
    package let netTaxes: [Double]
    package let valueAdded: [Double]
    package let employees: [Double]

    /// Throws `size`, `negativeOutput`, `outOfRange` or `inputsWithoutOutput`.
    package init(_ table: InputOutputTable) throws(InputOutputError) {
        try TechnicalCoefficients.check(table)
        let output = table.output
        domestic = try TechnicalCoefficients.perUnit(table.domesticFlows, output)
        imported = try TechnicalCoefficients.perUnit(table.importedFlows, output)
        func perUnit(_ values: [Double]) -> [Double] { zip(values, output).map { $1 > 0 ? $0 / $1 : 0 } }
        netTaxes = perUnit(table.netTaxesOnProducts)
        valueAdded = perUnit(table.valueAdded)
        employees = perUnit(table.employees)
    }

    private static func perUnit(_ flows: [[Double]], _ output: [Double]) throws(InputOutputError) -> Matrix {
        let shares = flows.map { row in zip(row, output).map { $1 > 0 ? $0 / $1 : 0 } }
        return try inDomainWords { () throws(LinearAlgebraError) in try Matrix(fromRows: shares) }
    }

    private static func check(_ table: InputOutputTable) throws(InputOutputError) {
        let count = table.output.count
        let lists = [
            ("value added", table.valueAdded), ("net taxes on products", table.netTaxesOnProducts),
            ("employees", table.employees)
        ]
        for (what, list) in lists where list.count != count {
            throw .size(what: what, expected: count, actual: list.count)
        }
        for (what, flows) in [("domestic flows", table.domesticFlows), ("imported flows", table.importedFlows)] {
            guard flows.count == count else { throw .size(what: what, expected: count, actual: flows.count) }
            for row in flows where row.count != count {
                throw .size(what: "a row of \(what)", expected: count, actual: row.count)
            }
        }
        for (sector, output) in table.output.enumerated() { try check(sector, output, in: table) }
    }

    private static func check(
        _ sector: Int, _ output: Double, in table: InputOutputTable
    ) throws(InputOutputError) {
        guard output.isFinite else { throw .outOfRange(what: "output of sector number \(sector)", value: output) }
        guard output >= 0 else { throw .negativeOutput(sector: sector, output: output) }
        let inputs = (table.domesticFlows + table.importedFlows).map { $0[sector] }
        let isIdle = table.valueAdded[sector] == 0 && inputs.allSatisfy { $0 == 0 }
        guard output > 0 || isIdle else { throw .inputsWithoutOutput(sector: sector) }
    }
}
