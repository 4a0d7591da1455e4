import EnergySystem
import Models
import SimulationEngine

/// `economic-impact`: what the shortage costs by sector, under every rung and rationing rule.
enum EconomicImpactTable: RunTable {
    static let name = "economic-impact"
    static let title = "Economic impact by rung, rationing and sector"
    static let total = "total", households = "households"
    struct Row: TableRow {
        let rung, rationing, sector, run: String
        let outputLoss, valueAddedLossUsers, valueAddedLoss, valueAddedLossShare, realIncomeLoss: Double?
        let householdSurplusLoss, jobsAtRisk: Double?

        static let columns: [RowColumn<Row>] = [
            .key("rung", \.rung, "way to value the missing tonnes, see the notes"),
            .key(
                "rationing", \.rationing,
                "as-run, proportional, or households-first; the same tonnes shared out in three ways"),
            .key("sector", \.sector, "sector of the table; `total`; `households`"),
            .run(\.run),
            .measure("output_loss_azn_m", "M AZN", \.outputLoss, "lost output over the horizon"),
            .measure(
                "value_added_loss_users_azn_m", "M AZN", \.valueAddedLossUsers,
                "value added lost by users over the horizon, without the refinery's own loss"),
            .measure(
                "value_added_loss_azn_m", "M AZN", \.valueAddedLoss,
                "value added lost over the horizon, the refinery's own loss included; of all sectors together"),
            .value(
                "value_added_loss_percent", unit: "%", \.valueAddedLossShare,
                """
                users' loss as a share of the sector's value added of a year; in `total` the whole loss as a \
                share of the year's gross domestic product
                """
            ),
            .measure(
                "real_income_loss_azn_m", "M AZN", \.realIncomeLoss,
                "lost value added and extra import bill, all sectors together"),
            .measure(
                "household_surplus_loss_azn_m", "M AZN", \.householdSurplusLoss,
                "households' lost trips, queues and worse fuel"),
            .value("jobs_at_risk", unit: "person-years", \.jobsAtRisk, "person-years of hired employees", decimals: 0)
        ]
    }
    static var notes: [String] {
        [
            "The three losses (value added, real income, household surplus) stand side by side and are never added.",
            "Real income is defined for the total only, household surplus for households only."
        ]
            + EconomicRung.allCases.map { "\($0.rawValue): \($0.assumption)." }
    }

    static func notes(of report: Report) -> [String] {
        TableWords.estimate(report).map { ["\($0), and so is every figure here."] } ?? []
    }

    static func isPresent(in report: Report) -> Bool { report.economy != nil }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let names = report.baseline.names[.sectors] ?? []
        for kind in RunKind.allCases {
            guard let impact = report.economy?[kind] else { continue }
            for row in impact.rows { append(row, names, kind, to: &table) }
            for total in impact.totals { append(total, kind, to: &table) }
            for loss in impact.households {
                table.append(
                    Row(
                        rung: "all", rationing: loss.rationing.rawValue, sector: households, run: kind.rawValue,
                        outputLoss: nil, valueAddedLossUsers: nil, valueAddedLoss: nil, valueAddedLossShare: nil,
                        realIncomeLoss: nil, householdSurplusLoss: loss.surplus.total, jobsAtRisk: nil))
            }
        }
    }

    private static func append(
        _ row: EconomicImpact.SectorLoss, _ names: [String], _ run: RunKind, to table: inout RowTable<Row>
    ) {
        table.append(
            Row(
                rung: row.rung.rawValue, rationing: row.rationing.rawValue,
                sector: names.indices.contains(row.sector) ? names[row.sector] : "sector \(row.sector + 1)",
                run: run.rawValue, outputLoss: row.outputLoss, valueAddedLossUsers: row.valueAddedLoss,
                valueAddedLoss: nil, valueAddedLossShare: row.shareOfYear * 100, realIncomeLoss: nil,
                householdSurplusLoss: nil, jobsAtRisk: row.jobsAtRisk))
    }

    private static func append(_ total: EconomicImpact.Total, _ run: RunKind, to table: inout RowTable<Row>) {
        table.append(
            Row(
                rung: total.rung.rawValue, rationing: total.rationing.rawValue, sector: EconomicImpactTable.total,
                run: run.rawValue, outputLoss: total.outputLoss, valueAddedLossUsers: total.valueAddedLoss,
                valueAddedLoss: total.valueAddedLossWithPlant, valueAddedLossShare: total.shareOfBaseYear * 100,
                realIncomeLoss: total.realIncomeLoss, householdSurplusLoss: nil, jobsAtRisk: total.jobsAtRisk))
    }
}
