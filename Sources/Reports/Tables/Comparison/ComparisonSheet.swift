import EnergySystem
import Exploration
import SimulationEngine

/// The comparison for people: one figure a row, one strategy a column, with the answer above.
package enum ComparisonSheet {
    /// `titles` are the products' names for people, in the order of the comparison's products; `faulty` are strategies
    /// that were to be compared and could not be read.
    package static func table(of comparison: StrategyComparison, titles: [String] = [], faulty: [String] = []) -> Table
    {
        let shown = productsShown(comparison), outcomes = comparison.outcomes
        func title(_ product: String) -> String {
            guard let position = comparison.products.firstIndex(of: product), titles.indices.contains(position) else {
                return product
            }
            return titles[position].insideSentence
        }
        var table = Table(
            name: "compare-sheet", title: "Strategies compared: \(comparison.title)", columns: columns(outcomes),
            notes: ComparisonNotes.all + [ComparisonNotes.economy(comparison.tableIsEstimate)] + ComparisonNotes.sheet
                + stockValues(comparison, shown, title) + omitted(comparison, shown, title))
        let missing =
            faulty.isEmpty
            ? []
            : [
                """
                Not compared, since the file has faults: \(faulty.joined(separator: ", ")).
                """
            ]
        table.answer = missing + ComparisonAnswer.sentences(comparison, title: title)
        for product in shown {
            appendShort("unserved \(title(product))", "kt", \.unserved, \.unserved, product, comparison, to: &table)
        }
        for group in groups(of: shown, comparison) {
            appendShort("worst week, \(group)", "kt/d", \.peakShortfall, \.peakShortfall, group, comparison, to: &table)
            appendShort("days short, \(group)", "d", \.daysShort, \.daysShort, group, comparison, to: &table)
            appendShort(
                "first day short, \(group)", "", \.firstDayShort, \.firstDayShort, group, comparison, to: &table)
        }
        appendMoney(comparison, to: &table)
        appendBenefit(outcomes, to: &table)
        appendWithoutSpot(comparison, to: &table)
        appendExposure(comparison, title, to: &table)
        return table
    }

    private static func appendMoney(_ comparison: StrategyComparison, to table: inout Table) {
        let outcomes = comparison.outcomes, beside = [comparison.noResponse, comparison.noSpot]
        append("import bill", "M USD", outcomes, beside: beside.map { Cell($0.importBill) }, to: &table) {
            .number($0.importBill)
        }
        for (words, cost) in costs
        where outcomes.contains(where: { !$0.isBasis && abs(cost($0)) > 1e-9 })
            || words == """
                strategy cost
                """
        {
            append(words, "M USD", outcomes, to: &table) { $0.isBasis ? .notApplicable : .number(cost($0)) }
        }
        append(
            "value added lost, with the plant's own", "M AZN", outcomes,
            beside: beside.map { Cell($0.losses?.valueAdded) }, to: &table
        ) { Cell($0.losses?.valueAdded) }
        append(
            "the same, cut alike", "M AZN", outcomes, beside: beside.map { Cell($0.losses?.valueAddedProportional) },
            to: &table
        ) {
            Cell($0.losses?.valueAddedProportional)
        }
    }

    /// What the cost buys, in the same money, never added; a line that no strategy moves is left out.
    private static func appendBenefit(_ outcomes: [StrategyOutcome], to table: inout Table) {
        let none = outcomes.first(where: \.isBasis)
        func kept(_ outcome: StrategyOutcome) -> (valueAdded: Double, households: Double)? {
            none?.losses.flatMap { none in outcome.losses.map { $0.kept(beside: none) } }
        }
        func emissions(_ outcome: StrategyOutcome) -> (carbonDioxide: Double, worth: Double?)? {
            none?.emissions.flatMap { none in outcome.emissions.map { $0.avoided(beside: none) } }
        }
        let lines: [(words: String, unit: String, value: (StrategyOutcome) -> Double?)] = [
            ("value added kept", "M USD", { kept($0)?.valueAdded }),
            ("households' loss avoided", "M USD", { kept($0)?.households }),
            ("carbon dioxide avoided", "kt", { emissions($0)?.carbonDioxide }),
            ("the same at the price of carbon", "M USD", { emissions($0)?.worth }),
            ("demand forgone", "kt", { $0.effect.forgone }), ("fuel delivered more", "kt", { $0.effect.deliveredMore })
        ]
        for line in lines where outcomes.contains(where: { abs(line.value($0) ?? 0) > 1e-6 }) {
            append(line.words, line.unit, outcomes, to: &table) { $0.isBasis ? .notApplicable : Cell(line.value($0)) }
        }
        append("shortage avoided", "kt", outcomes, to: &table) { $0.isBasis ? .notApplicable : .number($0.avoided) }
        append("cost per tonne avoided", "USD/t", outcomes, to: &table) {
            perTonne($0, $0.costPerTonneAvoided, $0.effect)
        }
        append("the same without the fuel itself", "USD/t", outcomes, to: &table) {
            perTonne($0, $0.securityCostPerTonneAvoided, $0.effect)
        }
    }

    private static func appendWithoutSpot(_ comparison: StrategyComparison, to table: inout Table) {
        let outcomes = comparison.outcomes, label = comparison.withoutSpotLabel
        append("unserved, \(label)", "kt", outcomes, to: &table) { .number($0.withoutSpot.unserved) }
        append("shortage avoided, \(label)", "kt", outcomes, to: &table) {
            $0.isBasis ? .notApplicable : .number($0.withoutSpot.avoided)
        }
        append("cost per tonne avoided, \(label)", "USD/t", outcomes, to: &table) {
            perTonne($0, $0.costPerTonneAvoidedWithoutSpot, $0.withoutSpot)
        }
    }

    private static func appendExposure(
        _ comparison: StrategyComparison, _ title: (String) -> String, to table: inout Table
    ) {
        for figure in ComparisonExposure.moved(comparison) {
            append(
                "\(figure.words), \(title(figure.product))", figure.unit == "0-1" ? "" : figure.unit,
                comparison.outcomes, to: &table
            ) {
                cell(ComparisonExposure.figure(figure.indicator, figure.product, $0))
            }
        }
    }

    /// The strategy's cost and its parts; a part that no strategy has is left out.
    private static let costs: [(words: String, value: @Sendable (StrategyOutcome) -> Double)] = [
        ("strategy cost", { $0.strategyCost }), ("of it supply", { $0.supplyCost }),
        ("of it holding", { $0.holdingCost }),
        ("of it capital", { $0.capitalCost }), ("of it restraint", { $0.restraintCost })
    ]
    /// Columns that stand beside doing nothing.
    private static let besideNone = ["no response", "no spot cargo"]

    /// Products that the scenario moves, or that are short under some strategy.
    private static func productsShown(_ comparison: StrategyComparison) -> [String] {
        comparison.products.filter { product in
            comparison.affected.contains(product)
                || comparison.outcomes.contains { outcome in
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
    private static func stockValues(_ comparison: StrategyComparison, _ shown: [String], _ title: (String) -> String)
        -> [String]
    {
        let told = zip(comparison.products, comparison.stockValues).filter { shown.contains($0.0) }.map {
            product, value in
            "\(title(product)) \(PeopleText.inSentence(value.dollarsPerTonne)) USD (\(value.basis.rawValue))"
        }
        return told.isEmpty ? [] : ["A tonne in stock is worth: \(told.joined(separator: "; "))."]
    }
    private static func omitted(_ comparison: StrategyComparison, _ shown: [String], _ title: (String) -> String)
        -> [String]
    {
        let rest = comparison.products.filter { !shown.contains($0) }.map(title)
        return rest.isEmpty ? [] : ["Never short under any strategy and left out: \(rest.joined(separator: ", "))."]
    }

    private static func columns(_ outcomes: [StrategyOutcome]) -> [Column] {
        let beside = besideNone.map { Column($0, "doing nothing with \($0)", kind: .number) }
        return [.key("figure", "what is compared"), .text("unit", "unit")]
            + outcomes.flatMap { outcome in
                [Column(outcome.name, "disrupted run with \(outcome.title)", kind: .number)]
                    + (outcome.isBasis ? beside : [])
            }
    }

    /// A row of what is short, with the two columns beside doing nothing filled.
    private static func appendShort(
        _ figure: String, _ unit: String, _ own: KeyPath<StrategyOutcome, StrategyOutcome.ByProduct>,
        _ beside: KeyPath<StrategyComparison.UnservedColumn, StrategyOutcome.ByProduct>, _ name: String,
        _ comparison: StrategyComparison,
        to table: inout Table
    ) {
        let extra = [comparison.noResponse, comparison.noSpot].map { cell(value($0[keyPath: beside], name)) }
        append(figure, unit, comparison.outcomes, beside: extra, to: &table) { cell(value($0[keyPath: own], name)) }
    }

    private static func append(
        _ figure: String, _ unit: String, _ outcomes: [StrategyOutcome],
        beside: [Cell] = besideNone.map { _ in .notApplicable },
        to table: inout Table, _ measure: (StrategyOutcome) -> Cell
    ) {
        let cells = outcomes.flatMap { [measure($0)] + ($0.isBasis ? beside : []) }
        table.append(row: [.text(figure), .text(unit)] + PeopleText.row(cells, unit: unit == "d" ? "days" : unit))
    }

    private static func perTonne(_ outcome: StrategyOutcome, _ value: IndicatorValue, _ effect: StrategyEffect) -> Cell
    {
        switch value {
        case .number(let value): .number(value)
        case .date: .unknown
        case .notApplicable:
            outcome.isBasis || !effect.helps ? .notApplicable : .text(effect.forgone > 1e-6 ? "spends less" : "saves")
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
