import EnergySystem
import Models
import SimulationEngine

/// What it costs the economy: every rung under every rationing rule, with what separates them.
enum EconomicSection {
    /// The default: kappa and slack under the run's own rationing.
    static func mainTotal(_ impact: EconomicImpact?) -> EconomicImpact.Total? {
        impact?.totals.first { $0.rung == .kappaSlack && $0.rationing == .asRun }
    }

    static func ladder(_ impact: EconomicImpact, _ kind: RunKind) -> Table {
        var table = Table(
            name: "ladder", title: "Lost value added with the refinery's own loss, \(kind.rawValue) run, M AZN",
            columns: [.key("rung", "way of valuing"), .text("assumption", "what it assumes")]
                + RationingRule.allCases.map { Column($0.rawValue, unit: "M AZN", "rationing", kind: .number) }
                + [Column("as_run_percent", unit: "%", "of a year's gross domestic product, as rationed", kind: .number)])
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
            Column("value_added_azn_m", unit: "M AZN", "volume", kind: .number), Column("real_income_azn_m", unit: "M AZN", "volume and extra import bill", kind: .number),
            Column("household_surplus_azn_m", unit: "M AZN", "lost trips, queues, worse fuel", kind: .number),
            Column("jobs_at_risk", unit: "person-years", "hired employees", kind: .number, decimals: 0),
        ])
        for kind in RunKind.allCases {
            guard let impact = economy[kind] else { continue }
            for rule in RationingRule.allCases {
                let total = impact.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
                table.append(
                    .text(kind.rawValue), .text(rule.rawValue), Cell(total?.valueAddedLossWithPlant), Cell(total?.realIncomeLoss),
                    Cell(impact.households.first { $0.rationing == rule }?.surplus.total), Cell(total?.jobsAtRisk))
            }
        }
        return table
    }

    /// What sharing the same tonnes out otherwise would change, sectors only.
    static func rationingSentence(_ economy: EconomyAssessment) -> String {
        func loss(_ rule: RationingRule) -> String {
            let total = economy.disrupted.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }
            return PeopleText.inSentence(total?.valueAddedLoss ?? 0)
        }
        return "The same missing tonnes cost the sectors \(loss(.privateCarsFirst)) M AZN of value added when private cars go without first, \(loss(.asRun)) as the run rationed and \(loss(.proportional)) when all are cut alike (kappa and slack)."
    }

    /// Losses that need an explanation before they are believed.
    static func flags(_ economy: EconomyAssessment) -> [String] {
        RunKind.allCases.flatMap { kind in
            (economy[kind]?.flags ?? []).map { flag in
                "Flag, \(kind.rawValue) run: \(flag.rung.rawValue) under \(flag.rationing.rawValue) gives \(PeopleText.inSentence(flag.share * 100)) % of gross domestic product, above \(PeopleText.inSentence(flag.threshold * 100)) %; look for the reason before quoting it."
            }
        }
    }
}
