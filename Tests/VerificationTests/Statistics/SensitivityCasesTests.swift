import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite("Sensitivity indices against SALib and closed forms", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SensitivityCasesTests {
    struct Sobol: Decodable {
        struct Analytic: Decodable { let S1, ST: [Double] }
        struct Salib: Decodable { let S1, ST: [Double]; let S2: [[Double?]] }
        struct Expected: Decodable { let salib: Salib }
        struct Estimator: Decodable {
            let N: Int
            let Y: [Double]
            let first_rows_unit_cube: [[Double]]
            let expected: Expected
        }
        struct Convergence: Decodable { let N: Int; let S1, ST: [Double] }
        let analytic: Analytic
        let deterministic_estimator: Estimator
        let convergence: Convergence
    }
    struct Morris: Decodable {
        struct Expected: Decodable { let mu, mu_star, sigma: [Double] }
        let trajectories: Int
        let unit_cube_trajectories: [[Double]]
        let Y: [Double]
        let expected: Expected
    }
    struct Linear: Decodable {
        struct Analytic: Decodable { let S1: [Double] }
        let b, s: [Double]
        let analytic: Analytic
    }

    static let models: [String: @Sendable ([Double]) -> Double] = ["ishigami_7_0.1": ishigami, "sobol_g_8": product]

    @Sendable static func ishigami(_ unit: [Double]) -> Double {
        let x = unit.map { (2 * $0 - 1) * Double.pi }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    @Sendable static func product(_ unit: [Double]) -> Double {
        let weights: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]
        return zip(unit, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }

    @Test(arguments: ["ishigami_7_0.1", "sobol_g_8"])
    func estimators(name: String) throws {
        let file = try SamplingCases.read("sensitivity/" + name, as: Sobol.self)
        let model = try #require(Self.models[name])
        let estimator = file.deterministic_estimator
        let dimensions = file.analytic.S1.count
        let design = try SaltelliDesign(
            base: estimator.N, dimensions: dimensions, firstPoint: estimator.N, secondOrder: true)
        for (row, expected) in estimator.first_rows_unit_cube.enumerated() { #expect(design.point(row) == expected) }
        let outputs = (0..<design.count).map { model(design.point($0)) }
        #expect(largestDifference(outputs, estimator.Y) < 1e-9)
        let indices = try SobolIndices(design: design, outputs: estimator.Y, resamples: 20)
        let expected = estimator.expected.salib
        #expect(largestDifference(indices.first.map(\.estimate), expected.S1) < 1e-8)
        #expect(largestDifference(indices.total.map(\.estimate), expected.ST) < 1e-8)
        for i in 0..<dimensions {
            for j in (i + 1)..<max(dimensions, i + 1) {
                let value = try #require(expected.S2[i][j])
                #expect(isClose(indices.second[i][j - i - 1].estimate, value, absolute: 1e-8))
            }
        }
    }

    @Test(arguments: ["ishigami_7_0.1", "sobol_g_8"])
    func convergence(name: String) throws {
        let file = try SamplingCases.read("sensitivity/" + name, as: Sobol.self)
        let model = try #require(Self.models[name])
        let designs = [
            try SaltelliDesign(
                base: file.convergence.N, dimensions: file.analytic.S1.count, firstPoint: file.convergence.N,
                secondOrder: true),
            try SaltelliDesign(base: file.convergence.N, dimensions: file.analytic.S1.count, seed: 5)
        ]
        for design in designs {
            guard design.secondOrder || name.hasPrefix("ishigami") else { continue }
            let outputs = (0..<design.count).map { model(design.point($0)) }
            let indices = try SobolIndices(design: design, outputs: outputs, resamples: 0)
            #expect(largestDifference(indices.first.map(\.estimate), file.analytic.S1) < 0.01)
            #expect(largestDifference(indices.total.map(\.estimate), file.analytic.ST) < 0.01)
            guard design.secondOrder else { continue }
            #expect(largestDifference(indices.first.map(\.estimate), file.convergence.S1) < 1e-8)
            #expect(largestDifference(indices.total.map(\.estimate), file.convergence.ST) < 1e-8)
        }
    }

    @Test func morris() throws {
        let file = try SamplingCases.read("sensitivity/morris_ishigami", as: Morris.self)
        let screening = try MorrisScreening(
            points: file.unit_cube_trajectories, trajectories: file.trajectories, outputs: file.Y)
        for (effects, index) in zip(screening.effects, file.expected.mu.indices) {
            #expect(isClose(effects.mean, file.expected.mu[index], relative: 1e-8))
            #expect(isClose(effects.meanSize.estimate, file.expected.mu_star[index], relative: 1e-8))
            #expect(isClose(effects.standardDeviation, file.expected.sigma[index], relative: 1e-8))
        }
    }

    @Test func linearModelByGivenData() throws {
        let file = try SamplingCases.read("sensitivity/linear_gaussian", as: Linear.self)
        let design = try SobolDesign(count: 4096, dimensions: file.b.count, seed: 3)
        let outputs = (0..<design.count).map { point in
            file.b.indices.reduce(0.0) {
                $0 + file.b[$1] * file.s[$1] * StandardNormal.quantile(design.coordinate(point, $1))
            }
        }
        let inputs = try Matrix(fromRows: (0..<design.count).map(design.point))
        let indices = try GivenDataIndices(inputs: inputs, outputs: outputs, resamples: 20)
        #expect(largestDifference(indices.first.map(\.estimate), file.analytic.S1) < 0.02)
        #expect(!indices.first[4].isDistinguishableFromZero)
        let ranks = try RankCorrelations(inputs: inputs, outputs: outputs)
        for (index, share) in file.analytic.S1.enumerated() {
            let pearson = (file.b[index] < 0 ? -1 : 1) * share.squareRoot()
            let spearman = 6 / Double.pi * asin(pearson / 2)
            #expect(isClose(ranks.spearman[index].estimate, spearman, absolute: 0.02))
        }
    }
}
