import EnergySystem
import Exploration
import SimulationEngine

/// `report.md` of a calibration: what agrees with the record, what does not, and what was learned.
enum CalibrationDocument {
    static func render(_ report: CalibrationReport) -> [UInt8] {
        var page = MarkdownPage()
        page.heading(1, report.run.calibration.bound.calibration.title.english)
        for sentence in CalibrationSentences.head(report) { page.paragraph(sentence) }
        observations(report, &page)
        inputs(report, &page)
        waves(report, &page)
        page.heading(2, "Tables")
        for table in report.tables {
            page.item(
                """
                [\(table.name)](tables/\(table.name).csv): \(table.title.insideSentence), \(table.rowCount) rows
                """)
        }
        return page.buffer.bytes
    }

    private static func observations(_ report: CalibrationReport, _ page: inout MarkdownPage) {
        page.heading(2, "Episode by observation")
        page.paragraph(
            """
            Observed beside simulated, the median and in brackets the 5 and 95 % points of what is left. \
            Implausibility is the distance of the median to what was observed, over the square root of error squared \
            plus discrepancy squared; up to 3 is a hit. Observations that only score were never used.
            """)
        var rows = RowTable<FigureRow>(name: "observations", title: "")
        for fit in report.figures {
            func text(_ value: Double) -> String { value.isFinite ? PeopleText.number(value, nil) : "none" }
            func span(_ values: [Double]) -> String { "\(text(values[1])) (\(text(values[0])) to \(text(values[2])))" }
            let isThere = fit.posterior.allSatisfy(\.isFinite)
            rows.append(
                FigureRow(
                    episode: fit.episode, observation: fit.figure.observation.title.english,
                    role: fit.decides ? "calibrate" : "score",
                    observed: fit.figure.target.words(text), error: fit.figure.standardDeviation,
                    simulated: span(fit.posterior),
                    unit: fit.figure.unit, implausibility: fit.implausibility,
                    verdict: isThere ? (fit.isHit ? "hit" : "miss") : "",
                    foretold: fit.foretold.map { "\(text($0[0])) to \(text($0[2]))" }))
        }
        page.grid(rows.table)
    }

    private struct FigureRow: TableRow {
        let episode, observation, role, observed: String
        let error: Double
        let simulated, unit: String
        let implausibility: Double
        let verdict: String
        let foretold: String?

        static let columns: [RowColumn<FigureRow>] = [
            .key("episode", \.episode, ""), .key("observation", \.observation, ""), .value("role", \.role, ""),
            .value("observed", \.observed, ""), .value("s", \.error, "", decimals: 1),
            .value("simulated", \.simulated, ""),
            .value("unit", \.unit, ""), .value("implausibility", \.implausibility, "", decimals: 1),
            .value("verdict", \.verdict, ""),
            .value("foretold by the others, 80 %", \.foretold, "")
        ]
    }

    private static func inputs(_ report: CalibrationReport, _ page: inout MarkdownPage) {
        guard !report.inputs.isEmpty else { return }
        page.heading(2, "What the record says of the inputs")
        page.paragraph(
            """
            The 5, 50 and 95 % points before and after. Only the inputs of all episodes are the posterior; what one \
            episode had is not carried on.
            """)
        var rows = RowTable<InputRow>(name: "inputs", title: "")
        for input in report.inputs {
            func text(_ value: Double) -> String {
                input.unit == "date" ? Day(number: Int(value)).description : PeopleText.number(value, nil)
            }
            func span(_ values: [Double]) -> String {
                values.allSatisfy(\.isFinite) ? "\(text(values[0])), \(text(values[1])), \(text(values[2]))" : ""
            }
            rows.append(
                InputRow(
                    episode: input.episode ?? "all", input: input.name, before: span(input.prior),
                    after: span(input.posterior), unit: input.unit,
                    varianceRemovedPercent: 100 * input.varianceRemoved,
                    mover: input.isInformed
                        ? input.informant?.figure
                        : """
                        not informed
                        """))
        }
        page.grid(rows.table)
    }

    private struct InputRow: TableRow {
        let episode, input, before, after, unit: String
        let varianceRemovedPercent: Double
        let mover: String?

        static let columns: [RowColumn<InputRow>] = [
            .key("episode", \.episode, ""), .key("input", \.input, ""), .value("before", \.before, ""),
            .value("after", \.after, ""),
            .value("unit", \.unit, ""), .value("variance removed, %", \.varianceRemovedPercent, "", decimals: 0),
            .value("moved most by", \.mover, "")
        ]
    }

    private static func waves(_ report: CalibrationReport, _ page: inout MarkdownPage) {
        page.heading(2, "How it was searched")
        let design = report.run.calibration.design
        page.paragraph(
            """
            Wave 1 is a Latin hypercube over the ranges; each later wave takes sets of the one before by their \
            weight and moves them by a normal of twice their covariance, cut at the ranges. In each set every \
            episode draws its own inputs \(design.draws) times. A draw is ruled out where its largest implausibility \
            exceeds 3; the second largest is shown beside it and decides nothing.
            """)
        page.grid(CalibrationWaveTable.whole(of: report.run))
    }
}
