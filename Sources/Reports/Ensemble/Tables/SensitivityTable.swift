import Exploration
import NumericalMethods

/// `sensitivity`: which uncertain numbers move a metric, strongest first.
enum SensitivityTable: EnsembleTable {
    static let name = "sensitivity"
    static let title = "Which uncertain numbers drive the results"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric, product, part, uncertainty: String
        var grade = ""
        var influence: InputInfluence?
        let reading: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("metric", \.metric, "indicator of the disrupted run"),
                .key("product", \.product, "product or fuel group; empty where the metric is for everything"),
                .key("part", \.part, "whole, probability (whether above zero), or size (how large where above zero)"),
                .key("uncertainty", \.uncertainty, "the uncertain number; empty where nothing can be told"),
                .value("grade", \.grade, "grade of its distribution: A official ... D assumption"),
                share("first_order", \.influence?.first?.estimate, "share of the variance it explains alone"),
                share("first_order_lower", \.influence?.first?.lower, "lower end: \(EnsembleColumns.interval)"),
                share("first_order_upper", \.influence?.first?.upper, "upper end"),
                share(
                    "total_order", \.influence?.total?.estimate,
                    "share with all interactions; only by the design `saltelli`"),
                share("total_order_lower", \.influence?.total?.lower, "lower end"),
                share("total_order_upper", \.influence?.total?.upper, "upper end"),
                share(
                    "pawn", \.influence?.distance?.median, "median distance of the conditional distribution functions"),
                share(
                    "pawn_noise", \.influence?.distance?.noise,
                    "distance that a number without influence stays below in 95 of 100 cases"),
                share(
                    "rank_correlation", \.influence?.rankCorrelation?.estimate,
                    "Spearman's rank correlation with the result"),
                .value(
                    "mean_effect_size", \.influence?.effects?.meanSize.estimate,
                    "mean of the absolute elementary effects; only by the design `morris`"),
                .value(
                    "effect_deviation", \.influence?.effects?.standardDeviation, "standard deviation of the effects"),
                .value("reading", \.reading, "in words")
            ]

        private static func share(_ name: String, _ value: @escaping @Sendable (Row) -> Double?, _ definition: String)
            -> RowColumn<Row>
        {
            .value(name, value, definition, decimals: 3)
        }
    }
    static let notes = [
        """
        First order from the draws as they are (correlation ratio over equal classes) or, by the design \
        `saltelli`, Sobol's index; PAWN after Pianosi and Wagener (2018). An interval that holds zero reads `not \
        distinguishable from zero`; estimates below zero are such, and are noise. Numbers drawn with correlation \
        share what they explain. Of numbers without any influence about one in twenty reads otherwise by chance, \
        in each part.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for result in answers.influence {
            let outcomes = answers.outcomes, metric = outcomes.metrics[result.metric],
                keys = CaseKeys(outcomes.cases[result.caseIndex])
            func row(_ uncertainty: String, _ grade: String, _ influence: InputInfluence?, _ reading: String) -> Row {
                Row(
                    keys: keys, metric: metric.indicator, product: metric.product, part: result.part.rawValue,
                    uncertainty: uncertainty,
                    grade: grade, influence: influence, reading: reading)
            }
            if let reason = result.reason { table.append(row("", "", nil, reason)) }
            for input in result.inputs {
                let column = outcomes.uncertainties[input.uncertainty]
                table.append(row(column.name, column.grade?.rawValue ?? "", input, reading(input)))
            }
        }
    }

    private static func reading(_ input: InputInfluence) -> String {
        guard input.isDistinguishableFromZero else { return "not distinguishable from zero" }
        if let total = input.total { return "\(percent(total.estimate)) of the variance with interactions" }
        if input.effects != nil { return "moves the result" }
        if let first = input.first, first.isDistinguishableFromZero {
            return """
                \(percent(first.estimate)) of the variance alone
                """
        }
        return "changes the distribution, no share of the variance alone"
    }
    private static func percent(_ share: Double) -> String { "\(PeopleText.inSentence(100 * share)) %" }
}
