import Foundation
import NumericalMethods
import Testing

@Suite(.enabled(if: RegressionCaseFiles.present, "the statistics cases are not beside the project"))
struct ReconciliationCasesTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let reconciled: [String: [Double]]
            let mint_shrink_lambda, mint_shrink_centred_lambda: Double
        }
        let S, in_sample_residuals: [[Double]]
        let base_forecasts: [Double]
        let expected: Expected
    }

    @Test func nationalFuelHierarchy() throws {
        let given = try RegressionCaseFiles.read("reconciliation/national_fuel_hierarchy", as: Case.self)
        let expected = given.expected
        let hierarchy = AggregationHierarchy(sums: try Matrix(fromRows: Array(given.S.prefix(3))))
        let residuals = try Matrix(fromRows: given.in_sample_residuals)
        let zero = try ResidualCovariance(residuals: residuals)
        let centred = try ResidualCovariance(residuals: residuals, convention: .centred)
        #expect(abs(zero.intensity / expected.mint_shrink_lambda - 1) < 1e-8)
        #expect(abs(centred.intensity / expected.mint_shrink_centred_lambda - 1) < 1e-8)
        let methods: [(String, ReconciliationWeights)] = [
            ("ols", .equal), ("wls_structural", .structural), ("wls_variance", .variances(zero.variances)),
            ("mint_sample", .covariance(zero.sample)), ("mint_shrink", .covariance(zero.shrunk)),
            ("mint_sample_centred", .covariance(centred.sample)), ("mint_shrink_centred", .covariance(centred.shrunk)),
        ]
        for (name, weights) in methods {
            let found = try hierarchy.reconcile(given.base_forecasts, weights: weights)
            #expect(largestRelativeError(found, expected.reconciled[name] ?? []) < 1e-8, "\(name)")
            #expect(abs(found[0] - found[1] - found[2]) < 1e-10 * found[0])
            #expect(abs(found[1] - found[3] - found[4]) < 1e-10 * found[0])
        }
        #expect(try hierarchy.bottomUp(given.base_forecasts) == expected.reconciled["bottom_up"])
    }
}
