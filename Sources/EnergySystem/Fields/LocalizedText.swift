/// A text in several languages; English is the one that must exist.
package struct LocalizedText: Sendable, Hashable {
    package let english: String
    package let others: [String: String]

    package init(english: String, others: [String: String] = [:]) {
        self.english = english
        self.others = others
    }
    package func text(in language: String) -> String { others[language] ?? english }
}
