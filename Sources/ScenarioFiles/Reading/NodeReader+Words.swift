import EnergySystem

extension NodeReader {
    /// The text of a scalar; `nil` after a fault.
    mutating func scalar(_ node: DocumentNode, _ path: String, _ expected: String) -> String? {
        switch node.content {
        case .text(let text, _): return text
        case .row(let row): return row.written
        case .unreadable: return nil
        case .list, .mapping:
            report(node.place, path, "\(expected) is expected, found \(node.kind)")
            return nil
        }
    }

    /// One of some words; `nil` after a fault.
    mutating func oneOf(_ words: [String], _ node: DocumentNode, _ path: String) -> String? {
        guard let text = scalar(node, path, "one of \(words.joined(separator: ", "))") else { return nil }
        if words.contains(text) { return text }
        report(
            node.place, path,
            """
            unknown word \(quoted(text))\(Suggestion.phrase(for: text, among: words, called: "words"))
            """)
        return nil
    }

    package mutating func choice<C: RawRepresentable & CaseIterable>(
        _ key: String, _ type: C.Type, _ meaning: String, fallback: C?
    ) -> C where C.RawValue == String {
        let standIn = fallback ?? C.allCases[C.allCases.startIndex]
        let words = C.allCases.map(\.rawValue)
        guard let entry = entry(key) else {
            if fallback == nil { reportMissing(key, meaning, example: words.first ?? "") }
            return standIn
        }
        return oneOf(words, entry.value, pathOf(key)).flatMap { C(rawValue: $0) } ?? standIn
    }

    package mutating func word(_ key: String, among words: [String], _ meaning: String) -> String? {
        guard let entry = entry(key) else {
            reportMissing(key, meaning, example: words.first ?? "")
            return nil
        }
        guard let text = scalar(entry.value, pathOf(key), "a word") else { return nil }
        if words.contains(text) { return text }
        report(
            entry.value.place, pathOf(key),
            "unknown \(key) \(quoted(text))\(Suggestion.phrase(for: text, among: words, called: "\(key)s"))")
        return Suggestion.nearest(to: text, among: words)
    }

    package mutating func flag(_ key: String, _ meaning: String, fallback: Bool?) -> Bool {
        guard let entry = entry(key) else {
            if fallback == nil { reportMissing(key, meaning, example: "true") }
            return fallback ?? false
        }
        guard let text = scalar(entry.value, pathOf(key), "true or false") else { return fallback ?? false }
        switch text {
        case "true", "True", "TRUE": return true
        case "false", "False", "FALSE": return false
        default:
            let meant = [
                "yes": "true", "on": "true", "y": "true", "1": "true", "no": "false", "off": "false", "n": "false",
                "0": "false"
            ]
            let advice = meant[text.lowercased()].map { "; did you mean '\($0)'?" } ?? ""
            report(entry.value.place, pathOf(key), "\(quoted(text)) is neither true nor false\(advice)")
            return fallback ?? false
        }
    }

    package mutating func text(_ key: String, _ meaning: String, fallback: String?) -> String {
        guard let entry = entry(key) else {
            if fallback == nil { reportMissing(key, meaning, example: "...") }
            return fallback ?? ""
        }
        return scalar(entry.value, pathOf(key), "a text") ?? fallback ?? ""
    }

    package mutating func optionalText(_ key: String, _ meaning: String) -> String? {
        entry(key).flatMap { scalar($0.value, pathOf(key), "a text") }
    }

    package mutating func wholeNumber(_ key: String, _ meaning: String, fallback: Int?, most: Int) -> Int {
        guard let entry = entry(key) else {
            if fallback == nil { reportMissing(key, meaning, example: "2024") }
            return fallback ?? 0
        }
        guard let text = scalar(entry.value, pathOf(key), "a whole number") else { return fallback ?? 0 }
        if let number = Int(text), number.magnitude <= most { return number }
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let isWhole = !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
        let fault =
            isWhole
            ? "is too \(text.hasPrefix("-") ? "small; the least is \(-most)" : "large; the most is \(most)")"
            : "is not a whole number; write for example '2024'"
        report(entry.value.place, pathOf(key), "\(quoted(text)) \(fault)")
        return fallback ?? 0
    }

    package mutating func optionalWholeNumber(_ key: String, _ meaning: String) -> Int? {
        entry(key) == nil ? nil : wholeNumber(key, meaning, fallback: nil)
    }

    package mutating func localizedText(_ key: String, _ meaning: String) -> LocalizedText {
        guard let entry = entry(key) else {
            reportMissing(key, meaning, example: "{en: ...}")
            return LocalizedText(english: "")
        }
        if case .text(let text, _) = entry.value.content { return LocalizedText(english: text) }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { reader in
            let english = reader.text("en", "English", fallback: nil)
            var others: [String: String] = [:]
            for language in ["az", "ru"] { others[language] = reader.optionalText(language, "another language") }
            return LocalizedText(english: english, others: others)
        } ?? LocalizedText(english: "")
    }

    package mutating func texts(_ key: String, _ meaning: String) -> [String] {
        guard let entry = entry(key) else { return [] }
        guard case .list(let items) = entry.value.content else {
            report(entry.value.place, pathOf(key), "a list is expected, found \(entry.value.kind)")
            return []
        }
        return items.compactMap { scalar($0, pathOf(key), "a text") }
    }
}
