import EnergySystem
import SimulationEngine

/// The section of columns: neither cause, each alone, both, and both with notice.
enum ComparisonSection {
    static func table(_ comparison: Report.Comparison) -> Table {
        let cases = comparison.columns
        var table = Table(
            name: "causes", title: "Neither, each alone, both: the disrupted run of each",
            columns: [.key("figure", "what is compared"), .text("unit", "unit")]
                + cases.map { Column($0.label, "disrupted run", kind: .number) })
        let products = affected(cases)
        for product in products {
            row("unserved \(comparison.both.assessment.baseline.productTitle(product))", "kt", cases, to: &table) { $0.disrupted.unserved(product, 0..<$0.disrupted.plan.days) }
        }
        row("unserved, all products", "kt", cases, to: &table) { ShortageFigures.totalUnserved(.disrupted, $0) }
        row("unserved without response", "kt", cases, to: &table) { ShortageFigures.totalUnserved(.noResponse, $0) }
        row("most days short of one product", "d", cases, to: &table) { assessment in
            Double(ShortageFigures.shortages(.disrupted, assessment).map(\.daysShort).max() ?? 0)
        }
        row("ordered cargo landed", "kt", cases, to: &table) { ReplacementSection.ordered($0).reduce(0) { $0 + $1.volume } }
        row("import bill, before duty", "M USD", cases, to: &table) { $0.dollars($0.disrupted.importBill) }
        return table
    }

    private static func affected(_ cases: [Report.Case]) -> [Int] {
        Set(cases.flatMap { ShortageFigures.shortages(.disrupted, $0.assessment).map(\.product) }).sorted()
    }

    private static func row(_ figure: String, _ unit: String, _ cases: [Report.Case], to table: inout Table, _ measure: (Assessment) -> Double) {
        let cells = cases.map { Cell.number(measure($0.assessment)) }
        table.append(row: [.text(figure), .text(unit)] + PeopleText.row(cells, unit: unit == "d" ? "days" : unit))
    }

    /// How much the first cause adds to the second and why, and what notice is worth.
    static func sentences(_ comparison: Report.Comparison) -> [String] {
        func unserved(_ item: Report.Case) -> Double { ShortageFigures.totalUnserved(.disrupted, item.assessment) }
        func bill(_ item: Report.Case) -> Double { item.assessment.dollars(item.assessment.disrupted.importBill) }
        let both = unserved(comparison.both), second = unserved(comparison.secondAlone), first = unserved(comparison.firstAlone)
        var result = [
            "The \(comparison.first) alone leaves \(words(first)) kt unserved, the \(comparison.second) alone \(words(second)) kt, both together \(words(both)) kt: on top of the \(comparison.second) the \(comparison.first) adds \(words(both - second)) kt, and the import bill \(moved(bill(comparison.both) - bill(comparison.secondAlone)))."
        ]
        if let reason = LostSource(comparison)?.sentence { result.append(reason) }
        if let notice = comparison.notice {
            let told = unserved(notice.result)
            result.append("Knowing the \(notice.cause) \(Phrase.days(notice.days)) ahead changes unserved demand from \(words(both)) to \(words(told)) kt: notice is worth \(words(both - told)) kt, and the import bill \(moved(bill(notice.result) - bill(comparison.both))).")
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
