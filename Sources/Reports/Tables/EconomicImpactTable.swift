import EnergySystem
import Models
import SimulationEngine

/// `economic-impact`: what the shortage costs by sector, under every rung and rationing rule.
public enum EconomicImpactTable: RunTable {
    public static let name = "economic-impact"
    public static let title = "Economic impact by rung, rationing and sector"
    static let total = "total", households = "households"
    public static let columns: [Column] = [
        .key("rung", "way to value the missing tonnes, see the notes"),
        .key("rationing", "as-run, proportional, or households-first; the same tonnes shared out in three ways"),
        .key("sector", "sector of the table; `total`; `households`"),
        CommonColumns.run,
        .measure("output_loss_azn_m", "M AZN", "lost output over the horizon"),
        .measure("value_added_loss_users_azn_m", "M AZN", "value added lost by users over the horizon, without the refinery's own loss"),
        .measure("value_added_loss_azn_m", "M AZN", "value added lost over the horizon, the refinery's own loss included; of all sectors together"),
        Column("value_added_loss_percent", unit: "%", "users' loss as a share of the sector's value added of a year; in `total` the whole loss as a share of the year's gross domestic product", kind: .number),
        .measure("real_income_loss_azn_m", "M AZN", "lost value added and extra import bill, all sectors together"),
        .measure("household_surplus_loss_azn_m", "M AZN", "households' lost trips, queues and worse fuel"),
        Column("jobs_at_risk", unit: "person-years", "person-years of hired employees", kind: .number, decimals: 0),
    ]
    public static var notes: [String] {
        ["The three losses (value added, real income, household surplus) stand side by side and are never added.",
         "Real income is defined for the total only, household surplus for households only."]
            + EconomicRung.allCases.map { "\($0.rawValue): \($0.assumption)." }
    }

    public static func notes(of report: Report) -> [String] {
        TableWords.estimate(report).map { ["\($0), and so is every figure here."] } ?? []
    }

    public static func isPresent(in report: Report) -> Bool { report.economy != nil }

    public static func fill(_ table: inout Table, from report: Report) {
        let names = report.baseline.names[.sectors] ?? []
        for kind in RunKind.allCases {
            guard let impact = report.economy?[kind] else { continue }
            for row in impact.rows { append(row, names, kind, to: &table) }
            for total in impact.totals { append(total, kind, to: &table) }
            for loss in impact.households {
                table.append(
                    .text("all"), .text(loss.rationing.rawValue), .text(households), .text(kind.rawValue),
                    .notApplicable, .notApplicable, .notApplicable, .notApplicable, .notApplicable, .number(loss.surplus.total), .notApplicable)
            }
        }
    }

    private static func append(_ row: EconomicImpact.SectorLoss, _ names: [String], _ run: RunKind, to table: inout Table) {
        table.append(
            .text(row.rung.rawValue), .text(row.rationing.rawValue),
            .text(names.indices.contains(row.sector) ? names[row.sector] : "sector \(row.sector + 1)"), .text(run.rawValue),
            .number(row.outputLoss), .number(row.valueAddedLoss), .notApplicable, .number(row.shareOfYear * 100), .notApplicable, .notApplicable,
            .number(row.jobsAtRisk))
    }

    private static func append(_ total: EconomicImpact.Total, _ run: RunKind, to table: inout Table) {
        table.append(
            .text(total.rung.rawValue), .text(total.rationing.rawValue), .text(EconomicImpactTable.total), .text(run.rawValue),
            .number(total.outputLoss), .number(total.valueAddedLoss), .number(total.valueAddedLossWithPlant), .number(total.shareOfBaseYear * 100),
            .number(total.realIncomeLoss), .notApplicable, .number(total.jobsAtRisk))
    }
}
