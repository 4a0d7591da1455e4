/// A text in several languages; English is the one that must exist.
public struct LocalizedText: Sendable, Hashable {
    public let english: String
    public let others: [String: String]

    public init(english: String, others: [String: String] = [:]) {
        self.english = english
        self.others = others
    }
    public func text(in language: String) -> String { others[language] ?? english }
}
