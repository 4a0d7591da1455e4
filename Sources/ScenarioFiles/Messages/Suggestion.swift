/// Finds the name somebody meant.
package enum Suggestion {
    /// The nearest of some names, `nil` where none is near enough to be what was meant.
    package static func nearest(to word: String, among names: [String]) -> String? {
        let limit = max(1, word.count / 3)
        let letters = Array(word.unicodeScalars.prefix(80))
        var best: (name: String, distance: Int)?
        for name in names where name != word {
            let other = Array(name.unicodeScalars)
            guard abs(other.count - letters.count) <= limit else { continue }
            let distance = distance(letters, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name ?? extended(word, among: names)
    }

    /// A name that the word begins, or that begins with the word, where that is only one.
    private static func extended(_ word: String, among names: [String]) -> String? {
        guard word.count >= 3 else { return nil }
        let matches = names.filter { $0 != word && ($0.hasPrefix(word) || (word.hasPrefix($0) && $0.count >= 3)) }
        return matches.count == 1 ? matches[0] : nil
    }

    /// Restricted Damerau-Levenshtein distance: insertions, deletions, replacements and swaps of neighbours.
    ///
    /// Source: Damerau (1964), doi:10.1145/363958.363994; Levenshtein (1966).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before = [Int](), previous = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1]
            for j in right.indices {
                let replaced = previous[j] + (left[i] == right[j] ? 0 : 1)
                var least = min(replaced, previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, before[j - 1] + 1)
                }
                current.append(least)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }

    /// `; did you mean 'x'?`, or what there is to choose from.
    package static func phrase(for word: String, among names: [String], called plural: String) -> String {
        if let name = nearest(to: word, among: names) { return "; did you mean '\(name)'?" }
        return choice(among: names, called: plural)
    }

    /// What there is to choose from.
    static func choice(among names: [String], called plural: String) -> String {
        if names.isEmpty { return "; there are no \(plural) here" }
        let shown = names.prefix(12).joined(separator: ", ")
        return "; \(plural) are \(shown)\(names.count > 12 ? ", ..." : "")"
    }
}
