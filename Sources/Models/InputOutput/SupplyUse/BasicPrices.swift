public import NumericalMethods

/// A trade or transport margin: what is paid inside purchasers' prices, and the products that earn it.
public struct MarginLayer: Sendable {
    /// Margin by product bought and user, zero or above.
    public let amounts: Matrix
    /// The products that earn it and their shares, which add up to 1.
    public let earners: [(product: Int, share: Double)]

    public init(amounts: Matrix, earners: [(product: Int, share: Double)]) {
        (self.amounts, self.earners) = (amounts, earners)
    }
}

/// Uses at basic prices from uses at purchasers' prices.
///
/// basic = purchasers' - net taxes on products - margins, with each margin's sum by user added to the rows of the products that
/// earn it; margins therefore move between rows and add up to zero over products, taxes leave the table as a row of their own.
///
/// Source: Eurostat (2008), Manual of Supply, Use and Input-Output Tables, ch. 6; UN (2018), Handbook on Supply and Use
/// Tables and Input-Output Tables, ch. 7.
public struct BasicPrices: Sendable {
    /// By product and user.
    public let uses: Matrix
    /// Net taxes on products by user.
    public let netTaxes: [Double]
    /// Product and user of cells that came out negative though the purchasers' value was not.
    public let negativeCells: [(product: Int, user: Int)]

    /// Throws `size`, `outOfRange` for an earner outside the table, and for shares that do not add up to 1.
    public init(
        purchasersUses: Matrix, netTaxes: Matrix, margins: [MarginLayer]
    ) throws(InputOutputError) {
        for matrix in [netTaxes] + margins.map(\.amounts) {
            guard matrix.rows == purchasersUses.rows else {
                throw .size(what: "products of a valuation layer", expected: purchasersUses.rows, actual: matrix.rows)
            }
            guard matrix.columns == purchasersUses.columns else {
                throw .size(what: "users of a valuation layer", expected: purchasersUses.columns, actual: matrix.columns)
            }
        }
        var basic = purchasersUses - netTaxes
        for layer in margins { try BasicPrices.move(layer, in: &basic) }
        self.init(basic, netTaxes, purchasersUses)
    }

    /// With one matrix of margins in which the products that earn them are negative, so that each user's add up to zero.
    ///
    /// Throws `size`, and `unfit` for a user (industries first) whose margins do not add up to zero.
    public init(purchasersUses: Matrix, netTaxes: Matrix, netMargins: Matrix) throws(InputOutputError) {
        for matrix in [netTaxes, netMargins] {
            guard matrix.rows == purchasersUses.rows, matrix.columns == purchasersUses.columns else {
                throw .size(what: "cells of a valuation layer", expected: purchasersUses.rows * purchasersUses.columns, actual: matrix.rows * matrix.columns)
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

    private static func move(_ layer: MarginLayer, in basic: inout Matrix) throws(InputOutputError) {
        let shares = layer.earners.reduce(0) { $0 + $1.share }
        guard abs(shares - 1) <= 1e-9 else { throw .outOfRange(what: "sum of the shares of a margin's earners", value: shares) }
        for earner in layer.earners where earner.product < 0 || earner.product >= basic.rows {
            throw .outOfRange(what: "product that earns a margin", value: Double(earner.product))
        }
        basic = basic - layer.amounts
        for (user, sum) in layer.amounts.columnSums.enumerated() {
            for earner in layer.earners { basic[earner.product, user] += sum * earner.share }
        }
    }
}
