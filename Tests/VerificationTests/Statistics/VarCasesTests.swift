import Foundation
import NumericalMethods
import Testing

@Suite(.enabled(if: RegressionCaseFiles.present, "the statistics cases are not beside the project"))
struct VarCasesTests {
    struct Case: Decodable {
        struct Granger: Decodable { let F: Double; let df: [Int]; let p: Double }
        struct Selection: Decodable {
            let maxlag: Int
            let selected: [String: Int]
            let criteria: [String: [Double]]
        }
        struct Expected: Decodable {
            let intercept: [Double]
            let A, forecast_mse, irf, orth_irf, fevd_h1_to_8: [[[Double]]]
            let se, sigma_u_df_adjusted, sigma_u_ml, forecast, forecast_lower95, forecast_upper95: [[Double]]
            let cum_irf_h8, long_run: [[Double]]
            let loglik, aic, bic, hqic, fpe, max_root_modulus: Double
            let stable: Bool
            let granger_F: [String: Granger]
            let lag_selection: Selection
        }
        let variables: [String]
        let n_total: Int
        let expected: Expected
    }

    static func growth(_ rows: Int) throws -> Matrix {
        let logs = try RegressionCaseFiles.rows("lutkepohl_e1.csv").map { $0.map { log($0) } }
        return try Matrix(fromRows: zip(logs.dropFirst(), logs).prefix(rows).map { zip($0, $1).map { $0 - $1 } })
    }

    static func flat(_ matrix: Matrix) -> [Double] { (0..<matrix.rows).flatMap { matrix.row($0) } }
    static func flat(_ matrices: [Matrix]) -> [Double] { matrices.flatMap { flat($0) } }
    static func flat(_ values: [[Double]]) -> [Double] { values.flatMap { $0 } }
    static func flat(_ values: [[[Double]]]) -> [Double] { values.flatMap { $0.flatMap { $0 } } }

    static let cases = [("var/lutkepohl_var1_full", 1), ("var/lutkepohl_var2_1960_1978", 2)]

