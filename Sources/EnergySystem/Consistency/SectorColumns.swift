/// The column identity of the input-output table: output = inputs + net taxes on products + value added.
enum SectorColumns: ConsistencyCheck {
    static let tolerance = 1e-3
    static let rule = """
        output of a sector equals its domestic and imported inputs, net taxes on products and value added (warning \
        beyond 0.1 % of output); that it equals its uses is an error beyond 1e-6
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let table = figures.baseline.economy?.table else { return [] }
        return table.output.indices.compactMap { sector in
            let inputs = (table.domesticFlows + table.importedFlows).reduce(0) { $0 + $1[sector] }
            let spent = inputs + table.netTaxesOnProducts[sector] + table.valueAdded[sector],
                output = table.output[sector]
            // A sector that adds more than it makes is told already.
            guard table.valueAdded[sector] <= output, abs(spent - output) > tolerance * abs(output) else { return nil }
            let name = figures.name(.sectors, sector)
            return .warning(
                "baseline.tables.sector-accounts.\(name).output",
                """
                inputs, net taxes and value added of '\(name)' add up to \(CheckedNumber.text(spent, "M AZN")), \
                its output is \(CheckedNumber.text(output, "M AZN")); correct the column of the flows or \
                sector-accounts
                """)
        }
    }
}
