import Foundation

/// Draws of coefficients and error covariance.
public struct PosteriorDraws: Sendable {
    public let systems: [AutoregressiveSystem]
    /// The share of the draws made that exploded and were left out; 0 when none were tested.
    public let explosiveShare: Double
}

extension BayesianAutoregression {
    /// Draws of Sigma by the Bartlett decomposition and of B given Sigma, independent of one another.
    ///
    /// With `rejecting` draws whose largest root is above 1 are left out and the share reported. Throws
    /// `onlyExplosiveDraws` when not one in 100 times as many draws is left. Source: Bartlett (1933);
    /// Kadiyala and Karlsson (1997).
    public func draws(
        _ count: Int, seed: UInt64, rejectingExplosive rejecting: Bool = true
    ) throws(AutoregressionError) -> PosteriorDraws {
        let triangle = try scaleTriangle()
        var (systems, tried): ([AutoregressiveSystem], Int) = ([], 0)
        while systems.count < count, tried < 100 * max(count, 10) {
            let drawn = try draw(triangle, seed: seed, number: tried)
            tried += 1
            if rejecting, (try drawn.rootModuli().first ?? 0) > 1 { continue }
            systems.append(drawn)
        }
        guard systems.count >= min(count, 1) else { throw .onlyExplosiveDraws(tried: tried) }
        let share = tried == 0 ? 0 : Double(tried - systems.count) / Double(tried)
        return PosteriorDraws(systems: systems, explosiveShare: share)
    }

    /// Possible futures, one matrix of steps and variables for each draw of coefficients, errors included.
    public func paths(
        _ horizon: Int, count: Int, seed: UInt64, rejectingExplosive rejecting: Bool = true
    ) throws(AutoregressionError) -> [Matrix] {
        try paths(horizon, given: [], count: count, seed: seed, rejectingExplosive: rejecting)
    }

    /// Futures that meet these conditions, one for each draw of coefficients.
    ///
    /// The coefficients are drawn from the data alone and not again from the conditioned future.
    public func paths(
        _ horizon: Int, given conditions: [PathCondition], count: Int, seed: UInt64,
        rejectingExplosive rejecting: Bool = true
    ) throws(AutoregressionError) -> [Matrix] {
        let drawn = try draws(count, seed: seed, rejectingExplosive: rejecting)
        let (source, stream) = (RandomSource(seed: seed), RandomStream(name: "bayesian-autoregression-future"))
        var paths: [Matrix] = []
        for (number, system) in drawn.systems.enumerated() {
            let future = try system.conditionalForecast(horizon, after: data, given: conditions)
            var normals = NormalSequence(source.generator(stream, draw: number))
            paths.append(future.path(&normals))
        }
        return paths
    }

    private func scaleTriangle() throws(AutoregressionError) -> Matrix {
        let scale = posterior.scale
        return try AutoregressionError.saying { () throws(LinearAlgebraError) in try CholeskyFactorization(scale).factor }
    }

    private func draw(
        _ triangle: Matrix, seed: UInt64, number: Int
    ) throws(AutoregressionError) -> AutoregressiveSystem {
        let stream = RandomStream(name: "bayesian-autoregression")
        var normals = NormalSequence(RandomSource(seed: seed).generator(stream, draw: number))
        let bartlett = bartlettTriangle(&normals)
        let turned = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try TriangularSystem.solve(bartlett, triangle.transposed, upper: false)
        }
        var errors = Matrix(rows: posterior.mean.rows, columns: posterior.mean.columns)
        for column in 0..<errors.columns {
            for row in 0..<errors.rows { errors[row, column] = normals.next() }
        }
        return try AutoregressiveSystem(
            coefficients: posterior.mean + posterior.factor * errors * turned,
            errorCovariance: turned.transposed * turned)
    }

    private func bartlettTriangle(_ normals: inout NormalSequence) -> Matrix {
        let order = data.columns
        var lower = Matrix(rows: order, columns: order)
        for row in 0..<order {
            lower[row, row] = normals.chiSquare(degrees: posterior.degrees - Double(row)).squareRoot()
            for column in 0..<row { lower[row, column] = normals.next() }
        }
        return lower
    }
}

extension NormalSequence {
    /// A chi-square number with any degrees above 0: normal squares for the whole part that is even or odd, and the
    /// method of Marsaglia and Tsang (2000), doi:10.1145/358407.358414, where degrees are not whole.
    mutating func chiSquare(degrees: Double) -> Double {
        if let whole = Int(exactly: degrees), whole <= 64 { return chiSquare(whole) }
        let shape = degrees / 2 - 1.0 / 3
        guard shape > 0 else { return chiSquare(max(1, Int(degrees.rounded()))) }
        let scale = 1 / (9 * shape).squareRoot()
        while true {
            let normal = next()
            let cube = 1 + scale * normal
            guard cube > 0 else { continue }
            let volume = cube * cube * cube
            let uniform = StandardNormal.cumulative(next())
            if log(uniform) < normal * normal / 2 + shape - shape * volume + shape * log(volume) {
                return 2 * shape * volume
            }
        }
    }
}
