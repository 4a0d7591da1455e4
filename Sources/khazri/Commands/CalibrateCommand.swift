import ArgumentParser
import Exploration
import Foundation
import Reports
import ResultStore
import ScenarioFiles

/// `khazri calibrate <file>`: holds episodes against the record and says what is left of the inputs.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Hold real episodes against the record: which inputs agree with it, and which observation forbids the rest.",
        discussion: """
            khazri calibrate <file> runs the episodes of a calibration in waves and writes a folder: one store a wave, report.md, \
            results.json, tables/*.csv and posterior.yaml, from which a study can draw. The same bytes on any number of threads \
            and after interruptions.

            Exit codes as elsewhere; 3 where no set of inputs agrees with every episode.
            """)

    @Argument(help: ArgumentHelp("A calibration's file or name, or - for standard input.", valueName: "calibration"))
    var calibration: String

    @Option(help: ArgumentHelp("Sets of the common inputs in a wave; default that of the file.", valueName: "number"))
    var sets: Int?

    @Option(help: ArgumentHelp("Draws of an episode's own inputs in each set; default that of the file.", valueName: "number"))
    var draws: Int?

    @Option(help: ArgumentHelp("Number of waves; default that of the file.", valueName: "number"))
    var waves: Int?

    @Option(help: ArgumentHelp("Seed of the random numbers; default that of the file.", valueName: "number"))
    var seed: Int?

    @Option(help: ArgumentHelp("Threads; default all cores.", valueName: "number"))
    var threads: Int?

    @Flag(help: "Go on with the stores in the folder; from the beginning where there is none.")
    var resume = false

    @Option(help: ArgumentHelp("Folder to write into; default Reports/calibrations/<calibration>.", valueName: "folder"))
    var out: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var data: DataOptions

    func validate() throws {
        for (name, value, range) in [("sets", sets, 2...1_000_000), ("draws", draws, 1...100_000), ("waves", waves, 1...20), ("seed", seed, 0...Int.max), ("threads", threads, 1...1024)] {
            guard let value, !range.contains(value) else { continue }
            throw ValidationError("--\(name): \(value) is not between \(range.lowerBound) and \(range.upperBound).")
        }
    }

    func run() throws {
        let loaded = try CalibrationLoading.calibration(calibration, sets: sets, draws: draws, waves: waves, seed: seed, loader: data.loader)
        try FileSystem.requireWorkingFolder()
        let folder = CalibrationFolder(path: out ?? "Reports/calibrations/\(loaded.calibration.bound.name)")
        try folder.check(resumes: resume)
        try folder.whileLocked {
            try folder.make()
            Interruption.watch()
            let waves = CalibrationWaves(loaded: loaded, folder: folder, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, resumes: resume)
            guard let run = try CalibrationRun.run(loaded.calibration, keep: { try waves.keep($0, $1) }) else {
                throw Failure(code: ExitCode(130), message: "interrupted; what is done is kept in \(folder.path), go on with --resume")
            }
            try write(run, loaded, folder)
        }
    }

    private func write(_ run: CalibrationRun, _ loaded: CalibrationLoading.Loaded, _ folder: CalibrationFolder) throws {
        let report = CalibrationReport(run)
        for file in report.files(digits: writing.digits) { try FileSystem.replace("\(folder.path)/\(file.path)", file.bytes) }
        for line in report.terminalLines { try Terminal.result(line) }
        try Terminal.result("Report: \(folder.path)")
        if run.contradiction != nil { throw Failure(code: ExitCode(3), message: "no set of inputs agrees with every episode") }
    }
}
