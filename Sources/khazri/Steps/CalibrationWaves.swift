import Exploration
import Foundation
import Reports
import ResultStore

/// The folder of a calibration: one store a wave, and the files written when it is complete.
struct CalibrationFolder {
    let path: String

    func store(_ name: String) -> String { "\(path)/\(name).sqlite" }
    private var isThere: Bool { FileSystem.exists(store("wave-1")) }

    /// Refuses a folder that holds something else, or a calibration nobody asked to go on with, before anything is
    /// computed.
    func check(resumes: Bool) throws(Failure) {
        guard FileSystem.exists(path) else { return }
        guard FileSystem.isFolder(path) else { throw .input("\(path): is a file; choose another folder with --out") }
        let names = FileSystem.names(in: path, endingIn: "")
        if isThere, !resumes {
            throw .input(
                """
                \(path): holds a calibration already; add --resume to go on with it, or choose another folder with --out
                """)
        }
        let isReport = names.contains("report.md") && names.contains("posterior.yaml")
        guard names.isEmpty || isThere || isReport else {
            throw .input(
                """
                \(path): not written into, it holds '\(names[0])' but no calibration; choose another folder with \
                --out
                """)
        }
    }

    func make() throws(Failure) {
        try Writing.attempt { () throws(ReportError) in try WholeFiles.makeFolder(path) }
    }

    func whileLocked<Result>(_ body: () throws -> Result) throws -> Result {
        try EnsembleFolder(path: path).whileLocked(body)
    }
}

/// Runs waves into stores, or reads what stands there.
struct CalibrationWaves {
    let loaded: CalibrationLoading.Loaded
    let folder: CalibrationFolder
    let threads: Int
    let resumes: Bool

    /// The outcomes of a wave; `nil` where it was stopped.
    func keep(_ wave: CalibrationWave, _ name: String) throws -> EnsembleOutcomes? {
        let path = folder.store(name)
        return try Storing.attempt {
            let store = try EnsembleStore(
                at: path, wave.shape, identity: identity(name),
                files: loaded.files.map { (name: $0.name, bytes: $0.bytes) },
                resumes: resumes)
            var progress = EnsembleProgress(cases: wave.shape.cases.count)
            defer { progress.end() }
            let ending = try EnsembleRunner(wave, threads: threads).run(
                into: store, shouldStop: { Interruption.hasCome }
            ) { progress.tell($0) }
            guard case .complete = ending else { return nil }
            return try StoreReader(path: path).outcomes()
        }
    }

    private func identity(_ name: String) -> StoreIdentity {
        let calibration = loaded.calibration, design = calibration.design
        var entries = [
            ("format", StoreIdentity.calibrationFormat), ("version", Khazri.version), ("study", calibration.bound.name),
            ("wave", name),
            ("title", calibration.bound.calibration.title.english), ("method", "latin-hypercube"),
            ("sets", "\(design.sets)"),
            ("draws", "\(design.draws)"), ("waves", "\(design.waves)"), ("seed", "\(design.seed)"), ("curves", "")
        ]
        entries += loaded.files.map { ("file:\($0.name)", Manifest.hash($0.bytes)) }
        return StoreIdentity(entries.map { StoreIdentity.Entry($0.0, $0.1) })
    }
}
