import EnergySystem
import Exploration
import NumericalMethods

/// What an ensemble says, in sentences: how likely, how deep, when, what drives it.
struct EnsembleSentences {
    let answers: EnsembleAnswers
    var outcomes: EnsembleOutcomes { answers.outcomes }

    /// The scenario and strategy of a case in words.
    func label(_ caseIndex: Int) -> String {
        let own = outcomes.cases[caseIndex]
        let strategy = own.strategy == "none" ? "no strategy" : "strategy \(own.strategy)"
        return outcomes.cases.count == 1 ? "The draws" : "Scenario \(own.scenario), \(strategy)"
    }

    /// The metric of the shortage as a whole; `nil` where the study measures none.
    var shortage: Int? { answers.headlines.first { outcomes.metrics[$0].indicator == "unserved-demand" } }

    /// How many draws failed and why; `nil` where none did.
    var failures: String? {
        guard let failed = answers.failed else { return nil }
        let named = failed.causes.prefix(4).map { "\($0.reason) (\($0.draws) \($0.draws == 1 ? "draw" : "draws"))" }
        let rest = failed.causes.count > 4 ? " and \(failed.causes.count - 4) more causes" : ""
        let left =
            failed.draws == failed.ofDraws
            ? "No figure can be given."
            : "Every figure is of the runs that are left, which are not the sample that was asked for."
        return """
            \(failed.draws) of \(failed.ofDraws) draws failed: \(named.joined(separator: "; "))\(rest). \(left) The \
            table ensemble-faults lists them.
            """
    }

    /// How likely a shortage is and how deep; of points that are chosen, between which values it lies.
    func risk(_ caseIndex: Int) -> String {
        guard let metric = shortage else {
            return """
                \(label(caseIndex)): no shortage was measured; add unserved-demand to the study's metrics.
                """
        }
        guard outcomes.design.isRandom else { return range(caseIndex, metric) }
        guard let summary = answers.summary(case: caseIndex, metric: metric) else {
            return "\(label(caseIndex)): no run has a value."
        }
        let name = anySubject(metric), unit = outcomes.metrics[metric].unit, share = summary.probabilityAboveZero
        guard share.estimate > 0 else {
            return """
                \(label(caseIndex)): no draw is short of \(anySubject(metric, never: true)); with 95 % confidence \
                the probability is below \(percent(share.upper)).
                """
        }
        let mean = summary.mean, tail = summary.tailMeans[MetricSummary.tailLevels.count - 1]
        let deep =
            summary.quantile(0.95).map {
                """
                one in twenty draws lacks more than \(number($0.estimate)) \(unit), and the worst twentieth \
                \(number(tail.estimate)) \(unit) on average
                """
            } ?? ""
        return """
            \(label(caseIndex)): \(between(share, percent)) of the draws are short of \(name); that range is what \
            more draws would narrow, not what is unknown. On average \(between(mean, number)) \(unit) go unserved, \
            \(number(summary.meanAboveZero ?? 0)) \(unit) where there is a shortage; \(deep).
            """
    }

    /// Every product that is short in some draw, the likeliest first; `nil` where the answer is of one product or
    /// nothing is short.
    func products(_ caseIndex: Int) -> String? {
        guard let metric = shortage, outcomes.metrics[metric].product.isEmpty else { return nil }
        let own = answers.products.compactMap { answers.summary(case: caseIndex, metric: $0) }
        let short = own.enumerated().filter { $0.element.probabilityAboveZero.estimate > 0 }
            .sorted {
                ($1.element.probabilityAboveZero.estimate, $0.offset) < (
                    $0.element.probabilityAboveZero.estimate, $1.offset
                )
            }.map(\.element)
        guard !short.isEmpty else { return nil }
        let told = short.map { summary in
            """
            \(subject(summary.metric)) in \(between(summary.probabilityAboveZero, percent)) of the draws, \
            \(number(summary.mean.estimate)) \(outcomes.metrics[summary.metric].unit) on average
            """
        }
        let never = own.filter { $0.probabilityAboveZero.estimate <= 0 }.map { subject($0.metric) }
        return
            "By product: \(told.joined(separator: "; "))\(never.isEmpty ? "" : "; never short: \(Phrase.joined(never))")."
    }

