import EnergySystem

/// What loading a scenario gave: validated inputs, or what is wrong with them.
public struct LoadOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    public let inputs: Inputs?
    /// Every fault and warning, sorted by place.
    public let diagnostics: [Diagnostic]
    /// The files read, in order, by names that do not tell where they lie.
    public let files: [InputFile]
    /// The merged tree; `nil` where a file could not be read at all.
    public let tree: InputTree?
    public let scenarioName: String
    public let baselineName: String

    public var hasErrors: Bool { diagnostics.hasErrors }
}

/// What loading a baseline alone gave.
public struct BaselineOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    public let baseline: Baseline?
    public let parameters: ParameterTable
    public let name: String
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
    public let tree: InputTree?
}

/// What loading a strategy against a baseline gave.
public struct StrategyOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    public let strategy: Strategy?
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
}

/// What checking one file of any kind gave.
public struct CheckOutcome: Sendable {
    /// `nil` where the file does not say.
    public let kind: FileKind?
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
    /// The baseline where the file is one.
    public let baseline: BaselineOutcome?
    /// The inputs where the file is a scenario without errors.
    public let inputs: Inputs?
    /// The study where the file is one.
    public let study: StudyOutcome?
    /// The calibration where the file is one.
    public let calibration: CalibrationOutcome?

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
