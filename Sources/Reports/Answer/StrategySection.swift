import EnergySystem
import SimulationEngine

/// What a strategy did in the disrupted run: its own cost, and what became of its reserves.
enum StrategySection {
    static func sentences(_ report: Report) -> [String] {
        [ownCost(report), sale(report), reserves(report).rowCount > 0 ? reserveWords(report) : nil].compactMap { $0 }
    }

    /// Cost beside what the strategy does to supply.
    private static func ownCost(_ report: Report) -> String? {
        guard let name = report.assessment.inputs.strategyName else { return nil }
        let cost = report.assessment.strategyCost
        let parts = [("holding", cost.holding), ("capital", cost.capital), ("restraint", cost.restraint)]
            .map { (words: $0.0, amount: report.assessment.dollars($0.1)) }.filter { abs($0.amount) > 5e-4 }
        let total = parts.reduce(0) { $0 + $1.amount }
        let told =
            parts.isEmpty
            ? "costs nothing beside what it does to supply"
            : "costs \(PeopleText.inSentence(total)) M USD beside what it does to supply (\(Phrase.joined(parts.map { "\($0.words) \(PeopleText.inSentence($0.amount))" })))"
        return "The strategy \(name) \(told); khazri compare sets it beside doing nothing."
    }

    /// What the owner of the reserves receives beside what is used up of his stock.
    private static func sale(_ report: Report) -> String? {
        let assessment = report.assessment
        let used = assessment.reserves.map {
            ($0.released - $0.refilled, StockValue(of: $0.product, reference: assessment.reference).price)
        }
        let volume = used.reduce(0) { $0 + $1.0.value }, worth = used.map { $0.0 * $0.1 }.sum().value
        guard volume > 1e-6, let table = report.payments.first(where: { $0.run == .disrupted })?.table else {
            return nil
        }
        let received = table.total(.reserve).value + assessment.reserveHolding.value
        return """
            The owner of the reserves receives \(PeopleText.inSentence(received)) M AZN for \
            \(PeopleText.inSentence(volume)) kt whose value as stock was \(PeopleText.inSentence(worth)) M AZN; what \
            was bought before the first day is in no account.
            """
    }

    private static func reserveWords(_ report: Report) -> String {
        let used = report.assessment.reserves.contains { $0.released.value > 1e-9 }
        return used
            ? "What became of the reserves, with what is left at the value of a tonne in stock:"
            : "No reserve was touched; what it held it still holds:"
    }

    private struct Reserve: TableRow {
        let name, product: String
        let held, released, refilled, left, worth: Double

        static let columns: [RowColumn<Reserve>] = [
            .key("reserve", \.name, "the measure or response that holds it"), .key("product", \.product, "product"),
            .measure("held_kt", "kt", \.held, "on the first morning"),
            .measure("released_kt", "kt", \.released, "flowed out"),
            .measure("refilled_kt", "kt", \.refilled, "flowed in again"),
            .measure("left_kt", "kt", \.left, "on the last evening"),
            .measure("worth_left_usd_m", "M USD", \.worth, "what is left at the value of a tonne in stock")
        ]
    }

    /// One reserve and product a row.
    static func reserves(_ report: Report) -> Table {
        let assessment = report.assessment
        var rows = RowTable<Reserve>(name: "reserves", title: "Reserves in the disrupted run")
        for use in assessment.reserves {
            let value = StockValue(of: use.product, reference: assessment.reference)
            rows.append(
                Reserve(
                    name: use.name, product: assessment.baseline.productTitle(use.product), held: use.held.value,
                    released: use.released.value,
                    refilled: use.refilled.value, left: use.left.value,
                    worth: assessment.dollars(use.left * value.price)))
        }
        return rows.table
    }
}
