import Reports
import ScenarioFiles

/// The inputs of a run as they are kept beside its report: enough to make the run again from the folder alone.
///
/// `<scenario>.yaml` and `strategies/<strategy>.yaml` are written out with all they inherit and every value set; the
/// baseline's files under `baselines/` are as they were read.
enum ResolvedInputs {
    static func files(of outcome: LoadOutcome) -> [OutputFile] {
        guard let tree = outcome.tree else { return [] }
        var files = [OutputFile("\(outcome.scenarioName).yaml", tree.resolvedScenario)]
        if let strategy = tree.resolvedStrategy {
            files.append(OutputFile("strategies/\(outcome.inputs?.strategyName ?? "strategy").yaml", strategy))
        }
        return files
            + outcome.files.compactMap { file in
                file.name.hasPrefix("baselines/") ? OutputFile(file.name, file.bytes) : nil
            }
    }
}
