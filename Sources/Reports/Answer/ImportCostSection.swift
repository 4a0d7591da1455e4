import EnergySystem
import SimulationEngine

/// Extra import cost with the unserved tonnes beside it, by product that has either, and in all.
enum ImportCostSection {
    private struct Row: TableRow {
        let product: String
        let extra, byVolume, byPrice: Cell
        let tonneInStock: Double?
        let unserved, unservedNoResponse: Double

        static let columns: [RowColumn<Row>] = [
            .key("product", \.product, "product, or all"),
            .measure("extra_usd_m", "M USD", \.extra, "more than in the reference run"),
            .measure("of_it_volume_usd_m", "M USD", \.byVolume, "by volume"),
            .measure("of_it_price_usd_m", "M USD", \.byPrice, "by price"),
            .measure("tonne_in_stock_usd_per_t", "USD/t", \.tonneInStock, "value of a tonne in stock"),
            .measure("unserved_kt", "kt", \.unserved, "unserved in the disrupted run"),
            .measure("unserved_no_response_kt", "kt", \.unservedNoResponse, "unserved without a response")
        ]
    }

    static func table(_ report: Report) -> Table {
        var rows = RowTable<Row>(name: "extra-import-cost", title: "What the reaction cost")
        for product in affected(report).map(Optional.some) + [nil] { rows.append(row(product, report)) }
        return rows.table
    }

    private static func affected(_ report: Report) -> [Int] {
        let assessment = report.assessment
        return assessment.affectedProducts.filter { product in
            let name = assessment.baseline.productName(product)
            let cost =
                report.indicator(ExtraImportCost.name, name, part: ExtraImportCost.Part.total.rawValue)?.disrupted
                .number ?? 0
            return abs(cost) > 1e-6 || assessment.runs.contains { $0.unserved(product, 0..<$0.plan.days) > 1e-6 }
        }
    }

    /// Of one product, or of all.
    private static func row(_ product: Int?, _ report: Report) -> Row {
        let assessment = report.assessment, name = product.map { assessment.baseline.productName($0) }
        let costs = ExtraImportCost.Part.allCases.map { part in
            report.indicator(ExtraImportCost.name, name, part: part.rawValue).map { IndicatorTable.cell($0.disrupted) }
                ?? .unknown
        }
        func unserved(_ kind: RunKind) -> Double {
            product.map { assessment[kind].unserved($0, 0..<assessment[kind].plan.days) }
                ?? ShortageFigures.totalUnserved(kind, assessment)
        }
        return Row(
            product: product.map { assessment.baseline.productTitle($0) } ?? "all", extra: costs[0], byVolume: costs[1],
            byPrice: costs[2],
            tonneInStock: product.map {
                assessment.dollarsPerTonne(StockValue(of: $0, reference: assessment.reference).price)
            },
            unserved: unserved(.disrupted), unservedNoResponse: unserved(.noResponse))
    }
}
