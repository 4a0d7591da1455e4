import Exploration
import Reports
import ResultStore
import Testing

@testable import TestSupport
@testable import khazri

/// The tables of every shipped study with few draws: a debug build takes about 0.2 s a draw. The whole study is
/// compared with its committed report by the tests of the command line, which run the release program.
@Suite struct StudyGoldenTests {
    static let studies = ShippedWorld.locator.studies().map(\.name)
    static let draws = 40

    @Test(arguments: studies) func everyTableIsAsRecorded(_ name: String) throws {
        let loaded = try EnsembleLoading.study(name, draws: Self.draws, seed: nil, loader: ShippedWorld.loader)
        let plan = MetricPlan(loaded.study.bound)
        let scratch = try Scratch()
        let path = "\(scratch.path)/\(name).sqlite"
        let store = try EnsembleStore(
            at: path, EnsembleShape(loaded.study, plan),
            identity: EnsembleIdentity.of(
                loaded.study, plan, loaded.files, shard: Shard(number: 1, count: 1), notes: loaded.notes),
            files: [], resumes: false)
        let ending = try EnsembleRunner(loaded.study, plan: plan, threads: 1).run(into: store, shouldStop: { false }) {
            _ in
        }
        #expect(ending == .complete)
        let tables = EnsembleReport(try StoreReader(path: path).outcomes()).tables
        let differences = try GoldenFiles.differences(GoldenFiles.of(tables), in: "studies/\(name)")
        #expect(differences == "")
    }
}
