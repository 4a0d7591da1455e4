import EnergySystem

/// Loading of a baseline alone, and of a strategy against one.
struct BaselineLoad {
    let loader: ScenarioLoader
    var session = FileSession()

    init(loader: ScenarioLoader) { self.loader = loader }

    mutating func run(_ nameOrPath: String) -> BaselineOutcome {
        guard let document = document(nameOrPath) else { return outcome(nil, nil, nil) }
        let tree = InputTree(scenario: DocumentNode(.mapping(Mapping()), at: document.root.place), baseline: document, strategy: nil)
        var reader = reader(tree, document)
        let baseline = reader.read(document.root, path: "baseline") { Baseline(from: &$0) }
        session.diagnostics += reader.diagnostics
        return outcome(baseline, reader, tree, name: document.name)
    }

    private func outcome(_ baseline: Baseline?, _ reader: NodeReader?, _ tree: InputTree?, name: String = "") -> BaselineOutcome {
        BaselineOutcome(
            baseline: session.diagnostics.hasErrors ? nil : baseline, parameters: reader?.table ?? ParameterTable(),
            name: name, diagnostics: session.diagnostics.inOrder(), files: session.files, tree: tree)
    }

    private mutating func document(_ nameOrPath: String) -> BaselineDocument? {
        guard let found = loader.locator.baseline(nameOrPath, beside: nil) else {
            let known = loader.locator.baselines().map(\.name)
            session.diagnostics.append(Diagnostic(
                at: Place(file: excerpt(nameOrPath)),
                "there is no such baseline\(nameOrPath.holds("/") ? "" : Suggestion.phrase(for: nameOrPath, among: known, called: "baselines"))"))
            return nil
        }
        return BaselineDocument.read(found, session: &session)
    }

    func reader(_ tree: InputTree, _ document: BaselineDocument) -> NodeReader {
        let axes = InputAxes.axes(
            of: tree, shipped: InputAxes.names(document.root), isWhole: document.isWhole, indicators: loader.indicatorNames)
        return NodeReader(
            axes: axes, tables: Dictionary(tree.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
            conversions: ConversionFactors(from: tree.baseline, products: axes.names(of: .products)),
            isBaselineWhole: document.isWhole)
    }

    /// Reads a strategy against a baseline.
    mutating func strategy(_ found: DataLocator.Found, baseline name: String) -> StrategyOutcome {
        let chain = DocumentChain.read(found, kind: .strategy, locator: loader.locator, session: &session)
        let located = loader.locator.baseline(name, beside: found.path)
        guard let chain, let located, let document = BaselineDocument.read(located, session: &session) else {
            if chain != nil, located == nil {
                session.diagnostics.append(Diagnostic(at: Place(file: found.name), "no baseline is called \(quoted(name)); a strategy is checked against one"))
            }
            return StrategyOutcome(strategy: nil, diagnostics: session.diagnostics.inOrder(), files: session.files)
        }
        let tree = InputTree(scenario: DocumentNode(.mapping(Mapping()), at: document.root.place), baseline: document, strategy: chain.root)
        var reader = reader(tree, document)
        _ = reader.read(document.root, path: "baseline") { Baseline(from: &$0) }
        let strategy = reader.read(chain.root, path: "strategy") { Strategy(from: &$0) }
        session.diagnostics += reader.diagnostics
        return StrategyOutcome(
            strategy: session.diagnostics.hasErrors ? nil : strategy, diagnostics: session.diagnostics.inOrder(), files: session.files)
    }
}

/// What loading a strategy against a baseline gave.
public struct StrategyOutcome: Sendable {
    public let strategy: Strategy?
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
}

extension ScenarioLoader {
    /// Loads a strategy, by path or name, against a baseline given by name or path.
    public func loadStrategy(_ nameOrPath: String, baseline: String) -> StrategyOutcome {
        guard let found = locate(nameOrPath, .strategy) else {
            let known = locator.strategies().map(\.name)
            let fault = Diagnostic(
                at: Place(file: excerpt(nameOrPath)),
                "there is no such strategy\(nameOrPath.holds("/") ? "" : Suggestion.phrase(for: nameOrPath, among: known, called: "strategies"))")
            return StrategyOutcome(strategy: nil, diagnostics: [fault], files: [])
        }
        var load = BaselineLoad(loader: self)
        return load.strategy(found, baseline: baseline)
    }
}
