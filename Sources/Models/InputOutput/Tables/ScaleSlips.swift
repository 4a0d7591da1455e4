import EnergySystem
import NumericalMethods

/// Looks for entries written 10, 100, 1000 or a million times too large or too small: those that close an open balance;
/// and for a whole part of the table, as one file of it, in another unit than the rest.
struct ScaleSlips {
    private(set) var findings: [AuditFinding] = []
    private let table: LabelledTable
    private let balance: TableBalance
    private let mean: Double

    private static let factors: [Double] = [10, 100, 1000, 1e6, 0.1, 0.01, 0.001, 1e-6]

    init(_ table: LabelledTable, _ balance: TableBalance) {
        self.table = table
        self.balance = balance
        mean = TableBalance.mean(table.output)
        guard balance.rows != nil || balance.columns != nil else {
            findings = [AuditFinding("scale", .skipped, "needs a balance by row or column")]
            return
        }
        let rows = open(balance.rows), columns = open(balance.columns)
        if !rows.isEmpty || !columns.isEmpty {
            if let whole = PartScale(table, balance, open: rows.count + columns.count) {
                report(whole.part, whole.factor, whole.size)
            } else {
                findOutputs(rows, columns)
                findLines(rows, columns)
                findCells(rows, columns)
            }
        }
        findings =
            findings.isEmpty
            ? [
                AuditFinding(
                    "scale", .pass, "no part closes an open balance by one factor, and no entry by a power of ten")
            ] : TableAudit.limited(findings)
    }

    private func open(_ residuals: [Double]?) -> [Int] {
        guard let residuals else { return [] }
        return residuals.indices.filter { balance.isOpen(residuals[$0], table.output[$0], mean) }
    }

    /// Whether adding `change` to what was counted closes the residual.
    private func closes(_ residual: Double, _ change: Double, _ output: Double) -> Bool {
        abs(residual - change) <= max(balance.tolerance * max(abs(output), abs(change)), 1e-9 * abs(residual))
    }

    private mutating func report(_ what: String, _ factor: Double, _ size: Double) {
        findings.append(
            AuditFinding(
                "scale", .fail, place: what, size: size, CommonFactor.words(factor) + ": corrected, the balance closes")
        )
    }

    /// Whether an entry moved by the factor closes the residual, and left out altogether does not: else it is no slip
    /// of scale.
    private func isSlip(_ value: Double, _ factor: Double, _ residual: Double, _ output: Double) -> Bool {
        value != 0 && closes(residual, value * (1 / factor - 1), output) && !closes(residual, -value, output)
    }

    /// One sector's output; both balances must agree where both are known.
    private mutating func findOutputs(_ rows: [Int], _ columns: [Int]) {
        for index in balance.rows == nil ? columns : rows {
            let output = table.output[index]
            for factor in ScaleSlips.factors where output != 0 {
                let right = output / factor
                let fits = [balance.rows, balance.columns].compactMap { $0 }.allSatisfy {
                    closes($0[index], output - right, right)
                }
                if fits { report("output of '\(table.labels[index])'", factor, output) }
            }
        }
    }

    /// A whole row of flows or final demand, a whole column of flows, a value-added entry.
    private mutating func findLines(_ rows: [Int], _ columns: [Int]) {
        let (sums, inputs) = (table.domestic.rowSums, table.domestic.columnSums)
        if let residuals = balance.rows {
            for index in rows {
                find("row '\(table.labels[index])' of domestic flows", sums[index], residuals[index], index)
                for (column, name) in (table.finalDemand?.categories ?? []).enumerated() {
                    find(
                        "final demand '\(name)' of '\(table.labels[index])'",
                        table.finalDemand?.values[index, column] ?? 0, residuals[index], index)
                }
            }
        }
        if let residuals = balance.columns {
            for index in columns {
                find("column '\(table.labels[index])' of domestic flows", inputs[index], residuals[index], index)
                for row in table.valueAdded {
                    find("\(row.name) of '\(table.labels[index])'", row.values[index], residuals[index], index)
                }
            }
        }
    }

    private mutating func find(_ what: String, _ value: Double, _ residual: Double, _ index: Int) {
        for factor in ScaleSlips.factors where isSlip(value, factor, residual, table.output[index]) {
            report(what, factor, value)
        }
    }

    /// One flow, for which the residuals of its row and column agree; with one balance alone the flow that closes it.
    private mutating func findCells(_ rows: [Int], _ columns: [Int]) {
        let all = Array(0..<table.sectors)
        let lines = balance.rows == nil ? all : Array(rows.prefix(200))
        let users = balance.columns == nil ? all : Array(columns.prefix(200))
        for j in users {
            for i in lines {
                let value = table.domestic[i, j]
                for factor in ScaleSlips.factors where value != 0 {
                    if let row = balance.rows?[i], !isSlip(value, factor, row, table.output[i]) { continue }
                    if let column = balance.columns?[j], !isSlip(value, factor, column, table.output[j]) { continue }
                    report("flow '\(table.labels[i])' to '\(table.labels[j])'", factor, value)
                }
            }
        }
    }
}
