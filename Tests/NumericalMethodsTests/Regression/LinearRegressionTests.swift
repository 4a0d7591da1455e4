import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct LinearRegressionTests {
    /// y = 1, 3, 2, 5 on x = 0, 1, 2, 3 by hand: b = (1.1, 1.1), residuals (-.1, .8, -1.3, .6).
    @Test func fourPointsByHand() throws {
        let design = try Matrix(fromRows: [[1, 0], [1, 1], [1, 2], [1, 3]])
        let fit = try LinearRegression(design: design, response: [1, 3, 2, 5])
        #expect(zip(fit.coefficients, [1.1, 1.1]).allSatisfy { abs($0 - $1) < 1e-13 })
        #expect(zip(fit.residuals, [-0.1, 0.8, -1.3, 0.6]).allSatisfy { abs($0 - $1) < 1e-13 })
        #expect(abs(fit.residualSumOfSquares - 2.7) < 1e-13)
        #expect(abs(fit.standardErrors[1] - (1.35 / 5).squareRoot()) < 1e-13)
        #expect(abs(ResidualTests.durbinWatson(fit.residuals) - (0.81 + 4.41 + 3.61) / 2.7) < 1e-12)
    }

    /// With no lags the covariance is White's: sum of x x' e^2 between the inverses, by hand for a mean.
    @Test func robustErrorOfAMean() throws {
        let values = [1.0, 2, 4, 9]
        let fit = try LinearRegression(design: Matrix(rows: 4, columns: 1, repeating: 1), response: values)
        let errors = values.map { $0 - 4 }
        let white = errors.reduce(0) { $0 + $1 * $1 } / 16
        #expect(abs(try NeweyWest.covariance(fit, lags: 0)[0, 0] - white) < 1e-12)
        let neighbours = zip(errors, errors.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(try NeweyWest.covariance(fit, lags: 1)[0, 0] - (white + neighbours / 16)) < 1e-12)
    }

    @Test func praisWinstenAgreesWithTheDenseCovariance() throws {
        let design = try Matrix(fromRows: (0..<30).map { [1, Double($0)] })
        var (error, response) = (0.0, [Double]())
        for step in 0..<30 {
            error = 0.6 * error + sin(Double(step * step) * 0.7)
            response.append(3 + 0.2 * Double(step) + error)
        }
        let steps = (0..<30).map { $0 < 12 ? $0 : $0 + 3 }
        let fit = try AutoregressiveErrors(design: design, response: response, steps: steps)
        var covariance = Matrix(rows: 30, columns: 30)
        for i in 0..<30 {
            for j in 0..<30 {
                covariance[i, j] =
                    pow(fit.autocorrelation, Double(abs(steps[i] - steps[j])))
                    / (1 - fit.autocorrelation * fit.autocorrelation)
            }
        }
        // b = (X'W^-1 X)^-1 X'W^-1 y and its errors, with W written out.
        let weighted = try LUFactorization(covariance).solve(design)
        let inverse = try LUFactorization(design.transposed * weighted).solve(.identity(2))
        let coefficients = inverse * (response * weighted)
        let residuals = zip(response, design * coefficients).map { $0 - $1 }
        let squares = zip(residuals, try LUFactorization(covariance).solve(residuals)).reduce(0) { $0 + $1.0 * $1.1 }
        let errors = (0..<2).map { (inverse[$0, $0] * squares / 28).squareRoot() }
        #expect(zip(fit.estimate.coefficients, coefficients).allSatisfy { abs($0 - $1) < 1e-10 })
        #expect(zip(fit.estimate.standardErrors, errors).allSatisfy { abs($0 - $1) < 1e-10 })
    }

    /// The restricted likelihood is largest at its estimate, which is above that of the residuals' own regression here.
    @Test func restrictedLikelihoodIsLessBiased() throws {
        var (restricted, plain) = (0.0, 0.0)
        var random = SeededGenerator(21)
        let design = try Matrix(fromRows: (0..<40).map { [1, Double($0)] })
        for _ in 0..<60 {
            var error = 0.0
            let response = (0..<40).map { _ -> Double in
                error = 0.7 * error + (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
                return error
            }
            restricted +=
                try AutoregressiveErrors(
                    design: design, response: response, correlation: .restrictedLikelihood
                ).autocorrelation / 60
            plain += try AutoregressiveErrors(design: design, response: response).autocorrelation / 60
        }
        #expect(abs(restricted - 0.7) < 0.08)
        #expect(abs(restricted - 0.7) < abs(plain - 0.7))
    }

    @Test func badInput() throws {
        let design = try Matrix(fromRows: [[1, 2], [2, 4], [3, 6]])
        #expect(throws: RegressionError.dependentColumns(independent: 1, columns: 2)) {
            try LinearRegression(design: design, response: [1, 2, 3])
        }
        #expect(throws: RegressionError.notFinite(row: 1)) {
            try LinearRegression(design: design, response: [1, .nan, 3])
        }
        #expect(throws: RegressionError.lengths(response: 2, design: 3)) {
            try LinearRegression(design: design, response: [1, 2])
        }
    }
}
