import EnergySystem
import Exploration
import SimulationEngine

/// `compare`: one metric of one strategy a row, for machines.
public enum ComparisonTable {
    public static let name = "compare"
    public static let columns: [Column] = [
        .key("strategy", "name of the strategy; `none` is the basis"),
        .key("scenario", "name of the scenario"),
        .key("metric", "what is compared, of the disrupted run"),
        .key("product", "product or fuel group; empty where the row is for everything"),
        Column("value", "the metric", kind: .number),
        .text("unit", "unit of value, low_5, high_95 and difference"),
        Column("low_5", "5th percentile; empty for one draw", kind: .number),
        Column("high_95", "95th percentile; empty for one draw", kind: .number),
        Column("difference", "value - the value of `none`", kind: .number),
        .text("note", "why there is no figure"),
    ]

    /// `faulty` are strategies that were to be compared and could not be read: a row each, without a figure.
    public static func table(of comparison: StrategyComparison, faulty: [String] = []) -> Table {
        var table = Table(
            name: name, title: "Strategies compared: \(comparison.title)", columns: columns,
            notes: ComparisonNotes.all + [ComparisonNotes.economy(comparison.tableIsEstimate)])
        let basis = comparison.outcomes.first.map(metrics) ?? []
        for outcome in comparison.outcomes {
            for (metric, none) in zip(metrics(outcome), basis) { append(metric, none, outcome, comparison, &table) }
        }
        for name in faulty {
            let none = Cell.notApplicable
            table.append(.text(name), .text(comparison.scenario), .text("not-compared"), .text(""), none, .text(""), none, none, none, .text("the file has faults"))
        }
        return table
    }

    private struct Metric {
        let name: String
        let product: String
        let unit: String
        let value: IndicatorValue
    }

    private static func append(
        _ metric: Metric, _ none: Metric, _ outcome: StrategyOutcome, _ comparison: StrategyComparison, _ table: inout Table
    ) {
        var note = ""
        if case .notApplicable(let reason) = metric.value { note = reason }
        var cell = Cell(metric.value.number)
        if case .date(let day) = metric.value { cell = .date(day) }
        let difference = metric.value.number.flatMap { value in none.value.number.map { value - $0 } }
        table.append(
            .text(outcome.name), .text(comparison.scenario), .text(metric.name), .text(metric.product), cell,
            .text(metric.unit), .notApplicable, .notApplicable, Cell(outcome.isBasis ? nil : difference), .text(note))
    }

    private static func metrics(_ outcome: StrategyOutcome) -> [Metric] {
        func byProduct(_ name: String, _ unit: String, _ values: [(name: String, value: IndicatorValue)]) -> [Metric] {
            values.map { Metric(name: name, product: $0.name, unit: unit, value: $0.value) }
        }
        func single(_ name: String, _ unit: String, _ value: Double?, otherwise reason: String = "no economy in the baseline") -> Metric {
            Metric(name: name, product: "", unit: unit, value: value.map { .number($0) } ?? .notApplicable(reason))
        }
        return byProduct("unserved-demand", "kt", outcome.unserved)
            + byProduct("peak-shortfall-7d", "kt/d", outcome.peakShortfall)
            + byProduct("days-short", "d", outcome.daysShort)
            + byProduct("first-day-short", "date", outcome.firstDayShort)
            + [
                single("import-bill", "M USD", outcome.importBill),
                single("strategy-cost", "M USD", outcome.strategyCost),
                single("strategy-cost-supply", "M USD", outcome.supplyCost),
                single("strategy-cost-holding", "M USD", outcome.holdingCost),
                single("strategy-cost-capital", "M USD", outcome.capitalCost),
                single("strategy-cost-restraint", "M USD", outcome.restraintCost),
                single("value-added-loss-with-plant", "M AZN", outcome.losses?.valueAdded),
                single("value-added-loss-with-plant-proportional", "M AZN", outcome.losses?.valueAddedProportional),
                single("household-surplus-loss", "M AZN", outcome.losses?.households),
                single("carbon-dioxide", "kt", outcome.emissions?.carbonDioxide, otherwise: "a product has no emission factor"),
                single("carbon-dioxide-worth", "M USD", outcome.emissions?.worth, otherwise: "no emission factors or no price of carbon"),
                single("demand-forgone", "kt", outcome.effect.forgone),
                single("fuel-delivered-more", "kt", outcome.effect.deliveredMore),
                single("fuel-delivered-more-worth", "M USD", outcome.effect.fuel),
                single("shortage-avoided", "kt", outcome.avoided),
                Metric(name: "cost-per-tonne-avoided", product: "", unit: "USD/t", value: outcome.costPerTonneAvoided),
                Metric(name: "cost-per-tonne-avoided-without-fuel", product: "", unit: "USD/t", value: outcome.securityCostPerTonneAvoided),
                single("unserved-demand-no-spot-cargo", "kt", outcome.withoutSpot.unserved),
                single("shortage-avoided-no-spot-cargo", "kt", outcome.withoutSpot.avoided),
                single("strategy-cost-no-spot-cargo", "M USD", outcome.withoutSpot.cost),
                Metric(name: "cost-per-tonne-avoided-no-spot-cargo", product: "", unit: "USD/t", value: outcome.costPerTonneAvoidedWithoutSpot),
            ]
            + outcome.exposure.figures.map {
                Metric(name: "exposure-\($0.indicator)", product: $0.product, unit: $0.unit, value: $0.value)
            }
    }
}

/// What a reader of a comparison must know.
enum ComparisonNotes {
    /// Of the sheet for people alone.
    static let sheet = [
        "Cost per tonne avoided: `saves` is less short and cheaper than `none`, `spends less` the same by forgoing demand, which is no saving; – is nothing avoided. `cut alike` is rationed proportionally.",
        "Carbon dioxide is that of burning what is delivered, worth `economy.price-of-carbon` a tonne, an assumption; below zero where a strategy serves more fuel.",
        "`no response` and `no spot cargo` are `none` with nothing ordered and no measure, and with spot cargo from nobody but who is stopped. Exposure (imported, largest supplier, concentration, N-1, cover) is that of the scenario without its shocks; figures that no strategy moves are in the table `compare`.",
    ]
    static let all = [
        "All figures are of the disrupted run: shocks, responses and re-ordering act; `none` is the same without a strategy.",
        "Strategy cost is resource cost beside `none`: what supply costs more or less (imports at the border, crude, less exports, corrected for what stocks and reserves gained or lost), holding, the capital's annuity and restraint. Duty, excise, margins and value added tax are transfers and apart.",
        "Cost per tonne of shortage avoided divides the strategy's cost by the tonnes unserved less than under `none`; without the fuel itself, what the tonnes delivered more are worth as stock is taken off: fuel that is served costs its price with or without a strategy.",
        "Value added kept, households' loss avoided, carbon dioxide avoided and cost stand side by side and are never added.",
    ]
    /// Where the table is an estimate that is said.
    static func economy(_ isEstimate: Bool) -> String {
        "Value added lost rests on an input-output table\(isEstimate ? " that is an estimate" : "") (rung kappa and slack, with the plant's own loss); `cut alike` rations the same tonnes over all users alike."
    }
}
