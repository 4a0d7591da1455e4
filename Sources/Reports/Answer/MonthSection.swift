import EnergySystem
import SimulationEngine

/// Month by month: what is unserved and what is left in stock, runs side by side.
enum MonthSection {
    private struct Row: TableRow {
        let month, product: String
        let demand, unservedNoResponse, unservedDisrupted: Double
        let closingReference, closingNoResponse, closingDisrupted: Double

        static let columns: [RowColumn<Row>] = [
            .month(\.month), .product(\.product),
            .measure("demand_kt", "kt", \.demand, "wanted, disrupted run"),
            .measure("unserved_no_response_kt", "kt", \.unservedNoResponse, "unserved, no response"),
            .measure("unserved_disrupted_kt", "kt", \.unservedDisrupted, "unserved, disrupted"),
            .measure("closing_stock_reference_kt", "kt", \.closingReference, "closing stock, reference"),
            .measure("closing_stock_no_response_kt", "kt", \.closingNoResponse, "closing stock, no response"),
            .measure("closing_stock_disrupted_kt", "kt", \.closingDisrupted, "closing stock, disrupted")
        ]
    }

    static func unserved(_ report: Report) -> Table {
        var rows = RowTable<Row>(name: "unserved-monthly", title: "Unserved demand and closing stock by month")
        let assessment = report.assessment
        let short = assessment.baseline.products.indices.filter { product in
            assessment.runs.contains { $0.unserved(product, 0..<$0.plan.days) > DaysShort.tolerance }
        }
        for (month, days) in report.horizon.months {
            for product in short { rows.append(row(month, days, product, assessment)) }
        }
        return rows.table
    }

    private static func row(_ month: String, _ days: Range<Int>, _ product: Int, _ assessment: Assessment) -> Row {
        func closing(_ run: Run) -> Double { run.stock(product, atEndOf: days.upperBound - 1) }
        return Row(
            month: month, product: assessment.baseline.productTitle(product),
            demand: assessment.disrupted.demand(product, days),
            unservedNoResponse: assessment.noResponse.unserved(product, days),
            unservedDisrupted: assessment.disrupted.unserved(product, days),
            closingReference: closing(assessment.reference), closingNoResponse: closing(assessment.noResponse),
            closingDisrupted: closing(assessment.disrupted))
    }
}
