/// What the command line asks for.
struct BenchmarkOptions: Sendable {
    var scenario = "Scenarios/ban-and-refinery-outage.yaml"
    var draws = 10_000
    var threads = 2
    var processes = 1
    /// First draw of this process, for the mode with several.
    var first = 0
    var fuelBalanceOnly = false
    /// Power of two of the base sample of Ishigami's function; `nil` where ensembles are timed.
    var ishigami: Int?
    var program = "ensemble-benchmark"

    /// `nil` where the arguments are not understood.
    init?(_ arguments: [String]) {
        program = arguments.first ?? program
        var rest = arguments.dropFirst()
        while let argument = rest.popFirst() {
            switch argument {
            case "--fuel-balance-only": fuelBalanceOnly = true
            case "--draws", "--threads", "--processes", "--first", "--ishigami":
                guard let text = rest.popFirst(), let number = Int(text), number >= 0 else { return nil }
                set(argument, number)
            default:
                guard !argument.hasPrefix("-") else { return nil }
                scenario = argument
            }
        }
        guard draws > 0, threads > 0, processes > 0 else { return nil }
    }

    private mutating func set(_ argument: String, _ number: Int) {
        switch argument {
        case "--draws": draws = number
        case "--threads": threads = number
        case "--processes": processes = number
        case "--ishigami": ishigami = number
        default: first = number
        }
    }
}
