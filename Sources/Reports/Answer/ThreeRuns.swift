import EnergySystem
import SimulationEngine

/// The three runs side by side: the figures that a reader asks for first.
enum ThreeRuns {
    static let columns: [Column] = [
        .key("figure", "what is compared"),
        .key("product", "product; empty for all"),
        .text("unit", "unit"),
        Column("reference", "no shock", kind: .number),
        Column("no_response", "shocks, nothing new ordered", kind: .number),
        Column("disrupted", "shocks, response and orders", kind: .number),
        .text("grade", "weakest grade of the inputs behind the row, A official to D assumption"),
    ]
    private static let byProduct: [(id: String, words: String, unit: String)] = [
        ("unserved-demand", "unserved", "kt"),
        ("peak-shortfall-7d", "worst week, a day", "kt/d"),
        ("days-short", "days short", "d"),
        ("first-day-short", "first day short", "date"),
        ("forward-cover-minimum", "lowest forward cover", "d"),
    ]

    static func table(_ report: Report) -> Table {
        var table = Table(name: "three-runs", title: "The three runs side by side", columns: columns)
        let grades = InputGrades(report)
        for product in shown(report) {
            let name = report.baseline.productName(product)
            let grade = grades.behindShortage(of: name)
            for figure in byProduct {
                guard let row = report.indicators.first(where: { $0.indicator == figure.id && $0.product == name && $0.unit == figure.unit })
                else { continue }
                append(figure.words, name, row.unit == "date" ? "" : row.unit, RunKind.allCases.map { IndicatorTable.cell(row[$0]) }, grade, to: &table)
            }
        }
        appendMoney(report, grades, to: &table)
        return table
    }

    /// Products that are short in some run, else those affected; at most three, the worst.
    private static func shown(_ report: Report) -> [Int] {
        let all = report.assessment.affectedProducts, short = all.filter { worst($0) > DaysShort.tolerance }
        let affected = short.isEmpty ? all : short
        func worst(_ product: Int) -> Double {
            report.assessment.runs.map { $0.unserved(product, 0..<$0.inputs.days) }.max() ?? 0
        }
        return affected.sorted { (worst($1), $0) < (worst($0), $1) }.prefix(3).sorted()
    }

    private static func appendMoney(_ report: Report, _ grades: InputGrades, to table: inout Table) {
        let assessment = report.assessment
        let supply = grades.behindShortage(of: shown(report).map { report.baseline.productName($0) })
        let price = grades.behindImportCost(), economic = grades.behindEconomy()
        append("unserved, all products", "", "kt", RunKind.allCases.map { .number(ShortageFigures.totalUnserved($0, assessment)) }, supply, to: &table)
        append("import bill, before duty", "", "M USD", assessment.runs.map { .number($0.importBill / assessment.exchangeRate) }, price, to: &table)
        if let extra = report.indicator("extra-import-cost", nil, note: "total") {
            append("extra import cost, stock corrected", "", extra.unit, [.notApplicable] + [RunKind.noResponse, .disrupted].map { IndicatorTable.cell(extra[$0]) }, price, to: &table)
        }
        guard let economy = report.economy else { return }
        func losses(_ value: (RunKind) -> Double?) -> [Cell] { [.notApplicable] + [RunKind.noResponse, .disrupted].map { Cell(value($0)) } }
        append("value added lost (kappa and slack, as rationed)", "", "M AZN", losses { EconomicSection.mainTotal(economy[$0])?.valueAddedLossWithPlant }, economic, to: &table)
        append("real income lost", "", "M AZN", losses { EconomicSection.mainTotal(economy[$0])?.realIncomeLoss }, economic, to: &table)
    }

    private static func append(_ words: String, _ product: String, _ unit: String, _ cells: [Cell], _ grade: InputGrades.Weakest?, to table: inout Table) {
        guard cells.count == 3 else { return }
        table.append(.text(words), .text(product), .text(unit), cells[0], cells[1], cells[2], Cell(grade?.grade.rawValue))
    }
}
