import EnergySystem

/// One loading of a scenario, step by step.
struct ScenarioLoad {
    let loader: ScenarioLoader
    var session = FileSession()

    init(loader: ScenarioLoader) { self.loader = loader }

    mutating func run(scenario: String, strategy: String?, overrides: [String]) -> LoadOutcome {
        guard let chain = chain(scenario, .scenario, beside: nil) else { return failed(scenario) }
        let baselineEntry = chain.root.mapping?["baseline"]
        let baseline = baseline(baselineEntry, chain)
        let strategyChain = strategy.flatMap { self.chain($0, .strategy, beside: chain.path) }
        var root = chain.root
        _ = root.changeMapping { $0.remove("baseline") }
        var tree = InputTree(scenario: root, baseline: baseline, strategy: strategyChain?.root)
        tree.applyBaselineChanges(&session.diagnostics)
        var writer = OverrideWriter()
        let shipped = InputAxes.names(baseline?.root)
        writer.apply(overrides, to: &tree)
        session.diagnostics += writer.diagnostics
        var axes = InputAxes.axes(
            of: tree, shipped: shipped, isWhole: baseline?.isWhole ?? false, indicators: loader.indicatorNames)
        axes.absent[.shocks] = chain.absentShocks.union(writer.absentShocks)
        let inputs = decode(tree, axes, chain, baseline, strategyChain, wantsStrategy: strategy != nil)
        return LoadOutcome(
            inputs: session.diagnostics.hasErrors ? nil : inputs, diagnostics: session.diagnostics.inOrder(),
            files: session.files, tree: tree, scenarioName: chain.name, baselineName: baseline?.name ?? "")
    }

    private func failed(_ name: String) -> LoadOutcome {
        LoadOutcome(
            inputs: nil, diagnostics: session.diagnostics.inOrder(), files: session.files, tree: nil,
            scenarioName: Folders.stem(name), baselineName: "")
    }

    // MARK: - Files

    private mutating func chain(_ text: String, _ kind: FileKind, beside file: String?) -> DocumentChain? {
        let beside = text.holds("/") ? nil : file.flatMap { loader.locator.document(text, in: "strategies", beside: $0) }
        guard let found = beside ?? loader.locate(text, kind) else {
            let known = kind == .strategy ? loader.locator.strategies(beside: file) : loader.locator.scenarios(beside: file)
            let advice = text.holds("/") || text.hasSuffix(".yaml")
                ? "" : Suggestion.phrase(for: text, among: known.map(\.name), called: kind == .strategy ? "strategies" : "scenarios")
            session.diagnostics.append(Diagnostic(at: Place(file: excerpt(text)), "there is no such \(kind.rawValue)\(advice)"))
            return nil
        }
        return DocumentChain.read(found, kind: kind, locator: loader.locator, session: &session)
    }

    private mutating func baseline(_ node: DocumentNode?, _ chain: DocumentChain) -> BaselineDocument? {
        guard let node else {
            session.diagnostics.append(Diagnostic(
                at: chain.root.place, path: "baseline", "is missing (the world the scenario happens in); write for example 'baseline: azerbaijan-2024'"))
            return nil
        }
        guard case .text(let name, _) = node.content, !name.isEmpty else {
            session.diagnostics.append(Diagnostic(at: node.place, path: "baseline", "the name of a baseline is expected, found \(node.kind)"))
            return nil
        }
        guard let found = loader.locator.baseline(name, beside: chain.path) else {
            let known = loader.locator.baselines(beside: chain.path).map(\.name)
            let advice = known.isEmpty ? "; no data folder was found, name one with --data" : Suggestion.phrase(for: name, among: known, called: "baselines")
            session.diagnostics.append(Diagnostic(at: node.place, path: "baseline", "no baseline is called \(quoted(name))\(advice)"))
            return nil
        }
        return BaselineDocument.read(found, session: &session)
    }

    // MARK: - Fields

    private mutating func decode(
        _ tree: InputTree, _ axes: Axes, _ chain: DocumentChain, _ baseline: BaselineDocument?,
        _ strategy: DocumentChain?, wantsStrategy: Bool
    ) -> Inputs? {
        var reader = NodeReader(
            axes: axes, tables: Dictionary(tree.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
            conversions: ConversionFactors(from: tree.baseline, products: axes.names(of: .products)),
            isBaselineWhole: baseline?.isWhole ?? false)
        let world = tree.baseline.map { reader.read($0, path: "baseline") { Baseline(from: &$0) } }
        let scenario = reader.read(tree.scenario, path: "") { Scenario(from: &$0) }
        let measures = tree.strategy.map { reader.read($0, path: "strategy") { Strategy(from: &$0) } }
        session.diagnostics += reader.diagnostics
        guard let world, wantsStrategy == (measures != nil) else { return nil }
        return Inputs(
            scenarioName: chain.name, baselineName: baseline?.name ?? "", strategyName: strategy?.name,
            baseline: world, scenario: scenario, strategy: measures, parameters: reader.table)
    }
}
