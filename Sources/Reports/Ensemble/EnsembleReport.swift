import Exploration

/// The files of an ensemble's report, all computed from its outcomes in the order of the draws.
///
/// The same outcomes give the same bytes, however they were computed: threads, shards and interruptions leave no trace.
package struct EnsembleReport: Sendable {
    package let answers: EnsembleAnswers
    package let tables: [Table]
    /// Sentences on past shortages, to stand beside the probabilities.
    package let record: [String]
    /// Published figures that went in, as lines of `EnsembleHistory`.
    package let history: [String]

    package init(_ outcomes: EnsembleOutcomes, record: [String] = [], history: [String] = []) {
        let answers = EnsembleAnswers(outcomes)
        self.history = history
        self.record = EnsembleSentences(answers: answers).shortage == nil ? [] : record
        self.answers = answers
        tables = TableCatalogue.tables(of: answers)
    }

    /// `report.md`, `tables/*.csv` and `results.json`, as asked for; the manifest is the caller's.
    /// `remarks` are sentences of the caller that the report must tell, such as paths that a scenario does not have.
    package func files(formats: [String] = FormatCatalogue.written, digits: Int = 12, remarks: [String] = [])
        -> [OutputFile]
    {
        var files: [OutputFile] = []
        if formats.contains("md") {
            files.append(OutputFile("report.md", EnsembleDocument.render(self, remarks: remarks, formats: formats)))
        }
        if formats.contains("csv") {
            files += tables.map { OutputFile("tables/\($0.name).csv", CSVFormat.render($0, digits: digits)) }
        }
        if formats.contains("json") {
            files.append(OutputFile("results.json", EnsembleResults.render(self, digits: digits)))
        }
        return files
    }

    /// The answer for the terminal: how likely, how deep, what drives it.
    package func terminalLines(width: Int = TextLayout.plain.width) -> [String] {
        let sentences = EnsembleSentences(answers: answers)
        let cases = answers.outcomes.cases.indices
        let risk = cases.flatMap {
            [sentences.risk($0), sentences.products($0), sentences.tornado($0)].compactMap { $0 }
        }
        let told =
            [sentences.failures].compactMap { $0 } + risk + cases.compactMap { sentences.quietYears($0) }
            + sentences.strategies + sentences.economics
        return [answers.outcomes.title] + (told + record).flatMap { TerminalFormat.wrapped($0, width: width) }
    }
}

/// `results.json` of an ensemble: its design and every table that is not daily.
enum EnsembleResults {
    static let schema = "khazri-ensemble/1"

    static func render(_ report: EnsembleReport, digits: Int) -> [UInt8] {
        let outcomes = report.answers.outcomes
        var writer = JSONWriter(digits: digits, capacity: 1 << 18)
        writer.object { json in
            json.key("schema")
            json.value(schema)
            json.key("title")
            json.value(outcomes.title)
            json.key("design")
            json.object { json in
                json.key("method")
                json.value(outcomes.design.method)
                json.key("draws")
                json.value(outcomes.design.draws)
                json.key("seed")
                json.value("\(outcomes.design.seed)")
            }
            json.key("tables")
            json.array { json in
                for table in report.tables where !table.isDaily { JSONFormat.write(table, to: &json) }
            }
        }
        return writer.bytes
    }
}
