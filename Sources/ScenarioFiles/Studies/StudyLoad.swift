import EnergySystem

/// One loading of a study: its file, its scenarios under its strategies, and its paths bound to numbers.
struct StudyLoad {
    let loader: ScenarioLoader
    var session: FileSession
    var files: [InputFile] = []
    var diagnostics: [Diagnostic] = []

    init(loader: ScenarioLoader) {
        self.loader = loader
        session = FileSession(loader.read)
    }

    mutating func run(_ text: String) -> StudyOutcome {
        guard let found = loader.locate(text, .study, beside: nil, &session), var root = document(found, .study) else {
            return outcome(nil, nil, [])
        }
        let posterior = posterior(&root, beside: found.place)
        var axes = Axes()
        axes.set(.indicators, loader.indicatorNames.isEmpty ? [] : loader.indicatorNames + [Study.strategyCost])
        var reader = NodeReader(axes: axes, tables: [:], conversions: ConversionFactors(), isBaselineWhole: true)
        let study = reader.read(root, path: "") { Study(from: &$0, posterior: posterior) }
        diagnostics += reader.diagnostics
        var cases: [BoundStudy.Case] = [], readers: [NodeReader] = []
        for scenario in study.scenarios {
            for strategy in study.strategies {
                guard
                    let (inputs, reader) = load(
                        scenario, strategy, study, root, beside: found.place,
                        place: ["scenarios", scenario.name, "scenario"])
                else { continue }
                cases.append(
                    BoundStudy.Case(
                        scenario: scenario.name, strategy: strategy, weight: scenario.weight ?? 0, inputs: inputs))
                readers.append(reader)
            }
        }
        guard !cases.isEmpty else { return outcome(nil, root, []) }
        var binding = StudyBinding(study: study, root: root, cases: cases, readers: readers)
        let bound = binding.bind(name: found.stem)
        diagnostics += binding.diagnostics
        return outcome(bound, root, binding.notes)
    }

    private func outcome(_ bound: BoundStudy?, _ root: DocumentNode?, _ notes: [String]) -> StudyOutcome {
        let all = (session.diagnostics + diagnostics).inOrder()
        return StudyOutcome(
            study: all.hasErrors ? nil : bound, diagnostics: all, files: unique(session.files + files), notes: notes,
            root: root)
    }

    func unique(_ files: [InputFile]) -> [InputFile] {
        var seen = Set<String>()
        return files.filter { seen.insert($0.name).inserted }
    }

    /// The document of a study or calibration; `nil` after a fault.
    mutating func document(_ found: DataLocator.Found, _ expected: FileKind) -> DocumentNode? {
        guard
            var root = session.document(
                found.path, named: found.name,
                recordedAs: """
                    \(expected.folder)/\(found.file)
                    """),
            let kind = session.attempt({ _ throws(Diagnostic) in try FileKind.read(root) })
        else { return nil }
        guard kind == expected else {
            session.report(
                root.mapping?["khazri"]?.place ?? root.place, "khazri",
                "this is a \(kind.rawValue); a \(expected.rawValue) is expected here")
            return nil
        }
        _ = root.changeMapping { $0.remove("khazri") }
        return root
    }

    // MARK: - Scenarios

    /// The inputs of one case, with the window ends that the study draws, and a reader of units over them.
    /// `place` is where the file names the scenario.
    mutating func load(
        _ scenario: StudyScenario, _ strategy: String, _ study: Study, _ root: DocumentNode, beside file: String,
        place names: [String]
    ) -> (Inputs, NodeReader)? {
        let place = root.node(at: names)?.place ?? root.place
        guard let path = locate(scenario.scenario, .scenario, beside: file, place, names.joined(separator: ".")) else {
            return nil
        }
        var strategyPath: String?
        if strategy != "none" {
            let place = root.node(at: ["strategies"])?.place ?? root.place
            guard let path = locate(strategy, .strategy, beside: file, place, "strategies") else { return nil }
            strategyPath = path
        }
        let plain = loader.load(scenario: path, strategy: strategyPath, overrides: scenario.settings)
        files += plain.files
        diagnostics += plain.diagnostics
        guard let inputs = plain.inputs, let tree = plain.tree else { return nil }
        let ends = WindowEnds.settings(study.uncertainties.map(\.path), inputs)
        guard !ends.isEmpty else { return (inputs, reader(tree)) }
        let changed = loader.load(scenario: path, strategy: strategyPath, overrides: scenario.settings + ends)
        guard let inputs = changed.inputs, let tree = changed.tree else {
            diagnostics += changed.diagnostics
            return nil
        }
        return (inputs, reader(tree))
    }

    private func reader(_ tree: InputTree) -> NodeReader {
        let axes = InputAxes.axes(of: tree, shipped: InputAxes.names(tree.baseline), isWhole: true, indicators: [])
        return NodeReader(tree, axes: axes, isBaselineWhole: true)
    }

    /// A file named in the study: beside it, in the folder above it, or in the data folders.
    private mutating func locate(_ name: String, _ kind: FileKind, beside file: String, _ place: Place, _ path: String)
        -> String?
    {
        let folder = file == "-" ? "" : Folders.parent(of: file)
        let subfolder = kind == .strategy ? "strategies" : ""
        let above = folder.isEmpty ? ".." : Folders.joined(folder, "..")
        let plain =
            ["studies/..", "calibrations/.."].contains { above.hasSuffix($0) } ? Folders.parent(of: folder) : above
        for place in [folder, Folders.joined(plain, subfolder)] {
            if let file = Folders.yamlFile(Folders.joined(place, name)) { return file }
        }
        if !name.holds("/"), let found = loader.locator.document(name, in: subfolder, beside: file) {
            return found.path
        }
        let known =
            (kind == .strategy ? loader.locator.strategies(beside: file) : loader.locator.scenarios(beside: file)).map(
                \.name)
        diagnostics.append(
            Diagnostic(
                at: place, path: path,
                "there is no \(kind.rawValue) \(quoted(name)) beside the study or in the data folders\(Suggestion.phrase(for: name, among: known, called: kind == .strategy ? "strategies" : "scenarios"))"
            ))
        return nil
    }
}

/// The end of a window that a study draws, where the scenario writes the other one: a length for a last day, or back.
enum WindowEnds {
    static func settings(_ patterns: [String], _ inputs: Inputs) -> [String] {
        let paths = StudyPaths(inputs.parameters)
        let values = inputs.parameters.values
        var settings: [String] = []
        for pattern in patterns.flatMap(StudyPaths.patterns) {
            let parts = pattern.dottedNames
            guard let last = parts.last, let other = DocumentShape.otherEnd(of: last), parts.count > 2,
                parts[parts.count - 3] == "windows"
            else { continue }
            let stem = parts.dropLast().joined(separator: ".")
            for (name, window) in paths.windows(stem)
            where paths.matches("\(name).\(last)").isEmpty && !paths.matches("\(name).\(other)").isEmpty {
                let days = window.days(values)
                settings.append(
                    last == "length"
                        ? "\(name).length=\(days.count) d" : "\(name).through=\(Day(number: days.upperBound - 1))")
            }
        }
        return settings
    }
}
