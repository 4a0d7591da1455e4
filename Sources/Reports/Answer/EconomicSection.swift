import EnergySystem
import Models
import SimulationEngine

/// What it costs the economy: every rung under every rationing rule, with what separates them.
enum EconomicSection {
    /// The default: kappa and slack under the run's own rationing.
    static func mainTotal(_ impact: EconomicImpact?) -> EconomicImpact.Total? {
        impact?.totals.first { $0.rung == .kappaSlack && $0.rationing == .asRun }
    }

    /// A rationing rule in words.
    static func words(_ rule: RationingRule) -> String {
        switch rule {
        case .asRun: "as rationed"
        case .proportional: "all cut alike"
        case .householdsFirst: "households cut first"
        }
    }

    /// Whether anything is lost in a run beyond rounding.
    static func isLost(_ impact: EconomicImpact?) -> Bool {
        guard let impact else { return false }
        return impact.totals.contains { abs($0.valueAddedLossWithPlant) > 5e-4 || abs($0.realIncomeLoss) > 5e-4 }
            || impact.households.contains { abs($0.surplus.total) > 5e-4 }
    }
    /// Whether users go short: then the way of valuing and the rationing rule matter.
    static func isShared(_ impact: EconomicImpact) -> Bool {
        impact.totals.contains { $0.rung != .plant && abs($0.valueAddedLoss) > 5e-4 }
    }

    private struct Rung: TableRow {
        let total: EconomicImpact.Total
        let loss: [RationingRule: Double]

        static let columns: [RowColumn<Rung>] =
            [
                .key("rung", \.total.rung.rawValue, "way of valuing"),
                .value("assumption", \.total.rung.assumption, "what it assumes")
            ]
            + RationingRule.allCases.map { rule in
                .value(words(rule), unit: "M AZN", { $0.loss[rule] }, "rationing", decimals: 1)
            }
            + [
                .value(
                    "as_rationed_of_GDP_percent", unit: "%", { $0.total.shareOfBaseYear * 100 },
                    "of a year's gross domestic product, as rationed",
                    decimals: 2)
            ]
    }

    static func ladder(_ impact: EconomicImpact, _ kind: RunKind) -> Table {
        var rows = RowTable<Rung>(
            name: "ladder", title: "Lost value added with the refinery's own loss, \(kind.rawValue) run, M AZN")
        for total in impact.ladder(.asRun).sorted(by: { $0.valueAddedLossWithPlant < $1.valueAddedLossWithPlant }) {
            let same = impact.totals.filter { $0.rung == total.rung }.map { ($0.rationing, $0.valueAddedLossWithPlant) }
            rows.append(Rung(total: total, loss: Dictionary(same) { first, _ in first }))
        }
        return rows.table
    }

    private struct Losses: TableRow {
        let run, rationing: String
        let valueAdded, realIncome, householdSurplus, jobsAtRisk: Double?

        static let columns: [RowColumn<Losses>] = [
            .key("run", \.run, "run"), .key("rationing", \.rationing, "rationing rule"),
            .value("value_added_azn_m", unit: "M AZN", \.valueAdded, "volume", decimals: 1),
            .value("real_income_azn_m", unit: "M AZN", \.realIncome, "volume and extra import bill", decimals: 1),
            .value(
                "household_surplus_azn_m", unit: "M AZN", \.householdSurplus, "lost trips, queues, worse fuel",
                decimals: 1),
            .value("jobs_at_risk", unit: "person-years", \.jobsAtRisk, "hired employees", decimals: 0)
        ]
    }

    /// The three losses, never added.
    static func threeColumns(_ economy: EconomyAssessment) -> Table {
        var rows = RowTable<Losses>(
            name: "three-losses", title: "Three losses side by side, never added (kappa and slack)")
        for kind in [RunKind.noResponse, .disrupted] {
            guard let impact = economy[kind] else { continue }
            for rule in RationingRule.allCases {
                let total = impact.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
                rows.append(
                    Losses(
                        run: kind.rawValue, rationing: words(rule), valueAdded: total?.valueAddedLossWithPlant,
                        realIncome: total?.realIncomeLoss,
                        householdSurplus: impact.households.first { $0.rationing == rule }?.surplus.total,
                        jobsAtRisk: total?.jobsAtRisk))
            }
        }
        return rows.table
    }

    /// What sharing the same tonnes out otherwise would change, sectors only.
    static func rationingSentence(_ economy: EconomyAssessment) -> String {
        guard isShared(economy.disrupted) else {
            let plant = (mainTotal(economy.disrupted)?.valueAddedLossWithPlant ?? 0) > 5e-4
            return
                "No sector goes without fuel in the disrupted run, so neither the way of valuing nor who is rationed first matters there\(plant ? ": what is lost is the refinery's own output and its suppliers' orders" : ", and no value added is lost")."
        }
        func loss(_ rule: RationingRule) -> String {
            let total = economy.disrupted.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
            return PeopleText.inSentence(total?.valueAddedLoss ?? 0)
        }
        return """
            The same missing tonnes cost users \(loss(.householdsFirst)) M AZN of value added when households go \
            without first, \(loss(.asRun)) as the run rationed and \(loss(.proportional)) when all are cut alike \
            (kappa and slack), without the refinery's own loss, which the tables below include.
            """
    }

    /// Losses that need an explanation before they are believed: one sentence a run and rung.
    static func flags(_ economy: EconomyAssessment) -> [String] {
        [RunKind.noResponse, .disrupted].flatMap { kind -> [String] in
            let flags = economy[kind]?.flags ?? []
            return EconomicRung.allCases.compactMap { rung -> String? in
                let own = flags.filter { $0.rung == rung }
                guard let low = own.map(\.share).min(), let high = own.map(\.share).max(), let first = own.first else {
                    return nil
                }
                let (from, to) = (PeopleText.inSentence(low * 100), PeopleText.inSentence(high * 100))
                let rules = own.map { words($0.rationing) }.joined(separator: ", ")
                return
                    "Flag, \(kind.rawValue) run: \(rung.rawValue) gives \(from == to ? from : "\(from) to \(to)") % of a year's gross domestic product (\(rules)), above \(PeopleText.inSentence(first.threshold * 100)) %; look for the reason before quoting it."
            }
        }
    }
}
