import Exploration

/// `scenario-discovery`: where among the uncertain numbers shortages are common.
enum ScenarioDiscoveryTable: EnsembleTable {
    static let name = "scenario-discovery"
    static let title = "When a shortage is common"
    struct Row: TableRow {
        let keys: CaseKeys
        let product: String
        let threshold: Double
        let unit: String
        let share: Double
        let density, coverage, mass, weakestLimit: Double?
        let box: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("product", \.product, "product or fuel group"),
                .key("threshold", \.threshold, "shortage that counts, above which"),
                .value("unit", \.unit, "unit of threshold"),
                .value("share_percent", unit: "%", \.share, "weight of the draws above it, everywhere", decimals: 1),
                .value("density_percent", unit: "%", \.density, "weight of them inside the box", decimals: 1),
                .value(
                    "coverage_percent", unit: "%", \.coverage, "share of all of them that lie inside the box",
                    decimals: 1),
                .value("mass_percent", unit: "%", \.mass, "weight of the box among all draws", decimals: 1),
                .value(
                    "weakest_limit_p", \.weakestLimit,
                    "largest quasi-p-value of a limit: the chance to see as many without it", decimals: 3),
                .value("box", \.box, "the box in words, or why there is none")
            ]
    }
    static let notes = [
        """
        Boxes by the patient rule induction method (Friedman and Fisher 1999): slices are peeled off while that \
        makes the shortage more common inside. A limit with a quasi-p-value above 0.05 may be chance.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for found in answers.boxes {
            let metric = outcomes.metrics[found.metric]
            let threshold = found.threshold <= MetricSummary.zero ? 0 : found.threshold
            table.append(
                Row(
                    keys: CaseKeys(outcomes.cases[found.caseIndex]), product: metric.product, threshold: threshold,
                    unit: metric.unit,
                    share: 100 * found.share, density: found.box.map { 100 * $0.density },
                    coverage: found.box.map { 100 * $0.coverage },
                    mass: found.box.map { 100 * $0.mass },
                    weakestLimit: found.box?.limits.map(\.quasiProbability).max(),
                    box: found.box.map { UncertaintyWords.text($0, outcomes.uncertainties) } ?? found.reason ?? ""))
        }
    }
}
