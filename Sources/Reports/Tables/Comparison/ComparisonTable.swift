import EnergySystem
import Exploration
import SimulationEngine

/// A table of a comparison. A new one is one file and one line in `TableCatalogue`.
protocol ComparisonResultTable: ResultTable where Result == ComparisonResult {}

/// A comparison with the names of strategies that were to be compared and could not be read.
package struct ComparisonResult: Sendable {
    let comparison: StrategyComparison
    let faulty: [String]

    package init(_ comparison: StrategyComparison, faulty: [String] = []) {
        (self.comparison, self.faulty) = (comparison, faulty)
    }
    package var table: Table { ComparisonTable.whole(of: self) }
}

/// `compare`: one metric of one strategy a row, for machines.
enum ComparisonTable: ComparisonResultTable {
    static let name = "compare"
    static let title = "Strategies compared"

    struct Row: TableRow {
        let strategy, scenario, metric: String
        var product = ""
        var value = Cell.notApplicable
        var unit = ""
        /// Of an ensemble; a comparison is one draw.
        var low5, high95, difference: Double?
        let note: String

        static let columns: [RowColumn<Row>] = [
            .key("strategy", \.strategy, "name of the strategy; `none` is the basis"),
            .key("scenario", \.scenario, "name of the scenario"),
            .key("metric", \.metric, "what is compared, of the disrupted run"),
            .key("product", \.product, "product or fuel group; empty where the row is for everything"),
            .value("value", \.value, "the metric"),
            .value("unit", \.unit, "unit of value, low_5, high_95 and difference"),
            .value("low_5", \.low5, "5th percentile; empty for one draw"),
            .value("high_95", \.high95, "95th percentile; empty for one draw"),
            .value("difference", \.difference, "value - the value of `none`"),
            .value("note", \.note, "why there is no figure")
        ]
    }

    static func title(of result: ComparisonResult) -> String { "\(title): \(result.comparison.title)" }
    static func notes(of result: ComparisonResult) -> [String] {
        ComparisonNotes.all + [ComparisonNotes.economy(result.comparison.tableIsEstimate)]
    }

    static func fill(_ table: inout RowTable<Row>, from result: ComparisonResult) {
        let comparison = result.comparison, basis = comparison.outcomes.first.map(metrics) ?? []
        for outcome in comparison.outcomes {
            for (metric, none) in zip(metrics(outcome), basis) {
                table.append(row(metric, none, outcome, comparison.scenario))
            }
        }
        for name in result.faulty {
            table.append(
                Row(strategy: name, scenario: comparison.scenario, metric: "not-compared", note: "the file has faults"))
        }
    }

    private struct Metric {
        let name: String
        let product: String
        let unit: String
        let value: IndicatorValue
    }

    private static func row(_ metric: Metric, _ none: Metric, _ outcome: StrategyOutcome, _ scenario: String) -> Row {
        var note = ""
        if case .notApplicable(let reason) = metric.value { note = reason }
        let difference = metric.value.number.flatMap { value in none.value.number.map { value - $0 } }
        return Row(
            strategy: outcome.name, scenario: scenario, metric: metric.name, product: metric.product,
            value: IndicatorTable.cell(metric.value),
            unit: metric.unit, difference: outcome.isBasis ? nil : difference, note: note)
    }

    private static func metrics(_ outcome: StrategyOutcome) -> [Metric] {
        func byProduct(_ name: String, _ unit: String, _ values: [(name: String, value: IndicatorValue)]) -> [Metric] {
            values.map { Metric(name: name, product: $0.name, unit: unit, value: $0.value) }
        }
        func single(
            _ name: String, _ unit: String, _ value: Double?, otherwise reason: String = "no economy in the baseline"
        ) -> Metric {
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
                single(
                    "carbon-dioxide", "kt", outcome.emissions?.carbonDioxide,
                    otherwise: "a product has no emission factor"),
                single(
                    "carbon-dioxide-worth", "M USD", outcome.emissions?.worth,
                    otherwise: "no emission factors or no price of carbon"),
                single("demand-forgone", "kt", outcome.effect.forgone),
                single("fuel-delivered-more", "kt", outcome.effect.deliveredMore),
                single("fuel-delivered-more-worth", "M USD", outcome.effect.fuel),
                single("shortage-avoided", "kt", outcome.avoided),
                Metric(name: "cost-per-tonne-avoided", product: "", unit: "USD/t", value: outcome.costPerTonneAvoided),
                Metric(
                    name: "cost-per-tonne-avoided-without-fuel", product: "", unit: "USD/t",
                    value: outcome.securityCostPerTonneAvoided),
                single("unserved-demand-no-spot-cargo", "kt", outcome.withoutSpot.unserved),
                single("shortage-avoided-no-spot-cargo", "kt", outcome.withoutSpot.avoided),
                single("strategy-cost-no-spot-cargo", "M USD", outcome.withoutSpot.cost),
                Metric(
                    name: "cost-per-tonne-avoided-no-spot-cargo", product: "", unit: "USD/t",
                    value: outcome.costPerTonneAvoidedWithoutSpot)
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
        """
        Cost per tonne avoided: `saves` is less short and cheaper than `none`, `spends less` the same by \
        forgoing demand, which is no saving; – is nothing avoided. `cut alike` is rationed proportionally.
        """,
        """
        Carbon dioxide is that of burning what is delivered, worth `economy.price-of-carbon` a tonne, an \
        assumption; below zero where a strategy serves more fuel.
        """,
        """
        `no response` and `no spot cargo` are `none` with nothing ordered and no measure, and with spot cargo \
        from nobody but who is stopped. Exposure (imported, largest supplier, concentration, N-1, cover) is that \
        of the scenario without its shocks; figures that no strategy moves are in the table `compare`.
        """
    ]
    static let all = [
        """
        All figures are of the disrupted run: shocks, responses and re-ordering act; `none` is the same without \
        a strategy.
        """,
        """
        Strategy cost is resource cost beside `none`: what supply costs more or less (imports at the border, \
        crude, less exports, corrected for what stocks and reserves gained or lost), holding, the capital's \
        annuity and restraint. Duty, excise, margins and value added tax are transfers and apart.
        """,
        """
        Cost per tonne of shortage avoided divides the strategy's cost by the tonnes unserved less than under \
        `none`; without the fuel itself, what the tonnes delivered more are worth as stock is taken off: fuel \
        that is served costs its price with or without a strategy.
        """,
        """
        Value added kept, households' loss avoided, carbon dioxide avoided and cost stand side by side and are \
        never added.
        """
    ]
    /// Where the table is an estimate that is said.
    static func economy(_ isEstimate: Bool) -> String {
        """
        Value added lost rests on an input-output table\(isEstimate ? " that is an estimate" : "") (rung kappa \
        and slack, with the plant's own loss); `cut alike` rations the same tonnes over all users alike.
        """
    }
}
