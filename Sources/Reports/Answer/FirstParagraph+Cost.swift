import EnergySystem
import Models
import SimulationEngine

/// Whom it costs, and what would change it.
extension FirstParagraph {
    private var changes: [(account: String, change: Double)] { PaymentSection.changes(report) }

    var payers: String? {
        // The owner of a reserve sells what was bought before the first day: no gain, told where reserves are.
        let apart = ["unspent", "rest-of-world", "reserve", "storage"]
        let payers = changes.filter { !apart.contains($0.account) }
        let largest = payers.map { abs($0.change) }.max() ?? 0
        let told = payers.filter { abs($0.change) >= max(0.05, largest / 50) }.sorted {
            abs($0.change) > abs($1.change)
        }
        func list(_ accounts: [(account: String, change: Double)]) -> String {
            Phrase.joined(accounts.map { "\(PaymentSection.words($0.account)) \(words(abs($0.change)))" })
        }
        let losers = told.filter { $0.change < 0 }, winners = told.filter { $0.change > 0 }
        let parts = [
            losers.isEmpty ? nil : "Worse off than in the reference run, M AZN: \(list(losers)).",
            winners.isEmpty ? nil : "Better off, M AZN: \(list(winners)).",
            winners.contains { $0.account == "refinery" } && madeLess
                ? "What the refinery does not run is exported as crude in its account, so that a stop can raise it."
                : nil
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private var madeLess: Bool {
        func made(_ run: Run) -> Double { (0..<run.plan.products).reduce(0) { $0 + run.record.production.sum($1) } }
        return made(assessment.disrupted) < made(assessment.reference) - 0.05
    }

    var unspent: String? {
        let kept = changes.first { $0.account == "unspent" }?.change ?? 0
        return kept >= 0.05 ? "Users keep \(words(kept)) M AZN for fuel they did not get, which is no gain." : nil
    }

    var economy: String? {
        guard let impact = report.economy?[.disrupted], let main = EconomicSection.mainTotal(impact) else { return nil }
        let losses = impact.totals.filter { $0.rung != .plant }.map(\.valueAddedLossWithPlant)
        guard let low = losses.min(), let high = losses.max(), high > 5e-4 else { return nil }
        let percent = "\(words(main.shareOfBaseYear * 100)) % of gross domestic product in \(report.baseline.baseYear)"
        let estimate = TableWords.estimate(report).map { " \($0)." } ?? ""
        if words(low) == words(high) {
            return """
                \(words(main.valueAddedLossWithPlant)) M AZN of value added are lost (\(percent)), at the refinery \
                and its suppliers.\(estimate)
                """
        }
        return """
            Between \(words(low)) and \(words(high)) M AZN of value added are lost over all ways of valuing and \
            rationing what users lack, the refinery's own loss included\(own(impact)); \
            \(words(main.valueAddedLossWithPlant)) M AZN (\(percent)) by the default.\(estimate)
            """
    }

    /// The refinery's own loss, where it has one.
    private func own(_ impact: EconomicImpact) -> String {
        let plant = impact.totals.first { $0.rung == .plant && $0.rationing == .asRun }?.valueAddedLossWithPlant ?? 0
        return plant > 5e-4 ? " (\(words(plant)))" : ""
    }

    /// The variants that change what is unserved, and notice, the largest swing first; those that change nothing are
    /// not told.
    var variants: String? {
        var cases = report.variants.map { (label: $0.label, item: $0, withBare: $0.changesDemand) }
        if let notice = report.comparison?.notice { cases.append((notice.words, notice.result, false)) }
        let told = cases.compactMap { item -> (swing: Double, text: String)? in
            let own = swing(.disrupted, "unserved", item.item)
            let bare = item.withBare ? swing(.noResponse, "without response", item.item) : nil
            let texts = [own?.text, bare?.text].compactMap { $0 }
            guard !texts.isEmpty else { return nil }
            return (
                max(abs(own?.change ?? 0), abs(bare?.change ?? 0)),
                """
                \(item.label) (\(texts.joined(separator: "; ")))
                """
            )
        }
        guard !told.isEmpty else { return nil }
        let ordered = told.enumerated().sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }
        return "What would change it: \(ordered.map(\.element.text).joined(separator: ", "))."
    }

    /// What a variant leaves unserved in one kind of run and how far that is from this scenario's; `nil` where it
    /// changes nothing that could be read.
    private func swing(_ kind: RunKind, _ what: String, _ other: Report.Case) -> (change: Double, text: String)? {
        let own = ShortageFigures.totalUnserved(kind, assessment), changed = other.totalUnserved(kind)
        let change = changed - own
        guard abs(change) >= max(0.05, 0.01 * max(own, changed)) else { return nil }
        func three(_ value: Double) -> String { PeopleText.number(value, nil) }
        return (change, "\(three(changed)) kt \(what), \(three(abs(change))) \(change > 0 ? "more" : "less")")
    }

    /// Whose selling the answer rests on.
    var trust: String? {
        let ordered = ReplacementSection.ordered(assessment)
        let total = ShortageFigures.totalUnserved(.disrupted, assessment),
            bare = ShortageFigures.totalUnserved(.noResponse, assessment)
        guard !ordered.isEmpty, bare - total > 1e-6 else { return nil }
        return """
            The answer assumes that \
            \(ordered.count > 3 ? "mainly " : "")\(Phrase.joined(ordered.prefix(3).map(\.supplier))) \
            \(ordered.count == 1 ? "sells" : "sell") what is ordered; the run without response shows the case that \
            they do not.
            """
    }

    var remedy: String? {
        guard trust == nil, ShortageFigures.totalUnserved(.disrupted, assessment) > 1e-6 else { return nil }
        return "More stock, a contract that can be called, or earlier knowledge would change it; compare strategies."
    }

    var grade: String? {
        guard
            let worst = ShortageFigures.shortages(.disrupted, assessment).first
                ?? ShortageFigures.shortages(.noResponse, assessment).first,
            let weakest = InputGrades(report).behindShortage(of: worst.product)
        else { return nil }
        return "The weakest inputs behind the shortage are of grade \(weakest.grade.rawValue) (\(weakest.meaning))."
    }
}
