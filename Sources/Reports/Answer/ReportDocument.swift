import EnergySystem
import SimulationEngine

/// `report.md`: the answer first, then what it rests on.
enum ReportDocument {
    static func render(_ report: Report, _ tables: [Table], formats: [String]) -> [UInt8] {
        var page = MarkdownPage()
        head(report, &page)
        comparison(report, &page)
        replacement(report, &page)
        cost(report, &page)
        economy(report, &page)
        months(report, &page)
        observations(report, &page)
        history(report, &page)
        ProjectionSection.write(report, &page)
        follow(report, tables, formats, &page)
        grades(report, &page)
        return page.buffer.bytes
    }

    private static func head(_ report: Report, _ page: inout MarkdownPage) {
        let inputs = report.assessment.inputs
        page.heading(1, AssumedEvents.title(report))
        if let assumed = AssumedEvents.sentence(report) { page.paragraph(assumed) }
        for paragraph in FirstParagraph(report).paragraphs { page.paragraph(paragraph) }
        page.paragraph(
            "Scenario `\(inputs.scenarioName)`, baseline `\(inputs.baselineName)`\(inputs.strategyName.map { ", strategy `\($0)`" } ?? ""), \(report.horizon.from) to \(report.horizon.through).\(otherYear(report))",
            isMarkup: true)
        page.heading(2, "The three runs side by side")
        page.paragraph(
            """
            Reference: no shock. No response: the shocks, nothing new ordered, no measures. Disrupted: the shocks \
            with responses and orders. Every loss is a difference between runs.
            """)
        page.grid(ThreeRuns.table(report))
        let remarks =
            [
                """
                Extra import cost is corrected for stock; cargo that has not landed is in neither the bill nor \
                the stock. Value added and real income are lost by the default way of valuing (kappa and slack), \
                as the run rationed.
                """
            ] + ThreeRuns.remarks(report)
        page.paragraph(remarks.joined(separator: " "))
    }

    private static func comparison(_ report: Report, _ page: inout MarkdownPage) {
        guard let comparison = report.comparison else { return }
        page.heading(2, ComparisonSection.heading(comparison))
        for sentence in ComparisonSection.sentences(comparison, report.baseline) { page.paragraph(sentence) }
        page.grid(ComparisonSection.table(comparison, report.baseline))
    }

    private static func replacement(_ report: Report, _ page: inout MarkdownPage) {
        page.heading(2, "First replacement cargo")
        let sentences = ReplacementSection.sentences(report)
        page.paragraph(sentences.isEmpty ? "Nothing is ordered beyond contracts." : sentences.joined(separator: " "))
        let origins = ReplacementSection.origins(report)
        if origins.rowCount > 0 {
            page.paragraph("Where the affected products come from over the horizon:")
            page.grid(origins)
        }
    }

    private static func cost(_ report: Report, _ page: inout MarkdownPage) {
        page.heading(2, "What the reaction cost, and whom")
        let costs = ImportCostSection.table(report)
        if costs.rowCount > 1 {
            page.paragraph(
                """
                Extra import cost is at the border before duty, corrected for what stocks gained or lost (cargo that \
                has not landed is in neither). A tonne in stock is worth the reference run's mean price at the \
                border, or the export price where that run imports none. The cost falls when fuel is not served, so \
                unserved demand stands beside it.
                """)
            page.grid(costs)
        } else {
            page.paragraph("Imports cost what they cost in the reference run.")
        }
        for sentence in StrategySection.sentences(report) { page.paragraph(sentence) }
        let reserves = StrategySection.reserves(report)
        if reserves.rowCount > 0 { page.grid(reserves) }
        guard !report.payments.isEmpty else { return }
        page.paragraph("Payments over the horizon:")
        page.table(PaymentSection.table(report))
    }

