import Exploration
import NumericalMethods

extension EnsembleSentences {
    /// What each strategy costs and saves on the same draws.
    var economics: [String] {
        answers.economics.map { row in
            let own = outcomes.cases[row.caseIndex]
            let head = """
                Scenario \(own.scenario), strategy \(own.strategy): it costs \(between(row.cost, number)) M USD a \
                draw beside doing nothing
                """
            return "\(head)\(benefit(row)).\(quiet(row))"
        }
    }

    private func benefit(_ row: StrategyEconomics) -> String {
        guard let avoided = row.avoided else {
            return """
                ; tonnes avoided were not measured, add unserved-demand to the study's metrics
                """
        }
        if avoided.upper < 0 {
            return
                ", and more goes unserved with it than without (\(between(IntervalEstimate(estimate: -avoided.estimate, lower: -avoided.upper, upper: -avoided.lower), number)) kt)"
        }
        guard let perTonne = row.costPerTonne else {
            return """
                , and the tonnes it avoids are not distinguishable from zero (\(interval(avoided, number)) kt), so \
                that there is no cost per tonne
                """
        }
        let saved = " and avoids \(between(avoided, number)) kt"
        if perTonne.upper < 0 { return "\(saved): cheaper and less shortage" }
        return "\(saved), \(between(perTonne, number)) USD a tonne avoided"
    }

    private func quiet(_ row: StrategyEconomics) -> String {
        guard let part = row.withoutShortage else { return "" }
        guard part.weight > 0 else { return " Without it every draw is short of something." }
        guard part.weight < 1 else { return " Without it nothing is short in any draw." }
        return """
             In the \(percent(part.weight)) of the draws in which nothing is short without it, it costs \
            \(number(part.cost / part.weight)) M USD a draw, which makes \(number(part.cost)) of the \
            \(number(row.cost.estimate)) M USD.
            """
    }

    /// Why the cost per tonne of a study and of a single run of the same case can differ.
    static let perTonneNote = """
        Cost per tonne is mean cost over mean tonnes avoided on the same draws, so that draws without a shortage \
        count with what they cost; its interval is that of a ratio of two means. `khazri compare` gives the same \
        figures for one run at the central values: they differ from these as far as shortage and cost bend with what \
        is drawn. Costs are resource costs: taxes and margins are transfers and not in them.
        """
}
