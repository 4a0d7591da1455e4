import EnergySystem
import Exploration

/// `report.md` of an ensemble: the answer first, then what it rests on.
enum EnsembleDocument {
    static func render(_ report: EnsembleReport, remarks: [String], formats: [String]) -> [UInt8] {
        var page = MarkdownPage()
        let sentences = EnsembleSentences(answers: report.answers)
        head(report, sentences, &page)
        depth(report, sentences, &page)
        tornado(report, sentences, &page)
        history(report, &page)
        strategies(sentences, &page)
        economics(report, sentences, &page)
        drivers(report, sentences, &page)
        cover(report, &page)
        money(report, &page)
        certainty(report, &page)
        drawn(report, remarks, &page)
        follow(report, formats, &page)
        return page.buffer.bytes
    }

    private static func head(_ report: EnsembleReport, _ sentences: EnsembleSentences, _ page: inout MarkdownPage) {
        let outcomes = report.answers.outcomes
        page.heading(1, outcomes.title)
        if let failures = sentences.failures { page.paragraph(failures) }
        for position in outcomes.cases.indices {
            let told = [
                sentences.risk(position), sentences.products(position), sentences.onset(position),
                sentences.quietYears(position)
            ]
            page.paragraph(told.compactMap { $0 }.joined(separator: " "))
        }
        page.paragraph(design(outcomes))
    }

    private static func depth(_ report: EnsembleReport, _ sentences: EnsembleSentences, _ page: inout MarkdownPage) {
        guard report.answers.outcomes.design.isRandom else { return }
        page.heading(2, "How likely and how deep")
        page.paragraph(
            """
            Weighted over the draws, with the range in which the true value lies with 95 % confidence in \
            `ensemble-statistics`. Worst 5 %: the mean of the worst twentieth of the draws.
            """,
            isMarkup: true)
        page.grid(EnsembleGlance.table(report.answers))
        for metric in [sentences.shortage].compactMap({ $0 }) {
            page.paragraph("How likely the shortage of \(sentences.subject(metric)) is to exceed a level:")
            page.grid(EnsembleGlance.exceedance(report.answers, metric))
            let classes = EnsembleGlance.byClass(report.answers, metric)
            guard classes.rowCount > 0 else { continue }
            page.paragraph("Who goes without \(sentences.subject(metric)):")
            page.grid(classes)
        }
    }

    private static func tornado(_ report: EnsembleReport, _ sentences: EnsembleSentences, _ page: inout MarkdownPage) {
        guard !report.answers.tornados.isEmpty else { return }
        page.heading(2, "What each number moves by itself")
        for position in report.answers.outcomes.cases.indices {
            if let told = sentences.tornado(position) { page.paragraph(told) }
        }
        page.grid(EnsembleGlance.tornado(report.answers))
    }

    private static func history(_ report: EnsembleReport, _ page: inout MarkdownPage) {
        guard !report.record.isEmpty || !report.history.isEmpty else { return }
        page.heading(2, "What the record says")
        if !report.record.isEmpty { page.paragraph(report.record.joined(separator: " ")) }
        for sentence in EnsembleHistory.sentences(report.history) { page.paragraph(sentence) }
        let figures = EnsembleHistory.table(report.history)
        if figures.rowCount > 0 { page.grid(figures) }
    }

    private static func economics(_ report: EnsembleReport, _ sentences: EnsembleSentences, _ page: inout MarkdownPage)
    {
        guard !sentences.economics.isEmpty else { return }
        page.heading(2, "What the strategies cost, and what they save")
        for sentence in sentences.economics { page.paragraph(sentence) }
        page.grid(EnsembleGlance.strategyCosts(report.answers))
        page.paragraph(EnsembleSentences.perTonneNote, isMarkup: true)
    }