    /// Between which values a metric lies over the points of a design that are chosen.
    private func range(_ caseIndex: Int, _ metric: Int) -> String {
        let values = outcomes.values[caseIndex][metric].filter(\.isFinite), column = outcomes.metrics[metric]
        guard let low = values.min(), let high = values.max() else { return "\(label(caseIndex)): no run has a value." }
        let base = answers.tornados.first { $0.caseIndex == caseIndex && $0.metric == metric }?.base
        let middle =
            base.map { $0.isFinite ? "\(number($0)) \(column.unit) with every number at its median, " : "" } ?? ""
        return """
            \(label(caseIndex)): unserved \(subject(metric)) is \(middle)\(number(low)) to \(number(high)) \
            \(column.unit) over the \(values.count) points of the design, which are chosen and have no probability.
            """
    }

    /// What moves a metric most when one number is moved at a time; one sentence a case.
    func tornado(_ caseIndex: Int) -> String? {
        guard let metric = answers.headlines.first,
            let tornado = answers.tornados.first(where: { $0.caseIndex == caseIndex && $0.metric == metric })
        else { return nil }
        let column = outcomes.metrics[metric], moving = tornado.bars.filter { $0.swing > 0 }
        guard !moving.isEmpty else { return "\(label(caseIndex)): no number moves \(column.key) by itself." }
        let named = moving.prefix(4).map { bar in
            let input = outcomes.uncertainties[bar.uncertainty]
            return """
                \(input.name) by \(number(bar.swing)) \(column.unit) (from \(UncertaintyWords.point(bar.low, input)) \
                to \(UncertaintyWords.point(bar.high, input)))
                """
        }
        return
            "\(label(caseIndex)): moved alone from its 5 % to its 95 % point, \(Phrase.joined(named))\(moving.count > 4 ? " and \(moving.count - 4) more" : "") \(moving.count == 1 ? "moves" : "move") \(column.key)."
    }

    /// How likely so many years in a row are without a shortage; one sentence a case that has groups of draws, of every
    /// product that is ever short.
    func quietYears(_ caseIndex: Int) -> String? {
        let own = answers.quietYears.filter {
            $0.caseIndex == caseIndex && $0.probability.estimate < 1 && !outcomes.metrics[$0.metric].product.isEmpty
        }
        guard let years = own.first?.years else { return nil }
        let told = own.map { "\(between($0.probability, percent)) without a shortage of \(subject($0.metric))" }
        return """
            \(label(caseIndex)): \(years) such years in a row, all of one world that agrees with the record, are \
            \(Phrase.joined(told)).
            """
    }

    /// When a shortage begins.
    func onset(_ caseIndex: Int) -> String? {
        guard let metric = shortage else { return nil }
        let product = outcomes.metrics[metric].product
        guard let time = answers.stockOut.first(where: { $0.caseIndex == caseIndex && $0.product == product }),
            time.events > 0,
            let first = time.estimate.steps.first
        else { return nil }
        let start = outcomes.cases[caseIndex].firstDay
        let median =
            time.estimate.quantile(0.5)
            .map { "half of the draws are short by \(start + Int($0.rounded()))" }
            ?? "in more than half of the draws it never comes to that"
        return "The earliest first day short is \(start + Int(first.time.rounded())); \(median)."
    }

    /// Which uncertain numbers drive the shortage.
    func drivers(_ caseIndex: Int) -> [String] {
        guard let metric = shortage else { return [] }
        return answers.influence.filter { $0.caseIndex == caseIndex && $0.metric == metric }.map { result in
            let what =
                switch result.part {
                case .whole: "the volume unserved"
                case .probability: "whether there is a shortage"
                case .size: "how deep it is where there is one"
                }
            if let reason = result.reason { return "What drives \(what) cannot be told: \(reason)." }
            let moving = result.inputs.filter(\.isDistinguishableFromZero)
            guard !moving.isEmpty else { return "No uncertain number can be told to move \(what)." }
            let named = moving.prefix(4).map { told($0) }
            return "What moves \(what), strongest first: \(Phrase.joined(named))\(rest(result, moving.count))."
        }
    }

