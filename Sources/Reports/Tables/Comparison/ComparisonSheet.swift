import EnergySystem
import Exploration
import SimulationEngine

/// The comparison for people: one strategy a row.
public enum ComparisonSheet {
    public static func table(of comparison: StrategyComparison) -> Table {
        let shown = productsShown(comparison)
        var table = Table(
            name: "compare-sheet", title: "Strategies compared: \(comparison.title)", columns: columns(shown),
            notes: ComparisonNotes.all + omitted(comparison, shown))
        for outcome in comparison.outcomes { table.append(row: row(outcome, shown)) }
        return table
    }

    /// Products that are short under some strategy; all gasoline grades stay in.
    private static func productsShown(_ comparison: StrategyComparison) -> [String] {
        comparison.products.filter { product in
            product.hasPrefix("gasoline") || comparison.outcomes.contains { outcome in
                (value(outcome.unserved, product)?.number ?? 0) > 1e-6
            }
        }
    }
    private static func omitted(_ comparison: StrategyComparison, _ shown: [String]) -> [String] {
        let rest = comparison.products.filter { !shown.contains($0) }
        return rest.isEmpty ? [] : ["Never short under any strategy and left out: \(rest.joined(separator: ", "))."]
    }

    private static func columns(_ products: [String]) -> [Column] {
        [Column.key("strategy", "name of the strategy")]
            + products.map { .measure("unserved_\($0)_kt", "kt", "unserved demand of the disrupted run") }
            + [
                Column("peak_kt_d", unit: "kt/d", "largest mean shortfall of 7 days, all gasoline", kind: .number, decimals: 2),
                Column("days_short", "days on which some gasoline is short", kind: .number, decimals: 0),
                Column("first_day_short", "first day on which some gasoline is short", kind: .date),
                .measure("import_bill_usd_m", "M USD", "all imports at the border before duty"),
                .measure("strategy_cost_usd_m", "M USD", "resource cost beside `none`"),
                .measure("supply_usd_m", "M USD", "of it supply"),
                .measure("holding_usd_m", "M USD", "of it holding"),
                .measure("capital_usd_m", "M USD", "of it the capital's annuity"),
                .measure("restraint_usd_m", "M USD", "of it restraint"),
                .measure("value_added_lost_azn_m", "M AZN", "value added lost as rationed in the run"),
                .measure("value_added_lost_proportional_azn_m", "M AZN", "value added lost if rationed proportionally"),
                .text("usd_per_tonne_avoided", "cost per tonne of shortage avoided"),
            ]
    }

    private static func row(_ outcome: StrategyOutcome, _ products: [String]) -> [Cell] {
        [Cell.text(outcome.name)] + products.map { cell(value(outcome.unserved, $0)) }
            + [cell(value(outcome.peakShortfall, "gasoline")), cell(value(outcome.daysShort, "gasoline")),
               cell(value(outcome.firstDayShort, "gasoline")), .number(outcome.importBill)]
            + costs(outcome)
            + [Cell(outcome.valueAddedLoss), Cell(outcome.valueAddedLossProportional), .text(perTonne(outcome))]
    }

    private static func costs(_ outcome: StrategyOutcome) -> [Cell] {
        guard outcome.name != "none" else { return [Cell](repeating: .notApplicable, count: 5) }
        return [outcome.strategyCost, outcome.supplyCost, outcome.holdingCost, outcome.capitalCost, outcome.restraintCost].map { .number($0) }
    }

    private static func perTonne(_ outcome: StrategyOutcome) -> String {
        switch outcome.costPerTonneAvoided {
        case .number(let value): "\(Int(value.rounded()))"
        case .date: ""
        case .notApplicable(let reason): outcome.name == "none" ? "–" : reason
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
