import Exploration
import NumericalMethods

/// `sensitivity`: which uncertain numbers move a metric, strongest first.
public enum SensitivityTable: EnsembleTable {
    public static let name = "sensitivity"
    public static let title = "Which uncertain numbers drive the results"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("metric", "indicator of the disrupted run"),
        .key("product", "product or fuel group; empty where the metric is for everything"),
        .key("part", "whole, probability (whether above zero), or size (how large where above zero)"),
        .key("uncertainty", "the uncertain number; empty where nothing can be told"),
        .text("grade", "grade of its distribution: A official ... D assumption"),
        Column("first_order", "share of the variance it explains alone", kind: .number, decimals: 3),
        Column("first_order_lower", "lower end: \(EnsembleColumns.interval)", kind: .number, decimals: 3),
        Column("first_order_upper", "upper end", kind: .number, decimals: 3),
        Column("total_order", "share with all interactions; only by the design `saltelli`", kind: .number, decimals: 3),
        Column("total_order_lower", "lower end", kind: .number, decimals: 3),
        Column("total_order_upper", "upper end", kind: .number, decimals: 3),
        Column("pawn", "median distance of the conditional distribution functions", kind: .number, decimals: 3),
        Column("pawn_noise", "distance that a number without influence stays below in 95 of 100 cases", kind: .number, decimals: 3),
        Column("rank_correlation", "Spearman's rank correlation with the result", kind: .number, decimals: 3),
        Column("mean_effect_size", "mean of the absolute elementary effects; only by the design `morris`", kind: .number),
        Column("effect_deviation", "standard deviation of the effects", kind: .number),
        .text("reading", "in words"),
    ]
    public static let notes = [
        "First order from the draws as they are (correlation ratio over equal classes) or, by the design `saltelli`, Sobol's index; PAWN after Pianosi and Wagener (2018). An interval that holds zero reads `not distinguishable from zero`; estimates below zero are such, and are noise. Numbers drawn with correlation share what they explain. Of numbers without any influence about one in twenty reads otherwise by chance, in each part."
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for result in answers.influence {
            let outcomes = answers.outcomes, metric = outcomes.metrics[result.metric]
            let keys = EnsembleColumns.cells(outcomes.cases[result.caseIndex])
                + [.text(metric.indicator), .text(metric.product), .text(result.part.rawValue)]
            if let reason = result.reason {
                let empty = [Cell](repeating: .notApplicable, count: columns.count - keys.count - 2)
                table.append(row: keys + [.text("")] + empty + [.text(reason)])
            }
            for input in result.inputs { table.append(row: keys + cells(input, outcomes.uncertainties[input.uncertainty])) }
        }
    }

    private static func cells(_ input: InputInfluence, _ column: UncertaintyColumn) -> [Cell] {
        func interval(_ index: SensitivityIndex?) -> [Cell] { [Cell(index?.estimate), Cell(index?.lower), Cell(index?.upper)] }
        return [.text(column.name), .text(column.grade?.rawValue ?? "")] + interval(input.first) + interval(input.total) + [
            Cell(input.distance?.median), Cell(input.distance?.noise), Cell(input.rankCorrelation?.estimate),
            Cell(input.effects?.meanSize.estimate), Cell(input.effects?.standardDeviation), .text(reading(input)),
        ]
    }

    private static func reading(_ input: InputInfluence) -> String {
        guard input.isDistinguishableFromZero else { return "not distinguishable from zero" }
        if let total = input.total { return "\(percent(total.estimate)) of the variance with interactions" }
        if input.effects != nil { return "moves the result" }
        if let first = input.first, first.isDistinguishableFromZero { return "\(percent(first.estimate)) of the variance alone" }
        return "changes the distribution, no share of the variance alone"
    }
    private static func percent(_ share: Double) -> String { "\(PeopleText.inSentence(100 * share)) %" }
}
