import ArgumentParser
import Models
import ScenarioFiles

/// How far the rows of a table may be from its output.
struct TableToleranceOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp(
        "Largest residual of a balance, as a share of output, with which a table is taken; default 0.001, of the audit 1e-6.", valueName: "share"))
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
        var seen = Set<String>()
        let repeated = table.labels.filter { !seen.insert($0).inserted }
        guard repeated.isEmpty else {
            throw .input("\(name): labels stand twice: \(repeated.prefix(20).joined(separator: ", ")); khazri table audit tells where")
        }
    }

    /// Totals would be counted twice.
    func requireNoTotals(_ table: LabelledTable) throws(Failure) {
        let places = TotalsLeftIn(table).places
        guard !places.isEmpty else { return }
        throw .input(places.prefix(20).map { "\(name): \($0) is the sum of the others; leave totals out" }.joined(separator: "\n"))
    }

    /// Output must be what the rows add up to, within the tolerance; the residual of what is taken is told.
    func requireRowBalance(_ table: LabelledTable) throws(Failure) {
        guard table.hasStatedOutput, table.finalDemand != nil else { return }
        let shares = zip(table.output, table.uses).map { abs($0 - $1) / max(abs($0), .leastNormalMagnitude) }
        let open = table.labels.indices.filter { shares[$0] > TableChecks.silent }
        guard let largest = shares.max(), !open.isEmpty else { return }
        var words = open.prefix(20).map { index in
            "\(name): row '\(table.labels[index])' adds up to \(table.uses[index]), its output is \(table.output[index]); "
                + "residual \(RoundedWords.number(table.output[index] - table.uses[index]))"
        }
        if open.count > 20 { words.append("\(name): and \(open.count - 20) more rows") }
        if largest <= tolerance { return Terminal.note(words.map { "warning: " + $0 }.joined(separator: "\n")) }
        if let part = PartScale(table, tolerance: TableChecks.silent) {
            words.append("\(name): \(part.description)")
        } else if largest < 0.1 {
            words.append("\(name): the largest residual is \(RoundedWords.number(100 * largest)) % of output; --tolerance \(RoundedWords.above(largest)) takes it")
        }
        throw .input(words.joined(separator: "\n"))
    }

    /// Inputs per unit of output must be numbers far from the end of the doubles. No amount is above 1e100, so that only a small
    /// output can fail.
    private func requireSizes(_ table: LabelledTable) throws(Failure) {
        guard table.output.contains(where: { $0 != 0 && abs($0) < 1e-6 }) else { return }
        let inputs = zip(table.domestic.columnSums, table.imported?.columnSums ?? table.output.map { _ in 0 }).map { abs($0) + abs($1) }
        for (index, output) in table.output.enumerated() where output != 0 && !(inputs[index] / abs(output) <= 1e100) {
            throw .input("\(name): output of '\(table.labels[index])' is \(output), too small for its inputs of \(inputs[index])")
        }
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
