import Foundation
import TestSupport
import Testing

@testable import NumericalMethods

/// Filter, forecasts and likelihood against the cases of an independent program.
@Suite(.enabled(if: StateSpaceCaseFiles.present, "the statistics cases are not beside the project"))
struct StateSpaceCasesTests {
    struct Case: Decodable {
        struct Start: Decodable { let one_step: Int }
        struct Optimum: Decodable { let params: [String: Double], loglik: Double }
        struct Expected: Decodable {
            let loglik_diffuse: Double
            let forecast_mean, forecast_var: [Double]
            let one_step_error, one_step_error_var: [Double?]
            let mle: Optimum?
        }
        enum Series: Decodable {
            case numbers([Double?]), words(String)

            init(from decoder: any Decoder) throws {
                let holder = try decoder.singleValueContainer()
                if let numbers = try? holder.decode([Double?].self) {
                    self = .numbers(numbers)
                } else {
                    self = .words(try holder.decode(String.self))
                }
            }
        }
        let params: [String: Double], series: Series, h: Int
        let first_comparable_index_0based: Start, expected: Expected

        var values: [Double] {
            get throws {
                switch series {
                case .numbers(let numbers): numbers.map { $0 ?? .nan }
                case .words: try StateSpaceCaseFiles.column("airpassengers.csv").map { log($0) }
                }
            }
        }

        var model: StructuralModel {
            StructuralModel(params.count == 2 ? .localLevel : .basicStructural(season: 12))
        }

        static let names = ["sigma2.irregular", "sigma2.level", "sigma2.trend", "sigma2.seasonal"]

        func variances(_ table: [String: Double]) -> [Double] { Case.names.compactMap { table[$0] } }
    }

    static let names = ["nile_local_level", "nile_local_level_missing", "airpassengers_bsm"]

    @Test(arguments: names) func filter(_ name: String) throws {
        let example: Case = try StateSpaceCaseFiles.read("statespace/" + name)
        let (values, expected) = (try example.values, example.expected)
        let filter = KalmanFilter(example.model.stateSpace(variances: example.variances(example.params)), values)
        #expect(abs(filter.logLikelihood - expected.loglik_diffuse) < 1e-6)
        let first = example.first_comparable_index_0based
        let errors = Array(filter.innovations.dropFirst(first.one_step))
        #expect(relativeGap(errors, expected.one_step_error, floor: 1e-3) < 1e-7)
        let variances = Array(filter.variances.dropFirst(first.one_step))
        #expect(relativeGap(variances, expected.one_step_error_var) < 1e-6)
    }

    @Test(arguments: names) func forecasts(_ name: String) throws {
        let example: Case = try StateSpaceCaseFiles.read("statespace/" + name)
        let (values, expected) = (try example.values, example.expected)
        let model = example.model.stateSpace(variances: example.variances(example.params))
        let start = KalmanFilter(model, values).next
        let ahead = StateForecast(model: model, start: start, length: values.count).moments(example.h)
        #expect(relativeGap(ahead.variances, expected.forecast_var) < 1e-6)
        #expect(relativeGap(ahead.means, expected.forecast_mean) < 1e-7)
    }

    @Test(arguments: ["nile_local_level", "airpassengers_bsm"]) func maximumLikelihood(_ name: String) throws {
        let example: Case = try StateSpaceCaseFiles.read("statespace/" + name)
        let optimum = try #require(example.expected.mle)
        let estimate = try #require(StructuralEstimate(example.model, try example.values))
        #expect(estimate.converged)
        #expect(estimate.logLikelihood >= optimum.loglik - 1e-3)
        #expect(estimate.logLikelihood < optimum.loglik + 0.01)
        let largest = estimate.variances.max() ?? 0
        for (variance, target) in zip(estimate.variances, example.variances(optimum.params)) {
            if target < 1e-12 {
                #expect(variance < 1e-3 * largest)
            } else {
                #expect(abs(variance / target - 1) < 0.02)
            }
        }
    }

    struct Growth: Decodable {
        struct Parameters: Decodable { let mean, phi, sigma2: Double }
        struct Optimum: Decodable { let params: [Double], loglik: Double }
        struct Expected: Decodable { let loglik: Double, forecast4, forecast4_var: [Double], mle: Optimum }
        let series: [Double], params: Parameters, expected: Expected
    }

    @Test func autoregressionWithMean() throws {
        let example: Growth = try StateSpaceCaseFiles.read("statespace/us_gdp_growth_ar1")
        let order = SeasonalARIMAOrder(1, 0, 0, hasConstant: true)
        let model = SeasonalARIMAModel(
            order: order,
            coefficients: SeasonalARIMACoefficients(
                autoregressive: [example.params.phi], movingAverage: [], seasonalAutoregressive: [],
                seasonalMovingAverage: []),
            variance: example.params.sigma2)
        let space = try #require(model.stateSpace())
        let centred = example.series.map { $0 - example.params.mean }
        let filter = KalmanFilter(space, centred)
        #expect(abs(filter.logLikelihood - example.expected.loglik) < 1e-6)
        let ahead = StateForecast(model: space, start: filter.next, length: centred.count).moments(4)
        #expect(relativeGap(ahead.means.map { $0 + example.params.mean }, example.expected.forecast4) < 1e-9)
        #expect(relativeGap(ahead.variances, example.expected.forecast4_var) < 1e-9)

        let estimate = try #require(SeasonalARIMAEstimate(order, example.series))
        let found = [estimate.constant, estimate.model.coefficients.autoregressive[0], estimate.model.variance]
        #expect(estimate.logLikelihood >= example.expected.mle.loglik - 1e-4)
        #expect(relativeGap(found, example.expected.mle.params) < 1e-3)
    }
}
