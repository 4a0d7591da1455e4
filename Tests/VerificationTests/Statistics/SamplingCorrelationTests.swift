import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite("Correlated draws against scipy", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SamplingCorrelationTests {
    struct Copula: Decodable {
        struct Expected: Decodable {
            let y, u, spearman_matrix: [[Double]]
            let marginals: [String: [Double]]
        }
        let correlation, z: [[Double]]
        let expected: Expected
    }
    struct Nearest: Decodable {
        struct Expected: Decodable { let matrix: [[Double]]; let distance: Double }
        let input: [[Double]]
        let expected: Expected
    }
    @Test func gaussianCopula() throws {
        let file = try SamplingCases.read("sampling/cholesky_copula_3", as: Copula.self)
        let copula = try GaussianCopula(normalCorrelation: Matrix(fromRows: file.correlation))
        let marginals: [any ProbabilityDistribution] = [
            try LognormalDistribution(logMean: 4, logDeviation: 0.35),
            try TriangularDistribution(lower: 0, mode: 2, upper: 10), try PertDistribution(lower: 1, mode: 3, upper: 9)
        ]
        let names = ["lognormal(mu=4,sigma=.35)", "triangular(0,2,10)", "PERT(1,3,9)"]
        for (row, z) in file.z.enumerated() {
            #expect(largestDifference(copula.normals(z), file.expected.y[row]) < 1e-10)
            let u = copula.uniforms(z.map(StandardNormal.cumulative))
            #expect(largestDifference(u, file.expected.u[row]) < 1e-10)
            for (column, name) in names.enumerated() {
                let expected = try #require(file.expected.marginals[name])[row]
                #expect(
                    isClose(marginals[column].quantile(file.expected.u[row][column]), expected, relative: 1e-10),
                    """
                    \(name)
                    """)
            }
        }
        let spearman = try Matrix(fromRows: file.expected.spearman_matrix)
        let fromRanks = try GaussianCopula(rankCorrelation: spearman)
        for (row, line) in file.correlation.enumerated() {
            #expect(largestDifference(fromRanks.correlation.row(row), line) < 1e-10)
        }
    }

    @Test(arguments: ["nearest_correlation_3", "nearest_correlation_higham_4"])
    func nearestCorrelation(name: String) throws {
        let file = try SamplingCases.read("sampling/" + name, as: Nearest.self)
        let nearest = try NearestCorrelation(Matrix(fromRows: file.input))
        #expect(isClose(nearest.distance, file.expected.distance, absolute: 1e-6))
        for (row, line) in file.expected.matrix.enumerated() {
            #expect(largestDifference(nearest.matrix.row(row), line) < 1e-6)
        }
    }
}
