import Models

/// What is said of balances that do not close, one line a place.
package enum BalanceWords {
    private static let limit = 20

    /// Rows of a table that is called so.
    package static func lines(_ open: OpenRows, of name: String) -> [String] {
        limited(
            open.rows.map { row in
                """
                \(name): row '\(row.sector)' adds up to \(row.uses), its output is \(row.output); residual \
                \(RoundedWords.number(row.residual))
                """
            }, "rows", name)
    }

    /// Products of supply and use tables.
    package static func lines(_ open: [SupplyUseAccounts.OpenProduct], of name: String) -> [String] {
        limited(
            open.map { item in
                """
                \(name): product '\(item.product)' has a supply of \(item.supply) and uses of \(item.uses); residual \
                \(item.residual)
                """
            }, "products", name)
    }

    /// How far rows are from their output, and the tolerance with which the table is taken.
    package static func largest(_ share: Double) -> String {
        """
        the largest residual is \(RoundedWords.number(100 * share)) % of output; --tolerance \
        \(RoundedWords.above(share)) takes it
        """
    }

    private static func limited(_ lines: [String], _ plural: String, _ name: String) -> [String] {
        lines.prefix(limit) + (lines.count > limit ? ["\(name): and \(lines.count - limit) more \(plural)"] : [])
    }
}

/// Numbers as a message prints them: three significant digits.
enum RoundedWords {
    static func number(_ value: Double) -> String { short(value, .toNearestOrAwayFromZero) }

    /// No smaller than the number.
    static func above(_ value: Double) -> String { short(value, .up) }

    private static func short(_ value: Double, _ rule: FloatingPointRoundingRule) -> String {
        guard value != 0, value.isFinite else { return "\(value)" }
        var scale = 1.0
        while abs(value) * scale < 100 { scale *= 10 }
        let rounded = (value * scale).rounded(abs(value) * scale >= 1000 ? .toNearestOrAwayFromZero : rule) / scale
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
}
