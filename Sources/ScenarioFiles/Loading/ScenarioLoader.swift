import EnergySystem

/// Turns files into validated inputs, or into every fault they have.
///
/// A value without state: loading is a function of the files, the overrides and the locator.
public struct ScenarioLoader: Sendable {
    public let locator: DataLocator
    public let indicatorNames: [String]

    /// `indicatorNames` are those that an `expect` may name; empty takes any.
    public init(locator: DataLocator, indicatorNames: [String] = []) {
        self.locator = locator
        self.indicatorNames = indicatorNames
    }

    /// Loads a scenario with an optional strategy; both by path, by name, or `-` for standard input.
    /// `overrides` are texts `PATH=VALUE`, applied in order after everything else.
    public func load(scenario: String, strategy: String? = nil, overrides: [String] = []) -> LoadOutcome {
        var load = ScenarioLoad(loader: self)
        return load.run(scenario: scenario, strategy: strategy, overrides: overrides)
    }

    /// Loads a baseline alone, by name or by the path of its folder or file.
    public func loadBaseline(_ nameOrPath: String) -> BaselineOutcome {
        var load = BaselineLoad(loader: self)
        return load.run(nameOrPath)
    }

    /// Loads a strategy, by path or name, against a baseline given by name or path.
    public func loadStrategy(_ nameOrPath: String, baseline: String) -> StrategyOutcome {
        var load = BaselineLoad(loader: self)
        return load.strategy(nameOrPath, baseline: baseline)
    }

    /// Checks a file of any kind by path or name; a strategy is read against a baseline given by name or path.
    public func check(_ file: String, againstBaseline baseline: String = "azerbaijan-2024") -> CheckOutcome {
        var session = FileSession()
        guard let found = anything(named: file, &session),
            let root = session.document(found.path, named: found.name, recordedAs: found.name),
            let kind = session.attempt({ _ throws(Diagnostic) in try FileKind.read(root) })
        else { return CheckOutcome(diagnostics: session.diagnostics.inOrder(), files: session.files) }
        let input = FileSession(standardInput: session.standardInput)
        switch kind {
        case .scenario:
            var load = ScenarioLoad(loader: self, session: input)
            return CheckOutcome(load.run(scenario: found.path, strategy: nil, overrides: []))
        case .baseline:
            var load = BaselineLoad(loader: self, session: input)
            return CheckOutcome(load.run(found.path))
        case .strategy:
            var load = BaselineLoad(loader: self, session: input)
            return CheckOutcome(load.strategy(found.path, baseline: baseline))
        }
    }

    /// A file of any kind: a path, or the name of a scenario, strategy or baseline.
    private func anything(named text: String, _ session: inout FileSession) -> DataLocator.Found? {
        if Folders.isFolder(text) {
            let file = Folders.joined(text, "baseline.yaml")
            return DataLocator.Found(path: file, name: file)
        }
        if !isPath(text) {
            if let found = locator.document(text, in: "", beside: nil) ?? locator.document(text, in: "strategies", beside: nil)
                ?? locator.baseline(text, beside: nil)
            {
                return found
            }
        }
        return locate(text, .scenario, beside: nil, &session)
    }

    /// A scenario or strategy by path or name; `nil` after a fault.
    func locate(_ text: String, _ kind: FileKind, beside file: String?, _ session: inout FileSession) -> DataLocator.Found? {
        if text == "-" || Folders.isFile(text) || Folders.isFolder(text) { return DataLocator.Found(path: text, name: text) }
        if isPath(text), text.holds("/") || !text.hasSuffix(".yaml") {
            session.report(Place(file: excerpt(text)), "no such file")
            return nil
        }
        if let found = locator.document(text, in: kind == .strategy ? "strategies" : "", beside: file) { return found }
        let known = kind == .strategy ? locator.strategies(beside: file) : locator.scenarios(beside: file)
        let plural = kind == .strategy ? "strategies" : "scenarios"
        session.report(
            Place(file: excerpt(text)),
            "there is no such \(kind.rawValue)\(Suggestion.phrase(for: Folders.stem(text), among: known.map(\.name), called: plural))")
        return nil
    }

    private func isPath(_ text: String) -> Bool { text == "-" || text.holds("/") }
}
