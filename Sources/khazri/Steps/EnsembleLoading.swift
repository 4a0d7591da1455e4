import EnergySystem
import Exploration
import ScenarioFiles

/// A study out of its files, ready to run, or all its faults on standard error and exit code 2.
enum EnsembleLoading {
    struct Loaded {
        let study: PreparedStudy
        let files: [InputFile]
        let notes: [String]
    }

    /// A draft is only shown.
    static func study(_ name: String, draws: Int?, seed: Int?, loader: ScenarioLoader, isDraft: Bool = false)
        throws(Failure) -> Loaded
    {
        let outcome = loader.loadStudy(name)
        var diagnostics = outcome.diagnostics
        let (prepared, faults) = prepare(outcome, draws, seed, isDraft)
        diagnostics += faults
        Loading.tell(diagnostics)
        guard let prepared, !diagnostics.hasErrors else { throw .input() }
        return Loaded(study: prepared, files: outcome.files, notes: outcome.notes + prepared.notes)
    }

    /// Faults that lie in the numbers of a study: distributions, correlations, the design.
    static func faults(of outcome: StudyOutcome) -> [Diagnostic] { prepare(outcome, nil, nil, true).1 }

    private static func prepare(_ outcome: StudyOutcome, _ draws: Int?, _ seed: Int?, _ isDraft: Bool) -> (
        PreparedStudy?, [Diagnostic]
    ) {
        guard let bound = outcome.study else { return (nil, []) }
        do throws(StudyFaults) {
            return (try PreparedStudy(bound, draws: draws, seed: seed, isDraft: isDraft), [])
        } catch {
            return (nil, error.faults.map { outcome.fault(at: $0.path, $0.message) })
        }
    }
}
