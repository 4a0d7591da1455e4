import ArgumentParser
import EnergySystem
import Exploration
import ResultStore
import ScenarioFiles

/// `khazri ensemble <study>`: runs the draws that its store does not have yet, then writes the answers.
struct EnsembleRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run the draws of a study and write its store and report (the default).",
        discussion: """
            Tables, results.json and report.md are the same bytes on any number of threads, in parts, and after \
            interruptions.
            """)

    @Argument(help: ArgumentHelp("A study's file or name, or - for standard input.", valueName: "study"))
    var study: String

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Number of draws; default that of the study.", valueName: "number"))
    var draws: WholeNumber?

    @OptionGroup var computing: ComputingOptions

    @Option(
        help: ArgumentHelp(
            "Run only part k of n, for example 1/3; the parts are joined with khazri ensemble merge.", valueName: "k/n")
    )
    var shard = Shard(number: 1, count: 1)

    @Option(help: ArgumentHelp("Folder to write into; default Reports/studies/<study>.", valueName: "folder"))
    var out: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    private func size(_ numbers: inout WholeNumbers) -> (draws: Int?, seed: Int?, threads: Int) {
        let draws = numbers.read(draws, "--draws", 1...DesignDescription.mostDraws),
            (seed, threads) = computing.read(&numbers)
        return (draws, seed, threads)
    }

    func validate() throws {
        var numbers = WholeNumbers()
        _ = size(&numbers)
        try numbers.refuse()
    }

    func run() throws {
        var numbers = WholeNumbers()
        let size = size(&numbers)
        Interruption.watch(
            computing.resume ? "what was done before is kept" : "nothing is done yet, nothing is kept",
            isAnswered: false)
        let loaded = try EnsembleLoading.study(study, draws: size.draws, seed: size.seed, loader: data.loader)
        let prepared = loaded.study
        let plan = MetricPlan(prepared.bound)
        try FileSystem.requireWorkingFolder()
        let folder = EnsembleFolder(path: out ?? "Reports/studies/\(prepared.bound.name)")
        try folder.check()
        if folder.hasStore, !computing.resume { throw Failure.input(StoreError.exists(folder.store).description) }
        try EnsembleSize(prepared, plan).refuseIfTooLarge(in: folder)
        let notes = loaded.notes + prepared.contradictions + InertNumbers.remarks(prepared, plan)
        let identity = EnsembleIdentity.of(prepared, plan, loaded.files, shard: shard, notes: notes)
        try folder.whileLocked { try run(prepared, plan, identity, loaded.files, threads: size.threads, in: folder) }
    }

    private func run(
        _ prepared: PreparedStudy, _ plan: MetricPlan, _ identity: StoreIdentity, _ files: [InputFile], threads: Int,
        in folder: EnsembleFolder
    ) throws {
        Interruption.watch("what is done is kept in \(folder.store), go on with --resume")
        try folder.make()
        let ending = try Storing.attempt {
            let store = try EnsembleStore(
                at: folder.store, EnsembleShape(prepared, plan), identity: identity,
                files: files.map { (name: $0.name, bytes: $0.bytes) }, resumes: computing.resume)
            return try compute(prepared, plan, threads: threads, into: store)
        }
        if case .stopped(let finished) = ending { throw interrupted(finished, folder) }
        guard shard.count == 1 else {
            return try Terminal.answer(
                """
                Store: \(folder.store) (shard \(shard.number) of \(shard.count))
                """)
        }
        try EnsembleFiles.write(into: folder, digits: writing.digits)
    }

    private func compute(_ prepared: PreparedStudy, _ plan: MetricPlan, threads: Int, into store: EnsembleStore) throws
        -> EnsembleRunner.Ending
    {
        let runner = EnsembleRunner(prepared, plan: plan, threads: threads, shard: shard.number, shards: shard.count)
        var progress = EnsembleProgress(cases: prepared.cases.count)
        defer { progress.end() }
        return try runner.run(into: store, shouldStop: { Interruption.hasCome }) { progress.tell($0) }
    }

    private func interrupted(_ finished: Int, _ folder: EnsembleFolder) -> Failure {
        Failure(
            code: ExitCode(130),
            message:
                "interrupted; \(finished == 1 ? "1 draw is" : "\(finished) draws are") kept in \(folder.store), go on with --resume"
        )
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
        guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 100_000,
            (1...count).contains(number)
        else { return nil }
        self.init(number: number, count: count)
    }

    var defaultValueDescription: String { "\(number)/\(count)" }
}
