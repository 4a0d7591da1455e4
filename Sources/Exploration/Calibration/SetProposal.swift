import NumericalMethods
import RealModule

/// Proposes the sets of the next wave: one of the last by its weight, moved by a normal of twice their covariance.
///
/// All in the unit cube of the priors' quantiles, where the prior is 1: what falls outside is drawn again, set and
/// move, so that the proposal is q(x) = sum over j of W_j N(x; x_j, 2 C) there up to a constant, and a set's importance
/// is 1 / q. Source: Beaumont, Cornuet, Marin and Robert (2009), doi:10.1093/biomet/asp052.
struct SetProposal {
    /// Added to each variance so that inputs that no longer differ can still move: a thousandth of the range, squared.
    private static let ridge = 1e-6
    private static let stream = RandomStream(name: "calibration proposal")

    private let points: [[Double]]
    private let sums: [Double]
    private let weights: [Double]
    /// Lower triangle of the square root of 2 C, by row.
    private let root: [[Double]]
    private var dimensions: Int { root.count }

    init(_ points: [[Double]], weights: [Double]) {
        self.points = points
        self.weights = weights
        var sum = 0.0
        sums = weights.map { weight in
            sum += weight
            return sum
        }
        root = SetProposal.triangle(SetProposal.covariance(points, weights).map { $0.map { 2 * $0 } })
    }

    /// New points and their importance weights, which add up to 1.
    func draw(_ count: Int, wave: Int, source: RandomSource) -> (points: [[Double]], importance: [Double]) {
        let stream = Self.stream.child(wave)
        let drawn = (0..<count).map { number -> [Double] in
            var generator = source.generator(stream, draw: number)
            while true {
                let point = propose(&generator)
                if point.allSatisfy({ $0 > 0 && $0 < 1 }) { return point }
            }
        }
        let inverse = drawn.map { 1 / density($0) }, total = inverse.reduce(0, +)
        return (drawn, inverse.map { $0 / total })
    }

    private func propose(_ generator: inout CounterGenerator) -> [Double] {
        let target = generator.uniform() * (sums.last ?? 0)
        let start = points[sums.firstIndex { $0 >= target } ?? points.count - 1]
        let normal = (0..<dimensions).map { _ in StandardNormal.quantile(generator.uniform()) }
        return (0..<dimensions).map { row in
            start[row] + (0...row).reduce(0) { $0 + root[row][$1] * normal[$1] }
        }
    }

    /// sum over j of W_j exp(-(x - x_j)' (2 C)^-1 (x - x_j) / 2), up to a constant.
    func density(_ point: [Double]) -> Double {
        var total = 0.0, step = [Double](repeating: 0, count: dimensions)
        for (centre, weight) in zip(points, weights) where weight > 0 {
            var distance = 0.0
            for row in 0..<dimensions {
                var rest = point[row] - centre[row]
                for column in 0..<row { rest -= root[row][column] * step[column] }
                step[row] = rest / root[row][row]
                distance += step[row] * step[row]
            }
            total += weight * Double.exp(-distance / 2)
        }
        return total
    }

    static func covariance(_ points: [[Double]], _ weights: [Double]) -> [[Double]] {
        let size = points.first?.count ?? 0
        var mean = [Double](repeating: 0, count: size)
        for (point, weight) in zip(points, weights) {
            for column in 0..<size { mean[column] += point[column] * weight }
        }
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
        for (point, weight) in zip(points, weights) {
            for row in 0..<size {
                for column in 0..<size {
                    matrix[row][column] += weight * (point[row] - mean[row]) * (point[column] - mean[column])
                }
            }
        }
        for row in 0..<size { matrix[row][row] += ridge }
        return matrix
    }

    /// Cholesky's triangle of a matrix of a few rows. Source: Golub and Van Loan (2013), section 4.2.
    private static func triangle(_ matrix: [[Double]]) -> [[Double]] {
        var root = matrix.map { $0.map { _ in 0.0 } }
        for row in matrix.indices {
            for column in 0...row {
                let rest = (0..<column).reduce(matrix[row][column]) { $0 - root[row][$1] * root[column][$1] }
                root[row][column] = row == column ? max(rest, 1e-12).squareRoot() : rest / root[column][column]
            }
        }
        return root
    }
}
