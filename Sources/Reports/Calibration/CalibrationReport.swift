import EnergySystem
import Exploration

/// The files of a calibration's report: the same run gives the same bytes.
package struct CalibrationReport: Sendable {
    package let run: CalibrationRun
    package let tables: [Table]
    let figures: [FigureFit]
    let inputs: [InputPosterior]

    package init(_ run: CalibrationRun) {
        self.run = run
        tables = TableCatalogue.ofCalibration.compactMap { $0.table(of: run) }
        figures = run.figures
        inputs = run.inputs
    }

    /// `report.md`, `tables/*.csv`, `results.json` and, where something is left, `posterior.yaml`.
    package func files(formats: [String] = FormatCatalogue.written, digits: Int = 12) -> [OutputFile] {
        var files: [OutputFile] = []
        if formats.contains("md") { files.append(OutputFile("report.md", CalibrationDocument.render(self))) }
        if formats.contains("csv") {
            files += tables.map { OutputFile("tables/\($0.name).csv", CSVFormat.render($0, digits: digits)) }
        }
        if formats.contains("json") { files.append(OutputFile("results.json", results(digits))) }
        if run.contradiction == nil {
            files.append(OutputFile("posterior.yaml", PosteriorDocument.render(run, digits: digits)))
        }
        return files
    }

    private func results(_ digits: Int) -> [UInt8] {
        let calibration = run.calibration
        var writer = JSONWriter(digits: digits, capacity: 1 << 16)
        writer.object { json in
            json.key("schema")
            json.value("khazri-calibration/1")
            json.key("title")
            json.value(calibration.bound.calibration.title.english)
            json.key("design")
            json.object { json in
                for (key, value) in calibration.design.parts {
                    json.key(key)
                    json.value(value)
                }
            }
            json.key("tables")
            json.array { json in
                for table in tables { JSONFormat.write(table, to: &json) }
            }
        }
        return writer.bytes
    }

    /// The answer for the terminal.
    package func terminalLines(width: Int = TextLayout.plain.width) -> [String] {
        [run.calibration.bound.calibration.title.english]
            + CalibrationSentences.head(self).flatMap { TerminalFormat.wrapped($0, width: width) }
    }
}

extension CalibrationDesign {
    var parts: [(key: String, value: Int)] { [("sets", sets), ("draws", draws), ("waves", waves), ("seed", seed)] }
}
