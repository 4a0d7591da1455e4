import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct AutoregressionTests {
    /// y1 = 0.5 y1(-1) + u1, y2 = 1 + 0.4 y1(-1) + 0.2 y2(-1) + u2.
    static func system() throws -> AutoregressiveSystem {
        try AutoregressiveSystem(
            coefficients: Matrix(fromRows: [[0, 1], [0.5, 0.4], [0, 0.2]]),
            errorCovariance: Matrix(fromRows: [[4, 2], [2, 5]]))
    }

    static func data(_ count: Int) throws -> Matrix {
        var rows = [[0.0, 1.25]]
        var random = SeededGenerator(11)
        for _ in 1..<count {
            let last = rows[rows.count - 1]
            let shocks = (0..<2).map { _ in (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) } }
            rows.append([0.5 * last[0] + shocks[0], 1 + 0.4 * last[0] + 0.2 * last[1] + 0.5 * shocks[0] + shocks[1]])
        }
        return try Matrix(fromRows: rows)
    }

    @Test func responsesByHand() throws {
        let system = try Self.system()
        let responses = system.impulseResponses(2)
        #expect(zip(responses[2].row(1), [0.4 * 0.5 + 0.2 * 0.4, 0.04]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(zip(try system.rootModuli(), [0.5, 0.2]).allSatisfy { abs($0 - $1) < 1e-14 })
        let orthogonal = try system.orthogonalResponses(0)[0]
        #expect(zip(orthogonal.row(1), [1, 2]).allSatisfy { abs($0 - $1) < 1e-15 })
        let generalized = system.generalizedResponses(0)[0]
        #expect(abs(generalized[0, 1] - 2 / 5.0.squareRoot()) < 1e-15 && abs(generalized[1, 0] - 1) < 1e-15)
        let shares = try system.varianceDecomposition(1)[0]
        #expect(zip(shares.row(1), [0.2, 0.8]).allSatisfy { abs($0 - $1) < 1e-15 })
        let longRun = try system.longRunResponse()
        #expect(zip(longRun.row(1), [1, 1.25]).allSatisfy { abs($0 - $1) < 1e-14 })
    }

    @Test func estimatesComeNearTheTruth() throws {
        let model = try VectorAutoregression(Self.data(4_000), lags: 1)
        #expect(zip(model.system.coefficients.row(1), [0.5, 0.4]).allSatisfy { abs($0 - $1) < 0.05 })
        #expect(try model.granger(causing: [1], caused: [0]).probability > 0.001)
        #expect(try model.granger(causing: [0], caused: [1]).probability < 1e-10)
        #expect(try LagSelection(Self.data(4_000), largest: 3).best { $0.bayesian } == 1)
    }

    /// One condition one step ahead: the other variable moves by its covariance over the variance, 2 / 4.
    @Test func conditionMovesTheOthers() throws {
        let system = try Self.system()
        let data = try Matrix(fromRows: [[1, 1]])
        let condition = PathCondition(variable: 0, step: 0, value: 3.5)
        let future = try system.conditionalForecast(2, after: data, given: [condition])
        #expect(abs(future.mean[0, 0] - 3.5) < 1e-12)
        #expect(abs(future.mean[0, 1] - (1.6 + 0.5 * 3)) < 1e-12)
        #expect(abs(future.mean[1, 1] - (1 + 0.4 * 3.5 + 0.2 * 3.1)) < 1e-12)
        #expect(abs(future.distance - 9.0 / 4) < 1e-12)
        #expect(abs(future.plausibility - erfc(1.5 / 2.0.squareRoot())) < 1e-12)
    }

    @Test func pathsMeetTheConditions() throws {
        let system = try Self.system()
        let data = try Matrix(fromRows: [[1, 1]])
        let conditions = [PathCondition(variable: 0, step: 1, value: 0), PathCondition(variable: 1, step: 2, value: 4)]
        let future = try system.conditionalForecast(4, after: data, given: conditions)
        let paths = future.paths(count: 4_000, seed: 9)
        #expect(paths.allSatisfy { abs($0[1, 0]) < 1e-10 && abs($0[2, 1] - 4) < 1e-10 })
        let mean = paths.reduce(0) { $0 + $1[3, 1] } / 4_000
        #expect(abs(mean - future.mean[3, 1]) < 0.15)
        #expect(throws: AutoregressionError.contradictoryConditions(independent: 2, given: 3)) {
            try system.conditionalForecast(4, after: data, given: conditions + [conditions[0]])
        }
    }

    /// Draws have the posterior's mean and covariance.
    @Test func posteriorDraws() throws {
        let model = try BayesianAutoregression(
            Self.data(60), lags: 2, prior: MinnesotaPrior(tightness: 0.3, ownLagMean: 0))
        let drawn = try model.draws(4_000, seed: 1)
        #expect(drawn.explosiveShare < 0.01)
        let mean = drawn.systems.reduce(0) { $0 + $1.coefficients[1, 0] } / 4_000
        let variance = drawn.systems.reduce(0) { $0 + $1.errorCovariance[1, 0] } / 4_000
        #expect(abs(mean - model.posteriorMean[1, 0]) < 0.01)
        #expect(abs(variance - model.posteriorCovariance[1, 0]) < 0.02)
        #expect(try model.draws(5, seed: 1).systems == Array(drawn.systems.prefix(5)))
        let chosen = try BayesianAutoregression.choosing(Self.data(60), lags: 2, prior: MinnesotaPrior(ownLagMean: 0))
        #expect(chosen.logMarginalLikelihood >= model.logMarginalLikelihood - 1)
        let paths = try model.paths(3, given: [PathCondition(variable: 0, step: 0, value: 1)], count: 20, seed: 2)
        #expect(paths.allSatisfy { abs($0[0, 0] - 1) < 1e-10 })
    }

    /// A loose prior gives least squares; the artificial observations draw the coefficients to a unit root.
    @Test func priorLimits() throws {
        let data = try Self.data(200)
        let plain = try VectorAutoregression(data, lags: 1)
        let loose = try BayesianAutoregression(
            data, lags: 1, prior: MinnesotaPrior(tightness: 1e4, ownLagMean: 0, interceptVariance: 1e8))
        #expect((loose.posteriorMean - plain.system.coefficients).oneNorm < 1e-5)
        let tight = try BayesianAutoregression(
            data, lags: 1, prior: MinnesotaPrior(tightness: 10, sumOfCoefficients: 1e-5))
        #expect(abs(tight.posteriorMean[2, 1] - 1) < 1e-3)
        #expect(tight.logMarginalLikelihood.isFinite)
    }

    @Test func badInput() throws {
        #expect(throws: AutoregressionError.tooFewRows(needed: 9, given: 5)) {
            try VectorAutoregression(Self.data(5), lags: 2)
        }
        var broken = try Self.data(30)
        broken[4, 1] = .nan
        #expect(throws: AutoregressionError.notFinite(row: 4, variable: 1)) { try VectorAutoregression(broken, lags: 1) }
        let twins = try Matrix(fromRows: Self.data(30).rowSums.map { [$0, $0] })
        #expect(throws: AutoregressionError.self) { try VectorAutoregression(twins, lags: 1) }
        #expect(throws: AutoregressionError.self) {
            try BayesianAutoregression(Self.data(30), lags: 1, prior: MinnesotaPrior(tightness: 0))
        }
    }
}
