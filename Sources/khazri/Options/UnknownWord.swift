import ArgumentParser
import ScenarioFiles

extension ValidationError {
    /// "There is no shock 'exprt-ban'; did you mean 'export-ban'?", or what there is instead.
    static func unknown(_ what: String, word: String, among names: [String], called plural: String) -> ValidationError {
        let text = what + Suggestion.phrase(for: word, among: names, called: plural)
        return ValidationError(text.hasSuffix("?") ? text : text + ".")
    }
}
