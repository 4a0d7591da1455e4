import ArgumentParser
import Models
import NumericalMethods
import Reports
import ScenarioFiles

extension BalancingMethod: ExpressibleByArgument {}

/// `khazri table balance`: flows fitted to row and column totals.
struct TableBalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract: "Fit flows to row and column totals (RAS; GRAS with negative numbers).",
        discussion: """
            Takes a table's domestic flows, or any matrix in a CSV file with labels in its first row and column. Totals that no table \
            of these zeros can have are named before anything is computed.

            Example: khazri table balance Z.csv --row-totals rows.csv --column-totals columns.csv
            """)

    @OptionGroup var arguments: TableArguments
    @OptionGroup var totals: TableTotalOptions

    func run() throws {
        let flows = try TableFlows.load(arguments)
        let (rows, columns) = try totals.read(flows)
        let fixed = try totals.fixedCells(flows)
        let problem = BalancingProblem(initial: flows.values, rowTotals: rows, columnTotals: columns, fixed: fixed)
        let faults = problem.faults(totals.method ?? problem.preferredMethod)
        guard faults.isEmpty else {
            throw Failure.input(faults.map { $0.description(rows: flows.rows, columns: flows.columns) }.joined(separator: "\n"))
        }
        let balanced = try flows.attempt { () throws(BalancingError) in try problem.balanced(totals.method) }
        try arguments.tell(flows.table("balance", "Balanced flows", balanced.matrix, notes: [TableTotalOptions.note(balanced)]))
    }
}

/// Totals that flows are fitted to.
struct TableTotalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Row totals: a file of label,value, or label=value; others keep their sum.", valueName: "amounts"))
    var rowTotals: [String] = []

    @Option(help: ArgumentHelp("Column totals: a file of label,value, or label=value; others keep their sum.", valueName: "amounts"))
    var columnTotals: [String] = []

    @Option(help: ArgumentHelp("A known cell, row:column=value. May be repeated.", valueName: "cell"))
    var fix: [String] = []

    @Option(help: ArgumentHelp("ras or gras; default by the signs.", valueName: "method"))
    var method: BalancingMethod?

    func read(_ flows: TableFlows) throws(Failure) -> (rows: [Double], columns: [Double]) {
        let rows = flows.values.rowSums.replaced(by: try TableAmounts.read(rowTotals, labels: flows.rows, called: "rows"))
        let columns = flows.values.columnSums.replaced(by: try TableAmounts.read(columnTotals, labels: flows.columns, called: "columns"))
        return (rows, columns)
    }

    func fixedCells(_ flows: TableFlows) throws(Failure) -> [FixedCell] {
        var cells: [FixedCell] = []
        for text in fix {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let places = parts.first?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
            guard parts.count == 2, places.count == 2, let value = Double(parts[1]), value.isFinite else {
                throw .input("--fix: '\(text)' is not row:column=value")
            }
            guard let row = flows.rows.firstIndex(of: places[0]) else { throw .input("--fix: there is no row '\(places[0])'") }
            guard let column = flows.columns.firstIndex(of: places[1]) else { throw .input("--fix: there is no column '\(places[1])'") }
            cells.append(FixedCell(row: row, column: column, value: value))
        }
        return cells
    }

    static func note(_ table: BalancedTable) -> String {
        "Fitted by \(table.method.rawValue.uppercased()) in \(table.iterations) rounds; the largest error of a total is \(table.largestError)."
    }
}

/// Flows with labels beside and above them: a table's domestic ones, or a matrix in a file.
struct TableFlows {
    let rows: [String]
    let columns: [String]
    let values: Matrix
    /// Output by column where the flows are a table's.
    let output: [Double]?

    static func load(_ arguments: TableArguments) throws(Failure) -> TableFlows {
        guard arguments.table.hasSuffix(".csv"), !FileSystem.isFolder(arguments.table) else {
            let table = try arguments.load()
            return TableFlows(rows: table.labels, columns: table.labels, values: table.domestic, output: table.output)
        }
        let read = NumberMatrix.read(arguments.table)
        Loading.tell(read.faults)
        guard let matrix = read.matrix else { throw .input() }
        return TableFlows(rows: matrix.rowLabels, columns: matrix.columnLabels, values: Matrix(matrix), output: nil)
    }

    /// Runs a fit and restates its fault with labels.
    func attempt<T>(_ body: () throws(BalancingError) -> T) throws(Failure) -> T {
        do { return try body() } catch { throw .input(error.description(rows: rows, columns: columns)) }
    }

    /// One row a cell.
    func table(_ name: String, _ title: String, _ matrix: Matrix, notes: [String]) -> Table {
        var result = Table(
            name: name, title: title,
            columns: [
                .key("row", "label of the row (supplier)"), .key("column", "label of the column (user)"),
                TableColumns.number("value", "flow, in the table's unit"),
            ], notes: notes)
        result.reserve(rows: rows.count * columns.count)
        for (i, row) in rows.enumerated() {
            for (j, column) in columns.enumerated() { result.append(.text(row), .text(column), Cell(matrix[i, j])) }
        }
        return result
    }
}
