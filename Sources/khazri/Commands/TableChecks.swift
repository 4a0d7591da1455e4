import ArgumentParser
import Models
import Reports
import ScenarioFiles

/// How far the rows of a table may be from its output.
struct TableToleranceOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            Largest residual of a balance, as a share of output, with which a table is taken; default 0.001, of \
            the audit 1e-6.
            """,
            valueName: "share"))
    var tolerance: Double?

    /// What a model runs with.
    var modelled: Double { tolerance ?? 1e-3 }
    /// What the audit lets pass.
    var audited: Double { tolerance ?? 1e-6 }

    func validate() throws {
        guard let tolerance, !(tolerance >= 0 && tolerance.isFinite) else { return }
        throw ValidationError("--tolerance: \(tolerance) is not a share of 0 or more.")
    }
}

/// What a table must hold before a model runs on it.
struct TableChecks {
    /// As messages call the table.
    let name: String
    /// The largest residual of a row as a share of output.
    let tolerance: Double

    /// Residuals up to this share are rounding and not told.
    static let silent = 1e-6

    func load(_ data: DataOptions) throws(Failure) -> LabelledTable {
        let table = try TableArguments.loadAsIs(name, data)
        try requireLabels(table)
        try requireNoTotals(table)
        try requireRowBalance(table)
        try requireSizes(table)
        return table
    }

    /// Every sector must have a label of its own.
    func requireLabels(_ table: LabelledTable) throws(Failure) {
        let repeated = table.repeatedLabels
        guard repeated.isEmpty else {
            throw .input(
                """
                \(name): labels stand twice: \(repeated.prefix(20).joined(separator: ", ")); khazri table audit \
                tells where
                """)
        }
    }

    /// Totals would be counted twice.
    func requireNoTotals(_ table: LabelledTable) throws(Failure) {
        let places = TotalsLeftIn(table).places
        guard !places.isEmpty else { return }
        throw .input(
            places.prefix(20).map { "\(name): \($0) is the sum of the others; leave totals out" }.joined(
                separator: "\n"))
    }

    /// Output must be what the rows add up to, within the tolerance; the residual of what is taken is told.
    func requireRowBalance(_ table: LabelledTable) throws(Failure) {
        guard let open = OpenRows(table, above: TableChecks.silent) else { return }
        var words = BalanceWords.lines(open, of: name)
        if open.largestShare <= tolerance {
            return Terminal.note(words.map { "warning: " + $0 }.joined(separator: "\n"))
        }
        if let part = PartScale(table, tolerance: TableChecks.silent) {
            words.append("\(name): \(part.description)")
        } else if open.largestShare < 0.1 {
            words.append("\(name): \(BalanceWords.largest(open.largestShare))")
        }
        throw .input(words.joined(separator: "\n"))
    }

    /// Inputs per unit of output must be numbers.
    private func requireSizes(_ table: LabelledTable) throws(Failure) {
        guard let small = table.smallOutput else { return }
        throw .input(
            """
            \(name): output of '\(small.sector)' is \(small.output), too small for its inputs of \(small.inputs)
            """)
    }
}
