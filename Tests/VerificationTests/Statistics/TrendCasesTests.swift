import Foundation
import NumericalMethods
import Testing

@Suite(.enabled(if: RegressionCaseFiles.present, "the statistics cases are not beside the project"))
struct TrendCasesTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            struct Box: Decodable { let lag: Int; let stat, pvalue: Double }
            struct Newey: Decodable { let maxlags: Int; let se: [Double] }
            struct Back: Decodable { let median, mean_lognormal: [Double] }
            let coef, se: [Double]
            let sigma, r_squared, adj_r_squared, loglik, aic, bic, durbin_watson: Double
            let ljung_box: Box
            let hac_newey_west: Newey
            let forecast_mean, forecast_se_obs, pi95_lower, pi95_upper: [Double]
            let back_transformed: Back
        }
        struct Known: Decodable { let rho: Double; let coef, se: [Double]; let sigma, loglik: Double }
        let n_train, h: Int
        let expected: Expected
        let gls_known_ar1: Known
    }

    static func passengers(_ count: Int) throws -> [Double] {
        try RegressionCaseFiles.rows("airpassengers.csv").prefix(count).map { log($0[0]) }
    }

    static func dummies(_ steps: ClosedRange<Int>) throws -> Matrix {
        let rows = steps.map { step -> [Double] in
            let months: [Double] = (1..<12).map { (step - 1) % 12 == $0 ? 1 : 0 }
            return [1, Double(step)] + months
        }
        return try Matrix(fromRows: rows)
    }

    static func fourier(_ steps: ClosedRange<Int>) throws -> Matrix {
        let rows = steps.map { step -> [Double] in
            let angle = 2 * Double.pi * Double(step) / 12
            return [1, Double(step), sin(angle), cos(angle), sin(2 * angle), cos(2 * angle)]
        }
        return try Matrix(fromRows: rows)
    }

    static func design(_ name: String, _ steps: ClosedRange<Int>) throws -> Matrix {
        name.hasSuffix("fourier2") ? try fourier(steps) : try dummies(steps)
    }

    static let names = ["trend/airpassengers_log_trend_dummies", "trend/airpassengers_fourier2"]

    @Test(arguments: names) func statistics(name: String) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let design = try Self.design(name, 1...given.n_train)
        let fit = try LinearRegression(design: design, response: Self.passengers(given.n_train))
        #expect(largestRelativeError(fit.coefficients, expected.coef) < 1e-8)
        #expect(largestRelativeError(fit.standardErrors, expected.se) < 1e-8)
        let box = try ResidualTests.ljungBox(fit.residuals, lags: expected.ljung_box.lag)
        let numbers = [
            fit.residualDeviation, fit.rSquared, fit.adjustedRSquared, fit.logLikelihood, fit.criteria.akaike,
            fit.criteria.bayesian, ResidualTests.durbinWatson(fit.residuals), box.statistic,
        ]
        let certified = [
            expected.sigma, expected.r_squared, expected.adj_r_squared, expected.loglik, expected.aic, expected.bic,
            expected.durbin_watson, expected.ljung_box.stat,
        ]
        #expect(largestRelativeError(numbers, certified) < 1e-8)
        #expect(largestRelativeError([box.probability], [expected.ljung_box.pvalue], floor: 0) < 1e-6)
        let robust = try NeweyWest.standardErrors(fit, lags: expected.hac_newey_west.maxlags)
        #expect(largestRelativeError(robust, expected.hac_newey_west.se) < 1e-8)
    }

    @Test(arguments: names) func forecasts(name: String) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let fit = try LinearRegression(
            design: Self.design(name, 1...given.n_train), response: Self.passengers(given.n_train))
        let ahead = try fit.predict(Self.design(name, (given.n_train + 1)...(given.n_train + given.h)))
        let interval = ahead.interval(level: 0.95)
        #expect(largestRelativeError(ahead.mean, expected.forecast_mean) < 1e-8)
        #expect(largestRelativeError(ahead.observationError, expected.forecast_se_obs) < 1e-8)
        #expect(largestRelativeError(interval.lower, expected.pi95_lower) < 1e-8)
        #expect(largestRelativeError(interval.upper, expected.pi95_upper) < 1e-8)
        #expect(largestRelativeError(ahead.mean.map { exp($0) }, expected.back_transformed.median) < 1e-8)
        #expect(largestRelativeError(ahead.exponentialMean, expected.back_transformed.mean_lognormal) < 1e-8)
    }

    @Test(arguments: names) func knownAutocorrelation(name: String) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let known = given.gls_known_ar1
        let size = given.n_train
        var covariance = Matrix(rows: size, columns: size)
        for i in 0..<size {
            for j in 0..<size { covariance[i, j] = pow(known.rho, Double(abs(i - j))) }
        }
        let fit = try GeneralizedLeastSquares(
            design: Self.design(name, 1...size), response: Self.passengers(size), covariance: covariance)
        #expect(largestRelativeError(fit.coefficients, known.coef) < 1e-8)
        #expect(largestRelativeError(fit.standardErrors, known.se) < 1e-8)
        #expect(largestRelativeError([fit.residualDeviation, fit.logLikelihood], [known.sigma, known.loglik]) < 1e-8)
    }

    @Test func cochraneOrcutt() throws {
        struct Case: Decodable {
            struct Expected: Decodable { let rho, coef, se: [Double]; let sigma: Double }
            let expected: Expected
        }
        let expected = try RegressionCaseFiles.read("trend/airpassengers_glsar1", as: Case.self).expected
        let fit = try AutoregressiveErrors(
            design: Self.dummies(1...132), response: Self.passengers(132), method: .cochraneOrcutt,
            correlation: .yuleWalker, tolerance: 1e-13)
        #expect(fit.converged)
        #expect(abs(fit.autocorrelation - expected.rho[0]) < 1e-6)
        #expect(largestRelativeError(fit.coefficients, expected.coef) < 1e-6)
        #expect(largestRelativeError(fit.standardErrors, expected.se) < 1e-6)
        #expect(largestRelativeError([fit.estimate.residualDeviation], [expected.sigma]) < 1e-6)
    }
}
