import EnergySystem
import SimulationEngine

/// The three runs for a terminal: the products that matter most in this case, the worst first, and no row of zeros.
enum TerminalRuns {
    /// Products shown at most.
    private static let most = 3
    /// Below this a change of imports (kt) or of the lowest cover (d) is not told.
    private static let leastImports = 0.05, leastCover = 0.5

    static func table(_ report: Report, _ detail: ThreeRuns.Detail) -> Table {
        let short = shortest(report)
        if !short.isEmpty { return telling(ThreeRuns.table(report, detail, products: short), sums: short.count > 1) }
        var rows = ThreeRuns.rows()
        let grades = InputGrades(report)
        for moved in mostMoved(report) { append(moved, report, detail, grades, to: &rows) }
        ThreeRuns.append(report, detail, products: [], to: &rows)
        return telling(rows.table, sums: false)
    }

    /// Products that are short in some run, by tonnes.
    private static func shortest(_ report: Report) -> [Int] {
        let runs = report.assessment.runs
        let worst = report.baseline.products.indices.map { product in
            runs.map { $0.unserved(product, 0..<$0.plan.days) }.max() ?? 0
        }
        return Array(
            worst.indices.filter { worst[$0] > DaysShort.tolerance }.sorted { (worst[$1], $0) < (worst[$0], $1) }
                .prefix(most))
    }

    /// What moved of a product that nobody lacks; a value each run.
    private struct Moved {
        let product: Int
        let imports: [Double]
        let cover: [Double?]

        var importChange: Double { imports.map { abs($0 - imports[0]) }.max() ?? 0 }
        var coverChange: Double {
            let changes = cover.map { value in value.flatMap { now in cover[0].map { abs(now - $0) } } ?? 0 }
            return changes.max() ?? 0
        }
    }

    /// Products by the change of their imports, then of their lowest cover.
    private static func mostMoved(_ report: Report) -> [Moved] {
        let all = report.baseline.products.indices.map { product in
            let cover = report.indicator(ForwardCoverMinimum.name, report.baseline.productName(product), part: nil)
            return Moved(
                product: product, imports: report.assessment.runs.map { $0.landed(product) },
                cover: RunKind.allCases.map { cover?[$0].number })
        }
        return Array(
            all.filter { $0.importChange >= leastImports || $0.coverChange >= leastCover }
                .sorted {
                    ($1.importChange, $1.coverChange, $0.product) < ($0.importChange, $0.coverChange, $1.product)
                }.prefix(most))
    }

    private static func append(
        _ moved: Moved, _ report: Report, _ detail: ThreeRuns.Detail, _ grades: InputGrades,
        to table: inout RowTable<ThreeRuns.Row>
    ) {
        let title = report.baseline.productTitle(moved.product), grade = grades.behindShortage(of: moved.product)
        ThreeRuns.append("imports", title, "kt", moved.imports.map { .number($0) }, grade, to: &table)
        if detail != .brief {
            ThreeRuns.append("lowest forward cover", title, "d", moved.cover.map { Cell($0) }, grade, to: &table)
        }
    }

    /// Without the rows that are zero in every run, where some are not, and without the sum of what is unserved where
    /// it has one part.
    private static func telling(_ table: Table, sums: Bool) -> Table {
        let runs = table.columns.indices.filter { table.columns[$0].kind == .number }
        func tells(_ row: Int) -> Bool {
            if !sums, table[row, 0] == .text("unserved"), table[row, 1] == .text("all products") { return false }
            return runs.contains { table[row, $0].text?.contains { ("1"..."9").contains($0) } ?? false }
        }
        let rows = (0..<table.rowCount).filter(tells)
        guard !rows.isEmpty, rows.count < table.rowCount else { return table }
        var result = Table(name: table.name, title: table.title, columns: table.columns)
        for row in rows { result.append(row: Array(table.row(row))) }
        return result
    }
}
