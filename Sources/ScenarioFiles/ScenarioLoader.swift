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
    public func load(scenario: String, strategy: String? = nil, overrides: [String] = []) -> LoadOutcome {
        var load = ScenarioLoad(loader: self)
        return load.run(scenario: scenario, strategy: strategy, overrides: overrides)
    }

    /// Loads a baseline alone, by name or by the path of its folder or file.
    public func loadBaseline(_ nameOrPath: String) -> BaselineOutcome {
        var load = BaselineLoad(loader: self)
        return load.run(nameOrPath)
    }

    /// Checks a file of any kind; a strategy is read against a baseline given by name or path.
    public func check(_ file: String, againstBaseline baseline: String = "azerbaijan-2024") -> CheckOutcome {
        var session = FileSession()
        let found = locate(file, .scenario) ?? DataLocator.Found(path: file, name: file)
        let target = Folders.isFolder(found.path) ? Folders.joined(found.path, "baseline.yaml") : found.path
        guard let root = session.document(target, named: target),
            let kind = session.attempt({ _ throws(Diagnostic) in try FileKind.read(root) })
        else {
            return CheckOutcome(kind: nil, diagnostics: session.diagnostics.inOrder(), files: session.files, baseline: nil, inputs: nil)
        }
        switch kind {
        case .scenario:
            let outcome = load(scenario: found.path)
            return CheckOutcome(kind: kind, diagnostics: outcome.diagnostics, files: outcome.files, baseline: nil, inputs: outcome.inputs)
        case .baseline:
            let outcome = loadBaseline(target)
            return CheckOutcome(kind: kind, diagnostics: outcome.diagnostics, files: outcome.files, baseline: outcome, inputs: nil)
        case .strategy:
            let outcome = loadStrategy(found.path, baseline: baseline)
            return CheckOutcome(kind: kind, diagnostics: outcome.diagnostics, files: outcome.files, baseline: nil, inputs: nil)
        }
    }

    /// A scenario or strategy by path or name.
    func locate(_ text: String, _ kind: FileKind) -> DataLocator.Found? {
        if text == "-" || Folders.isFile(text) || Folders.isFolder(text) { return DataLocator.Found(path: text, name: text) }
        if text.holds("/") { return nil }
        return locator.document(text, in: kind == .strategy ? "strategies" : "", beside: nil)
    }
}