    private static func design(_ outcomes: EnsembleOutcomes) -> String {
        let joint = outcomes.design.strata.filter { $0 != "rest" }
        let strata =
            joint.isEmpty
            ? ""
            : """
             \(Phrase.joined(joint)) \(joint.count == 1 ? "is" : "are") drawn as often as \
            \(joint.count == 1 ? "its share" : "their shares") in the study, not as often as they happen; \
            weights undo that in every figure.
            """
        let failed = outcomes.faults.count, runs = outcomes.draws * outcomes.cases.count
        let faults =
            failed == 0
            ? "No run failed."
            : """
            \(failed) of \(Phrase.counted(runs, "run")) failed and \(failed == 1 ? "is" : "are") left out; the \
            table ensemble-faults says why.
            """
        let chosen =
            outcomes.design.isRandom
            ? ""
            : """
             The points of this design are chosen to learn what matters, not drawn at random: shares of them are \
            no probabilities, so none is given, and no interval.
            """
        return """
            \(Phrase.counted(outcomes.draws, "draw")) (\(outcomes.design.method), seed \(outcomes.design.seed)) of \
            \(Phrase.counted(outcomes.uncertainties.count, "uncertain number")), each draw run in \
            \(cases(outcomes.cases.count)).\(chosen)\(strata) \(faults)
            """
    }

    private static func cases(_ count: Int) -> String {
        switch count {
        case 1: "one case"
        case 2: "both cases"
        default: "all \(count) cases"
        }
    }

    private static func strategies(_ sentences: EnsembleSentences, _ page: inout MarkdownPage) {
        guard !sentences.strategies.isEmpty else { return }
        page.heading(2, "What the strategies change")
        page.paragraph("Compared draw by draw: what both runs of a draw share cancels out.")
        for sentence in sentences.strategies { page.paragraph(sentence) }
    }

    private static func drivers(_ report: EnsembleReport, _ sentences: EnsembleSentences, _ page: inout MarkdownPage) {
        guard !report.answers.headlines.isEmpty, report.answers.tornados.isEmpty else { return }
        page.heading(2, "What drives it")
        page.paragraph(
            """
            Numbers that go together, such as two readings of one accident process, share what they explain, so \
            shares can add up to more than 100 %.
            """)
        for position in report.answers.outcomes.cases.indices {
            let told = sentences.drivers(position) + sentences.boxes(position)
            if !told.isEmpty { page.paragraph("\(sentences.label(position)):") }
            for sentence in told { page.item(MarkdownFormat.escaped(sentence)) }
        }
    }

    private static func cover(_ report: EnsembleReport, _ page: inout MarkdownPage) {
        let table = EnsembleGlance.lowestCover(report.answers)
        guard table.rowCount > 0 else { return }
        page.heading(2, "Cover")
        page.paragraph(
            """
            The day on which the median of the draws is lowest, and the range of the draws on that day; every \
            day stands in `cover-fan`. Read from counts in bins of a day; 40.0 d stands for 40 d or more.
            """,
            isMarkup: true)
        page.grid(table)
    }

    private static func money(_ report: EnsembleReport, _ page: inout MarkdownPage) {
        let table = EnsembleGlance.money(report.answers)
        guard table.rowCount > 0 else { return }
        page.heading(2, "What it costs")
        page.paragraph(
            """
            Extra import cost falls where fuel is not served; read it beside the volume unserved. Value added lost \
            rests on the baseline's input-output table.
            """)
        page.grid(table)
    }

    private static func certainty(_ report: EnsembleReport, _ page: inout MarkdownPage) {
        guard report.answers.outcomes.design.isRandom else { return }
        page.heading(2, "How sure the figures are")
        page.paragraph("The headline estimates after an eighth, a quarter, a half and all of the draws:")
        page.grid(EnsembleGlance.convergence(report.answers))
    }

    private static func drawn(_ report: EnsembleReport, _ remarks: [String], _ page: inout MarkdownPage) {
        page.heading(2, "What was drawn")
        page.grid(EnsembleGlance.uncertainties(report.answers))
        page.paragraph(
            """
            Grades: A official, B press, C derived, D assumption. The results are no better than these ranges; what \
            is not in this list is at its central value in every draw.
            """)
        for remark in remarks { page.item(MarkdownFormat.escaped(remark) + (remark.hasSuffix(".") ? "" : ".")) }
    }

    private static func follow(_ report: EnsembleReport, _ formats: [String], _ page: inout MarkdownPage) {
        page.heading(2, "Tables")
        for table in report.tables {
            let place = formats.contains("csv") ? "[\(table.name)](tables/\(table.name).csv)" : "`\(table.name)`"
            page.item("\(place): \(table.title.insideSentence), \(table.rowCount) rows")
        }
    }
}
