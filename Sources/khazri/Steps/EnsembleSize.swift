import EnergySystem
import Exploration
import Foundation

/// What an ensemble will take on disk and in memory, estimated before anything is run.
struct EnsembleSize {
    let draws: Int
    /// Bytes.
    let disk: Double
    let memory: Double

    init(_ study: PreparedStudy, _ plan: MetricPlan) {
        draws = study.draws
        let outcomes = Double(study.cases.count) * Double(9 * plan.columns.count + 48)
        disk = Double(study.draws) * (outcomes + Double(9 * study.columns.count + 32)) * 1.1
        let numbers = Double(study.cases.count * plan.columns.count + study.columns.count + 4)
        memory = Double(study.draws) * numbers * 8 * 2 + 60e6
    }

    /// Refuses what does not fit; tells the size of what is large.
    func refuseIfTooLarge(in folder: EnsembleFolder) throws(Failure) {
        let words = """
            \(draws) draws need about \(EnsembleSize.words(disk)) of disk and \(EnsembleSize.words(memory)) of memory
            """
        if let free = folder.freeDisk, disk > free {
            throw .input(
                """
                \(words); \(EnsembleSize.words(free)) of disk are free there; ask for fewer with --draws, or choose \
                another folder with --out
                """)
        }
        let most = Double(ProcessInfo.processInfo.physicalMemory)
        if memory > most {
            throw .input(
                """
                \(words), and this machine has \(EnsembleSize.words(most)) of memory; ask for fewer with --draws
                """)
        }
        if disk > 1e9 || memory > 1e9 { Terminal.progress(words) }
    }

    private static func words(_ bytes: Double) -> String {
        bytes >= 1e9 ? "\((bytes / 1e8).rounded() / 10) GB" : "\(Int((bytes / 1e6).rounded(.up))) MB"
    }
}
