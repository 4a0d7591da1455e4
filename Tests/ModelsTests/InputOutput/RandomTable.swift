import NumericalMethods

@testable import TestSupport

/// A seeded random table: flows, final demand, and the output that balances its rows.
struct RandomTable {
    var random: SeededGenerator
    let flows: Matrix
    let finalDemand: [Double]
    let output: [Double]

    init(seed: Int, sectors: Int = 8, density: Double = 0.7) {
        var random = SeededGenerator(UInt64(seed))
        var flows = Matrix(rows: sectors, columns: sectors)
        for j in 0..<sectors {
            for i in 0..<sectors where random.unit() < density { flows[i, j] = 10 * random.unit() }
        }
        let finalDemand = (0..<sectors).map { _ in 5 * Double(sectors) * (0.5 + random.unit()) }
        let sums = flows.rowSums
        let inputs = flows.columnSums
        let output = sums.indices.map { max(sums[$0] + finalDemand[$0], 1.25 * inputs[$0]) }
        self.random = random
        self.flows = flows
        self.output = output
        self.finalDemand = zip(output, sums).map { $0 - $1 }
    }

    var sectors: Int { output.count }
    var coefficients: Matrix { flows.scalingColumns(by: output.map { 1 / $0 }) }
    var valueAdded: [Double] { zip(output, flows.columnSums).map { $0 - $1 } }
    var valueAddedShares: [Double] { zip(valueAdded, output).map { $0 / $1 } }

    mutating func list(_ count: Int) -> [Double] { (0..<count).map { _ in random.unit() } }
}

func largestError(_ left: [Double], _ right: [Double]) -> Double {
    guard left.count == right.count else { return .infinity }
    return zip(left, right).reduce(0) { max($0, abs($1.0 - $1.1) / max(1, abs($1.1))) }
}

func largestError(_ left: Matrix, _ right: Matrix) -> Double {
    guard left.rows == right.rows, left.columns == right.columns else { return .infinity }
    return (0..<left.columns).reduce(0) { max($0, largestError(left.column($1), right.column($1))) }
}
