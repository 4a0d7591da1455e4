import EnergySystem
import SimulationEngine

/// The section of columns: neither cause, each alone, both, and both with notice.
enum ComparisonSection {
    static func table(_ comparison: Report.Comparison, _ baseline: Baseline) -> Table {
        let cases = comparison.columns
        var table = Table(
            name: "causes", title: "Neither, each alone, both: the disrupted run of each",
            columns: [.key("figure", "what is compared"), .text("unit", "unit")]
                + cases.map { Column($0.label, "disrupted run", kind: .number) })
        for product in baseline.products.indices where cases.contains(where: { $0.daysShort[product] > 0 }) {
            row("unserved \(baseline.productTitle(product))", "kt", cases, to: &table) { $0.unserved[product] }
        }
        row("unserved, all products", "kt", cases, to: &table) { $0.totalUnserved }
        row("unserved without response", "kt", cases, to: &table) { $0.unservedWithoutResponse }
        row("most days short of one product", "d", cases, to: &table) { Double($0.daysShort.max() ?? 0) }
        row("ordered cargo landed", "kt", cases, to: &table) { $0.orderedVolume }
        row("import bill, before duty", "M USD", cases, to: &table) { $0.importBill }
        return table
    }

    private static func row(
        _ figure: String, _ unit: String, _ cases: [Report.Case], to table: inout Table,
        _ measure: (Report.Case) -> Double
    ) {
        let cells = cases.map { Cell.number(measure($0)) }
        table.append(row: [.text(figure), .text(unit)] + PeopleText.row(cells, unit: unit == "d" ? "days" : unit))
    }

    /// How much the first cause adds to the second and why, and what notice is worth.
    static func sentences(_ comparison: Report.Comparison, _ baseline: Baseline) -> [String] {
        let both = comparison.both.totalUnserved, second = comparison.secondAlone.totalUnserved,
            first = comparison.firstAlone.totalUnserved
        var result = [
            """
            The \(comparison.first) alone leaves \(words(first)) kt unserved, the \(comparison.second) alone \
            \(words(second)) kt, both together \(words(both)) kt: on top of the \(comparison.second) the \
            \(comparison.first) adds \(words(both - second)) kt, and the import bill \
            \(moved(comparison.both.importBill - comparison.secondAlone.importBill)).
            """
        ]
        if let reason = LostSource(comparison, baseline)?.sentence { result.append(reason) }
        if let notice = comparison.notice {
            let told = notice.result.totalUnserved
            result.append(
                """
                Knowing the \(notice.cause) \(Phrase.days(notice.days)) ahead changes unserved demand from \
                \(words(both)) to \(words(told)) kt: notice is worth \(words(both - told)) kt, and the import bill \
                \(moved(notice.result.importBill - comparison.both.importBill)).
                """)
        }
        return result
    }

    /// "Ban and outage, apart and together".
    static func heading(_ comparison: Report.Comparison) -> String {
        "\(comparison.first.atSentenceStart) and \(comparison.second), apart and together"
    }

    /// "rises by 14 M USD".
    private static func moved(_ change: Double) -> String {
        guard abs(change) > 5e-4 else { return "stays the same" }
        return "\(change > 0 ? "rises" : "falls") by \(words(abs(change))) M USD"
    }
    private static func words(_ value: Double) -> String { PeopleText.inSentence(value) }
}
