/// How far the planner looks.
package enum LookAhead: Sendable {
    /// So many days, whatever is known.
    case given(Parameter<Duration>)
    /// As far as what is known by then asks for.
    case automatic

    /// The word that stands for `automatic` in a file.
    static let word = "auto"
    /// The key of the longest automatic look-ahead, and what it is where no file says.
    static let capKey = "look-ahead-cap"
    static let usualCap = "240 d"

    /// The field `look-ahead`; `nil` where it is left out.
    static func read(_ fields: inout some FieldReader, required: Bool) -> LookAhead? {
        let meaning = "how far the planner looks; `\(word)` looks to the end of what is known"
        let read = fields.quantityOrWord(
            "look-ahead", word, Duration.self, meaning, required: required, within: Procurement.delays)
        return read.map { value in
            switch value {
            case .quantity(let days): .given(days)
            case .word: .automatic
            }
        }
    }
}
