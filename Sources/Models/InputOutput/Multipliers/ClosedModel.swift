import NumericalMethods

/// The quantity model closed for households (type II): wages are spent, and what they buy makes further wages.
///
/// A gets a row of labour income per unit of output and a column of household consumption per unit of income, h =
/// consumption shares x spending propensity, with 0 in the corner. Sums over industries only, the household row left
/// out, give the output multipliers of type II.
///
/// Type II overstates where incomes do not follow output. Source: Miller and Blair (2009), section 2.5 and ch. 6,
/// doi:10.1017/CBO9780511626982.
package struct ClosedModel: Sendable {
    /// The coefficients with households as the last sector.
    package let coefficients: Matrix
    package let system: LeontiefSystem
    private let income: [Double]

    /// Closes a table. Income is per unit of output, consumption any amounts (only their shares count), the propensity
    /// from 0 to 1.
    ///
    /// Throws `size`, `outOfRange` and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, labourIncome: [Double], householdConsumption: [Double], spendingPropensity: Double,
        method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        let sectors = coefficients.rows
        for (what, list) in [("labour income", labourIncome), ("household consumption", householdConsumption)] {
            guard list.count == sectors else { throw .size(what: what, expected: sectors, actual: list.count) }
        }
        guard spendingPropensity >= 0, spendingPropensity <= 1 else {
            throw .outOfRange(what: "the share of income that households spend", value: spendingPropensity)
        }
        let total = householdConsumption.reduce(0, +)
        guard total > 0, total.isFinite else { throw .outOfRange(what: "total household consumption", value: total) }
        let column = householdConsumption.map { spendingPropensity * $0 / total }
        self.coefficients = try ClosedModel.bordered(coefficients, row: labourIncome, column: column)
        income = labourIncome
        system = try LeontiefSystem(coefficients: self.coefficients, method: method, expectedSolutions: 2)
    }

    /// Output of all industries per unit of final demand of each, induced consumption included.
    package func outputMultipliers() throws(InputOutputError) -> [Double] {
        try multipliers(of: Array(repeating: 1, count: income.count))
    }

    /// e' L over the industries only.
    package func multipliers(of perUnit: [Double]) throws(InputOutputError) -> [Double] {
        Array(try system.multipliers(of: perUnit + [0]).values.dropLast())
    }

    private static func bordered(
        _ matrix: Matrix, row: [Double], column: [Double]
    ) throws(InputOutputError) -> Matrix {
        guard matrix.isSquare else { throw .numerical(.notSquare(rows: matrix.rows, columns: matrix.columns)) }
        let order = matrix.rows
        var bordered = Matrix(rows: order + 1, columns: order + 1)
        for j in 0..<order {
            for i in 0..<order { bordered[i, j] = matrix[i, j] }
            bordered[order, j] = row[j]
            bordered[j, order] = column[j]
        }
        return bordered
    }
}
