import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite("Distributions against scipy", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SamplingDistributionTests {
    struct Continuous: Decodable {
        struct Entry: Decodable {
            let distribution: String
            let parameters: [String: Double]
            let p, quantile, pdf_at_quantile, cdf_check: [Double]
            let mean, variance: Double
        }
        let cases: [Entry]
    }
    struct Discrete: Decodable {
        struct Entry: Decodable {
            let distribution: String
            let parameters: [String: Double]
            let k, pmf, cdf, quantile_at, quantile: [Double]
        }
        let cases: [Entry]
    }

    @Test func continuous() throws {
        let entries = try SamplingCases.read("sampling/distributions", as: Continuous.self).cases
        #expect(entries.count == 9)
        for entry in entries where entry.distribution != "student t" {
            let distribution = try Self.distribution(entry.distribution, entry.parameters)
            #expect(
                isClose(distribution.mean, entry.mean, relative: 1e-9, absolute: 1e-10),
                """
                mean of \(entry.distribution)
                """)
            #expect(isClose(distribution.variance, entry.variance, relative: 1e-9), "variance of \(entry.distribution)")
            for (index, p) in entry.p.enumerated() {
                let x = entry.quantile[index]
                let tolerance = p > 0.9999 ? 1e-8 : 1e-9
                let name: Comment = "\(entry.distribution) at \(p)"
                #expect(isClose(distribution.quantile(p), x, relative: tolerance, absolute: 1e-10), name)
                #expect(isClose(distribution.density(x), entry.pdf_at_quantile[index], relative: tolerance), name)
                #expect(isClose(distribution.cumulative(x), entry.cdf_check[index], relative: 1e-9), name)
            }
        }
    }

    @Test func discrete() throws {
        let entries = try SamplingCases.read("sampling/discrete_distributions", as: Discrete.self).cases
        #expect(entries.count == 2)
        for entry in entries {
            let distribution = try Self.distribution(entry.distribution, entry.parameters)
            for (index, k) in entry.k.enumerated() {
                #expect(
                    isClose(distribution.density(k), entry.pmf[index], relative: 1e-10),
                    """
                    \(entry.distribution) at \(k)
                    """)
                #expect(isClose(distribution.cumulative(k), entry.cdf[index], relative: 1e-10))
            }
            #expect(entry.quantile_at.map(distribution.quantile) == entry.quantile)
        }
    }

    static func distribution(_ name: String, _ values: [String: Double]) throws -> any ProbabilityDistribution {
        func value(_ key: String) throws -> Double { try #require(values[key], "\(name) has no \(key)") }
        switch name {
        case "normal": return try NormalDistribution(mean: value("mu"), standardDeviation: value("sigma"))
        case "lognormal (mean, sd)":
            // Mean exp(m + s^2 / 2), variance (exp(s^2) - 1) mean^2.
            let squares = try log1p(pow(value("sd") / value("mean"), 2))
            return try LognormalDistribution(
                logMean: log(value("mean")) - squares / 2, logDeviation: squares.squareRoot())
        case "triangular":
            return try TriangularDistribution(lower: value("min"), mode: value("mode"), upper: value("max"))
        case "PERT (lambda 4)":
            return try PertDistribution(lower: value("min"), mode: value("mode"), upper: value("max"))
        case "uniform": return try UniformDistribution(lower: value("min"), upper: value("max"))
        case "exponential": return try PiecewiseHazard(rates: [1 / value("mean")], interval: value("mean"))
        case "beta": return try BetaDistribution(first: value("a"), second: value("b"))
        case "truncated normal":
            let base = try NormalDistribution(mean: value("mu"), standardDeviation: value("sigma"))
            return try TruncatedDistribution(base, lower: value("lo"), upper: value("hi"))
        case "poisson": return try PoissonDistribution(mean: value("mean"))
        case "binomial": return try BinomialDistribution(trials: Int(value("n")), probability: value("p"))
        default: throw UnknownDistribution(name: name)
        }
    }

    struct UnknownDistribution: Error { let name: String }
}
