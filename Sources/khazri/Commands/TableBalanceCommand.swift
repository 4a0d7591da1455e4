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
        let flows = try LabelledFlows.load(arguments)
        let wanted = try totals.read(flows)
        let faults = flows.faults(wanted)
        guard faults.isEmpty else {
            throw Failure.input(
                faults.map { $0.description(rows: flows.rows, columns: flows.columns) }.joined(
                    separator: """
                        \n
                        """))
        }
        try arguments.tell(try flows.attempt { () throws(BalancingError) in try flows.balanced(wanted) }.balanced)
    }
}

/// Totals that flows are fitted to.
struct TableTotalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Row totals: a file of label,value, or label=value; others keep their sum.", valueName: "amounts"))
    var rowTotals: [String] = []

    @Option(
        help: ArgumentHelp(
            "Column totals: a file of label,value, or label=value; others keep their sum.", valueName: "amounts"))
    var columnTotals: [String] = []

    @Option(help: ArgumentHelp("A known cell, row:column=value. May be repeated.", valueName: "cell"))
    var fix: [String] = []

    @Option(help: ArgumentHelp("ras or gras; default by the signs.", valueName: "method"))
    var method: BalancingMethod?

    /// Totals, known cells and method for some flows.
    func read(_ flows: LabelledFlows) throws(Failure) -> FlowTotals {
        let rows = try TableAmounts.read(rowTotals, labels: flows.rows, called: "rows")
        let columns = try TableAmounts.read(columnTotals, labels: flows.columns, called: "columns")
        return FlowTotals(rows: rows, columns: columns, fixed: try fixedCells(flows), method: method)
    }

    private func fixedCells(_ flows: LabelledFlows) throws(Failure) -> [FixedCell] {
        var cells: [FixedCell] = []
        for text in fix {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let places = parts.first?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
            guard parts.count == 2, places.count == 2, let value = Double(parts[1]), value.isFinite else {
                throw .input("--fix: '\(text)' is not row:column=value")
            }
            guard let row = flows.rows.firstIndex(of: places[0]) else {
                throw .input(
                    """
                    --fix: there is no row '\(places[0])'
                    """)
            }
            guard let column = flows.columns.firstIndex(of: places[1]) else {
                throw .input(
                    """
                    --fix: there is no column '\(places[1])'
                    """)
            }
            cells.append(FixedCell(row: row, column: column, value: value))
        }
        return cells
    }
}

extension LabelledFlows {
    /// A table's domestic flows, or a matrix in a file.
    static func load(_ arguments: TableArguments) throws(Failure) -> LabelledFlows {
        guard arguments.table.hasSuffix(".csv"), !FileSystem.isFolder(arguments.table) else {
            return LabelledFlows(try arguments.load())
        }
        let read = NumberMatrix.read(arguments.table)
        Loading.tell(read.faults)
        guard let matrix = read.matrix else { throw .input() }
        return LabelledFlows(rows: matrix.rowLabels, columns: matrix.columnLabels, values: Matrix(matrix))
    }

    /// Runs a fit and restates its fault with labels.
    func attempt<T>(_ body: () throws(BalancingError) -> T) throws(Failure) -> T {
        do { return try body() } catch { throw .input(error.description(rows: rows, columns: columns)) }
    }
}
