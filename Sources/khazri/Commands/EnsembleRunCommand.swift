import ArgumentParser
import Exploration
import Foundation
import ResultStore
import ScenarioFiles

/// `khazri ensemble <study>`: runs the draws that its store does not have yet, then writes the answers.
struct EnsembleRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the draws of a study and write its store and report (the default).",
        discussion: "Tables, results.json and report.md are the same bytes on any number of threads, in parts, and after interruptions.")

    @Argument(help: ArgumentHelp("A study's file or name, or - for standard input.", valueName: "study"))
    var study: String

    @Option(help: ArgumentHelp("Number of draws; default that of the study.", valueName: "number"))
    var draws: String?

    @Option(help: ArgumentHelp("Seed of the random numbers; default that of the study.", valueName: "number"))
    var seed: String?

    @Option(help: ArgumentHelp("Threads; default all cores.", valueName: "number"))
    var threads: Int?

    @Option(help: ArgumentHelp("Run only part k of n, for example 1/3; the parts are joined with khazri ensemble merge.", valueName: "k/n"))
    var shard = Shard(number: 1, count: 1)

    @Flag(help: "Go on with the store in the folder; from the beginning where there is none.")
    var resume = false

    @Option(help: ArgumentHelp("Folder to write into; default Reports/<study>.", valueName: "folder"))
    var out: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads: \(threads) is not between 1 and 1024.") }
    }

    func run() throws {
        let loaded = try EnsembleLoading.study(study, draws: draws, seed: seed, loader: data.loader)
        let prepared = loaded.study
        let plan = MetricPlan(prepared.bound)
        try FileSystem.requireWorkingFolder()
        let folder = EnsembleFolder(path: out ?? "Reports/\(prepared.bound.name)")
        try folder.check()
        if folder.hasStore, !resume { throw Failure.input(StoreError.exists(folder.store).description) }
        try EnsembleSize(prepared, plan).refuseIfTooLarge(in: folder)
        let notes = loaded.notes + prepared.contradictions + InertNumbers.remarks(prepared, plan)
        let identity = EnsembleIdentity.of(prepared, plan, loaded.files, shard: shard, notes: notes, record: EnsembleIdentity.record(of: prepared))
        try folder.whileLocked { try run(prepared, plan, identity, loaded.files, in: folder) }
    }

    private func run(
        _ prepared: PreparedStudy, _ plan: MetricPlan, _ identity: StoreIdentity, _ files: [InputFile], in folder: EnsembleFolder
    ) throws {
        let isThere = folder.hasStore
        try folder.make()
        let ending = try Storing.attempt {
            let store = try EnsembleStore(
                at: folder.store, EnsembleShape(prepared, plan), identity: identity,
                files: files.map { (name: $0.name, bytes: $0.bytes) }, isThere: isThere, resumes: resume)
            return try compute(prepared, plan, into: store)
        }
        if case .stopped(let finished) = ending { throw interrupted(finished, folder) }
        guard shard.count == 1 else { return try Terminal.result("Store: \(folder.store) (shard \(shard.number) of \(shard.count))") }
        try EnsembleFiles.write(into: folder, digits: writing.digits)
    }

    private func compute(_ prepared: PreparedStudy, _ plan: MetricPlan, into store: EnsembleStore) throws -> EnsembleRunner.Ending {
        Interruption.watch()
        let cores = threads ?? ProcessInfo.processInfo.activeProcessorCount
        let runner = EnsembleRunner(prepared, plan: plan, threads: cores, shard: shard.number, shards: shard.count)
        var progress = EnsembleProgress(cases: prepared.cases.count)
        defer { progress.end() }
        return try runner.run(into: store, shouldStop: { Interruption.hasCome }) { progress.tell($0) }
    }

    private func interrupted(_ finished: Int, _ folder: EnsembleFolder) -> Failure {
        Failure(code: ExitCode(130), message: "interrupted; \(finished) draws are kept in \(folder.store), go on with --resume")
    }
}

/// One part of an ensemble: `2/3`.
struct Shard: ExpressibleByArgument, Sendable {
    let number: Int
    let count: Int

    init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 100_000, (1...count).contains(number) else { return nil }
        self.init(number: number, count: count)
    }

    var defaultValueDescription: String { "\(number)/\(count)" }
}
