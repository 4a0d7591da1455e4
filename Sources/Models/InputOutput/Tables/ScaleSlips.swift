import NumericalMethods

/// Looks for entries written 10, 100, 1000 or a million times too large or too small: those that close an open balance.
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
            if !findWhole(rows, columns) {
                findOutputs(rows, columns)
                findLines(rows, columns)
                findCells(rows, columns)
            }
        }
        findings = findings.isEmpty
            ? [AuditFinding("scale", .pass, "no entry closes an open balance when moved by a power of ten")] : TableAudit.limited(findings)
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
        let amount = factor > 1 ? factor : 1 / factor
        findings.append(AuditFinding(
            "scale", .fail, place: what, size: size, "looks \(Int(amount)) times too \(factor > 1 ? "large" : "small"): corrected, the balance closes"))
    }

    /// All domestic flows in another unit than output.
    private mutating func findWhole(_ rows: [Int], _ columns: [Int]) -> Bool {
        let (sums, inputs) = (table.domestic.rowSums, table.domestic.columnSums)
        guard rows.count + columns.count > table.sectors / 2 else { return false }
        for factor in ScaleSlips.factors {
            let change = 1 / factor - 1
            let fitsRows = balance.rows?.indices.allSatisfy { closes(balance.rows?[$0] ?? 0, sums[$0] * change, table.output[$0]) } ?? true
            let fitsColumns = balance.columns?.indices.allSatisfy { closes(balance.columns?[$0] ?? 0, inputs[$0] * change, table.output[$0]) } ?? true
            if fitsRows, fitsColumns {
                report("domestic flows", factor, table.domestic.rowSums.reduce(0, +))
                return true
            }
        }
        return false
    }

    /// One sector's output; both balances must agree where both are known.
    private mutating func findOutputs(_ rows: [Int], _ columns: [Int]) {
        for index in balance.rows == nil ? columns : rows {
            let output = table.output[index]
            for factor in ScaleSlips.factors where output != 0 {
                let right = output / factor
                let fits = [balance.rows, balance.columns].compactMap { $0 }.allSatisfy { closes($0[index], output - right, right) }
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
                    find("final demand '\(name)' of '\(table.labels[index])'", table.finalDemand?.values[index, column] ?? 0, residuals[index], index)
                }
            }
        }
        if let residuals = balance.columns {
            for index in columns {
                find("column '\(table.labels[index])' of domestic flows", inputs[index], residuals[index], index)
                for row in table.valueAdded { find("\(row.name) of '\(table.labels[index])'", row.values[index], residuals[index], index) }
            }
        }
    }

    private mutating func find(_ what: String, _ value: Double, _ residual: Double, _ index: Int) {
        for factor in ScaleSlips.factors where value != 0 && closes(residual, value * (1 / factor - 1), table.output[index]) {
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
                    let change = value * (1 / factor - 1)
                    if let row = balance.rows?[i], !closes(row, change, table.output[i]) { continue }
                    if let column = balance.columns?[j], !closes(column, change, table.output[j]) { continue }
                    report("flow '\(table.labels[i])' to '\(table.labels[j])'", factor, value)
                }
            }
        }
    }
}
