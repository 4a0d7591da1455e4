import EnergySystem
import Exploration
import Reports
import ResultStore
import ScenarioFiles
import SimulationEngine

/// What an ensemble is made from, as its store keeps it.
enum EnsembleIdentity {
    static func of(_ study: PreparedStudy, _ plan: MetricPlan, _ files: [InputFile], shard: Shard, notes: [String])
        -> StoreIdentity
    {
        let design = study.design
        var entries = [
            ("format", StoreIdentity.ensembleFormat), ("version", Khazri.version), ("study", study.bound.name),
            ("title", study.bound.study.title.english), ("method", design.method), ("draws", "\(study.draws)"),
            ("seed", "\(design.seed)"), ("base-sample", "\(design.baseSample)"), ("levels", "\(design.levels)"),
            ("shard", "\(shard.number)"), ("shards", "\(shard.count)"),
            ("curves", plan.coverProducts.map(\.name).joined(separator: " ")),
            (
                "resolution",
                plan.coverProducts.isEmpty
                    ? "no curves" : "forward cover by day, bins 1 d wide up to 40 d and one above"
            )
        ]
        if design.drawsPerSet > 1 { entries.append(("draws-per-set", "\(design.drawsPerSet)")) }
        entries += notes.enumerated().map { ("note-\(padded($0 + 1))", $1) }
        entries += record(of: study).enumerated().map { ("record-\(padded($0 + 1))", $1) }
        entries += history(of: study).enumerated().map { ("history-\(padded($0 + 1))", $1) }
        entries += files.map { ("file:\($0.name)", Manifest.hash($0.bytes)) }
        return StoreIdentity(entries.map { StoreIdentity.Entry($0.0, $0.1) })
    }

    private static func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    }

    /// Notes in the order they were made.
    static func notes(in identity: StoreIdentity) -> [String] { texts("note-", identity) }
    /// What the baselines of a study say of past shortages, each sentence once.
    private static func record(of study: PreparedStudy) -> [String] {
        study.cases.flatMap { RecordWords.sentences($0.inputs.baseline) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
    /// Published figures that went in, beside each scenario as its files have it, without a strategy where the study
    /// has that.
    private static func history(of study: PreparedStudy) -> [String] {
        var scenarios: Set<String> = []
        return (study.cases.filter { $0.strategy == "none" } + study.cases).filter {
            scenarios.insert($0.scenario).inserted
        }
        .flatMap { EnsembleHistory.lines($0.scenario, Simulation.assess($0.inputs)) }
    }
    static func history(in identity: StoreIdentity) -> [String] { texts("history-", identity) }
    /// What the record of past shortages says.
    static func record(in identity: StoreIdentity) -> [String] { texts("record-", identity) }

    private static func texts(_ prefix: String, _ identity: StoreIdentity) -> [String] {
        identity.entries.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map(\.value)
    }
}
