/// Imports and exports by product, which the accounts and the tables of flows both state.
enum SectorTrade: ConsistencyCheck {
    static let tolerance = 1e-3
    static let rule = """
        imports of a sector's product equal imported flows and imported final demand, its exports the column \
        `exports` of final demand (warning beyond 0.1 %)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let table = figures.baseline.economy?.table else { return [] }
        let exports = table.finalDemandCategories.firstIndex(of: "exports")
        return table.output.indices.flatMap { sector -> [ConsistencyFinding] in
            let imported = table.importedFlows[sector].reduce(0, +) + table.importedFinalDemand[sector].reduce(0, +)
            var found = [
                finding(figures, sector, "imports", table.imports[sector], imported, "imported flows and final demand")
            ]
            if let stated = table.exports, let exports {
                found.append(
                    finding(
                        figures, sector, "exports", stated[sector], table.domesticFinalDemand[sector][exports],
                        "final demand"))
            }
            return found.compactMap(\.self)
        }
    }

    private static func finding(
        _ figures: BaselineFigures, _ sector: Int, _ column: String, _ stated: Double, _ summed: Double, _ place: String
    ) -> ConsistencyFinding? {
        guard !CheckedNumber.agree(stated, summed, within: tolerance) else { return nil }
        let name = figures.name(.sectors, sector)
        return .warning(
            "baseline.tables.sector-accounts.\(name).\(column)",
            """
            \(column) of '\(name)' are \(CheckedNumber.text(stated, "M AZN")) in sector-accounts and \
            \(CheckedNumber.text(summed, "M AZN")) in \(place); correct one of them
            """)
    }
}
