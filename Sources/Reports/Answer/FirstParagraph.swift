import EnergySystem
import Models
import SimulationEngine

/// The answer in sentences: what is short, when, how much, who, what it costs and whom, what would change it.
struct FirstParagraph {
    let report: Report
    var assessment: Assessment { report.assessment }

    init(_ report: Report) { self.report = report }

    /// What is short, what it costs, what would change it: a paragraph each.
    var paragraphs: [String] {
        [
            shortageSentences + [ObservationSection.brief(report)].compactMap { $0 },
            [purchases, payers, unspent, economy].compactMap { $0 }, [variants, trust, remedy, grade].compactMap { $0 }
        ]
        .map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }
    var text: String { paragraphs.joined(separator: " ") }
    /// The sentences for a terminal.
    var short: [String] {
        ([headline] + missing + [without, idle, noSeller, who, otherGrade, withoutResponse] + [
            ReplacementSection.firstCargoes(report), purchases, bare.isEmpty ? payers : nil, variants
        ]).compactMap { $0 }
    }

    private var shortageSentences: [String] {
        ([headline] + missing + [without, idle, noSeller, who, otherGrade, withoutResponse, stopped]).compactMap { $0 }
    }
    private var lacking: [ShortageFigures] { ShortageFigures.shortages(.disrupted, assessment) }
    private var bare: [ShortageFigures] { ShortageFigures.shortages(.noResponse, assessment) }
    private var isCalm: Bool { assessment.inputs.scenario.shocks.isEmpty }

    /// The range over the variants first; where nothing is short, that.
    private var headline: String? {
        let own = ShortageFigures.totalUnserved(.disrupted, assessment)
        let all = [own] + report.variants.map(\.totalUnserved)
        let low = words(all.min() ?? own), high = words(all.max() ?? own)
        if !lacking.isEmpty {
            guard !report.variants.isEmpty else { return "\(words(own)) kt go unserved." }
            if low == high { return "\(words(own)) kt go unserved, in every variant looked at." }
            return """
                Between \(low) and \(high) kt go unserved over the variants looked at, \(words(own)) kt at central \
                values.
                """
        }
        if isCalm { return "Nothing happens and nothing is unserved." }
        let range = low == high ? "" : " (over the variants looked at, \(low) to \(high) kt)"
        if bare.isEmpty {
            return """
                Nothing is unserved\(range), with or without new orders and measures: stocks and what still arrives are \
                enough.
                """
        }
        return "With new orders and measures nothing is unserved\(range)."
    }

    /// One sentence a product, the largest shortage first; from the fourth on all in one.
    private var missing: [String?] {
        let rest = lacking.dropFirst(3).map { "\(words($0.unserved)) kt of \($0.title)" }
        return lacking.prefix(3).map {
            """
            \(words($0.unserved)) kt of \($0.title) are missing\(share($0)), \(when($0))\(worstWeek($0)).
            """
        }
            + [rest.isEmpty ? nil : "Also missing: \(Phrase.joined(rest))."]
    }

    /// What is short in the reference run too is not the shocks' doing.
    private var without: String? {
        let short = ShortageFigures.shortages(.reference, assessment)
        guard !short.isEmpty else { return nil }
        let parts = Phrase.joined(short.map { "\(words($0.unserved)) kt of \($0.title)" })
        guard !isCalm else { return "Something is short although nothing happens: \(parts) in the reference run." }
        let added =
            ShortageFigures.totalUnserved(.disrupted, assessment)
            - ShortageFigures.totalUnserved(.reference, assessment)
        let doing =
            abs(added) < 0.05
            ? "the shocks add nothing"
            : added > 0
                ? "the shocks add \(words(added)) kt"
                : "with orders and measures \(words(-added)) kt less are short than without the shocks"
        return "Not all of it is the shocks' doing: \(parts) are short in the reference run, which has none; \(doing)."
    }

    /// Products that are short and that nobody sells here: no order can mend it.
    private var noSeller: String? {
        let plan = assessment.disrupted.plan
        let titles = (lacking + bare).map(\.product).reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            .filter { product in
                !plan.supply.offers.contains { $0.product == product }
                    && !plan.supply.contracts.contains { $0.product == product }
            }.map { assessment.baseline.productTitle($0) }
        return titles.isEmpty
            ? nil
            : """
            Nobody sells \(Phrase.joined(titles)) here, so that nothing of it can be ordered.
            """
    }

    /// Shocks that stop nothing.
    private var idle: String? {
        guard !report.idleShocks.isEmpty else { return nil }
        let many = report.idleShocks.count > 1
        return
            "The shock\(many ? "s" : "") \(Phrase.joined(report.idleShocks.map { "'\($0)'" })) \(many ? "stop" : "stops") nothing: \(many ? "they have" : "it has") no days here, or what \(many ? "they name" : "it names") would not have come or been made in \(many ? "their" : "its") days anyway."
    }

    private var who: String? {
        guard let worst = lacking.first, !worst.classes.isEmpty else { return nil }
        let parts = worst.classes.prefix(3).enumerated().map {
            """
            \(words($1.percent)) %\($0 == 0 ? " falls" : "") on \($1.name)
            """
        }
        return "Of the missing \(worst.title), \(Phrase.joined(parts))."
    }

    /// Demand that another grade met, in the disrupted run.
    private var otherGrade: String? {
        let parts = OtherGrades.served(.disrupted, assessment).map {
            """
            \(words($0.volume)) kt of the demand for \($0.title)
            """
        }
        return parts.isEmpty ? nil : "Another grade meets \(Phrase.joined(parts))."
    }

