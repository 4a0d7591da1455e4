import EnergySystem
import SimulationEngine

/// The three runs side by side: the figures that a reader asks for first.
enum ThreeRuns {
    struct Row: TableRow {
        let figure, product, unit: String
        /// In words, with the same digits.
        let reference, noResponse, disrupted: Cell
        let grade: String?

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "what is compared"), .key("product", \.product, "product; empty for all"),
            .value("unit", \.unit, "unit"),
            .value("reference", \.reference, "no shock"),
            .value("no_response", \.noResponse, "shocks, nothing new ordered"),
            .value("disrupted", \.disrupted, "shocks, response and orders"),
            .value("grade", \.grade, "weakest grade of the inputs behind the row, A official to D assumption")
        ]
    }

    /// Rows of the table.
    static func rows() -> RowTable<Row> { RowTable(name: "three-runs", title: "The three runs side by side") }

    /// How much is shown: the fewest rows first, `full` for a page.
    enum Detail: Int, CaseIterable { case brief, money, days, full }

    private static let byProduct: [(id: String, part: String?, words: String, from: Detail)] = [
        ("unserved-demand", nil, "unserved", .brief),
        ("peak-shortfall-7d", PeakShortfall.amount, "worst week, a day", .full),
        ("days-short", nil, "days short", .days),
        ("first-day-short", nil, "first day short", .full),
        ("forward-cover-minimum", nil, "lowest forward cover", .full)
    ]

    /// `products` are those whose shortage is shown; left out, those of a page.
    static func table(_ report: Report, _ detail: Detail = .full, products: [Int]? = nil) -> Table {
        var rows = rows()
        append(report, detail, products: products, to: &rows)
        return rows.table
    }

    /// The rows of these products and of money.
    static func append(_ report: Report, _ detail: Detail, products: [Int]?, to table: inout RowTable<Row>) {
        let grades = InputGrades(report), products = products ?? shown(report)
        for product in products { appendProduct(product, report, detail, grades, to: &table) }
        appendMoney(report, detail, grades, supply: grades.behindShortage(of: products), to: &table)
    }

    /// Why a figure may be negative; only what the table shows.
    static func remarks(_ report: Report) -> [String] {
        let extra = report.indicator(ExtraImportCost.name, nil, part: ExtraImportCost.Part.total.rawValue)
        let costs = [extra?.noResponse.number, extra?.disrupted.number].compactMap { $0 }
        let losses = [RunKind.noResponse, .disrupted].compactMap { kind in
            report.economy.flatMap { EconomicSection.mainTotal($0[kind])?.valueAddedLossWithPlant }
        }
        var result: [String] = []
        if costs.contains(where: { $0 < -5e-3 }) {
            result.append(
                """
                A negative extra import cost is money not spent: cargo that was stopped and not replaced is not paid \
                for.
                """)
        }
        if losses.contains(where: { $0 < -5e-3 }) {
            result.append(
                """
                A negative loss of value added is a gain: the refinery makes more than in the reference run because \
                full tanks cut its output less.
                """)
        }
        let assessment = report.assessment
        func cut(_ run: Run) -> Double { (0..<run.plan.products).reduce(0) { $0 + run.record.runCut.sum($1) } }
        if ShortageFigures.totalUnserved(.disrupted, assessment) < 1e-6, (losses.last ?? 0) > 5e-3,
            cut(assessment.disrupted) > cut(assessment.reference) + OtherGrades.threshold
        {
            result.append(
                """
                In the disrupted run value added is lost at the refinery although no user goes short: cargo ordered \
                for the worst fills the tanks, and \(PeopleText.inSentence(cut(assessment.disrupted))) kt of output \
                are given up (reference run: \(PeopleText.inSentence(cut(assessment.reference))) kt).
                """)
        }
        return result
    }

    /// Products that are short in some run, else those affected; at most three, the worst.
    private static func shown(_ report: Report) -> [Int] {
        let all = report.assessment.affectedProducts, short = all.filter { worst($0) > DaysShort.tolerance }
        let affected = short.isEmpty ? all : short
        func worst(_ product: Int) -> Double {
            report.assessment.runs.map { $0.unserved(product, 0..<$0.plan.days) }.max() ?? 0
        }
        return affected.sorted { (worst($1), $0) < (worst($0), $1) }.prefix(3).sorted()
    }

    private static func appendProduct(
        _ product: Int, _ report: Report, _ detail: Detail, _ grades: InputGrades, to table: inout RowTable<Row>
    ) {
        let name = report.baseline.productName(product), title = report.baseline.productTitle(product)
        let grade = grades.behindShortage(of: product)
        for figure in byProduct where figure.from.rawValue <= detail.rawValue {
            guard let row = report.indicator(figure.id, name, part: figure.part) else { continue }
            let cells = RunKind.allCases.map { IndicatorTable.cell(row[$0]) }
            append(
                figure.words, title, row.unit == "date" ? "" : row.unit, cells, grade,
                isCount: figure.id == "days-short", to: &table)
        }
        let other = report.assessment.runs.map { $0.overClasses($0.record.servedByOther, product, 0..<$0.plan.days) }
        if detail == .full, other.contains(where: { $0 >= OtherGrades.threshold }) {
            append("met by another grade", title, "kt", other.map { .number($0) }, grade, to: &table)
        }
    }

    private static func appendMoney(
        _ report: Report, _ detail: Detail, _ grades: InputGrades, supply: InputGrades.Weakest?,
        to table: inout RowTable<Row>
    ) {
        let assessment = report.assessment
        let price = grades.behindImportCost(), economic = grades.behindEconomy()
        if detail == .full {
            append(
                "unserved", "all products", "kt",
                RunKind.allCases.map { .number(ShortageFigures.totalUnserved($0, assessment)) }, supply, to: &table)
        }
        if detail != .brief {
            append(
                "import bill, before duty", "all products", "M USD",
                assessment.runs.map { .number(assessment.dollars($0.importBill)) }, price, to: &table)
        }
        if let extra = report.indicator(ExtraImportCost.name, nil, part: ExtraImportCost.Part.total.rawValue) {
            append(
                "extra import cost", "all products", extra.unit,
                [.notApplicable] + [RunKind.noResponse, .disrupted].map { IndicatorTable.cell(extra[$0]) }, price,
                to: &table)
        }
        guard let economy = report.economy else { return }
        func losses(_ value: (RunKind) -> Double?) -> [Cell] {
            [.notApplicable] + [RunKind.noResponse, .disrupted].map { Cell(value($0)) }
        }
        append(
            "value added lost", "", "M AZN", losses { EconomicSection.mainTotal(economy[$0])?.valueAddedLossWithPlant },
            economic, to: &table)
        guard detail != .brief else { return }
        append(
            "real income lost", "", "M AZN", losses { EconomicSection.mainTotal(economy[$0])?.realIncomeLoss },
            economic, to: &table)
    }

    static func append(
        _ words: String, _ product: String, _ unit: String, _ cells: [Cell], _ grade: InputGrades.Weakest?,
        isCount: Bool = false, to table: inout RowTable<Row>
    ) {
        guard cells.count == 3 else { return }
        let told = PeopleText.row(cells, unit: isCount ? "days" : unit)
        table.append(
            Row(
                figure: words, product: product, unit: unit, reference: told[0], noResponse: told[1],
                disrupted: told[2], grade: grade?.grade.rawValue))
    }
}
