import Foundation

/// A number that a variable is to have at a step of the future, both counted from 0.
public struct PathCondition: Sendable, Equatable {
    public let variable: Int
    public let step: Int
    public let value: Double

    public init(variable: Int, step: Int, value: Double) {
        self.variable = variable
        self.step = step
        self.value = value
    }
}

/// The future of a vector autoregression under conditions such as "no imports from there for six months".
///
/// The shocks e solve R e = r, where R holds the responses of the conditioned numbers to each shock before them and r how far
/// they lie from the plain forecast; the smallest by QR of R'. Source: Waggoner and Zha (1999),
/// doi:10.1162/003465399558508.
public struct ConditionalForecast: Sendable {
    /// The mean future under the conditions, one row a step.
    public let mean: Matrix
    /// The smallest shocks that bring it about, in standard deviations of the orthogonal shocks, one row a step.
    public let shocks: Matrix
    /// The squared length of the shocks; chi-square with as many degrees as conditions if they came by chance.
    public let distance: Double
    /// The probability that chance alone would give a future as far from the plain forecast; 1 without conditions.
    public let plausibility: Double
    let plain: Matrix
    let responses: [Matrix]
    let factorization: QRFactorization?
    let rotated: [Double]
}

extension AutoregressiveSystem {
    /// The future after these rows under the conditions.
    ///
    /// Throws `setting` for variables or steps that do not exist, `contradictoryConditions`, `degenerateErrors`.
    public func conditionalForecast(
        _ horizon: Int, after data: Matrix, given conditions: [PathCondition]
    ) throws(AutoregressionError) -> ConditionalForecast {
        let plain = try forecast(horizon, after: data)
        let responses = try orthogonalResponses(max(horizon - 1, 0))
        for condition in conditions {
            guard (0..<variables).contains(condition.variable), (0..<max(horizon, 0)).contains(condition.step),
                condition.value.isFinite
            else { throw .setting("a condition names variable \(condition.variable + 1) at step \(condition.step + 1)") }
        }
        guard !conditions.isEmpty else {
            return ConditionalForecast(plain: plain, responses: responses, factorization: nil, rotated: [])
        }
        var loadings = Matrix(rows: max(horizon, 0) * variables, columns: conditions.count)
        for (column, condition) in conditions.enumerated() {
            for step in 0...condition.step {
                let response = responses[condition.step - step]
                for shock in 0..<variables { loadings[step * variables + shock, column] = response[condition.variable, shock] }
            }
        }
        let gaps = conditions.map { $0.value - plain[$0.step, $0.variable] }
        return try ConditionalForecast(plain: plain, responses: responses, loadings: loadings, gaps: gaps)
    }
}

extension ConditionalForecast {
    init(plain: Matrix, responses: [Matrix], loadings: Matrix, gaps: [Double]) throws(AutoregressionError) {
        guard loadings.rows >= loadings.columns else {
            throw .contradictoryConditions(independent: loadings.rows, given: loadings.columns)
        }
        let solved = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            let factorization = try QRFactorization(loadings)
            let scaled = factorization.permutation.map { gaps[$0] * factorization.scales[$0] }
            guard factorization.rank == loadings.columns else { return (factorization, [Double]()) }
            return (
                factorization,
                try TriangularSystem.solve(factorization.triangle, scaled, upper: true, transposed: true)
            )
        }
        guard solved.0.rank == loadings.columns else {
            throw .contradictoryConditions(independent: solved.0.rank, given: loadings.columns)
        }
        self.init(plain: plain, responses: responses, factorization: solved.0, rotated: solved.1)
    }

    init(plain: Matrix, responses: [Matrix], factorization: QRFactorization?, rotated: [Double]) {
        let coordinates = rotated + [Double](repeating: 0, count: plain.rows * plain.columns - rotated.count)
        let shocks = ConditionalForecast.shocks(coordinates, factorization, rows: plain.rows, columns: plain.columns)
        mean = ConditionalForecast.future(plain, responses, shocks)
        distance = rotated.reduce(0) { $0 + $1 * $1 }
        plausibility = rotated.isEmpty ? 1 : TestProbability.chiSquare(distance, degrees: Double(rotated.count))
        self.shocks = shocks
        self.plain = plain
        self.responses = responses
        self.factorization = factorization
        self.rotated = rotated
    }

    /// Possible futures that meet the conditions, coefficients taken as known.
    public func paths(count: Int, seed: UInt64) -> [Matrix] {
        let (source, stream) = (RandomSource(seed: seed), RandomStream(name: "conditional-forecast"))
        return (0..<max(count, 0)).map { draw in
            var normals = NormalSequence(source.generator(stream, draw: draw))
            return path(&normals)
        }
    }

    /// The shocks that the conditions leave free are standard normal numbers.
    func path(_ normals: inout NormalSequence) -> Matrix {
        let free = plain.rows * plain.columns - rotated.count
        let coordinates = rotated + (0..<free).map { _ in normals.next() }
        let shocks = ConditionalForecast.shocks(coordinates, factorization, rows: plain.rows, columns: plain.columns)
        return ConditionalForecast.future(plain, responses, shocks)
    }

    private static func shocks(
        _ coordinates: [Double], _ factorization: QRFactorization?, rows: Int, columns: Int
    ) -> Matrix {
        let column = Matrix(rows: coordinates.count, columns: 1, columnMajor: coordinates)
        let turned = (try? factorization?.apply(column)) ?? column
        return Matrix(rows: columns, columns: rows, columnMajor: turned.storage).transposed
    }

    private static func future(_ plain: Matrix, _ responses: [Matrix], _ shocks: Matrix) -> Matrix {
        var future = plain
        for step in 0..<plain.rows {
            for before in 0...step {
                let moved = responses[step - before] * shocks.row(before)
                for (variable, value) in moved.enumerated() { future[step, variable] += value }
            }
        }
        return future
    }
}
