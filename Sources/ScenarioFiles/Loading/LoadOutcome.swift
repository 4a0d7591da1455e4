import EnergySystem

/// What loading a scenario gave: validated inputs, or what is wrong with them.
package struct LoadOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    package let inputs: Inputs?
    /// Every fault and warning, sorted by place.
    package let diagnostics: [Diagnostic]
    /// The files read, in order, by names that do not tell where they lie.
    package let files: [InputFile]
    /// The merged tree; `nil` where a file could not be read at all.
    package let tree: InputTree?
    package let scenarioName: String
    package let baselineName: String

    package var hasErrors: Bool { diagnostics.hasErrors }
}

/// What loading a baseline alone gave.
package struct BaselineOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    package let baseline: Baseline?
    package let parameters: ParameterTable
    package let name: String
    package let diagnostics: [Diagnostic]
    package let files: [InputFile]
    package let tree: InputTree?
}

/// What loading a strategy against a baseline gave.
package struct StrategyOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    package let strategy: Strategy?
    package let diagnostics: [Diagnostic]
    package let files: [InputFile]
}

/// What checking one file of any kind gave.
package struct CheckOutcome: Sendable {
    /// `nil` where the file does not say.
    package let kind: FileKind?
    package let diagnostics: [Diagnostic]
    package let files: [InputFile]
    /// The baseline where the file is one.
    package let baseline: BaselineOutcome?
    /// The inputs where the file is a scenario without errors.
    package let inputs: Inputs?
    /// The study where the file is one.
    package let study: StudyOutcome?
    /// The calibration where the file is one.
    package let calibration: CalibrationOutcome?

    init(diagnostics: [Diagnostic], files: [InputFile]) {
        kind = nil
        self.diagnostics = diagnostics
        self.files = files
        baseline = nil
        inputs = nil
        study = nil
        calibration = nil
    }

    init(_ outcome: LoadOutcome) {
        kind = .scenario
        diagnostics = outcome.diagnostics
        files = outcome.files
        baseline = nil
        inputs = outcome.inputs
        study = nil
        calibration = nil
    }

    init(_ outcome: BaselineOutcome) {
        kind = .baseline
        diagnostics = outcome.diagnostics
        files = outcome.files
        baseline = outcome
        inputs = nil
        study = nil
        calibration = nil
    }

    init(_ outcome: StrategyOutcome) {
        kind = .strategy
        diagnostics = outcome.diagnostics
        files = outcome.files
        baseline = nil
        inputs = nil
        study = nil
        calibration = nil
    }

    init(_ outcome: StudyOutcome) {
        kind = .study
        diagnostics = outcome.diagnostics
        files = outcome.files
        baseline = nil
        inputs = nil
        study = outcome
        calibration = nil
    }

    init(_ outcome: CalibrationOutcome) {
        kind = .calibration
        diagnostics = outcome.diagnostics
        files = outcome.files
        baseline = nil
        inputs = nil
        study = nil
        calibration = outcome
    }
}