    private var withoutResponse: String? {
        guard let first = bare.first else { return nil }
        let other = OtherGrades.served(.noResponse, assessment).map { "\(words($0.volume)) kt of \($0.title)" }
        let grades = other.isEmpty ? "" : ", and another grade would stand in for \(Phrase.joined(other))"
        if !lacking.isEmpty {
            let parts = bare.map { "\(words($0.unserved)) kt of \($0.title)" }
            return "Without new orders and measures, \(Phrase.joined(parts)) would be missing\(grades)."
        }
        let rest = bare.dropFirst().map { "; so would \(words($0.unserved)) kt of \($0.title), \(when($0))" }.joined()
        let on =
            first.classes.first.map {
                ", \($0.percent >= 99.5 ? "all" : "\(words($0.percent)) %") of it falling on \($0.name)"
            } ?? ""
        return """
            Without new orders and measures, \(words(first.unserved)) kt of \(first.title) would be \
            missing\(share(first)), \(when(first))\(on)\(rest)\(grades).
            """
    }

    /// What the shocks stop at loading, of contracts and replayed orders.
    private var stopped: String? {
        let record = assessment.noResponse.record, baseline = assessment.baseline
        let suppliers = baseline.suppliers.indices.map { supplier in
            (
                title: baseline.supplierTitle(supplier),
                volume: baseline.products.indices.reduce(0) {
                    $0 + record.stoppedAtLoading.sum(assessment.noResponse.pair(supplier, $1))
                }
            )
        }.filter { $0.volume > 1e-6 }
        guard !suppliers.isEmpty else { return nil }
        return
            "The shocks stop \(Phrase.joined(suppliers.map { "\(words($0.volume)) kt from \($0.title)" })) at loading."
    }

    /// The unserved tonnes stand beside the cost, which falls when fuel is not served.
    private var purchases: String? {
        guard let extra = report.indicator(ExtraImportCost.name, nil, part: ExtraImportCost.Part.total.rawValue),
            let cost = extra.disrupted.number
        else { return nil }
        let volume = ReplacementSection.ordered(assessment).reduce(0) { $0 + $1.volume }
        guard volume > 1e-6 || abs(cost) > 5e-4 else { return nil }
        let unserved = ShortageFigures.totalUnserved(.disrupted, assessment)
        let left = unserved > 1e-6 ? ", with \(words(unserved)) kt left unserved" : ""
        let bought = volume > 1e-6 ? "\(words(volume)) kt are ordered and landed\(inTime(volume)); imports" : "Imports"
        return """
            \(bought) cost \(words(abs(cost))) M USD \(cost < 0 ? "less" : "more") than in the reference \
            run\(stockWords(of: cost))\(left).
            """
    }

    /// How much of what is landed comes before a shortage is over; the rest fills stocks again.
    private func inTime(_ volume: Double) -> String {
        let run = assessment.disrupted, base = assessment.reference
        let unserved = (0..<run.plan.days).map { day in
            (0..<run.record.unserved.rows).reduce(0) { $0 + run.record.unserved[$1, day] }
        }
        guard let last = unserved.lastIndex(where: { $0 > DaysShort.tolerance }) else { return "" }
        let landed =
            run.record.spotArrivals.rows == 0
            ? 0
            : (0..<run.record.spotArrivals.rows).reduce(0) { total, row in
                total + run.record.spotArrivals.sum(row, 0..<(last + 1))
                    - base.record.spotArrivals.sum(row, 0..<(last + 1))
            }
        guard landed < 0.98 * volume else { return "" }
        return ", \(words(max(0, landed))) kt of them by the last day of shortage"
    }

    /// Why the cost is not the change of the bill: what stocks gained or lost beside the reference run.
    private func stockWords(of cost: Double) -> String {
        let stock = ExtraImportCost.stockPart(of: assessment), bill = cost - stock
        guard abs(stock) >= max(0.05, abs(cost) / 50) else { return "" }
        let change = abs(bill) < 0.05 ? "is the same" : "is \(words(abs(bill))) M USD \(bill < 0 ? "lower" : "higher")"
        let used =
            stock > 0 ? "stock worth \(words(stock)) M USD is used up" : "stock worth \(words(-stock)) M USD is gained"
        return " (the bill \(change), and \(used))"
    }

    /// How deep it is when it is deepest, which a share of the year hides.
    private func worstWeek(_ figures: ShortageFigures) -> String {
        let row = report.indicator(PeakShortfallWeek.name, figures.name, part: PeakShortfall.share)
        guard let percent = row?.disrupted.number, percent >= 0.5 else { return "" }
        return ", in the worst week \(words(percent)) % of what is wanted"
    }

    private func share(_ figures: ShortageFigures) -> String {
        " (\(words(figures.percent)) % of its demand in \(Phrase.period(report.horizon)))"
    }
    private func when(_ figures: ShortageFigures) -> String {
        guard let first = figures.first, let last = figures.last else { return "on no day" }
        return first == last ? "on \(first)" : "on \(Phrase.days(figures.daysShort)) from \(first) to \(last)"
    }
    func words(_ value: Double) -> String { PeopleText.inSentence(value) }
}

/// Demand for one grade that another grade met.
enum OtherGrades {
    /// Below this it is not told, kt.
    static let threshold = 0.05

    static func served(_ kind: RunKind, _ assessment: Assessment) -> [(product: Int, title: String, volume: Double)] {
        let run = assessment[kind]
        return assessment.baseline.products.indices.map { product in
            (
                product, assessment.baseline.productTitle(product),
                run.overClasses(run.record.servedByOther, product, 0..<run.plan.days)
            )
        }.filter { $0.2 >= threshold }
    }
}
