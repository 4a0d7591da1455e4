import ArgumentParser
import Exploration
import Reports
import ResultStore
import ScenarioFiles

/// `khazri calibrate <file>`: holds episodes against the record and says what is left of the inputs.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: """
            Hold real episodes against the record: which inputs agree with it, and which observation forbids the \
            rest.
            """,
        discussion: """
            khazri calibrate <file> runs the episodes of a calibration in waves and writes a folder: one store a wave, report.md, \
            results.json, tables/*.csv and posterior.yaml, from which a study can draw. The same bytes on any number of threads \
            and after interruptions.

            Exit codes as elsewhere; 3 where no set of inputs agrees with every episode.
            """)

    @Argument(help: ArgumentHelp("A calibration's file or name, or - for standard input.", valueName: "calibration"))
    var calibration: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Sets of the common inputs in a wave; default that of the file.", valueName: "number"))
    var sets: WholeNumber?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Draws of an episode's own inputs in each set; default that of the file.", valueName: "number"))
    var draws: WholeNumber?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Number of waves; default that of the file.", valueName: "number"))
    var waves: WholeNumber?

    @OptionGroup var computing: ComputingOptions

    @Option(
        help: ArgumentHelp("Folder to write into; default Reports/calibrations/<calibration>.", valueName: "folder"))
    var out: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    private struct Size {
        let sets: Int?, draws: Int?, waves: Int?, seed: Int?, threads: Int
    }

    private func size(_ numbers: inout WholeNumbers) -> Size {
        let sets = numbers.read(sets, "--sets", 2...1_000_000), draws = numbers.read(draws, "--draws", 1...100_000)
        let waves = numbers.read(waves, "--waves", 1...20), (seed, threads) = computing.read(&numbers)
        return Size(sets: sets, draws: draws, waves: waves, seed: seed, threads: threads)
    }

    func validate() throws {
        var numbers = WholeNumbers()
        _ = size(&numbers)
        try numbers.refuse()
    }

    func run() throws {
        var numbers = WholeNumbers()
        let size = size(&numbers), resume = computing.resume
        Interruption.watch(
            computing.resume ? "what was done before is kept" : "nothing is done yet, nothing is kept",
            isAnswered: false)
        let loaded = try CalibrationLoading.calibration(
            calibration, sets: size.sets, draws: size.draws, waves: size.waves, seed: size.seed, loader: data.loader)
        try FileSystem.requireWorkingFolder()
        let folder = CalibrationFolder(path: out ?? "Reports/calibrations/\(loaded.calibration.bound.name)")
        try folder.check(resumes: resume)
        try folder.whileLocked {
            try folder.make()
            Interruption.watch("what is done is kept in \(folder.path), go on with --resume")
            let waves = CalibrationWaves(loaded: loaded, folder: folder, threads: size.threads, resumes: resume)
            guard let run = try CalibrationRun.run(loaded.calibration, keep: { try waves.keep($0, $1) }) else {
                throw Failure(
                    code: ExitCode(130),
                    message: """
                        interrupted; what is done is kept in \(folder.path), go on with --resume
                        """)
            }
            try write(run, loaded, folder)
        }
    }

    private func write(_ run: CalibrationRun, _ loaded: CalibrationLoading.Loaded, _ folder: CalibrationFolder) throws {
        let report = CalibrationReport(run)
        try FileSystem.replace(report.files(digits: writing.digits).map { ("\(folder.path)/\($0.path)", $0.bytes) })
        for line in report.terminalLines(width: Terminal.layout.width) { try Terminal.answer(line) }
        try Terminal.answer("Report: \(folder.path)")
        if run.contradiction != nil {
            throw Failure(
                code: ExitCode(3),
                message: """
                    no set of inputs agrees with every episode
                    """)
        }
    }
}
