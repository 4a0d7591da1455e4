/// The one factor by which a list of amounts is too large, if one closes all sums in which they stand.
///
/// With r what the sums lack (or, at the other side of the equation, have too much), an amount y should be y + r; f =
/// sum y / sum (y + r), and it holds where |y / f - (y + r)| is within a thousandth of the sum for every entry. With
/// fewer than three entries other than zero only a power of ten is taken for one.
package struct CommonFactor: Sendable, Equatable {
    /// How many times too large; below 1 too small.
    package let value: Double

    /// Amounts with what their sums lack; `totals` says how large the sums are. `nil` where no factor but 1 fits.
    package init?(_ lists: [(amounts: [Double], lacking: [Double])], totals: [Double]) {
        var sums = (found: 0.0, right: 0.0), entries = 0
        for list in lists {
            for (amount, lack) in zip(list.amounts, list.lacking) {
                sums = (sums.found + amount, sums.right + amount + lack)
                if amount != 0 { entries += 1 }
            }
        }
        guard sums.found != 0, sums.right != 0, sums.found / sums.right > 0 else { return nil }
        let power = CommonFactor.power(near: sums.found / sums.right), factor = power ?? sums.found / sums.right
        guard abs(factor - 1) > 0.01, entries >= (power == nil ? 3 : 2) else { return nil }
        for list in lists {
            for (index, total) in totals.enumerated() {
                let right = list.amounts[index] + list.lacking[index]
                guard abs(list.amounts[index] / factor - right) <= 1e-3 * max(abs(total), abs(right)) else {
                    return nil
                }
            }
        }
        value = factor
    }

    /// A power of ten within 1 %.
    private static func power(near factor: Double) -> Double? {
        [10, 100, 1000, 1e6, 1e9, 0.1, 0.01, 1e-3, 1e-6, 1e-9].first { abs(factor / $0 - 1) < 0.01 }
    }

    /// `looks 1000 times too large`.
    package var description: String { CommonFactor.words(value) }

    /// The same of any factor.
    package static func words(_ factor: Double) -> String {
        let amount = factor > 1 ? factor : 1 / factor
        let isWhole = abs(amount - amount.rounded()) < 1e-3 * amount
        let text = isWhole ? "\(Int(amount.rounded()))" : "about \((amount * 1000).rounded() / 1000)"
        return "looks \(text) times too \(factor > 1 ? "large" : "small")"
    }
}
