import EnergySystem
import Models

/// The projected demand of a report: how much, by which method, how it did, and what stays as it was.
enum ProjectionSection {
    static func write(_ report: Report, _ page: inout MarkdownPage) {
        guard let projection = report.assessment.inputs.projection else { return }
        page.heading(2, "Projected demand")
        for path in projection.paths where !path.products.isEmpty { page.paragraph(sentence(path)) }
        if let table = ProjectionTable.table(of: report) { page.table(people(table)) }
        if let table = ProjectionBacktestTable.table(of: report) {
            page.paragraph("How the method would have done on years that it had not seen:")
            page.table(table)
        }
        let economy = projection.paths.filter { !$0.sectors.isEmpty }
        if !economy.isEmpty {
            page.paragraph(
                "The economy: " + economy.map { "\($0.name) by \($0.methodDescription)" }.joined(separator: "; ") + ".")
        }
        page.paragraph(projection.remarks.joined(separator: " "))
    }

    /// "demand moves with oil-consumption, TWh/yr, 2000 to 2021: auto, ...; why ...".
    private static func sentence(_ path: ProjectedPath) -> String {
        let data = path.data.map { ", \(path.unit), \($0.lowerBound) to \($0.upperBound)" } ?? ""
        let why = path.reason.isEmpty ? "" : " \(ending(path.reason))"
        let notes = path.notes.map { ending($0) }.joined(separator: " ")
        return """
            \(path.name): moves with \(path.series)\(data); method \(path.method): \
            \(ending(path.methodDescription))\(why)\(notes.isEmpty ? "" : " " + notes)
            """
    }

    private static func ending(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let upper = first.uppercased() + text.dropFirst()
        return upper.hasSuffix(".") ? upper : upper + "."
    }

    /// The columns that a reader of the page needs.
    private static func people(_ table: Table) -> Table {
        let kept = [
            "product", "year", "demand_kt", "median_kt", "lower_80_kt", "upper_80_kt", "lower_95_kt", "upper_95_kt",
            "factor"
        ]
        let positions = kept.compactMap { name in table.columns.firstIndex { $0.name == name } }
        var result = Table(
            name: table.name, title: table.title, columns: positions.map { table.columns[$0] }, notes: table.notes)
        for row in 0..<table.rowCount { result.append(row: positions.map { table[row, $0] }) }
        return result
    }
}
