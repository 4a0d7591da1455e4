import EnergySystem
import Models
import SimulationEngine

/// The answer in one paragraph: what is short, when, how much, who, what it costs and whom, what would change it.
struct FirstParagraph {
    private let report: Report
    private var assessment: Assessment { report.assessment }

    init(_ report: Report) { self.report = report }

    var sentences: [String] {
        [range, stopped, shortage, withoutResponse, purchases, payers, economy, change, grade].compactMap { $0 }
    }
    /// The sentences for a terminal.
    var short: [String] { [range, shortage, withoutResponse, purchases].compactMap { $0 } }
    var text: String { sentences.joined(separator: " ") }

    /// The range over the variants, told first.
    private var range: String? {
        guard !report.variants.isEmpty else { return nil }
        let own = ShortageFigures.totalUnserved(.disrupted, assessment)
        let others = report.variants.map { ($0.label, ShortageFigures.totalUnserved(.disrupted, $0.assessment)) }
        let all = [own] + others.map(\.1)
        let told = others.map { "\($0.0) \(words($0.1))" }.joined(separator: ", ")
        return "Between \(words(all.min() ?? own)) and \(words(all.max() ?? own)) kt go unserved over the variants looked at (central \(words(own)); \(told) kt)."
    }

    /// What the shocks stop at loading, of contracts and replayed orders.
    private var stopped: String? {
        let assessment = self.assessment
        let record = assessment.noResponse.record
        let suppliers = assessment.baseline.suppliers.indices.map { supplier in
            (title: assessment.baseline.supplierTitle(supplier), volume: assessment.baseline.products.indices.reduce(0) {
                $0 + record.stoppedAtLoading.sum(assessment.noResponse.pair(supplier, $1))
            })
        }.filter { $0.volume > 1e-6 }
        guard !suppliers.isEmpty else { return nil }
        return "The shocks stop \(joined(suppliers.map { "\(words($0.volume)) kt from \($0.title)" })) at loading."
    }

    private var shortage: String {
        let short = ShortageFigures.shortages(.disrupted, assessment)
        guard !short.isEmpty else {
            return assessment.inputs.scenario.shocks.isEmpty ? "Nothing happens and nothing is unserved." : "With the response nothing is unserved."
        }
        let parts = short.prefix(3).map { figures in
            "\(words(figures.unserved)) kt of \(figures.title) (\(words(figures.percent)) % of the demand of the horizon), short on \(days(figures.daysShort))\(dates(figures))"
        }
        return "With the response these go unserved: \(parts.joined(separator: "; "))." + who(short)
    }

    private func who(_ short: [ShortageFigures]) -> String {
        guard let worst = short.first, !worst.classes.isEmpty else { return "" }
        let parts = worst.classes.prefix(3).map { "\(words($0.percent)) % on \($0.name)" }
        return " The missing \(worst.title) falls \(joined(Array(parts)))."
    }

    private var withoutResponse: String? {
        let short = ShortageFigures.shortages(.noResponse, assessment)
        guard !short.isEmpty else {
            return assessment.inputs.scenario.shocks.isEmpty ? nil : "Nor is anything without a response: stocks and what still arrives are enough."
        }
        let parts = short.prefix(3).map { "\(words($0.unserved)) kt of \($0.title)\(dates($0))" }
        return "With no new orders and no measures it would be \(joined(Array(parts)))."
    }

    /// Ordered cargo and what it cost more, with the unserved tonnes beside it.
    private var purchases: String? {
        guard let extra = report.indicator("extra-import-cost", nil, note: "total"), let cost = extra.disrupted.number else { return nil }
        let volume = ReplacementSection.ordered(assessment).reduce(0) { $0 + $1.volume }
        guard volume > 1e-6 || abs(cost) > 5e-4 else { return nil }
        let unserved = words(ShortageFigures.totalUnserved(.disrupted, assessment))
        let bought = volume > 1e-6 ? "\(words(volume)) kt are ordered; imports" : "Imports"
        return "\(bought) cost \(words(abs(cost))) M USD \(cost < 0 ? "less" : "more") than in the reference run, with \(unserved) kt left unserved."
    }

    private var payers: String? {
        let all = PaymentSection.changes(report)
        let payers = all.filter { $0.account != "unspent" && $0.account != "rest-of-world" }
        let largest = payers.map { abs($0.change) }.max() ?? 0
        let changes = payers.filter { abs($0.change) >= max(0.05, largest / 50) }
        guard !changes.isEmpty else { return nil }
        let kept = all.first { $0.account == "unspent" }?.change ?? 0
        let unspent = kept >= 0.05 ? ", and users keep \(words(kept)) M AZN for fuel they did not get" : ""
        func told(_ list: [(account: String, change: Double)]) -> String {
            joined(list.map { "\($0.account) \(words(abs($0.change)))" })
        }
        let losers = changes.filter { $0.change < 0 }, winners = changes.filter { $0.change > 0 }
        let parts = [losers.isEmpty ? nil : "worse off (\(told(losers)) M AZN)", winners.isEmpty ? nil : "better off (\(told(winners)) M AZN)"]
        return "Against the reference run these are " + parts.compactMap { $0 }.joined(separator: "; ") + unspent + "."
    }

    private var economy: String? {
        guard let impact = report.economy?[.disrupted], let main = EconomicSection.mainTotal(impact) else { return nil }
        let losses = impact.totals.filter { $0.rung != .plant }.map(\.valueAddedLossWithPlant)
        guard let low = losses.min(), let high = losses.max(), high > 5e-4 else { return nil }
        if words(low) == words(high) {
            return "\(words(main.valueAddedLossWithPlant)) M AZN of value added are lost under every rung and rationing rule (\(words(main.shareOfBaseYear * 100)) % of a year's gross domestic product), all but rounding by the refinery itself; the \(year) input-output table is an estimate."
        }
        return "Between \(words(low)) and \(words(high)) M AZN of value added are lost over all rungs and rationing rules (kappa and slack as rationed: \(words(main.valueAddedLossWithPlant)), \(words(main.shareOfBaseYear * 100)) % of a year's gross domestic product); the \(year) input-output table is an estimate."
    }

    private var change: String? {
        let ordered = ReplacementSection.ordered(assessment)
        let total = ShortageFigures.totalUnserved(.disrupted, assessment), bare = ShortageFigures.totalUnserved(.noResponse, assessment)
        if !ordered.isEmpty, bare - total > 1e-6 {
            let names = joined(ordered.prefix(3).map(\.supplier))
            return "It rests on \(names) selling what is ordered: that the market mends the shortage is an assumption, and the run without it (no-response) stands beside it."
        }
        guard total > 1e-6 else { return nil }
        return "More stock, a contract that can be called, or earlier knowledge would change it; compare strategies."
    }

    private var grade: String? {
        guard let worst = ShortageFigures.shortages(.disrupted, assessment).first ?? ShortageFigures.shortages(.noResponse, assessment).first,
            let weakest = InputGrades(report).behindShortage(of: worst.name)
        else { return nil }
        return "The shortage rests on inputs as weak as grade \(weakest.grade.rawValue)."
    }

    private var year: Int { report.baseline.economy?.tableYear ?? 2023 }
    private func words(_ value: Double) -> String { PeopleText.inSentence(value) }
    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
    private func dates(_ figures: ShortageFigures) -> String {
        guard let first = figures.first, let last = figures.last else { return "" }
        return first == last ? " on \(first)" : " between \(first) and \(last)"
    }
    private func joined(_ parts: [String]) -> String {
        parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
    }
}