    @Test(arguments: cases) func estimates(name: String, lags: Int) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let model = try VectorAutoregression(Self.growth(given.n_total), lags: lags)
        let system = model.system
        #expect(largestRelativeError(system.intercept, expected.intercept) < 1e-7)
        #expect(largestRelativeError(Self.flat((1...lags).map(system.lagMatrix)), Self.flat(expected.A)) < 1e-7)
        #expect(largestRelativeError(Self.flat(model.standardErrors.transposed), Self.flat(expected.se)) < 1e-7)
        #expect(largestRelativeError(Self.flat(system.errorCovariance), Self.flat(expected.sigma_u_df_adjusted)) < 1e-7)
        #expect(largestRelativeError(Self.flat(model.likelihoodCovariance), Self.flat(expected.sigma_u_ml)) < 1e-7)
        let criteria = model.criteria
        let found = [model.logLikelihood, criteria.akaike, criteria.bayesian, criteria.hannanQuinn]
        let wanted = [expected.loglik, expected.aic, expected.bic, expected.hqic]
        #expect(zip(found, wanted).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(largestRelativeError([criteria.predictionError], [expected.fpe], floor: 0) < 1e-6)
        #expect(try largestRelativeError([system.rootModuli()[0]], [expected.max_root_modulus]) < 1e-7)
        #expect(try system.isStable() == expected.stable)
    }

    @Test(arguments: cases) func dynamics(name: String, lags: Int) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let system = try VectorAutoregression(Self.growth(given.n_total), lags: lags).system
        let horizon = expected.irf.count - 1
        #expect(largestRelativeError(Self.flat(system.impulseResponses(horizon)), Self.flat(expected.irf)) < 1e-7)
        let orthogonal = try system.orthogonalResponses(expected.orth_irf.count - 1)
        #expect(largestRelativeError(Self.flat(orthogonal), Self.flat(expected.orth_irf)) < 1e-7)
        #expect(largestRelativeError(Self.flat(system.cumulativeResponse(8)), Self.flat(expected.cum_irf_h8)) < 1e-7)
        #expect(try largestRelativeError(Self.flat(system.longRunResponse()), Self.flat(expected.long_run)) < 1e-7)
        let covariances = system.forecastCovariances(expected.forecast_mse.count)
        #expect(largestRelativeError(Self.flat(covariances), Self.flat(expected.forecast_mse)) < 1e-7)
        let shares = try system.varianceDecomposition(8)
        let byVariable = (0..<3).flatMap { variable in shares.flatMap { $0.row(variable) } }
        #expect(largestRelativeError(byVariable, Self.flat(expected.fevd_h1_to_8)) < 1e-7)
    }

    @Test(arguments: cases) func forecasts(name: String, lags: Int) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let expected = given.expected
        let model = try VectorAutoregression(Self.growth(given.n_total), lags: lags)
        let ahead = try model.forecast(expected.forecast.count, levels: [0.95])
        #expect(largestRelativeError(Self.flat(ahead.mean), Self.flat(expected.forecast)) < 1e-7)
        #expect(largestRelativeError(Self.flat(ahead.limits[0].lower), Self.flat(expected.forecast_lower95)) < 1e-7)
        #expect(largestRelativeError(Self.flat(ahead.limits[0].upper), Self.flat(expected.forecast_upper95)) < 1e-7)
    }

    @Test(arguments: cases) func causality(name: String, lags: Int) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let model = try VectorAutoregression(Self.growth(given.n_total), lags: lags)
        #expect(!given.expected.granger_F.isEmpty)
        for (words, wanted) in given.expected.granger_F.sorted(by: { $0.key < $1.key }) {
            let places = words.components(separatedBy: " -> ").compactMap { given.variables.firstIndex(of: $0) }
            try #require(places.count == 2)
            let test = try model.granger(causing: [places[0]], caused: [places[1]])
            #expect(largestRelativeError([test.statistic, test.probability], [wanted.F, wanted.p]) < 1e-7)
            #expect([test.restrictions, test.degreesOfFreedom] == wanted.df)
        }
    }

    @Test(arguments: cases) func lagOrder(name: String, lags: Int) throws {
        let given = try RegressionCaseFiles.read(name, as: Case.self)
        let wanted = given.expected.lag_selection
        let selection = try LagSelection(Self.growth(given.n_total), largest: wanted.maxlag)
        let criteria: [(String, (AutoregressionCriteria) -> Double)] = [
            ("aic", { $0.akaike }), ("bic", { $0.bayesian }), ("hqic", { $0.hannanQuinn }), ("fpe", { $0.predictionError }),
        ]
        for (word, criterion) in criteria {
            #expect(selection.best(criterion) == wanted.selected[word])
            let values = selection.criteria.map(criterion)
            #expect(largestRelativeError(values, wanted.criteria[word] ?? [], floor: 0) < 1e-7)
        }
    }

    struct BayesianCase: Decodable {
        struct Prior: Decodable { let s2: [Double] }
        struct Predictive: Decodable { let dof: Double; let scale_matrix: [[Double]] }
        struct Expected: Decodable {
            let posterior_mean_B, posterior_scale_S, posterior_mean_Sigma, forecast_at_posterior_mean: [[Double]]
            let posterior_dof, log_marginal_likelihood: Double
            let one_step_predictive: Predictive
        }
        let prior: Prior
        let expected: Expected
    }

    @Test func bayesian() throws {
        let given = try RegressionCaseFiles.read("var/lutkepohl_bvar2", as: BayesianCase.self)
        let expected = given.expected
        let prior = MinnesotaPrior(tightness: 0.2, lagDecay: 1, ownLagMean: 0)
        let model = try BayesianAutoregression(Self.growth(75), lags: 2, prior: prior)
        #expect(largestRelativeError(model.univariateVariances, given.prior.s2) < 1e-7)
        #expect(largestRelativeError(Self.flat(model.posteriorMean), Self.flat(expected.posterior_mean_B)) < 1e-7)
        #expect(largestRelativeError(Self.flat(model.posteriorScale), Self.flat(expected.posterior_scale_S)) < 1e-7)
        #expect(largestRelativeError(Self.flat(model.posteriorCovariance), Self.flat(expected.posterior_mean_Sigma)) < 1e-7)
        #expect(model.posteriorDegrees == expected.posterior_dof)
        #expect(abs(model.logMarginalLikelihood - expected.log_marginal_likelihood) < 1e-5)
        let ahead = try model.forecast(expected.forecast_at_posterior_mean.count)
        #expect(largestRelativeError(Self.flat(ahead), Self.flat(expected.forecast_at_posterior_mean)) < 1e-7)
        let next = model.nextRow
        #expect(next.degrees == expected.one_step_predictive.dof)
        #expect(largestRelativeError(Self.flat(next.scale), Self.flat(expected.one_step_predictive.scale_matrix)) < 1e-7)
    }
}
