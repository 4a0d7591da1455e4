import EnergySystem
import SimulationEngine

/// `trade-exposure`: how much is bought from whom, all goods as observed and fuel as simulated.
enum TradeExposureTable: RunTable {
    static let name = "trade-exposure"
    static let title = "Trade by partner"
    static let allGoods = "all-goods", observed = "observed", world = "world"
    struct Row: TableRow {
        let partner, productGroup, period, run: String
        let imports, share: Known<Double>
        let exports, turnover: Known<Double>?
        let stopped, stoppedOfTurnover: Double?

        static let columns: [RowColumn<Row>] = [
            .key("partner", \.partner, "trade partner, or supplier of fuel"),
            .key("product_group", \.productGroup, "`all-goods`, or a fuel group"),
            .key("period", \.period, "calendar year, or the horizon of the run"),
            .key("run", \.run, "`observed`, or the run"),
            .measure("imports_usd_m", "M USD", \.imports, "imports from the partner"),
            .measure("share_percent", "%", \.share, "share of all imports of that group and period"),
            .measure("exports_usd_m", "M USD", \.exports, "exports to the partner"),
            .measure("turnover_usd_m", "M USD", \.turnover, "imports and exports together, as published"),
            .measure(
                "stopped_usd_m", "M USD", \.stopped,
                "cargo under contract that is stopped at loading, at the contract price"),
            .value(
                "stopped_of_turnover_percent", unit: "%", \.stoppedOfTurnover,
                "stopped cargo as a share of all trade with the partner, last year known", decimals: 2)
        ]
    }
    static let notes = [
        "Unknown figures were not published or not found. Fuel is valued at the border before duty.",
        """
        Turnover is the wrong gauge of exposure: what a ban stops is a fraction of a per cent of it and may be \
        half of what a grade is imported.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        appendObserved(report, to: &table)
        for run in report.assessment.runs { appendFuel(run, report, to: &table) }
    }

    private static func appendObserved(_ report: Report, to table: inout RowTable<Row>) {
        let trade = report.baseline.trade
        let worldImports = trade.first { $0.name == world }?.partner.imports ?? []
        for (name, partner) in trade {
            let years = Set((partner.turnover + partner.imports + partner.exports).map(\.year)).sorted()
            for year in years {
                let imports = amount(partner.imports, year, report), all = amount(worldImports, year, report)
                let share = imports.flatMap { part in all.map { part / $0 * 100 } }
                table.append(
                    Row(
                        partner: name, productGroup: allGoods, period: year, run: observed, imports: known(imports),
                        share: known(share), exports: known(amount(partner.exports, year, report)),
                        turnover: known(amount(partner.turnover, year, report)), stopped: nil, stoppedOfTurnover: nil))
            }
        }
    }

    private static func known(_ value: Double?) -> Known<Double> { Known(value) }

    /// M USD of a year as published.
    private static func amount(
        _ series: [(year: String, value: Parameter<MoneyRate>)], _ year: String, _ report: Report
    ) -> Double? {
        series.first { $0.year == year }.map { item in
            report.assessment.dollars(
                report.assessment.values.whole(item.value, of: Int(year) ?? report.baseline.baseYear))
        }
    }

    private static func appendFuel(_ run: Run, _ report: Report, to table: inout RowTable<Row>) {
        let baseline = report.baseline, days = 0..<run.plan.days
        let groups = baseline.products.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let period = "\(report.horizon.from) to \(report.horizon.through)", book = TradeBook(report)
        for group in groups {
            let products = baseline.products.indices.filter { baseline.products[$0].group == group }
            let bills = baseline.suppliers.indices.map { supplier in
                report.assessment.dollars(products.map { run.importValue(supplier, $0, days) }.sum())
            }
            let total = bills.reduce(0, +)
            let stopped = baseline.suppliers.indices.map { book.stopped(run, supplier: $0, products: products) }
            for supplier in bills.indices where bills[supplier] > 0 || stopped[supplier] > 0 {
                let turnover = book.turnover(baseline.supplierName(supplier), in: report.horizon.from.year)
                let share = stopped[supplier] > 0 ? turnover.map { stopped[supplier] / $0.value * 100 } : nil
                table.append(
                    Row(
                        partner: baseline.supplierName(supplier), productGroup: group, period: period,
                        run: run.record.kind.rawValue, imports: known(bills[supplier]),
                        share: known(bills[supplier] / total * 100), exports: nil, turnover: nil,
                        stopped: stopped[supplier], stoppedOfTurnover: share))
            }
        }
    }
}
