import EnergySystem

/// What is wrong with files or overrides, thrown where an outcome cannot carry it.
package struct LoadFailure: Error, Sendable, CustomStringConvertible {
    package let diagnostics: [Diagnostic]
    package var description: String { diagnostics.report() }
}

/// A scenario whose files have been read once, ready for any number of override sets.
///
/// Overrides of the family come first, those of a call after them.
package struct FileFamily: ScenarioFamily {
    private let loader: ScenarioLoader
    private let prepared: ScenarioLoad.Prepared
    private let overrides: [String]
    /// The files read.
    package let files: [InputFile]

    init(loader: ScenarioLoader, prepared: ScenarioLoad.Prepared, overrides: [String], files: [InputFile]) {
        self.loader = loader
        self.prepared = prepared
        self.overrides = overrides
        self.files = files
    }

    /// The inputs with overrides; throws `LoadFailure`.
    package func inputs(with overrides: [String]) throws -> Inputs {
        var load = ScenarioLoad(loader: loader)
        let outcome = load.finish(prepared, self.overrides + overrides)
        guard let inputs = outcome.inputs else { throw LoadFailure(diagnostics: outcome.diagnostics) }
        return inputs
    }
}

extension ScenarioLoader {
    /// Reads the files of a scenario once; throws `LoadFailure` where they, or the overrides, are at fault.
    package func family(scenario: String, strategy: String? = nil, overrides: [String] = []) throws -> FileFamily {
        var load = ScenarioLoad(loader: self)
        guard let prepared = load.prepare(scenario: scenario, strategy: strategy) else {
            throw LoadFailure(diagnostics: load.session.diagnostics.inOrder())
        }
        let outcome = load.finish(prepared, overrides)
        guard outcome.inputs != nil else { throw LoadFailure(diagnostics: outcome.diagnostics) }
        return FileFamily(loader: self, prepared: prepared, overrides: overrides, files: outcome.files)
    }
}
