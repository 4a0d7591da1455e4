import EnergySystem
import Exploration

/// `posterior.yaml`: what is left of the common inputs, as sets with weights, for a study to draw from.
enum PosteriorDocument {
    static func render(_ run: CalibrationRun, digits: Int) -> [UInt8] {
        let bound = run.calibration.bound, posterior = run.posterior
        var lines = [
            """
            # Sets of the common inputs that agree with the record, with their weights. Made by khazri \
            calibrate; not to be edited.
            """,
            "khazri: posterior/1",
            "title: {en: \(quoted("Posterior of " + bound.calibration.title.english))}",
            "calibration: \(bound.name)",
            "version: \(bound.calibration.version)",
            "effective-sets: \(text(run.effectiveSets, digits: 4))",
            "inputs:"
        ]
        for column in posterior.columns {
            lines.append(
                """
                  \(column.name): {path: \(quoted(column.path)), as: \(column.application), unit: \
                \(quoted(column.unit)), prior: \(quoted(column.distribution))}
                """)
        }
        lines.append("# Weight, then the inputs in the order above.")
        lines.append("sets:")
        for (weight, values) in zip(posterior.weights, posterior.sets) where weight > 0 {
            let row = ([weight] + values).map { text($0, digits: min(digits, 6)) }
            lines.append("  - [\(row.joined(separator: ", "))]")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func text(_ value: Double, digits: Int) -> String {
        var buffer = TextBuffer()
        buffer.append(number: value, digits: digits)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }
    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "'") + "\""
    }
}
