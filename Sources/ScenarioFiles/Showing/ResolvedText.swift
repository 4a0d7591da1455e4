extension InputTree {
    /// The scenario with everything it inherits and every override written out, as a file that can be run
    /// without its ancestors. What changes the baseline stands under `baseline-changes`.
    package var resolvedScenario: String {
        var document = Mapping()
        let here = Place(file: "")
        document.append("khazri", here, plain("scenario/1"))
        if let title = scenario.mapping?["title"] { document.append("title", here, title) }
        document.append("baseline", here, plain(baselineName))
        for entry in scenario.mapping?.entries ?? [] where entry.key != "title" && entry.key != "shocks" {
            document.append(entry.key, here, entry.value)
        }
        let shocks = shocksWithAbsent
        if !shocks.isEmpty { document.append("shocks", here, DocumentNode(.mapping(shocks), at: here)) }
        if changes.mapping?.isEmpty == false { document.append("baseline-changes", here, changes) }
        return YAMLWriter.write(document)
    }

    /// The strategy with everything it inherits and every override; `nil` where there is none.
    package var resolvedStrategy: String? {
        guard let strategy = strategy?.mapping else { return nil }
        var document = Mapping()
        document.append("khazri", Place(file: ""), plain("strategy/1"))
        for entry in strategy.entries { document.append(entry.key, entry.keyPlace, entry.value) }
        return YAMLWriter.write(document)
    }

    private var shocksWithAbsent: Mapping {
        var shocks = scenario.mapping?["shocks"]?.mapping ?? Mapping()
        for name in absentShocks.sorted() where shocks[name] == nil { shocks.append(name, Place(file: ""), plain("~")) }
        return shocks
    }

    private func plain(_ text: String) -> DocumentNode { DocumentNode(.text(text, isPlain: true), at: Place(file: "")) }
}
