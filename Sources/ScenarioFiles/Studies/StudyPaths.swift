import EnergySystem

/// The numbers of one scenario by path, for patterns with `*`.
struct StudyPaths {
    private let paths: [(components: [String], index: Int)]
    let descriptions: [ParameterDescription]

    init(_ parameters: ParameterTable) {
        descriptions = parameters.descriptions
        paths = parameters.descriptions.enumerated().compactMap { index, description in
            description.path.isEmpty ? nil : (description.path.dottedNames, index)
        }
    }

    /// Positions of the numbers that some patterns, with commas between, select: each once, in the order of the
    /// patterns.
    func matches(_ patterns: String) -> [Int] {
        guard patterns.holds(",") else { return matches(one: patterns) }
        return StudyPaths.patterns(patterns).flatMap { matches(one: $0) }.reduce(into: []) { found, index in
            if !found.contains(index) { found.append(index) }
        }
    }

    static func patterns(_ text: String) -> [String] { text.split(separator: ",").map { String($0).trimmed } }

    private func matches(one pattern: String) -> [Int] {
        let wanted = pattern.dottedNames
        return paths.filter { path in
            path.components.count == wanted.count
                && zip(wanted, path.components).allSatisfy { Selector.matches($0, $1) }
        }.map(\.index)
    }

    /// The path nearest to one that does not exist.
    func nearest(to pattern: String) -> String? {
        let all = descriptions.map(\.path).filter { !$0.isEmpty }
        if let near = Suggestion.nearest(
            to: pattern, among: all.filter { $0.dottedNames.count == pattern.dottedNames.count })
        {
            return near
        }
        let parent = pattern.dottedNames.dropLast()
        let last = pattern.dottedNames.last ?? ""
        let beside = all.filter { $0.dottedNames.dropLast().elementsEqual(parent) }.compactMap { $0.dottedNames.last }
        if let near = Suggestion.nearest(to: last, among: beside) { return (parent + [near]).joined(separator: ".") }
        if let inner = all.first(where: {
            $0.dottedNames.count == pattern.dottedNames.count + 1 && $0.dottedNames.last == last
                && $0.dottedNames.starts(with: parent)
        }) {
            return inner
        }
        return Suggestion.nearest(to: pattern, among: all)
    }

    /// The windows that a pattern such as `shocks.outage.windows.*` selects, in the order written.
    func windows(_ pattern: String) -> [(name: String, window: BoundWindow)] {
        matches(pattern + ".from").map { from in
            let path = String(descriptions[from].path.dropLast(5))
            func position(_ key: String) -> Int? { descriptions.firstIndex { $0.path == "\(path).\(key)" } }
            return (path, BoundWindow(from: from, length: position("length"), through: position("through")))
        }
    }
}
