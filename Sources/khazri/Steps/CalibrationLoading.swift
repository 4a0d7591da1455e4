import EnergySystem
import Exploration
import ScenarioFiles

/// A calibration out of its files, ready to run, or all its faults on standard error and exit code 2.
enum CalibrationLoading {
    struct Loaded {
        let calibration: PreparedCalibration
        let files: [InputFile]
    }

    static func calibration(
        _ name: String, sets: Int?, draws: Int?, waves: Int?, seed: Int?, loader: ScenarioLoader
    ) throws(Failure) -> Loaded {
        let outcome = loader.loadCalibration(name)
        let (prepared, faults) = prepare(outcome, sets, draws, waves, seed)
        let diagnostics = outcome.diagnostics + faults
        Loading.tell(diagnostics)
        guard let prepared, !diagnostics.hasErrors else { throw .input() }
        return Loaded(calibration: prepared, files: outcome.files)
    }

    /// Faults that lie in the numbers of a calibration: distributions, ranges, observations.
    static func faults(of outcome: CalibrationOutcome) -> [Diagnostic] { prepare(outcome, nil, nil, nil, nil).1 }

    private static func prepare(
        _ outcome: CalibrationOutcome, _ sets: Int?, _ draws: Int?, _ waves: Int?, _ seed: Int?
    ) -> (PreparedCalibration?, [Diagnostic]) {
        guard let bound = outcome.calibration else { return (nil, []) }
        do throws(StudyFaults) {
            return (try PreparedCalibration(bound, sets: sets, draws: draws, waves: waves, seed: seed), [])
        } catch {
            return (nil, error.faults.map { outcome.fault(at: $0.path, $0.message) })
        }
    }
}
