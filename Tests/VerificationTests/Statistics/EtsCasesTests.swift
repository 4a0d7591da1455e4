import Foundation
import Testing

@testable import NumericalMethods

/// Exponential smoothing against independent programs: recursions, likelihood, optima.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct EtsCasesTests {
    struct FixedParameters: Decodable {
        struct Parameters: Decodable { let alpha: Double, beta_star: Double?, gamma: Double?, phi: Double }
        struct Initial: Decodable { let level: Double, trend: Double?, seasonal: [Double]? }
        struct Expected: Decodable {
            let sse: Double, fitted_last3: [Double], final_level: Double, final_trend: Double?,
                final_seasonal: [Double]?
            let forecast: [Double]
        }
        struct Case: Decodable { let parameters: Parameters, seasonal: String?, initial: Initial, expected: Expected }
        let n_train: Int, h: Int, cases: [Case]
    }

    @Test func recursionsWithGivenParameters() throws {
        let file: FixedParameters = try ForecastCaseFiles.read("ets/airpassengers_fixed_parameters")
        let series = try ForecastCaseFiles.passengers(file.n_train)
        for given in file.cases {
            let season: SmoothingForm.Season =
                given.seasonal == "add" ? .additive : given.seasonal == "mul" ? .multiplicative : .none
            let trend: SmoothingForm.Trend =
                given.parameters.beta_star == nil ? .none : given.parameters.phi < 1 ? .damped : .additive
            let parameters = SmoothingParameters(
                alpha: given.parameters.alpha, beta: given.parameters.alpha * (given.parameters.beta_star ?? 0),
                gamma: given.parameters.gamma ?? 0, phi: given.parameters.phi, level: given.initial.level,
                trend: given.initial.trend ?? 0, seasons: given.initial.seasonal ?? [])
            let form = SmoothingForm(error: .additive, trend: trend, season: season)
            let fit = try #require(SmoothingFit(series, form: form, parameters: parameters))
            #expect(
                largestForecastGap([fit.squares, fit.level], [given.expected.sse, given.expected.final_level]) < 1e-9,
                """
                \(form)
                """)
            #expect(largestForecastGap(Array(fit.means.suffix(3)), given.expected.fitted_last3) < 1e-9, "\(form)")
            #expect(largestForecastGap(fit.mean(file.h), given.expected.forecast) < 1e-9, "\(form)")
            if let last = given.expected.final_trend {
                #expect(
                    largestForecastGap([fit.trend], [last]) < 1e-9,
                    """
                    \(form)
                    """)
            }
            if let last = given.expected.final_seasonal {
                #expect(
                    largestForecastGap(fit.seasons, last) < 1e-9,
                    """
                    \(form)
                    """)
            }
        }
    }

    struct Likelihood: Decodable {
        struct Parameters: Decodable {
            let alpha: Double, beta: Double?, gamma: Double?, phi: Double?, level0: Double, trend0: Double?
            let seasonal0_first_month_first: [Double]?
        }
        struct Interval: Decodable { let variance, lower, upper: [Double] }
        struct Expected: Decodable {
            let loglik, sigma2_ml: Double, forecast: [Double], fitted_last3: [Double], pi95: Interval?,
                n_parameters: Int
            let aicc: Double
        }
        struct Case: Decodable {
            let model: String, parameters: Parameters, expected: Expected, peer_mle_loglik: Double
        }
        let n_train: Int, h: Int, cases: [Case]
    }

    @Test func likelihoods() throws {
        let file: Likelihood = try ForecastCaseFiles.read("ets/airpassengers_likelihood")
        let series = try ForecastCaseFiles.passengers(file.n_train)
        for given in file.cases {
            let form = try #require(SmoothingForm.stable.first { $0.description == given.model })
            let expected = given.expected
            let parameters = SmoothingParameters(
                alpha: given.parameters.alpha, beta: given.parameters.beta ?? 0, gamma: given.parameters.gamma ?? 0,
                phi: given.parameters.phi ?? 1, level: given.parameters.level0, trend: given.parameters.trend0 ?? 0,
                seasons: given.parameters.seasonal0_first_month_first ?? [])
            let fit = try #require(SmoothingFit(series, form: form, parameters: parameters))
            #expect(abs(fit.logLikelihood - expected.loglik) < 1e-6, "\(form)")
            let variance = fit.squares / Double(fit.count)
            let criterion = SmoothingLikelihood.corrected(
                fit.logLikelihood, parameters: fit.parameterCount, count: fit.count)
            #expect(largestForecastGap([variance, criterion], [expected.sigma2_ml, expected.aicc]) < 1e-8, "\(form)")
            #expect(fit.parameterCount == expected.n_parameters)
            #expect(largestForecastGap(fit.mean(file.h), expected.forecast) < 1e-8, "\(form)")
            #expect(largestForecastGap(Array(fit.means.suffix(3)), expected.fitted_last3) < 1e-8, "\(form)")
            if let interval = expected.pi95 {
                let variances = fit.variances(file.h, errorVariance: variance)
                #expect(largestForecastGap(variances, interval.variance) < 1e-8, "\(form)")
                let upper = zip(fit.mean(file.h), variances).map {
                    $0 + StandardNormal.quantile(0.975) * $1.squareRoot()
                }
                #expect(largestForecastGap(upper, interval.upper) < 1e-8, "\(form)")
            }
        }
    }

    /// The form at the best parameters from six starts.
    private func estimate(_ form: SmoothingForm, on series: TimeSeries) -> SmoothingFit? {
        let best = SmoothingSearch(series, estimation: .likelihood).estimate(form, starts: 6)
        return best.flatMap { SmoothingFit(series, form: form, parameters: $0.parameters) }
    }

    @Test func optimaReachThePeers() throws {
        let file: Likelihood = try ForecastCaseFiles.read("ets/airpassengers_likelihood")
        let series = try ForecastCaseFiles.passengers(file.n_train)
        for given in file.cases {
            let form = try #require(SmoothingForm.stable.first { $0.description == given.model })
            let fit = try #require(estimate(form, on: series))
            #expect(fit.logLikelihood >= given.peer_mle_loglik - 0.5, "\(form): \(fit.logLikelihood)")
        }
    }

    struct Published: Decodable {
        struct Parameters: Decodable {
            let alpha, beta, gamma, phi, level0, trend0: Double, seasonal0_first_month_first: [Double]
        }
        struct Expected: Decodable {
            let loglik_gaussian, loglik_r_style, sigma_df_corrected: Double, forecast_24: [Double]
        }
        let parameters: Parameters, expected: Expected
    }

    @Test func publishedFitOfR() throws {
        let file: Published = try ForecastCaseFiles.read("ets/airpassengers_r_published_fit")
        let series = try ForecastCaseFiles.passengers()
        let form = SmoothingForm(error: .multiplicative, trend: .damped, season: .multiplicative)
        let parameters = SmoothingParameters(
            alpha: file.parameters.alpha, beta: file.parameters.beta, gamma: file.parameters.gamma,
            phi: file.parameters.phi,
            level: file.parameters.level0, trend: file.parameters.trend0,
            seasons: file.parameters.seasonal0_first_month_first)
        let fit = try #require(SmoothingFit(series, form: form, parameters: parameters))
        #expect(abs(fit.logLikelihood - file.expected.loglik_gaussian) < 1e-6)
        #expect(abs(fit.correctedVariance.squareRoot() - file.expected.sigma_df_corrected) < 1e-9)
        #expect(largestForecastGap(fit.mean(24), file.expected.forecast_24) < 1e-9)
        let own = try #require(estimate(form, on: series))
        let constant = file.expected.loglik_r_style - file.expected.loglik_gaussian
        #expect(own.logLikelihood + constant >= -679.6)
    }

    struct LeastSquares: Decodable {
        struct Case: Decodable { let seasonal: String, sse_peer: Double, forecast: [Double] }
        let n_train: Int, cases: [Case]
    }

    @Test func holtWintersByLeastSquares() throws {
        let file: LeastSquares = try ForecastCaseFiles.read("ets/airpassengers_optimised_holt_winters")
        let series = try ForecastCaseFiles.passengers(file.n_train)
        for given in file.cases {
            let season: SmoothingForm.Season = given.seasonal == "add" ? .additive : .multiplicative
            let fitted = try HoltWintersSmoothing(season: season).fit(series)
            let squares = fitted.residuals.reduce(0) { $0 + $1 * $1 }
            #expect(squares <= given.sse_peer * 1.02, "\(given.seasonal): \(squares)")
            if abs(squares / given.sse_peer - 1) < 0.01 {
                #expect(largestForecastGap(fitted.forecast(12, levels: []).mean, given.forecast) < 0.03)
            }
        }
    }
}
