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

    static func ladder(_ impact: EconomicImpact, _ kind: RunKind) -> Table {
        var table = Table(
            name: "ladder", title: "Lost value added with the refinery's own loss, \(kind.rawValue) run, M AZN",
            columns: [.key("rung", "way of valuing"), .text("assumption", "what it assumes")]
                + RationingRule.allCases.map { Column(words($0), unit: "M AZN", "rationing", kind: .number, decimals: 1) }
                + [Column("as_rationed_of_GDP_percent", unit: "%", "of a year's gross domestic product, as rationed", kind: .number, decimals: 2)])
        let rungs = impact.ladder(.asRun).sorted { $0.valueAddedLossWithPlant < $1.valueAddedLossWithPlant }
        for total in rungs {
            let cells = RationingRule.allCases.map { rule in
                Cell(impact.totals.first { $0.rung == total.rung && $0.rationing == rule }?.valueAddedLossWithPlant)
            }
            table.append(.text(total.rung.rawValue), .text(total.rung.assumption), cells[0], cells[1], cells[2], .number(total.shareOfBaseYear * 100))
        }
        return table
    }

    /// The three losses, never added.
    static func threeColumns(_ economy: EconomyAssessment) -> Table {
        var table = Table(name: "three-losses", title: "Three losses side by side, never added (kappa and slack)", columns: [
            .key("run", "run"), .key("rationing", "rationing rule"),
            Column("value_added_azn_m", unit: "M AZN", "volume", kind: .number, decimals: 1),
            Column("real_income_azn_m", unit: "M AZN", "volume and extra import bill", kind: .number, decimals: 1),
            Column("household_surplus_azn_m", unit: "M AZN", "lost trips, queues, worse fuel", kind: .number, decimals: 1),
            Column("jobs_at_risk", unit: "person-years", "hired employees", kind: .number, decimals: 0),
        ])
        for kind in [RunKind.noResponse, .disrupted] {
            guard let impact = economy[kind] else { continue }
            for rule in RationingRule.allCases {
                let total = impact.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
                table.append(
                    .text(kind.rawValue), .text(words(rule)), Cell(total?.valueAddedLossWithPlant), Cell(total?.realIncomeLoss),
                    Cell(impact.households.first { $0.rationing == rule }?.surplus.total), Cell(total?.jobsAtRisk))
            }
        }
        return table
    }

    /// What sharing the same tonnes out otherwise would change, sectors only.
    static func rationingSentence(_ economy: EconomyAssessment) -> String {
        guard isShared(economy.disrupted) else {
            let plant = (mainTotal(economy.disrupted)?.valueAddedLossWithPlant ?? 0) > 5e-4
            return "No sector goes without fuel in the disrupted run, so neither the way of valuing nor who is rationed first matters there\(plant ? ": what is lost is the refinery's own output and its suppliers' orders" : ", and no value added is lost")."
        }
        func loss(_ rule: RationingRule) -> String {
            let total = economy.disrupted.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
            return PeopleText.inSentence(total?.valueAddedLoss ?? 0)
        }
        return "The same missing tonnes cost users \(loss(.householdsFirst)) M AZN of value added when households go without first, \(loss(.asRun)) as the run rationed and \(loss(.proportional)) when all are cut alike (kappa and slack), without the refinery's own loss, which the tables below include."
    }

    /// Losses that need an explanation before they are believed: one sentence a run and rung.
    static func flags(_ economy: EconomyAssessment) -> [String] {
        [RunKind.noResponse, .disrupted].flatMap { kind -> [String] in
            let flags = economy[kind]?.flags ?? []
            return EconomicRung.allCases.compactMap { rung -> String? in
                let own = flags.filter { $0.rung == rung }
                guard let low = own.map(\.share).min(), let high = own.map(\.share).max(), let first = own.first else { return nil }
                let (from, to) = (PeopleText.inSentence(low * 100), PeopleText.inSentence(high * 100))
                let rules = own.map { words($0.rationing) }.joined(separator: ", ")
                return "Flag, \(kind.rawValue) run: \(rung.rawValue) gives \(from == to ? from : "\(from) to \(to)") % of a year's gross domestic product (\(rules)), above \(PeopleText.inSentence(first.threshold * 100)) %; look for the reason before quoting it."
            }
        }
    }
}
