import ArgumentParser
import Foundation

/// How many runs are computed: what `khazri ensemble` and `khazri calibrate` share.
struct ComputingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Seed of the random numbers; default that of the file.", valueName: "number"))
    var seed: WholeNumber?

    @Option(parsing: .unconditional, help: ArgumentHelp("Threads; default all cores.", valueName: "number"))
    var threads: WholeNumber?

    @Flag(help: "Go on with what is in the folder; from the beginning where there is nothing.")
    var resume = false

    /// The numbers as they count, their faults with those of other options.
    func read(_ numbers: inout WholeNumbers) -> (seed: Int?, threads: Int) {
        let seed = numbers.read(seed, "--seed", 0...Int.max)
        return (seed, numbers.read(threads, "--threads", 1...1024) ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}
