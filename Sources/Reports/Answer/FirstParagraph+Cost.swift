import EnergySystem
import Models
import SimulationEngine

/// Whom it costs, and what would change it.
extension FirstParagraph {
    private var changes: [(account: String, change: Double)] { PaymentSection.changes(report) }

    var payers: String? {
        let payers = changes.filter { $0.account != "unspent" && $0.account != "rest-of-world" }
        let largest = payers.map { abs($0.change) }.max() ?? 0
        let told = payers.filter { abs($0.change) >= max(0.05, largest / 50) }.sorted { abs($0.change) > abs($1.change) }
        func list(_ accounts: [(account: String, change: Double)]) -> String {
            Phrase.joined(accounts.map { "\(PaymentSection.words($0.account)) \(words(abs($0.change)))" })
        }
        let losers = told.filter { $0.change < 0 }, winners = told.filter { $0.change > 0 }
        let parts = [
            losers.isEmpty ? nil : "Worse off than in the reference run, M AZN: \(list(losers)).",
            winners.isEmpty ? nil : "Better off, M AZN: \(list(winners)).",
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
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
        let estimate = "The \(report.baseline.economy?.tableYear ?? 2023) input-output table behind it is an estimate."
        if words(low) == words(high) {
            return "\(words(main.valueAddedLossWithPlant)) M AZN of value added are lost (\(percent)), at the refinery and its suppliers. \(estimate)"
        }
        return "Between \(words(low)) and \(words(high)) M AZN of value added are lost over all ways of valuing and rationing, \(words(main.valueAddedLossWithPlant)) M AZN (\(percent)) by the default. \(estimate)"
    }

    /// What is unserved under every variant, and with notice.
    var variants: String? {
        var told = report.variants.map { ($0.label, ShortageFigures.totalUnserved(.disrupted, $0.assessment)) }
        if let notice = report.comparison?.notice {
            told.append((notice.words, ShortageFigures.totalUnserved(.disrupted, notice.result.assessment)))
        }
        guard !told.isEmpty else { return nil }
        let parts = told.enumerated().map { "\($1.0) (\(words($1.1)) kt\($0 == 0 ? " unserved" : ""))" }
        return "What would change it: \(parts.joined(separator: ", "))."
    }

    /// Whose selling the answer rests on.
    var trust: String? {
        let ordered = ReplacementSection.ordered(assessment)
        let total = ShortageFigures.totalUnserved(.disrupted, assessment), bare = ShortageFigures.totalUnserved(.noResponse, assessment)
        guard !ordered.isEmpty, bare - total > 1e-6 else { return nil }
        return "The answer assumes that \(Phrase.joined(ordered.prefix(3).map(\.supplier))) \(ordered.count == 1 ? "sells" : "sell") what is ordered; the run without response shows the case that they do not."
    }

    var remedy: String? {
        guard trust == nil, ShortageFigures.totalUnserved(.disrupted, assessment) > 1e-6 else { return nil }
        return "More stock, a contract that can be called, or earlier knowledge would change it; compare strategies."
    }

    var grade: String? {
        guard let worst = ShortageFigures.shortages(.disrupted, assessment).first ?? ShortageFigures.shortages(.noResponse, assessment).first,
            let weakest = InputGrades(report).behindShortage(of: worst.product)
        else { return nil }
        return "The weakest inputs behind the shortage are of grade \(weakest.grade.rawValue) (\(weakest.meaning))."
    }
}
