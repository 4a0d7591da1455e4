import EnergySystem

/// Names for sentences: the English titles, with a small first letter where the word allows it.
extension Baseline {
    func productTitle(_ index: Int) -> String {
        products.indices.contains(index) ? products[index].title.english.insideSentence : productName(index)
    }
    func supplierTitle(_ index: Int) -> String {
        suppliers.indices.contains(index) ? suppliers[index].title.english : supplierName(index)
    }
    func classTitle(_ index: Int) -> String {
        userClasses.indices.contains(index) ? userClasses[index].title.english.insideSentence : className(index)
    }
}

extension String {
    /// With a small first letter unless the second one is a capital too, as in LPG.
    var insideSentence: String {
        guard let second = dropFirst().first, second.isLowercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
    /// With a capital first letter.
    var atSentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

/// Parts of sentences.
enum Phrase {
    /// "a, b and c".
    static func joined(_ parts: [String]) -> String {
        parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
    }
    /// "1 draw", "2 draws".
    static func counted(_ count: Int, _ word: String) -> String { count == 1 ? "1 \(word)" : "\(count) \(word)s" }
    static func days(_ count: Int) -> String { counted(count, "day") }
    /// "2024" where a horizon is that calendar year, "the horizon" otherwise.
    static func period(_ horizon: Horizon) -> String {
        let from = horizon.from.civil, through = horizon.through.civil
        let isYear =
            from.year == through.year && from.month == 1 && from.day == 1 && through.month == 12 && through.day == 31
        return isYear ? "\(from.year)" : "the horizon"
    }
}
