import EnergySystem
import SimulationEngine

/// Month by month: what is unserved and what is left in stock, runs side by side.
enum MonthSection {
    static func unserved(_ report: Report) -> Table {
        var table = Table(name: "unserved-monthly", title: "Unserved demand and closing stock by month", columns: [
            CommonColumns.month, CommonColumns.product,
            .measure("demand_kt", "kt", "wanted, disrupted run"),
            .measure("unserved_no_response_kt", "kt", "unserved, no response"), .measure("unserved_disrupted_kt", "kt", "unserved, disrupted"),
            .measure("closing_stock_reference_kt", "kt", "closing stock, reference"),
            .measure("closing_stock_no_response_kt", "kt", "closing stock, no response"),
            .measure("closing_stock_disrupted_kt", "kt", "closing stock, disrupted"),
        ])
        let assessment = report.assessment
        let short = assessment.baseline.products.indices.filter { product in
            assessment.runs.contains { $0.unserved(product, 0..<$0.plan.days) > DaysShort.tolerance }
        }
        for (month, days) in report.horizon.months {
            for product in short {
                let stocks = assessment.runs.map { Cell.number($0.stock(product, atEndOf: days.upperBound - 1)) }
                table.append(
                    .text(month), .text(assessment.baseline.productTitle(product)), .number(assessment.disrupted.demand(product, days)),
                    .number(assessment.noResponse.unserved(product, days)), .number(assessment.disrupted.unserved(product, days)),
                    stocks[0], stocks[1], stocks[2])
            }
        }
        return table
    }
}
