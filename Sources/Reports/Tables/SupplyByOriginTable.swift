import EnergySystem
import SimulationEngine

/// `supply-by-origin`: where each month's supply came from and what imports cost at the border.
enum SupplyByOriginTable: RunTable {
    static let name = "supply-by-origin"
    static let title = "Supply by origin and month of arrival"
    static let home = "home"
    struct Row: TableRow {
        let month, product, origin, run: String
        let volume: Double
        let share, contractLandedCost, spotLandedCost, landedCost: Double?

        static let columns: [RowColumn<Row>] = [
            .key("month", \.month, "month of arrival or production", kind: .month),
            .product(\.product),
            .key("origin", \.origin, "supplier, or `home` for the country's refinery"),
            .run(\.run),
            .measure("volume_kt", "kt", \.volume, "landed, or made at home"),
            .measure(
                "share_percent", "%", \.share, "share of that month's supply of the product, home and imports together"),
            .measure(
                "contract_landed_cost_usd_t", "USD/t", \.contractLandedCost,
                "price at the border of contract cargo, before duty"),
            .measure(
                "spot_landed_cost_usd_t", "USD/t", \.spotLandedCost, "price at the border of ordered cargo, before duty"
            ),
            .measure("landed_cost_usd_t", "USD/t", \.landedCost, "price at the border of both, before duty")
        ]
    }
    static let notes = [
        """
        An origin is listed for every month where it supplied the product in any run of the horizon. Costs are \
        not applicable to home supply and to months without cargo; the share is not applicable where nothing was \
        supplied.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
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

    private static func appendMonth(
        _ month: String, _ days: Range<Int>, _ product: Int, _ origins: [Int], _ isMade: Bool, _ run: Run,
        _ assessment: Assessment, to table: inout RowTable<Row>
    ) {
        let home = run.record.production.sum(product, days)
        let landed = origins.map { run.arrivals($0, product, days) }
        let total = landed.reduce(home, +)
        let name = assessment.baseline.productName(product)
        func share(_ volume: Double) -> Double? { total > 0 ? volume / total * 100 : nil }
        if isMade {
            table.append(
                Row(
                    month: month, product: name, origin: SupplyByOriginTable.home, run: run.record.kind.rawValue,
                    volume: home, share: share(home), contractLandedCost: nil, spotLandedCost: nil, landedCost: nil))
        }
        for (supplier, volume) in zip(origins, landed) {
            let pair = run.pair(supplier, product), record = run.record
            let contract = (record.contractValue.sum(pair, days), record.contractArrivals.sum(pair, days))
            let spot = (record.spotValue.sum(pair, days), record.spotArrivals.sum(pair, days))
            func cost(_ value: Double, _ volume: Double) -> Double? {
                assessment.dollarsPerTonne(value: Quantity(value), volume: Quantity(volume))
            }
            table.append(
                Row(
                    month: month, product: name, origin: assessment.baseline.supplierName(supplier),
                    run: record.kind.rawValue, volume: volume, share: share(volume),
                    contractLandedCost: cost(contract.0, contract.1), spotLandedCost: cost(spot.0, spot.1),
                    landedCost: cost(contract.0 + spot.0, contract.1 + spot.1)))
        }
    }
}
