import EnergySystem
import SimulationEngine

/// `unserved-by-class`: who went without, by month.
enum UnservedByClassTable: RunTable {
    static let name = "unserved-by-class"
    static let title = "Unserved demand by user class and month"
    struct Row: TableRow {
        let month, product, userClass, run: String
        let demand, unserved: Double
        let unservedPercent: Cell

        static let columns: [RowColumn<Row>] = [
            .month(\.month),
            .product(\.product),
            .key("user_class", \.userClass, "class of users that rationing tells apart"),
            .run(\.run),
            .measure("demand_kt", "kt", \.demand, "wanted after price response, restraint and hoarding"),
            .measure("unserved_kt", "kt", \.unserved, "wanted, and served neither by the product nor by another"),
            .measure("unserved_percent", "%", \.unservedPercent, "share of that class's demand of the month")
        ]
    }
    static let notes = ["A class that never wants a product has no rows for it."]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let assessment = report.assessment, baseline = report.baseline
        let classes = baseline.userClasses.count, runs = assessment.runs
        let active = (0..<baseline.products.count * classes).map { cell in
            runs.contains { $0.record.demand.sum(cell) > 0 }
        }
        for (month, days) in report.horizon.months {
            for cell in active.indices where active[cell] {
                for run in runs {
                    let demand = run.record.demand.sum(cell, days), unserved = run.record.unserved.sum(cell, days)
                    table.append(
                        Row(
                            month: month, product: baseline.productName(cell / classes),
                            userClass: baseline.className(cell % classes), run: run.record.kind.rawValue,
                            demand: demand,
                            unserved: unserved,
                            unservedPercent: demand > 0 ? .number(unserved / demand * 100) : .notApplicable))
                }
            }
        }
    }
}
