import EnergySystem
import SimulationEngine

/// Why one cause adds to another: the supplier whose landed volume of the short product falls most, and how near it is.
struct LostSource {
    let product: String
    let supplier: String
    /// Landed over the horizon with the second cause alone and with both, kt.
    let before: Double
    let after: Double
    /// What all other suppliers land more, kt; negative where less.
    let othersMore: Double
    /// Days from the decision to landing, of this supplier and of others that sell the product.
    let lead: Int?
    let otherLeads: [(supplier: String, days: Int)]

    init(
        product: String, supplier: String, before: Double, after: Double, othersMore: Double, lead: Int?,
        otherLeads: [(supplier: String, days: Int)]
    ) {
        self.product = product
        self.supplier = supplier
        self.before = before
        self.after = after
        self.othersMore = othersMore
        self.lead = lead
        self.otherLeads = otherLeads
    }

    /// `nil` where the first cause leaves no more unserved, or where nobody lands less.
    init?(_ comparison: Report.Comparison, _ baseline: Baseline) {
        let alone = comparison.secondAlone, both = comparison.both
        func added(_ product: Int) -> Double { both.unserved[product] - alone.unserved[product] }
        guard let worst = baseline.products.indices.max(by: { added($0) < added($1) }), added(worst) > 1e-6 else {
            return nil
        }
        func landed(_ item: Report.Case, _ supplier: Int) -> Double { item.landed[worst][supplier] }
        let falls = baseline.suppliers.indices.map { (supplier: $0, fall: landed(alone, $0) - landed(both, $0)) }
        guard let most = falls.max(by: { $0.fall < $1.fall }), most.fall > 1e-6 else { return nil }
        product = baseline.productTitle(worst)
        supplier = baseline.supplierTitle(most.supplier)
        before = landed(alone, most.supplier)
        after = landed(both, most.supplier)
        othersMore = falls.filter { $0.supplier != most.supplier }.reduce(0) { $0 - $1.fall }
        let leads = both.leads[worst]
        lead = leads.first { $0.supplier == most.supplier }?.days
        otherLeads = leads.filter { $0.supplier != most.supplier }.map {
            (baseline.supplierTitle($0.supplier), $0.days)
        }
    }

    /// Decision, qualification, preparation and transit of every supplier with an offer for a product, in days, for a
    /// decision on the first day that it is short.
    static func leads(_ run: Run, _ product: Int) -> [(supplier: Int, days: Int)] {
        let daily = run.dailyOverClasses(run.record.unserved, product), plan = run.plan
        let first = daily.firstIndex { $0 > DaysShort.tolerance } ?? 0
        let offers = (plan.supply.offersByProduct.indices.contains(product) ? plan.supply.offersByProduct[product] : [])
            .map { plan.supply.offers[$0] }
        var result: [(supplier: Int, days: Int)] = []
        for offer in offers where !offer.isContractCall && offer.rate.contains(where: { $0 > 0 }) {
            guard !result.contains(where: { $0.supplier == offer.supplier }) else { continue }
            let qualification = plan.supply.needsQualification[offer.supplier] ? plan.ordering.qualification : 0
            let loading = offer.decisionDelay + offer.preparation + qualification
            result.append((offer.supplier, loading + plan.transit(offer.supplier, loadedOn: first + loading)))
        }
        return result
    }

    /// "The reason: with both, Russia lands 19 kt of gasoline AI-92 instead of 71 kt, and all others only 15 kt more."
    var sentence: String {
        let others = othersMore > 1e-6 ? "the others together only \(words(othersMore)) kt more" : "no other lands more"
        return
            """
            The reason: with both, \(supplier) lands \(words(after)) kt of \(product) instead of \
            \(words(before)) kt, and \(others). \(nearness)
            """
            .trimmed
    }

    private var nearness: String {
        guard let lead, let nearest = otherLeads.map(\.days).min() else { return "" }
        let rank = lead < nearest ? ", sooner than any other" : lead == nearest ? ", as soon as any" : ""
        var grouped: [(days: Int, suppliers: [String])] = []
        for other in otherLeads.sorted(by: { $0.days < $1.days }) {
            if grouped.last?.days == other.days {
                grouped[grouped.count - 1].suppliers.append(other.supplier)
            } else {
                grouped.append((other.days, [other.supplier]))
            }
        }
        let told = grouped.enumerated().map {
            "from \(Phrase.joined($1.suppliers)) \($0 == 0 ? "\(Phrase.days($1.days))" : "\($1.days)")"
        }
        return """
            Its cargo lands \(Phrase.days(lead)) after the need is seen\(rank); cargo \
            \(told.joined(separator: ", ")).
            """
    }
    private func words(_ value: Double) -> String { PeopleText.inSentence(value) }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
