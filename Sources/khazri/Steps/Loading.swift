import EnergySystem
import ScenarioFiles

/// Inputs out of a loading, or its faults on standard error and exit code 2.
enum Loading {
    static func inputs(of outcome: LoadOutcome) throws(Failure) -> Inputs {
        tell(outcome.diagnostics)
        guard let inputs = outcome.inputs else { throw .input() }
        return inputs
    }

    /// Prints faults and warnings, at most fifty, then a count.
    static func tell(_ diagnostics: [Diagnostic]) {
        if !diagnostics.isEmpty { Terminal.note(diagnostics.report()) }
    }
}
