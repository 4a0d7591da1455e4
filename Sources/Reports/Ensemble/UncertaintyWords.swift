import EnergySystem
import Exploration
import NumericalMethods

/// Drawn numbers in words.
enum UncertaintyWords {
    /// A number of one column: a factor as per cent, a count as it is, a date as a date, else rounded with its unit.
    static func number(_ value: Double, _ column: UncertaintyColumn) -> String {
        switch column.unit {
        case "": "\(PeopleText.inSentence(100 * value)) %"
        case "1": PeopleText.inSentence(value)
        case "events": "\(Int(value.rounded()))"
        case "date": Day(number: Int(value.rounded())).description
        case "d": "\(Int(value.rounded())) d"
        default: "\(PeopleText.inSentence(value)) \(column.unit)"
        }
    }

    /// The same where a factor is told to a tenth of a per cent, for points that lie close together.
    static func point(_ value: Double, _ column: UncertaintyColumn) -> String {
        column.unit.isEmpty && value.isFinite ? "\((value * 1000).rounded() / 10) %" : number(value, column)
    }

    /// The limits of a box: "outage-length at least 31 d and opening-stock at most 72 %".
    static func text(_ box: ScenarioBox, _ columns: [UncertaintyColumn]) -> String {
        box.text(names: columns.map(\.name)) { dimension, value in
            columns.indices.contains(dimension) ? number(value, columns[dimension]) : PeopleText.inSentence(value)
        }
    }
}
