import Foundation
import Models
import NumericalMethods
import ScenarioFiles

/// Times the input-output kernels inside the process, in CPU seconds with one BLAS thread.
///
/// Usage: `table-benchmark FOLDER`, a table folder with Z.npy, Y.npy, x.npy and labels.csv. Prints one JSON object a
/// line: operation, sectors, CPU seconds (median) and a check value that the other side must show too.
@main enum TableBenchmark {
    static func main() throws {
        LinearAlgebra.useOneThread()
        guard let folder = CommandLine.arguments.dropFirst().first else {
            return print(
                """
                usage: table-benchmark FOLDER
                """)
        }
        let read = TableFolder.read(folder)
        guard let table = read.table else {
            for fault in read.faults { print(fault) }
            return
        }
        try kernels(matrix(table.domestic), matrix(try required(table.finalDemand)), try required(table.output))
        reading(folder, table.domestic.rows)
    }

    private static func kernels(_ flows: Matrix, _ finalDemand: Matrix, _ output: [Double]) throws {
        let n = flows.rows
        let coefficients = scaled(flows, output)
        let demand = finalDemand.rowSums
        var other = demand
        other[0] *= 1.1
        var system: LeontiefSystem?
        try tell("x = L f by series", n, 3) {
            sum(try LeontiefSystem(coefficients: coefficients, method: .series).output(forFinalDemand: demand).values)
        }
        try tell("x = L f, automatic choice", n, 3) {
            sum(try LeontiefSystem(coefficients: coefficients).output(forFinalDemand: demand).values)
        }
        try tell("x = L f by factorization", n, n > 2000 ? 2 : 3) {
            let factored = try LeontiefSystem(coefficients: coefficients, method: .factorization)
            system = factored
            return sum(try factored.output(forFinalDemand: demand).values)
        }
        if let system {
            try tell("a further scenario", n, 21) { sum(try system.output(forFinalDemand: other).values) }
            let many = Matrix(rows: n, columns: 32, columnsOf: other)
            try tell("each of 32 scenarios together", n, 3, per: 32) {
                sum(try system.outputs(forFinalDemands: many).rowSums)
            }
            if n <= 2000 {
                try tell("20 % of the output of two sectors lost, rest of the year at rest", n, 5) {
                    try loss(coefficients, output, demand)
                }
            }
        }
        if n <= 2000 {
            try tell("all output multipliers", n, 3) {
                let ones = [Double](repeating: 1, count: n)
                return sum(
                    try LeontiefSystem(coefficients: coefficients, method: .factorization).multipliers(of: ones).values)
            }
        }
    }

    /// Output lost everywhere when two sectors make a fifth less: the supply-constrained model.
    private static func loss(_ coefficients: Matrix, _ output: [Double], _ demand: [Double]) throws -> Double {
        var held = output
        for sector in 0..<2 { held[sector] *= 0.8 }
        let solved = try MixedModel(coefficients: coefficients, constrained: [0, 1]).solve(
            output: held, finalDemand: demand)
        return sum(output) - sum(solved.output)
    }

    private static func reading(_ folder: String, _ n: Int) {
        let texts = folder + "/csv"
        guard TableFolder.isTable(texts) else { return }
        tell("read the table from CSV", n, 3) { TableFolder.read(texts).table?.domestic.values.reduce(0, +) ?? .nan }
    }

    private static func required<T>(_ value: T?) throws -> T {
        guard let value else { throw CocoaError(.fileReadCorruptFile) }
        return value
    }
    private static func matrix(_ numbers: NumberMatrix) -> Matrix {
        var result = Matrix(rows: numbers.rows, columns: numbers.columns)
        for column in 0..<numbers.columns { for row in 0..<numbers.rows { result[row, column] = numbers[row, column] } }
        return result
    }
    private static func scaled(_ flows: Matrix, _ output: [Double]) -> Matrix {
        var result = flows
        for column in 0..<flows.columns where output[column] != 0 {
            for row in 0..<flows.rows { result[row, column] /= output[column] }
        }
        return result
    }
    private static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

    private static func tell(
        _ operation: String, _ n: Int, _ repetitions: Int, per count: Double = 1, _ body: () throws -> Double
    ) rethrows {
        var times: [Double] = []
        var check = 0.0
        for _ in 0..<repetitions {
            let before = cpuSeconds()
            check = try body()
            times.append((cpuSeconds() - before) / count)
        }
        times.sort()
        print(
            """
            {\"operation\": \"\(operation)\", \"n\": \(n), \"cpu_s\": \(times[times.count / 2]), \"check\": \(check)}
            """)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

extension Matrix {
    /// The same column in every place.
    fileprivate init(rows: Int, columns: Int, columnsOf values: [Double]) {
        self.init(rows: rows, columns: columns)
        for j in 0..<columns { for i in 0..<rows { self[i, j] = values[i] } }
    }
}
