import EnergySystem
import NumericalMethods
import SimulationEngine

/// Times the draws of an ensemble inside one process, or in two processes side by side.
///
/// Usage: `ensemble-benchmark [SCENARIO] [--draws 10000] [--threads 2] [--processes 1] [--fuel-balance-only]`, or
/// `ensemble-benchmark --ishigami 14` for Sobol' indices. A draw is the opening stocks of the gasoline grades, the
/// length of a ban and the start and length of an outage; each is one reference and one disrupted year with five
/// indicators. Prints time, processor time, peak memory, and the mean of unserved AI-92 as a check that threads and
/// processes compute the same.
@main
enum EnsembleBenchmark {
    static func main() {
        guard let options = BenchmarkOptions(CommandLine.arguments) else {
            return print(
                """
                ensemble-benchmark [SCENARIO] [--draws N] [--threads N] [--processes N] [--fuel-balance-only]
                """)
        }
        if let ishigami = options.ishigami { return IshigamiBenchmark.run(log2: ishigami) }
        if options.processes > 1 { return BenchmarkProcesses.run(options) }
        let tasks = (0..<options.threads).compactMap { _ in BenchmarkTask(options) }
        guard tasks.count == options.threads else { return }
        let clock = ContinuousClock()
        let started = clock.now
        let sums = BenchmarkThreads.sums(tasks, options)
        report(options, sums, seconds: clock.now - started)
    }

    private static func report(_ options: BenchmarkOptions, _ sums: [Double], seconds: Swift.Duration) {
        let wall = Double(seconds.components.seconds) + Double(seconds.components.attoseconds) * 1e-18
        let usage = ProcessUsage()
        let draws = Double(options.draws)
        print(
            """
            draws \(options.draws), threads \(options.threads)\(options.fuelBalanceOnly ? ", fuel balance only" : "")
            """)
        print(
            """
            wall \(wall) s, processor \(usage.seconds) s, \(1000 * usage.seconds / draws) ms a draw, peak \
            \(usage.peakMegabytes) MB
            """)
        print("mean unserved AI-92 \(sums.reduce(0, +) / draws) kt")
    }
}
