#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Processor time and peak memory of this process.
struct ProcessUsage {
    let seconds: Double
    let peakMegabytes: Double

    init() {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
        self.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        peakMegabytes = Double(usage.ru_maxrss) / 1024
    }
}

/// The same draws in independent processes of one thread each, as the measure of what threads can reach.
enum BenchmarkProcesses {
    static func run(_ options: BenchmarkOptions) {
        let clock = ContinuousClock()
        let started = clock.now
        let share = (options.draws + options.processes - 1) / options.processes
        let children = stride(from: 0, to: options.draws, by: share).compactMap { first in
            start(options, first: first, draws: min(share, options.draws - first))
        }
        for child in children {
            var status: Int32 = 0
            waitpid(child, &status, 0)
        }
        print("\(children.count) processes: wall \(clock.now - started)")
    }

    private static func start(_ options: BenchmarkOptions, first: Int, draws: Int) -> pid_t? {
        let own = [options.scenario, "--draws", "\(draws)", "--threads", "1", "--first", "\(first)"]
        let words = [options.program] + own + (options.fuelBalanceOnly ? ["--fuel-balance-only"] : [])
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        return posix_spawn(&child, options.program, nil, nil, &arguments, environ) == 0 ? child : nil
    }
}
