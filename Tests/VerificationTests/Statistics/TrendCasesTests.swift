import Foundation
import Testing

@testable import NumericalMethods

@Suite(.enabled(if: RegressionCaseFiles.present, "the statistics cases are not beside the project"))
struct TrendCasesTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            struct Box: Decodable { let lag: Int; let stat, pvalue: Double }
            struct Newey: Decodable { let maxlags: Int; let se: [Double] }
            struct Back: Decodable { let mean_lognormal: [Double] }
            let coef, se: [Double]
            let sigma, loglik, aic, bic, durbin_watson: Double
            let ljung_box: Box
            let hac_newey_west: Newey
            let pi95_lower, pi95_upper: [Double]
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
        let criteria = InformationCriteria(
            logLikelihood: fit.logLikelihood, parameters: design.columns, observations: given.n_train)
        let numbers = [
            fit.residualDeviation, fit.logLikelihood, criteria.akaike, criteria.bayesian,
            ResidualTests.durbinWatson(fit.residuals), box.statistic
        ]
        let certified = [
            expected.sigma, expected.loglik, expected.aic, expected.bic, expected.durbin_watson, expected.ljung_box.stat
        ]
        #expect(largestRelativeError(numbers, certified) < 1e-8)
        #expect(largestRelativeError([box.probability], [expected.ljung_box.pvalue], floor: 0) < 1e-6)
        let robust = try NeweyWest.standardErrors(fit, lags: expected.hac_newey_west.maxlags)
        #expect(largestRelativeError(robust, expected.hac_newey_west.se) < 1e-8)
    }

    /// Means and intervals of the passengers themselves; the case has those of their logarithms.
    @Test(arguments: names) func forecasts(name: String) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let series = TimeSeries(values: try Self.passengers(given.n_train).map { exp($0) }, season: 12)
        let form: SeasonalForm = name.hasSuffix("fourier2") ? .fourier(2) : .dummies
        let fit = try TrendSeason(scale: .logarithms, form: form, autoregressive: false).estimate(series)
        let ahead = fit.forecast(given.h, levels: [0.95])
        #expect(largestRelativeError(ahead.mean, expected.back_transformed.mean_lognormal) < 1e-8)
        #expect(largestRelativeError(ahead.intervals[0].lower, expected.pi95_lower.map { exp($0) }) < 1e-8)
        #expect(largestRelativeError(ahead.intervals[0].upper, expected.pi95_upper.map { exp($0) }) < 1e-8)
    }

    /// The case's sigma is that of the errors, ours that of the steps u: sigma sqrt(1 - rho^2).
    @Test(arguments: names) func knownAutocorrelation(name: String) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let known = given.gls_known_ar1
        let whitening = AutoregressiveWhitening(rho: known.rho, steps: Array(0..<given.n_train), dropsFirst: false)
        let fit = try whitening.fit(Self.design(name, 1...given.n_train), Self.passengers(given.n_train))
        let sigma = fit.residualDeviation / (1 - known.rho * known.rho).squareRoot()
        #expect(largestRelativeError(fit.coefficients, known.coef) < 1e-8)
        #expect(largestRelativeError(fit.standardErrors, known.se) < 1e-8)
        #expect(largestRelativeError([sigma, fit.logLikelihood], [known.sigma, known.loglik]) < 1e-8)
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
        #expect(largestRelativeError(fit.estimate.coefficients, expected.coef) < 1e-6)
        #expect(largestRelativeError(fit.estimate.standardErrors, expected.se) < 1e-6)
        #expect(largestRelativeError([fit.estimate.residualDeviation], [expected.sigma]) < 1e-6)
    }
}
