import EnergySystem

/// Loading of a baseline alone, and of a strategy against one.
struct BaselineLoad {
    let loader: ScenarioLoader
    var session: FileSession

    init(loader: ScenarioLoader) {
        self.loader = loader
        session = FileSession(loader.read)
    }

    mutating func run(_ nameOrPath: String) -> BaselineOutcome {
        guard let document = document(nameOrPath, beside: nil) else { return outcome(nil, nil, nil, name: "") }
        let tree = tree(document, nil)
        var reader = reader(tree, document)
        let baseline = reader.read(document.root, path: "baseline") { Baseline(from: &$0) }
        reader.refuseUnreadTables()
        session.diagnostics += reader.diagnostics
        session.compare(BaselineFigures(baseline, values: ParameterValues(reader.table.values)), in: tree)
        return outcome(baseline, reader.table, tree, name: document.name)
    }

    private func outcome(_ baseline: Baseline?, _ table: ParameterTable?, _ tree: InputTree?, name: String)
        -> BaselineOutcome
    {
        BaselineOutcome(
            baseline: session.diagnostics.hasErrors ? nil : baseline, parameters: table ?? ParameterTable(),
            name: name, diagnostics: session.diagnostics.inOrder(), files: session.files, tree: tree)
    }

    private mutating func document(_ nameOrPath: String, beside file: String?) -> BaselineDocument? {
        if let found = loader.locator.baseline(nameOrPath, beside: file) {
            return BaselineDocument.read(found, session: &session)
        }
        if nameOrPath == "-" {
            return BaselineDocument.read(DataLocator.Found(path: "-", name: "-"), session: &session)
        }
        let known = loader.locator.baselines(beside: file).map(\.name)
        let advice = nameOrPath.holds("/") ? "" : Suggestion.phrase(for: nameOrPath, among: known, called: "baselines")
        session.report(Place(file: excerpt(nameOrPath)), "there is no such baseline\(advice)")
        return nil
    }

    private func tree(_ document: BaselineDocument, _ strategy: DocumentNode?) -> InputTree {
        InputTree(
            scenario: DocumentNode(.mapping(Mapping()), at: document.root.place), baseline: document, strategy: strategy
        )
    }

    private func reader(_ tree: InputTree, _ document: BaselineDocument) -> NodeReader {
        let axes = InputAxes.axes(
            of: tree, shipped: InputAxes.names(document.root), isWhole: document.isWhole,
            indicators: loader.indicatorNames)
        return NodeReader(tree, axes: axes, isBaselineWhole: document.isWhole)
    }

    /// Reads a strategy against a baseline.
    mutating func strategy(_ text: String, baseline name: String?) -> StrategyOutcome {
        let strategy = readStrategy(text, baseline: name)
        return StrategyOutcome(
            strategy: session.diagnostics.hasErrors ? nil : strategy, diagnostics: session.diagnostics.inOrder(),
            files: session.files)
    }

    /// The only baseline that there is; `nil` after a fault.
    private mutating func onlyBaseline(beside file: String) -> String? {
        let known = loader.locator.baselines(beside: file).map(\.name)
        if known.count == 1 { return known[0] }
        let advice =
            known.isEmpty
            ? "no data folder was found, name one with --data"
            : "name one of \(known.joined(separator: ", ")) with --baseline"
        session.report(Place(file: file), "a strategy is checked against a baseline; \(advice)")
        return nil
    }

    private mutating func readStrategy(_ text: String, baseline name: String?) -> Strategy? {
        guard let found = loader.locate(text, .strategy, beside: nil, &session),
            let chain = DocumentChain.read(found, kind: .strategy, locator: loader.locator, session: &session),
            let name = name ?? onlyBaseline(beside: found.place),
            let document = document(name, beside: found.place)
        else { return nil }
        var reader = reader(tree(document, chain.root), document)
        _ = reader.read(document.root, path: "baseline") { Baseline(from: &$0) }
        let strategy = reader.read(chain.root, path: "strategy") { Strategy(from: &$0) }
        session.diagnostics += reader.diagnostics
        return strategy
    }
}