    private func told(_ input: InputInfluence) -> String {
        let column = outcomes.uncertainties[input.uncertainty]
        let grade = column.grade.map { ", grade \($0.rawValue)" } ?? ""
        let share = input.total ?? input.first
        let measure = share.flatMap { $0.isDistinguishableFromZero ? "\(percent($0.estimate)) of the variance" : nil }
        return measure.map { "\(column.name) (\($0)\(grade))" }
            ?? "\(column.name)\(grade.isEmpty ? "" : " (\(grade.dropFirst(2)))")"
    }
    private func rest(_ result: InfluenceResult, _ moving: Int) -> String {
        let silent = result.inputs.count - moving
        return silent > 0
            ? """
            ; \(silent) of \(result.inputs.count) numbers \(silent == 1 ? "is" : "are") not distinguishable from \
            zero
            """
            : ""
    }

    /// The boxes in which shortages are common.
    func boxes(_ caseIndex: Int) -> [String] {
        answers.boxes.filter { $0.caseIndex == caseIndex }.compactMap { found in
            guard let box = found.box else { return nil }
            let unit = outcomes.metrics[found.metric].unit
            let what =
                found.threshold <= MetricSummary.zero
                ? "A shortage" : "A shortage above \(number(found.threshold)) \(unit)"
            return """
                \(what) is common when \(UncertaintyWords.text(box, outcomes.uncertainties)): \
                \(percent(box.density)) of the draws there have one (everywhere \(percent(found.share))), and \
                \(percent(box.coverage)) of all such draws lie there.
                """
        }
    }

    /// What the strategies change, on the same draws.
    var strategies: [String] {
        guard let metric = shortage else { return [] }
        let unit = outcomes.metrics[metric].unit
        return answers.differences.filter { $0.metric == metric }.map { row in
            let own = outcomes.cases[row.caseIndex], change = row.difference
            let head = "Scenario \(own.scenario), strategy \(own.strategy)"
            guard change.lower > 0 || change.upper < 0 else {
                return """
                    \(head): the change of unserved \(subject(metric)) is not distinguishable from zero \
                    (\(interval(change, number)) \(unit)).
                    """
            }
            let word = change.estimate < 0 ? "less" : "more"
            let size = IntervalEstimate(
                estimate: abs(change.estimate), lower: min(abs(change.lower), abs(change.upper)),
                upper: max(abs(change.lower), abs(change.upper)))
            return """
                \(head): \(between(size, number)) \(unit) \(word) of \(subject(metric)) go unserved than without; it \
                is less in \(percent(row.isLower.estimate)) of the draws.
                """
        }
    }

    /// The subject of a shortage of whatever product.
    private func anySubject(_ metric: Int, never: Bool = false) -> String {
        outcomes.metrics[metric].product.isEmpty
            ? (never ? "any product" : "some product") : outcomes.metrics[metric].product
    }

    /// Product of a metric, or all fuel.
    func subject(_ metric: Int) -> String {
        let product = outcomes.metrics[metric].product
        return product.isEmpty ? "fuel" : product
    }

    func percent(_ share: Double) -> String { "\(PeopleText.inSentence(100 * share)) %" }
    func number(_ value: Double) -> String { PeopleText.inSentence(value) }
    /// The range first, then the estimate.
    func between(_ estimate: IntervalEstimate, _ word: (Double) -> String) -> String {
        "\(interval(estimate, word)) (estimate \(word(estimate.estimate)))"
    }
    func interval(_ estimate: IntervalEstimate, _ word: (Double) -> String) -> String {
        "\(word(estimate.lower)) to \(word(estimate.upper))"
    }
}
