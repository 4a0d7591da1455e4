import EnergySystem
import NumericalMethods

/// One factor for a whole part of a table that closes every open balance: the part is in another unit than the rest.
///
/// Found by `CommonFactor` from the residuals, output less what is counted: any factor, as of one currency in place of
/// another.
package struct PartScale: Sendable, Equatable {
    /// What the part is called: domestic flows, final demand, value added and so on.
    package let part: String
    /// How many times too large it is; below 1 too small.
    package let factor: Double
    /// The sum of the part as it stands.
    package let size: Double

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
    package init?(_ table: LabelledTable, tolerance: Double) {
        let balance = TableBalance(table, tolerance: tolerance), mean = TableBalance.mean(table.output)
        let open = [balance.rows, balance.columns].compactMap { $0 }.reduce(0) { count, residuals in
            count + residuals.indices.filter { balance.isOpen(residuals[$0], table.output[$0], mean) }.count
        }
        guard open > 0 else { return nil }
        self.init(table, balance, open: open)
    }

    package var description: String { "\(part) \(CommonFactor.words(factor)): corrected, the balance closes" }

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
            both("domestic flows", table.domestic.rowSums, table.domestic.columnSums),
            both("final demand", demand?.total, nil),
            both("imported flows", nil, table.imported?.columnSums),
            both("value added", nil, table.valueAdded.isEmpty ? nil : table.totalValueAdded),
            both("output", table.output, table.output, sign: -1)
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
            CommonFactor(pairs.map { (amounts: $0.amounts, lacking: $0.residuals.map { sign * $0 }) }, totals: output)?
                .value
        }
    }
}
