import EnergySystem
import SimulationEngine

/// `supply-by-origin`: where each month's supply came from and what imports cost at the border.
public enum SupplyByOriginTable: RunTable {
    public static let name = "supply-by-origin"
    public static let title = "Supply by origin and month of arrival"
    static let home = "home"
    public static let columns: [Column] = [
        Column.key("month", "month of arrival or production", kind: .month), CommonColumns.product,
        Column.key("origin", "supplier, or `home` for the country's refinery"), CommonColumns.run,
        .measure("volume_kt", "kt", "landed, or made at home"),
        .measure("share_percent", "%", "share of that month's supply of the product, home and imports together"),
        .measure("contract_landed_cost_usd_t", "USD/t", "price at the border of contract cargo, before duty"),
        .measure("spot_landed_cost_usd_t", "USD/t", "price at the border of ordered cargo, before duty"),
        .measure("landed_cost_usd_t", "USD/t", "price at the border of both, before duty"),
    ]
    public static let notes = [
        "An origin is listed for every month where it supplied the product in any run of the horizon. Costs are not applicable to home supply and to months without cargo; the share is not applicable where nothing was supplied.",
    ]

    public static func fill(_ table: inout Table, from report: Report) {
        let assessment = report.assessment
        let origins = report.baseline.products.indices.map { activeSuppliers($0, assessment) }
        let isMade = report.baseline.products.indices.map { product in
            assessment.runs.contains { $0.record.production.sum(product) > 0 }
        }
        let runs = assessment.runs
        for (month, days) in report.horizon.months {
            for product in origins.indices {
                for run in runs {
                    appendMonth(month, days, product, origins[product], isMade[product], run, assessment, to: &table)
                }
            }
        }
    }

    private static func activeSuppliers(_ product: Int, _ assessment: Assessment) -> [Int] {
        let runs = assessment.runs
        return (0..<assessment.baseline.suppliers.count).filter { supplier in
            runs.contains { $0.arrivals(supplier, product, 0..<$0.plan.days) > 0 }
        }
    }

    private static func appendMonth(_ month: String, _ days: Range<Int>, _ product: Int, _ origins: [Int], _ isMade: Bool, _ run: Run, _ assessment: Assessment, to table: inout Table) {
        let home = run.record.production.sum(product, days)
        let landed = origins.map { run.arrivals($0, product, days) }
        let total = landed.reduce(home, +)
        let name = assessment.baseline.productName(product)
        func share(_ volume: Double) -> Cell { total > 0 ? .number(volume / total * 100) : .notApplicable }
        let keys: [Cell] = [.text(month), .text(name)]
        if isMade {
            table.append(keys[0], keys[1], .text(SupplyByOriginTable.home), .text(run.record.kind.rawValue), .number(home), share(home), .notApplicable, .notApplicable, .notApplicable)
        }
        for (supplier, volume) in zip(origins, landed) {
            let pair = run.pair(supplier, product), record = run.record
            let contract = (record.contractValue.sum(pair, days), record.contractArrivals.sum(pair, days))
            let spot = (record.spotValue.sum(pair, days), record.spotArrivals.sum(pair, days))
            func cost(_ value: Double, _ volume: Double) -> Cell { Cell(assessment.dollarsPerTonne(value: Quantity(value), volume: Quantity(volume))) }
            table.append(
                keys[0], keys[1], .text(assessment.baseline.supplierName(supplier)), .text(record.kind.rawValue),
                .number(volume), share(volume), cost(contract.0, contract.1), cost(spot.0, spot.1),
                cost(contract.0 + spot.0, contract.1 + spot.1))
        }
    }
}
