import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite("Correlated draws against scipy", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SamplingCorrelationTests {
    struct Copula: Decodable {
        struct Expected: Decodable {
            let L, y, u, spearman_matrix, kendall_matrix: [[Double]]
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
    struct Ranks: Decodable {
        struct Expected: Decodable { let reordered: [[Double]]; let transformed_scores_first_row: [Double] }
        let n: Int
        let target: [[Double]]
        let score_permutations_0based: [[Int]]
        let expected: Expected
    }

    @Test func gaussianCopula() throws {
        let file = try SamplingCases.read("sampling/cholesky_copula_3", as: Copula.self)
        let copula = try GaussianCopula(normalCorrelation: Matrix(fromRows: file.correlation))
        let marginals: [any ProbabilityDistribution] = [
            try LognormalDistribution(logMean: 4, logDeviation: 0.35),
            try TriangularDistribution(lower: 0, mode: 2, upper: 10), try PertDistribution(lower: 1, mode: 3, upper: 9),
        ]
        let names = ["lognormal(mu=4,sigma=.35)", "triangular(0,2,10)", "PERT(1,3,9)"]
        for (row, z) in file.z.enumerated() {
            #expect(largestDifference(copula.normals(z), file.expected.y[row]) < 1e-10)
            let u = copula.uniforms(z.map(StandardNormal.cumulative))
            #expect(largestDifference(u, file.expected.u[row]) < 1e-10)
            for (column, name) in names.enumerated() {
                let expected = try #require(file.expected.marginals[name])[row]
                #expect(isClose(marginals[column].quantile(file.expected.u[row][column]), expected, relative: 1e-10), "\(name)")
            }
        }
        let spearman = try Matrix(fromRows: file.expected.spearman_matrix)
        let fromRanks = try GaussianCopula(rankCorrelation: spearman)
        for (row, line) in file.correlation.enumerated() {
            #expect(largestDifference(fromRanks.correlation.row(row), line) < 1e-10)
            let kendall = line.map(GaussianCopula.kendallCorrelation(normal:))
            #expect(largestDifference(kendall, file.expected.kendall_matrix[row]) < 1e-10)
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

    @Test func imanConover() throws {
        let file = try SamplingCases.read("sampling/iman_conover_3", as: Ranks.self)
        let order = try ImanConover(permutations: file.score_permutations_0based, target: Matrix(fromRows: file.target))
        #expect(largestDifference(order.scores.row(0), file.expected.transformed_scores_first_row) < 1e-8)
        let marginals: [any ProbabilityDistribution] = [
            try LognormalDistribution(median: 50, geometricDeviation: exp(0.4)),
            try TriangularDistribution(lower: 10, mode: 19, upper: 40), try UniformDistribution(lower: 0, upper: 5),
        ]
        for (column, marginal) in marginals.enumerated() {
            let sample = (1...file.n).map { marginal.quantile((Double($0) - 0.5) / Double(file.n)) }
            let expected = file.expected.reordered.map { $0[column] }
            #expect(largestDifference(order.reordered(sample, column: column), expected) < 1e-8)
        }
    }
}
