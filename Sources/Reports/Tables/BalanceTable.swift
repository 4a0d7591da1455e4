import EnergySystem
import SimulationEngine

/// `balance-monthly`: the fuel balance by month, product and run.
public enum BalanceTable: RunTable {
    public static let name = "balance-monthly"
    public static let title = "Fuel balance by month"
    public static let columns: [Column] = [
        CommonColumns.month, CommonColumns.product, CommonColumns.run,
        .measure("opening_stock_kt", "kt", "commercial stock and reserve on the first morning of the month"),
        .measure("production_kt", "kt", "refinery output, net of run_cut_kt and with yield_returned_kt"),
        .measure("arrivals_kt", "kt", "imports landed, contracts and orders"),
        .measure("delivered_kt", "kt", "what left this product's tank, whoever took it"),
        .measure("exported_kt", "kt", "exports"),
        .measure("losses_kt", "kt", "losses"),
        .measure("closing_stock_kt", "kt", "commercial stock and reserve on the last evening of the month"),
        .measure("residual_kt", "kt", "opening + production + arrivals - delivered - exported - losses - closing; zero but for rounding"),
        .measure("demand_kt", "kt", "memo: wanted after price response, restraint and hoarding"),
        .measure("restraint_kt", "kt", "memo: demand saved by restraint, not in demand_kt"),
        .measure("delivered_to_other_product_kt", "kt", "memo: part of delivered_kt taken by users of another product"),
        .measure("served_by_other_product_kt", "kt", "memo: part of demand_kt met by another product"),
        .measure("unserved_kt", "kt", "memo: demand - own product delivered - served by another"),
        .measure("in_transit_kt", "kt", "memo: cargo under way on the last evening, in no stock"),
        .measure("waiting_kt", "kt", "memo: cargo waiting at the entry point on the last evening, in no stock"),
        .measure("yield_returned_kt", "kt", "memo: part of production_kt that came back from other grades whose tanks were full; negative where it went back"),
        .measure("run_cut_kt", "kt", "memo: output given up because no tank had room"),
    ]
    public static let notes = [
        "Opening and closing stock are the commercial stock plus the strategic reserve, so releasing and filling the reserve moves fuel inside the stock and is no flow.",
        "demand = (delivered - delivered_to_other_product) + served_by_other_product + unserved.",
    ]
    public static let signConvention: String? = "Signs (JODI): flows are positive; stock change is closing - opening, + is a build."

    public static func fill(_ table: inout Table, from report: Report) {
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

    private static func appendRow(_ month: String, _ days: Range<Int>, _ product: Int, _ run: Run, _ name: String, to table: inout Table) {
        let record = run.record
        let opening = run.stock(product, atStartOf: days.lowerBound), closing = run.stock(product, atEndOf: days.upperBound - 1)
        let production = record.production.sum(product, days), arrivals = run.arrivals(product, days)
        let delivered = record.delivered.sum(product, days), exported = record.exported.sum(product, days)
        let losses = record.losses.sum(product, days)
        let residual = opening + production + arrivals - delivered - exported - losses - closing
        table.append(
            .text(month), .text(name), .text(record.kind.rawValue),
            .number(opening), .number(production), .number(arrivals), .number(delivered), .number(exported), .number(losses),
            .number(closing), .number(abs(residual) < 1e-10 ? 0 : residual),
            .number(run.demand(product, days)), .number(record.restraint.sum(product, days)),
            .number(record.deliveredToOther.sum(product, days)), .number(run.overClasses(record.servedByOther, product, days)),
            .number(run.unserved(product, days)), .number(record.inTransit[product, days.upperBound - 1]),
            .number(record.waiting[product, days.upperBound - 1]), .number(record.yieldReturned.sum(product, days)),
            .number(record.runCut.sum(product, days)))
    }
}
