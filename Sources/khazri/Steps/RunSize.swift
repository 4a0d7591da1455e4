import EnergySystem
import Foundation

/// What a scenario takes in memory, estimated before anything is run: every day of its three runs is kept, and of one
/// variant at a time.
struct RunSize {
    let days: Int
    /// Bytes of address space.
    let memory: Double

    /// Measured on reports of 1, 5 and 15 years of the shipped baseline, which take 0.3, 0.36 and 0.52 GB.
    init(_ inputs: Inputs) {
        let products = inputs.baseline.products.count
        let cells = products * (inputs.baseline.suppliers.count + inputs.baseline.userClasses.count)
        days = inputs.scenario.horizon.count
        memory = 290e6 + Double(days * cells * MemoryLayout<Double>.stride) * RunSize.seriesByCell
    }
    /// Numbers a day that are kept for each pair of a product with a supplier or a class, over all runs of a report.
    private static let seriesByCell = 55.0

    /// Says what is needed where this process may not have it.
    func refuseIfTooLarge(limit: Double? = RunSize.limit) throws(Failure) {
        guard let limit, memory > limit else { return }
        throw .input(
            """
            the horizon of \(days) days needs about \(RunSize.words(memory)) of address space, and this process may \
            take \(RunSize.words(limit)) (ulimit -v); shorten the horizon or raise the limit
            """)
    }

    /// The address space that the system gives this process, in bytes; `nil` where nobody says or there is no limit.
    static var limit: Double? {
        guard let limits = try? String(contentsOfFile: "/proc/self/limits", encoding: .utf8),
            let line = limits.split(separator: "\n").first(where: { $0.hasPrefix("Max address space") })
        else { return nil }
        return line.split(separator: " ").dropFirst(3).first.flatMap { Double($0) }
    }

    private static func words(_ bytes: Double) -> String {
        bytes >= 1e9 ? "\((bytes / 1e8).rounded() / 10) GB" : "\(Int((bytes / 1e6).rounded())) MB"
    }
}
