import NumericalMethods

/// Uses at basic prices from uses at purchasers' prices.
///
/// basic = purchasers' - net taxes on products - margins, with each margin's sum by user added to the rows of the
/// products that earn it; margins therefore move between rows and add up to zero over products, taxes leave the table
/// as a row of their own.
///
/// Source: Eurostat (2008), Manual of Supply, Use and Input-Output Tables, ch. 6; UN (2018), Handbook on Supply and Use
/// Tables and Input-Output Tables, ch. 7.
package struct BasicPrices: Sendable {
    /// By product and user.
    package let uses: Matrix
    /// Net taxes on products by user.
    package let netTaxes: [Double]
    /// Product and user of cells that came out negative though the purchasers' value was not.
    package let negativeCells: [(product: Int, user: Int)]

    /// With one matrix of margins in which the products that earn them are negative, so that each user's add up to
    /// zero.
    ///
    /// Throws `size`, and `unfit` for a user (industries first) whose margins do not add up to zero.
    package init(purchasersUses: Matrix, netTaxes: Matrix, netMargins: Matrix) throws(InputOutputError) {
        for matrix in [netTaxes, netMargins] {
            guard matrix.rows == purchasersUses.rows, matrix.columns == purchasersUses.columns else {
                throw .size(
                    what: "cells of a valuation layer", expected: purchasersUses.rows * purchasersUses.columns,
                    actual: matrix.rows * matrix.columns)
            }
        }
        let sizes = netMargins.mapping { abs($0) }.columnSums
        for (user, sum) in netMargins.columnSums.enumerated() where abs(sum) > 1e-6 * sizes[user] {
            throw .unfit(what: "the margins of a user must add up to zero", sector: user, value: sum)
        }
        self.init(purchasersUses - netTaxes - netMargins, netTaxes, purchasersUses)
    }

    private init(_ basic: Matrix, _ netTaxes: Matrix, _ purchasersUses: Matrix) {
        uses = basic
        self.netTaxes = netTaxes.columnSums
        var negative: [(product: Int, user: Int)] = []
        for user in 0..<basic.columns {
            for product in 0..<basic.rows where basic[product, user] < -1e-9 * abs(purchasersUses[product, user]) {
                if purchasersUses[product, user] >= 0 { negative.append((product: product, user: user)) }
            }
        }
        negativeCells = negative
    }
}