    private static func economy(_ report: Report, _ page: inout MarkdownPage) {
        guard let economy = report.economy else { return }
        page.heading(2, "What it costs the economy")
        guard [RunKind.noResponse, .disrupted].contains(where: { EconomicSection.isLost(economy[$0]) }) else {
            return page.paragraph("Nothing is lost in any run.")
        }
        let estimate = TableWords.estimate(report).map { "\($0), and so is every figure of this section. " } ?? ""
        page.paragraph(
            estimate + EconomicSection.rationingSentence(economy) + """
                 Value added is what is not made; real income adds what imports cost more; household surplus is lost \
                trips, queues and worse fuel. The three are never added.
                """)
        page.grid(EconomicSection.threeColumns(economy))
        if EconomicSection.isShared(economy.disrupted) {
            page.paragraph(
                """
                Lost value added of the disrupted run by way of valuing, smallest first (the refinery's own loss \
                included; GDP is that of \(report.baseline.baseYear)):
                """)
            page.grid(EconomicSection.ladder(economy.disrupted, .disrupted))
        }
        for flag in EconomicSection.flags(economy) { page.paragraph(flag) }
    }

    private static func months(_ report: Report, _ page: inout MarkdownPage) {
        let table = MonthSection.unserved(report)
        page.heading(2, "Month by month")
        if table.rowCount == 0 {
            page.paragraph("Nothing is unserved in any run.")
        } else {
            page.paragraph("Unserved demand and closing stock of the products that are short in some run:")
            page.grid(table)
        }
    }

    private static func observations(_ report: Report, _ page: inout MarkdownPage) {
        let sentences = ObservationSection.sentences(report)
        guard !sentences.isEmpty else { return }
        page.heading(2, "What was observed")
        for sentence in sentences { page.paragraph(sentence) }
        page.table(ObservationSection.table(report))
    }

    private static func history(_ report: Report, _ page: inout MarkdownPage) {
        guard !report.baseline.history.isEmpty else { return }
        let table = HistorySection.table(report)
        guard table.rowCount > 0 else { return }
        page.heading(2, "Published figures that went in")
        for sentence in HistorySection.sentences(report) { page.paragraph(sentence) }
        page.table(table)
    }

    private static func follow(_ report: Report, _ tables: [Table], _ formats: [String], _ page: inout MarkdownPage) {
        page.heading(2, "How to follow a number")
        page.paragraph(
            """
            Every input has a path. The table `figure-inputs` lists the inputs behind each headline figure; the \
            table `assumptions` gives its value, range, grade and source, the table `sources` the publication; \
            `khazri show \(report.scenarioName) --explain PATH` says which file set it and `--set PATH=VALUE` \
            changes it. `inputs/` holds the inputs as they were resolved, `manifest.json` the hash of every file \
            read.
            """,
            isMarkup: true)
        page.heading(2, "Tables")
        for table in tables {
            let place = formats.contains("csv") ? "[\(table.name)](tables/\(table.name).csv)" : "`\(table.name)`"
            page.item("\(place): \(table.title.insideSentence), \(table.rowCount) rows")
        }
        page.paragraph(
            """
            Zero is printed 0.0 or 0, what rounds to zero in brackets, not applicable –, unknown `..`. Numbers \
            here are rounded; the files are not.
            """,
            isMarkup: true)
    }

    private static func grades(_ report: Report, _ page: inout MarkdownPage) {
        page.heading(2, "What the figures rest on")
        let grades = InputGrades(report)
        let short = Set(
            [RunKind.noResponse, .disrupted].flatMap { ShortageFigures.shortages($0, report.assessment).map(\.product) }
        )
        for product in short.sorted() {
            if let weakest = grades.behindShortage(of: product) {
                page.item(
                    """
                    Shortage of \(report.baseline.productTitle(product)): weakest input \(weakest.words).
                    """)
            }
        }
        if let weakest = grades.behindImportCost() { page.item("Import cost: weakest input \(weakest.words).") }
        if let weakest = grades.behindEconomy() {
            page.item(
                "Economic losses: weakest input \(weakest.words)\(TableWords.estimate(report).map { "; \($0.insideSentence)\(report.baseline.economy?.table.evidence.grade.map { " (grade \($0.rawValue))" } ?? "")" } ?? "")."
            )
        }
        page.paragraph("Grades: A official, B press, C derived, D assumption.")
    }

    /// A remark where the days covered lie outside the baseline's year.
    private static func otherYear(_ report: Report) -> String {
        let year = report.baseline.baseYear
        guard report.horizon.from.year != year || report.horizon.through.year != year else { return "" }
        return " The baseline's figures are those of \(year); what the scenario does not change is taken from there."
    }
}
