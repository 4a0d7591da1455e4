import EnergySystem

/// What loading gave: validated inputs, or what is wrong with them.
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
    public let baseline: Baseline?
    public let parameters: ParameterTable
    public let name: String
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
    public let tree: InputTree?
}

/// What checking one file of any kind gave.
public struct CheckOutcome: Sendable {
    public let kind: FileKind?
    public let diagnostics: [Diagnostic]
    public let files: [InputFile]
    /// The baseline itself where the file is one.
    public let baseline: BaselineOutcome?
    /// The inputs where the file is a scenario, or a strategy checked with one.
    public let inputs: Inputs?
}
