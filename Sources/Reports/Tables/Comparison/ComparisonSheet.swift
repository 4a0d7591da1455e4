import EnergySystem
import Exploration
import SimulationEngine

/// The comparison for people: one figure a row, one strategy a column, with the answer above.
public enum ComparisonSheet {
    /// `titles` are the products' names for people, in the order of the comparison's products.
    public static func table(of comparison: StrategyComparison, titles: [String] = []) -> Table {
        let shown = productsShown(comparison), outcomes = comparison.outcomes
        func title(_ product: String) -> String {
            guard let position = comparison.products.firstIndex(of: product), titles.indices.contains(position) else { return product }
            return titles[position].insideSentence
        }
        var table = Table(
            name: "compare-sheet", title: "Strategies compared: \(comparison.title)", columns: columns(outcomes),
            notes: ComparisonNotes.all + ComparisonNotes.sheet + stockValues(comparison, shown, title) + omitted(comparison, shown, title))
        table.answer = ComparisonAnswer.sentences(comparison)
        for product in shown {
            append("unserved \(title(product))", "kt", outcomes, to: &table) { cell(value($0.unserved, product)) }
        }
        for group in groups(of: shown, comparison) {
            append("worst week, \(group)", "kt/d", outcomes, to: &table) { cell(value($0.peakShortfall, group)) }
            append("days short, \(group)", "d", outcomes, to: &table) { cell(value($0.daysShort, group)) }
            append("first day short, \(group)", "", outcomes, to: &table) { cell(value($0.firstDayShort, group)) }
        }
        appendMoney(outcomes, to: &table)
        return table
    }

    private static func appendMoney(_ outcomes: [StrategyOutcome], to table: inout Table) {
        append("import bill", "M USD", outcomes, to: &table) { .number($0.importBill) }
        for (words, cost) in costs where outcomes.contains(where: { $0.name != "none" && abs(cost($0)) > 1e-9 }) || words == "strategy cost" {
            append(words, "M USD", outcomes, to: &table) { $0.name == "none" ? .notApplicable : .number(cost($0)) }
        }
        append("value added lost", "M AZN", outcomes, to: &table) { Cell($0.valueAddedLoss) }
        append("value added lost, cut alike", "M AZN", outcomes, to: &table) { Cell($0.valueAddedLossProportional) }
        append("shortage avoided", "kt", outcomes, to: &table) { $0.name == "none" ? .notApplicable : .number($0.avoided) }
        append("cost per tonne avoided", "USD/t", outcomes, to: &table, perTonne)
    }

    /// The strategy's cost and its parts; a part that no strategy has is left out.
    private static let costs: [(words: String, value: @Sendable (StrategyOutcome) -> Double)] = [
        ("strategy cost", { $0.strategyCost }), ("of it supply", { $0.supplyCost }), ("of it holding", { $0.holdingCost }),
        ("of it capital", { $0.capitalCost }), ("of it restraint", { $0.restraintCost }),
    ]

    /// Products that the scenario moves, or that are short under some strategy.
    private static func productsShown(_ comparison: StrategyComparison) -> [String] {
        comparison.products.filter { product in
            comparison.affected.contains(product) || comparison.outcomes.contains { outcome in
                (value(outcome.unserved, product)?.number ?? 0) > 1e-6
            }
        }
    }
    /// The fuel groups of some products, each once.
    private static func groups(of shown: [String], _ comparison: StrategyComparison) -> [String] {
        zip(comparison.products, comparison.groups).reduce(into: []) { groups, item in
            if shown.contains(item.0), !groups.contains(item.1) { groups.append(item.1) }
        }
    }
    /// The one valuation of stock, product by product.
    private static func stockValues(_ comparison: StrategyComparison, _ shown: [String], _ title: (String) -> String) -> [String] {
        let told = zip(comparison.products, comparison.stockValues).filter { shown.contains($0.0) }.map { product, value in
            "\(title(product)) \(PeopleText.inSentence(value.dollarsPerTonne)) USD (\(value.basis.rawValue))"
        }
        return told.isEmpty ? [] : ["A tonne in stock is worth: \(told.joined(separator: "; "))."]
    }
    private static func omitted(_ comparison: StrategyComparison, _ shown: [String], _ title: (String) -> String) -> [String] {
        let rest = comparison.products.filter { !shown.contains($0) }.map(title)
        return rest.isEmpty ? [] : ["Never short under any strategy and left out: \(rest.joined(separator: ", "))."]
    }

    private static func columns(_ outcomes: [StrategyOutcome]) -> [Column] {
        [.key("figure", "what is compared"), .text("unit", "unit")]
            + outcomes.map { Column($0.name, "disrupted run with \($0.title)", kind: .number) }
    }

    private static func append(
        _ figure: String, _ unit: String, _ outcomes: [StrategyOutcome], to table: inout Table, _ measure: (StrategyOutcome) -> Cell
    ) {
        let told = PeopleText.row(outcomes.map(measure), unit: unit == "d" ? "days" : unit)
        table.append(row: [.text(figure), .text(unit)] + told)
    }

    private static func perTonne(_ outcome: StrategyOutcome) -> Cell {
        switch outcome.costPerTonneAvoided {
        case .number(let value): .number(value)
        case .date: .unknown
        case .notApplicable: outcome.name != "none" && outcome.avoided > 1e-6 ? .text("saves") : .notApplicable
        }
    }

    private static func value(_ values: [(name: String, value: IndicatorValue)], _ name: String) -> IndicatorValue? {
        values.first { $0.name == name }?.value
    }
    private static func cell(_ value: IndicatorValue?) -> Cell {
        switch value {
        case .number(let number): .number(number)
        case .date(let day): .date(day)
        case .notApplicable, nil: .notApplicable
        }
    }
}
