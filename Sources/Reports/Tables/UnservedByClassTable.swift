import EnergySystem
import SimulationEngine

/// `unserved-by-class`: who went without, by month.
public enum UnservedByClassTable: RunTable {
    public static let name = "unserved-by-class"
    public static let title = "Unserved demand by user class and month"
    public static let columns: [Column] = [
        CommonColumns.month, CommonColumns.product, Column.key("user_class", "class of users that rationing tells apart"), CommonColumns.run,
        .measure("demand_kt", "kt", "wanted after price response, restraint and hoarding"),
        .measure("unserved_kt", "kt", "wanted, and served neither by the product nor by another"),
        .measure("unserved_percent", "%", "share of that class's demand of the month"),
    ]
    public static let notes = ["A class that never wants a product has no rows for it."]

    public static func fill(_ table: inout Table, from report: Report) {
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
                        .text(month), .text(baseline.productName(cell / classes)), .text(baseline.className(cell % classes)),
                        .text(run.record.kind.rawValue), .number(demand), .number(unserved),
                        demand > 0 ? .number(unserved / demand * 100) : .notApplicable)
                }
            }
        }
    }
}
