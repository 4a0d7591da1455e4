import EnergySystem

/// Turns files into validated inputs, or into every fault they have.
///
/// Loading is a function of the files, the overrides and the locator; each file is read once, when it is first needed.
package struct ScenarioLoader: Sendable {
    package let locator: DataLocator
    package let indicatorNames: [String]
    /// The last step of a loading: derives what the inputs do not say themselves, with what is wrong or worth knowing.
    package let completing: (@Sendable (Inputs) -> (inputs: Inputs, remarks: [InputRemark]))?
    let read: ReadFiles

    /// `indicatorNames` are those that an `expect` may name; empty takes any.
    package init(
        locator: DataLocator, indicatorNames: [String] = [],
        completing: (@Sendable (Inputs) -> (inputs: Inputs, remarks: [InputRemark]))? = nil
    ) {
        self.init(locator, indicatorNames, completing, ReadFiles())
    }

    private init(
        _ locator: DataLocator, _ indicatorNames: [String],
        _ completing: (@Sendable (Inputs) -> (inputs: Inputs, remarks: [InputRemark]))?, _ read: ReadFiles
    ) {
        self.locator = locator
        self.completing = completing
        self.indicatorNames = indicatorNames
        self.read = read
    }

    /// The same, with a text as standard input.
    package func withStandardInput(_ text: String) -> ScenarioLoader {
        ScenarioLoader(locator, indicatorNames, completing, read.withStandardInput(text))
    }

    /// Loads a scenario with an optional strategy; both by path, by name, or `-` for standard input.
    /// `overrides` are texts `PATH=VALUE`, applied in order after everything else.
    package func load(scenario: String, strategy: String? = nil, overrides: [String] = []) -> LoadOutcome {
        var load = ScenarioLoad(loader: self)
        return load.run(scenario: scenario, strategy: strategy, overrides: overrides)
    }

    /// Loads a baseline alone, by name or by the path of its folder or file.
    package func loadBaseline(_ nameOrPath: String) -> BaselineOutcome {
        var load = BaselineLoad(loader: self)
        return load.run(nameOrPath)
    }

    /// Loads a strategy, by path or name, against a baseline given by name or path.
    package func loadStrategy(_ nameOrPath: String, baseline: String) -> StrategyOutcome {
        var load = BaselineLoad(loader: self)
        return load.strategy(nameOrPath, baseline: baseline)
    }

    /// Loads a study with its scenarios and strategies, by path, by name, or `-` for standard input.
    package func loadStudy(_ nameOrPath: String) -> StudyOutcome {
        var load = StudyLoad(loader: self)
        return load.run(nameOrPath)
    }

    /// Loads a calibration with its episodes, by path, by name, or `-` for standard input.
    package func loadCalibration(_ nameOrPath: String) -> CalibrationOutcome {
        var load = StudyLoad(loader: self)
        return load.calibration(nameOrPath)
    }

    /// Checks a file of any kind by path or name; a strategy is read against a baseline given by name or path, without
    /// one against the only one there is.
    package func check(_ file: String, againstBaseline baseline: String? = nil) -> CheckOutcome {
        var session = FileSession(read)
        guard let found = anything(named: file, &session),
            let root = session.document(found.path, named: found.name, recordedAs: found.name),
            let kind = session.attempt({ _ throws(Diagnostic) in try FileKind.read(root) })
        else { return CheckOutcome(diagnostics: session.diagnostics.inOrder(), files: session.files) }
        switch kind {
        case .scenario:
            var load = ScenarioLoad(loader: self)
            return CheckOutcome(load.run(scenario: found.path, strategy: nil, overrides: []))
        case .baseline:
            var load = BaselineLoad(loader: self)
            return CheckOutcome(load.run(found.path))
        case .strategy:
            var load = BaselineLoad(loader: self)
            return CheckOutcome(load.strategy(found.path, baseline: baseline))
        case .study:
            var load = StudyLoad(loader: self)
            return CheckOutcome(load.run(found.path))
        case .calibration:
            var load = StudyLoad(loader: self)
            return CheckOutcome(load.calibration(found.path))
        case .posterior:
            var reader = PosteriorReader(root)
            _ = reader.read()
            return CheckOutcome(diagnostics: (session.diagnostics + reader.diagnostics).inOrder(), files: session.files)
        }
    }

    /// The kind of a file by path or name; `nil` where it cannot be read.
    package func kind(of file: String) -> FileKind? {
        var session = FileSession(read)
        guard let found = anything(named: file, &session),
            let root = session.document(found.path, named: found.name, recordedAs: found.name)
        else { return nil }
        return session.attempt { _ throws(Diagnostic) in try FileKind.read(root) }
    }

    /// A file of any kind: a path, or the name of a scenario, strategy or baseline.
    private func anything(named text: String, _ session: inout FileSession) -> DataLocator.Found? {
        if Folders.isFolder(text) {
            guard let file = Folders.baselineFile(in: text) else {
                session.report(
                    Place(file: excerpt(text)),
                    """
                    is a folder without baseline.yaml; name a file, or the folder of a baseline
                    """)
                return nil
            }
            return DataLocator.Found(path: file, name: file)
        }
        if !isPath(text) {
            if let found = locator.document(text, in: "", beside: nil) ?? locator.document(
                text, in: "strategies", beside: nil)
                ?? locator.document(text, in: "studies", beside: nil) ?? locator.document(
                    text, in: "calibrations", beside: nil)
                ?? locator.baseline(text, beside: nil)
            {
                return found
            }
            if !Folders.isFile(text) { return reportNothing(named: text, &session) }
        }
        return locate(text, .scenario, beside: nil, &session)
    }

    /// Neither a file nor a name of any kind.
    private func reportNothing(named text: String, _ session: inout FileSession) -> DataLocator.Found? {
        let known =
            locator.scenarios() + locator.strategies() + locator.studies() + locator.calibrations()
            + locator.baselines()
        let near =
            Suggestion.nearest(to: Folders.stem(text), among: known.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
        let absence = Folders.absence(text)
        guard absence == "no such file" else {
            session.report(Place(file: excerpt(text)), absence)
            return nil
        }
        let what =
            Folders.isYAML(text)
            ? absence
            : """
            there is no such file, and no scenario, strategy, study, calibration or baseline of this name
            """
        session.report(Place(file: excerpt(text)), what + near)
        return nil
    }

    /// A scenario or strategy by path or name; `nil` after a fault.
    func locate(_ text: String, _ kind: FileKind, beside file: String?, _ session: inout FileSession) -> DataLocator
        .Found?
    {
        if text == "-" || Folders.isFile(text) || Folders.isFolder(text) {
            return DataLocator.Found(path: text, name: text)
        }
        if isPath(text) {
            session.report(Place(file: excerpt(text)), Folders.absence(text))
            return nil
        }
        if let found = locator.document(text, in: kind.folder, beside: file) { return found }
        let known =
            switch kind {
            case .strategy: locator.strategies(beside: file)
            case .study: locator.studies(beside: file)
            case .calibration, .posterior: locator.calibrations(beside: file)
            case .scenario, .baseline: locator.scenarios(beside: file)
            }
        let plural = kind.folder.isEmpty ? "scenarios" : kind.folder
        let absence = Folders.absence(text)
        guard absence == "no such file" else {
            session.report(Place(file: excerpt(text)), absence)
            return nil
        }
        let what =
            Folders.isYAML(text)
            ? "no such file, and no \(kind.rawValue) of this name" : "there is no such \(kind.rawValue)"
        session.report(
            Place(file: excerpt(text)),
            "\(what)\(Suggestion.phrase(for: Folders.stem(text), among: known.map(\.name), called: plural))")
        return nil
    }

    private func isPath(_ text: String) -> Bool { text == "-" || text.holds("/") }
}
