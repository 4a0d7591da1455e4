import EnergySystem
import SimulationEngine

/// `balance-monthly`: the fuel balance by month, product and run.
enum BalanceTable: RunTable {
    static let name = "balance-monthly"
    static let title = "Fuel balance by month"
    struct Row: TableRow {
        let month, product, run: String
        let openingStock, production, arrivals, delivered, exported, losses, closingStock, residual, demand: Double
        let restraint, deliveredToOtherProduct, servedByOtherProduct, unserved, inTransit, waiting: Double
        let yieldReturned, runCut: Double

        static let columns: [RowColumn<Row>] = [
            .month(\.month),
            .product(\.product),
            .run(\.run),
            .measure(
                "opening_stock_kt", "kt", \.openingStock,
                "commercial stock and reserve on the first morning of the month"),
            .measure(
                "production_kt", "kt", \.production, "refinery output, net of run_cut_kt and with yield_returned_kt"),
            .measure("arrivals_kt", "kt", \.arrivals, "imports landed, contracts and orders"),
            .measure("delivered_kt", "kt", \.delivered, "what left this product's tank, whoever took it"),
            .measure("exported_kt", "kt", \.exported, "exports"),
            .measure("losses_kt", "kt", \.losses, "losses"),
            .measure(
                "closing_stock_kt", "kt", \.closingStock,
                "commercial stock and reserve on the last evening of the month"),
            .measure(
                "residual_kt", "kt", \.residual,
                "opening + production + arrivals - delivered - exported - losses - closing; zero but for rounding"),
            .measure("demand_kt", "kt", \.demand, "memo: wanted after price response, restraint and hoarding"),
            .measure("restraint_kt", "kt", \.restraint, "memo: demand saved by restraint, not in demand_kt"),
            .measure(
                "delivered_to_other_product_kt", "kt", \.deliveredToOtherProduct,
                "memo: part of delivered_kt taken by users of another product"),
            .measure(
                "served_by_other_product_kt", "kt", \.servedByOtherProduct,
                "memo: part of demand_kt met by another product"),
            .measure("unserved_kt", "kt", \.unserved, "memo: demand - own product delivered - served by another"),
            .measure("in_transit_kt", "kt", \.inTransit, "memo: cargo under way on the last evening, in no stock"),
            .measure(
                "waiting_kt", "kt", \.waiting, "memo: cargo waiting at the entry point on the last evening, in no stock"
            ),
            .measure(
                "yield_returned_kt", "kt", \.yieldReturned,
                """
                memo: part of production_kt that came back from other grades whose tanks were full; negative \
                where it went back
                """
            ),
            .measure("run_cut_kt", "kt", \.runCut, "memo: output given up because no tank had room")
        ]
    }
    static let notes = [
        """
        Opening and closing stock are the commercial stock plus the strategic reserve, so releasing and filling \
        the reserve moves fuel inside the stock and is no flow.
        """,
        "demand = (delivered - delivered_to_other_product) + served_by_other_product + unserved."
    ]
    static let signConvention: String? = """
        Signs (JODI): flows are positive; stock change is closing - opening, + is a build.
        """

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let months = report.horizon.months, runs = report.assessment.runs
        table.reserve(rows: months.count * report.baseline.products.count * 3)
        for (month, days) in months {
            for product in 0..<report.baseline.products.count {
                for run in runs {
                    appendRow(month, days, product, run, report.baseline.productName(product), to: &table)
                }
            }
        }
    }

    private static func appendRow(
        _ month: String, _ days: Range<Int>, _ product: Int, _ run: Run, _ name: String, to table: inout RowTable<Row>
    ) {
        let record = run.record
        let opening = run.stock(product, atStartOf: days.lowerBound),
            closing = run.stock(product, atEndOf: days.upperBound - 1)
        let production = record.production.sum(product, days), arrivals = run.arrivals(product, days)
        let delivered = record.delivered.sum(product, days), exported = record.exported.sum(product, days)
        let losses = record.losses.sum(product, days)
        let residual = opening + production + arrivals - delivered - exported - losses - closing
        table.append(
            Row(
                month: month, product: name, run: record.kind.rawValue, openingStock: opening, production: production,
                arrivals: arrivals, delivered: delivered, exported: exported, losses: losses, closingStock: closing,
                residual: abs(residual) < 1e-10 ? 0 : residual, demand: run.demand(product, days),
                restraint: record.restraint.sum(product, days),
                deliveredToOtherProduct: record.deliveredToOther.sum(product, days),
                servedByOtherProduct: run.overClasses(record.servedByOther, product, days),
                unserved: run.unserved(product, days), inTransit: record.inTransit[product, days.upperBound - 1],
                waiting: record.waiting[product, days.upperBound - 1],
                yieldReturned: record.yieldReturned.sum(product, days), runCut: record.runCut.sum(product, days)))
    }
}
