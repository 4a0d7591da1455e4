import Exploration

/// `scenario-discovery`: where among the uncertain numbers shortages are common.
public enum ScenarioDiscoveryTable: EnsembleTable {
    public static let name = "scenario-discovery"
    public static let title = "When a shortage is common"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("product", "product or fuel group"),
        Column("threshold", "shortage that counts, above which", kind: .number, isKey: true),
        .text("unit", "unit of threshold"),
        Column("share_percent", unit: "%", "weight of the draws above it, everywhere", kind: .number, decimals: 1),
        Column("density_percent", unit: "%", "weight of them inside the box", kind: .number, decimals: 1),
        Column("coverage_percent", unit: "%", "share of all of them that lie inside the box", kind: .number, decimals: 1),
        Column("mass_percent", unit: "%", "weight of the box among all draws", kind: .number, decimals: 1),
        Column("weakest_limit_p", "largest quasi-p-value of a limit: the chance to see as many without it", kind: .number, decimals: 3),
        .text("box", "the box in words, or why there is none"),
    ]
    public static let notes = ["Boxes by the patient rule induction method (Friedman and Fisher 1999): slices are peeled off while that makes the shortage more common inside. A limit with a quasi-p-value above 0.05 may be chance."]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for found in answers.boxes {
            let metric = outcomes.metrics[found.metric]
            let threshold = found.threshold <= MetricSummary.zero ? 0 : found.threshold
            table.append(
                row: EnsembleColumns.cells(outcomes.cases[found.caseIndex]) + [
                    .text(metric.product), .number(threshold), .text(metric.unit), .number(100 * found.share),
                    Cell(found.box.map { 100 * $0.density }), Cell(found.box.map { 100 * $0.coverage }),
                    Cell(found.box.map { 100 * $0.mass }), Cell(found.box?.limits.map(\.quasiProbability).max()),
                    .text(found.box.map { UncertaintyWords.text($0, outcomes.uncertainties) } ?? found.reason ?? ""),
                ])
        }
    }
}
