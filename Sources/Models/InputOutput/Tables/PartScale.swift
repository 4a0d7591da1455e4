import NumericalMethods

/// One factor for a whole part of a table that closes every open balance: the part is in another unit than the rest.
///
/// With r the residual (output less what is counted), a part y should be y + r; f = sum y / sum (y + r), and the part is
/// taken to be f times too large where |y / f - (y + r)| is within a thousandth of output for every sector. Any factor is found, as
/// one currency in place of another; with fewer than three entries only a power of ten.
public struct PartScale: Sendable, Equatable {
    /// What the part is called: domestic flows, final demand, value added and so on.
    public let part: String
    /// How many times too large it is; below 1 too small.
    public let factor: Double
    /// The sum of the part as it stands.
    public let size: Double

    /// The first part that fits; `nil` where none does or fewer than half of the sectors are open.
    init?(_ table: LabelledTable, _ balance: TableBalance, open: Int) {
        guard open > table.sectors / 2 else { return nil }
        for candidate in PartScale.candidates(table, balance) {
            guard let factor = candidate.factor(table.output) else { continue }
            (part, self.factor, size) = (candidate.part, factor, candidate.amounts.reduce(0, +))
            return
        }
        return nil
    }

    /// The same for a table alone, at the tolerance of its balances. `nil` where no balance is stated or open.
    public init?(_ table: LabelledTable, tolerance: Double) {
        let balance = TableBalance(table, tolerance: tolerance), mean = TableBalance.mean(table.output)
        let open = [balance.rows, balance.columns].compactMap { $0 }.reduce(0) { count, residuals in
            count + residuals.indices.filter { balance.isOpen(residuals[$0], table.output[$0], mean) }.count
        }
        guard open > 0 else { return nil }
        self.init(table, balance, open: open)
    }

    /// `looks 1000 times too large`.
    static func words(_ factor: Double) -> String {
        let amount = factor > 1 ? factor : 1 / factor
        let isWhole = abs(amount - amount.rounded()) < 1e-3 * amount
        let text = isWhole ? "\(Int(amount.rounded()))" : "about \((amount * 1000).rounded() / 1000)"
        return "looks \(text) times too \(factor > 1 ? "large" : "small")"
    }

    public var description: String { "\(part) \(PartScale.words(factor)): corrected, the balance closes" }

    private static func candidates(_ table: LabelledTable, _ balance: TableBalance) -> [Candidate] {
        func both(_ part: String, _ rows: [Double]?, _ columns: [Double]?, sign: Double = 1) -> Candidate? {
            let pairs = [(rows, balance.rows), (columns, balance.columns)].compactMap { amounts, residuals in
                amounts.flatMap { amounts in residuals.map { (amounts, $0) } }
            }
            return pairs.isEmpty ? nil : Candidate(part: part, pairs: pairs, sign: sign)
        }
        let demand = table.finalDemand
        let categories = (demand?.categories ?? []).enumerated().map { index, name in
            both("final demand '\(name)'", demand?.values.column(index), nil)
        }
        let rows = table.valueAdded.map { both("'\($0.name)'", nil, $0.values) }
        let whole = [
            both("domestic flows", table.domestic.rowSums, table.domestic.columnSums), both("final demand", demand?.total, nil),
            both("imported flows", nil, table.imported?.columnSums), both("value added", nil, table.valueAdded.isEmpty ? nil : table.totalValueAdded),
            both("output", table.output, table.output, sign: -1),
        ]
        return (whole + categories + rows).compactMap { $0 }
    }

    /// A part, with the residuals that it would have to close.
    private struct Candidate {
        let part: String
        let pairs: [(amounts: [Double], residuals: [Double])]
        let sign: Double

        var amounts: [Double] { pairs[0].amounts }

        func factor(_ output: [Double]) -> Double? {
            let sums = pairs.reduce((0.0, 0.0)) { sums, pair in
                (sums.0 + pair.amounts.reduce(0, +), sums.1 + zip(pair.amounts, pair.residuals).reduce(0) { $0 + $1.0 + sign * $1.1 })
            }
            guard sums.0 != 0, sums.1 != 0, sums.0 / sums.1 > 0 else { return nil }
            let factor = nearestPower(sums.0 / sums.1)
            let entries = pairs.reduce(0) { $0 + $1.amounts.filter { $0 != 0 }.count }
            guard abs(factor.value - 1) > 0.01, entries >= (factor.isPower ? 2 : 3) else { return nil }
            return fits(factor.value, output) ? factor.value : nil
        }

        private func nearestPower(_ factor: Double) -> (value: Double, isPower: Bool) {
            for power in [10, 100, 1000, 1e6, 1e9, 0.1, 0.01, 1e-3, 1e-6, 1e-9] where abs(factor / power - 1) < 0.01 { return (power, true) }
            return (factor, false)
        }

        private func fits(_ factor: Double, _ output: [Double]) -> Bool {
            pairs.allSatisfy { pair in
                pair.amounts.indices.allSatisfy { index in
                    let right = pair.amounts[index] + sign * pair.residuals[index]
                    return abs(pair.amounts[index] / factor - right) <= 1e-3 * max(abs(output[index]), abs(right))
                }
            }
        }
    }
}
