import EnergySystem

/// One loading of a scenario, step by step.
struct ScenarioLoad {
    let loader: ScenarioLoader
    var session: FileSession

    init(loader: ScenarioLoader) {
        self.loader = loader
        session = FileSession(loader.read)
    }

    mutating func run(scenario: String, strategy: String?, overrides: [String]) -> LoadOutcome {
        guard let prepared = prepare(scenario: scenario, strategy: strategy) else { return failed(scenario) }
        return finish(prepared, overrides)
    }

    /// Everything before the overrides: files read, ancestors merged, the baseline changed.
    struct Prepared: Sendable {
        let tree: InputTree
        let scenarioName: String
        let strategyName: String?
        let isBaselineWhole: Bool
        /// Names of the baseline as shipped.
        let shipped: [NameSpace: [String]]
        let wantsStrategy: Bool
    }

    /// Reads the files; `nil` where there is no scenario to go on with.
    mutating func prepare(scenario: String, strategy: String?) -> Prepared? {
        if scenario == "-", strategy == "-" {
            session.report(Place(file: "-"), "standard input is read once; give the scenario or the strategy as a file")
            return nil
        }
        guard let found = loader.locate(scenario, .scenario, beside: nil, &session),
            let chain = DocumentChain.read(found, kind: .scenario, locator: loader.locator, session: &session)
        else { return nil }
        let baseline = baseline(chain)
        let strategyChain = strategy.flatMap { self.strategy($0, beside: chain.path) }
        var root = chain.root
        _ = root.changeMapping { $0.remove("baseline") }
        var tree = InputTree(scenario: root, baseline: baseline, strategy: strategyChain?.root)
        tree.applyBaselineChanges(&session.diagnostics)
        tree.absentShocks = chain.absentShocks
        return Prepared(
            tree: tree, scenarioName: chain.name, strategyName: strategyChain?.name,
            isBaselineWhole: baseline?.isWhole ?? false, shipped: InputAxes.names(baseline?.root),
            wantsStrategy: strategy != nil)
    }

    /// Applies the overrides and reads every field.
    mutating func finish(_ prepared: Prepared, _ overrides: [String]) -> LoadOutcome {
        var tree = prepared.tree
        var writer = OverrideWriter()
        writer.apply(overrides, to: &tree)
        session.diagnostics += writer.diagnostics
        tree.absentShocks.formUnion(writer.absentShocks)
        var inputs = decode(tree, prepared)
        if let read = inputs { session.compare(ScenarioLoad.figures(read, tree), in: tree) }
        if let completing = loader.completing, let read = inputs, !session.diagnostics.hasErrors {
            let completed = completing(read)
            inputs = completed.inputs
            session.diagnostics += completed.remarks.map { $0.diagnostic(in: tree) }
        }
        return LoadOutcome(
            inputs: session.diagnostics.hasErrors ? nil : inputs, diagnostics: session.diagnostics.inOrder(),
            files: session.files, tree: tree, scenarioName: prepared.scenarioName, baselineName: tree.baselineName)
    }

    private static func figures(_ inputs: Inputs, _ tree: InputTree) -> BaselineFigures {
        BaselineFigures(
            inputs.baseline, values: inputs.values, changed: tree.changes.mapping?.keys ?? [],
            measures: inputs.strategy?.measures ?? [],
            horizon: inputs.scenario.horizon)
    }

    private func failed(_ name: String) -> LoadOutcome {
        LoadOutcome(
            inputs: nil, diagnostics: session.diagnostics.inOrder(), files: session.files, tree: nil,
            scenarioName: Folders.stem(name), baselineName: "")
    }

    // MARK: - Files

    private mutating func strategy(_ text: String, beside file: String) -> DocumentChain? {
        guard let found = loader.locate(text, .strategy, beside: file, &session) else { return nil }
        return DocumentChain.read(found, kind: .strategy, locator: loader.locator, session: &session)
    }

    private mutating func baseline(_ chain: DocumentChain) -> BaselineDocument? {
        guard let node = chain.root.mapping?["baseline"] else {
            let example = loader.locator.baselines(beside: chain.path).first?.name ?? "..."
            session.report(
                chain.root.place, "baseline",
                "is missing (the world the scenario happens in); write for example 'baseline: \(example)'")
            return nil
        }
        guard case .text(let name, _) = node.content, !name.isEmpty else {
            session.report(node.place, "baseline", "the name of a baseline is expected, found \(node.kind)")
            return nil
        }
        guard let found = loader.locator.baseline(name, beside: chain.path) else {
            let known = loader.locator.baselines(beside: chain.path).map(\.name)
            let advice =
                known.isEmpty
                ? "; no data folder was found, name one with --data"
                : Suggestion.phrase(for: name, among: known, called: "baselines")
            session.report(node.place, "baseline", "no baseline is called \(quoted(name))\(advice)")
            return nil
        }
        return BaselineDocument.read(found, session: &session)
    }

    // MARK: - Fields

    private mutating func decode(_ tree: InputTree, _ prepared: Prepared) -> Inputs? {
        var axes = InputAxes.axes(
            of: tree, shipped: prepared.shipped, isWhole: prepared.isBaselineWhole, indicators: loader.indicatorNames)
        axes.absent[.shocks] = tree.absentShocks
        var reader = NodeReader(tree, axes: axes, isBaselineWhole: prepared.isBaselineWhole)
        let world = tree.baseline.map { reader.read($0, path: "baseline") { Baseline(from: &$0) } }
        if world != nil { reader.refuseUnreadTables() }
        let scenario = reader.read(tree.scenario, path: "") { Scenario(from: &$0) }
        let measures = tree.strategy.map { reader.read($0, path: "strategy") { Strategy(from: &$0) } }
        reader.checkResponses(tree.scenario)
        reader.checkProcessUnits(tree)
        session.diagnostics += reader.diagnostics
        guard let world, prepared.wantsStrategy == (measures != nil) else { return nil }
        return Inputs(
            scenarioName: prepared.scenarioName, baselineName: tree.baselineName, strategyName: prepared.strategyName,
            baseline: world, scenario: scenario, strategy: measures, parameters: reader.table)
    }
}

extension NodeReader {
    /// A reader over a run's tree.
    init(_ tree: InputTree, axes: Axes, isBaselineWhole: Bool) {
        self.init(
            axes: axes, tables: Dictionary(tree.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
            conversions: ConversionFactors(from: tree.baseline, products: axes.names(of: .products)),
            isBaselineWhole: isBaselineWhole)
        guard isBaselineWhole else { return }
        for table in tree.tables {
            guard let source = table.evidence.source, let place = table.sourcePlace,
                axes.position(of: source, in: .sources) == nil
            else { continue }
            report(place, "baseline.tables.\(table.name).source", unknownName(source, .sources))
        }
    }

    /// A response to a shock that never was is a slip of the pen, not a shock taken out.
    mutating func checkResponses(_ scenario: DocumentNode) {
        for response in scenario.mapping?["responses"]?.mapping?.entries ?? [] {
            guard let node = response.value.mapping?["response-to"], case .text(let name, _) = node.content,
                axes.position(of: name, in: .shocks) == nil, axes.absent[.shocks]?.contains(name) != true
            else { continue }
            report(node.place, "responses.\(response.key).response-to", unknownName(name, .shocks))
        }
    }
}
