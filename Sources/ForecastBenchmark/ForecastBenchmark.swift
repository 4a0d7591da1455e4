import Foundation
import NumericalMethods

/// Times forecast methods on series of a file and prints one line of JSON for each series or table row.
///
///     forecast-benchmark SERIES.csv [--method auto] [--horizon 24] [--season 12] [--repetitions 20]
///     forecast-benchmark SERIES.csv --all [--method auto] ...     every series once, on all cores
///     forecast-benchmark --accuracy M3.json                       scores of the methods on a file of the M3
///     competition
@main
enum ForecastBenchmark {
    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            if let file = options.accuracy {
                try AccuracyTable(file).printLines(methods: options.methods)
            } else if options.isAll {
                try Timing(options).printWhole()
            } else {
                try Timing(options).printEach()
            }
        } catch {
            FileHandle.standardError.write(Data("forecast-benchmark: \(error)\n".utf8))
            exit(1)
        }
    }
}

/// What the command line asks for.
struct Options {
    var file: String?
    var accuracy: String?
    var methods = ["auto"]
    var horizon = 24
    var season = 12
    var repetitions = 20
    var isAll = false

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--all": isAll = true
            case "--accuracy": accuracy = try Self.value(&rest, word)
            case "--method": methods = try Self.value(&rest, word).split(separator: ",").map(String.init)
            case "--horizon": horizon = try Self.number(&rest, word)
            case "--season": season = try Self.number(&rest, word)
            case "--repetitions": repetitions = try Self.number(&rest, word)
            case _ where word.hasPrefix("-"): throw Problem("unknown option \(word)")
            default: file = word
            }
        }
        if file == nil && accuracy == nil { throw Problem("a CSV file of series is missing") }
    }

    private static func value(_ rest: inout ArraySlice<String>, _ name: String) throws -> String {
        guard let value = rest.popFirst() else { throw Problem("\(name) needs a value") }
        return value
    }

    private static func number(_ rest: inout ArraySlice<String>, _ name: String) throws -> Int {
        let text = try value(&rest, name)
        guard let number = Int(text), number > 0 else {
            throw Problem(
                """
                \(name) needs a whole number above zero, not '\(text)'
                """)
        }
        return number
    }
}

/// A message for the one who typed the command.
struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
