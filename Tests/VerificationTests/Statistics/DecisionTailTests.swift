import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite(
    "Tail means against closed forms and linear programmes", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct DecisionTailTests {
    struct Discrete: Decodable {
        struct Expected: Decodable { let `var`, cvar, mean: Double }
        struct Entry: Decodable { let losses, probabilities: [Double]; let alpha: Double; let expected: Expected }
        let cases: [Entry]
    }
    struct Continuous: Decodable {
        struct Level: Decodable { let alpha, `var`, cvar: Double }
        struct Normal: Decodable { let mu, sigma: Double; let expected: [Level] }
        struct Lognormal: Decodable { let mu_log, sigma_log: Double; let expected: [Level] }
        let normal: Normal
        let lognormal: Lognormal
    }

    @Test func discrete() throws {
        let entries = try SamplingCases.read("decision/cvar_discrete", as: Discrete.self).cases
        #expect(entries.count == 9)
        for entry in entries {
            let sample = try WeightedSample(entry.losses, weights: entry.probabilities)
            #expect(isClose(sample.mean, entry.expected.mean, absolute: 1e-9))
            #expect(isClose(sample.quantile(entry.alpha), entry.expected.var, absolute: 1e-9))
            #expect(isClose(sample.tailMean(entry.alpha), entry.expected.cvar, absolute: 1e-9))
        }
    }

    @Test func continuous() throws {
        let file = try SamplingCases.read("decision/cvar_continuous", as: Continuous.self)
        let normal = try NormalDistribution(mean: file.normal.mu, standardDeviation: file.normal.sigma)
        let lognormal = try LognormalDistribution(
            logMean: file.lognormal.mu_log, logDeviation: file.lognormal.sigma_log)
        for level in file.normal.expected {
            #expect(isClose(normal.quantile(level.alpha), level.var, relative: 1e-10))
            #expect(isClose(try TruncatedDistribution(normal, lower: level.var).mean, level.cvar, relative: 1e-10))
        }
        for level in file.lognormal.expected {
            #expect(isClose(lognormal.quantile(level.alpha), level.var, relative: 1e-10))
            #expect(isClose(try TruncatedDistribution(lognormal, lower: level.var).mean, level.cvar, relative: 1e-10))
        }
    }

    @Test func sampledTailMeanCoversTheTruth() throws {
        let file = try SamplingCases.read("decision/cvar_continuous", as: Continuous.self).normal
        let level = try #require(file.expected.first { $0.alpha == 0.95 })
        let source = RandomSource(seed: 11)
        let losses = (0..<20_000).map {
            file.mu + file.sigma * StandardNormal.quantile(source.uniform(RandomStream(name: "loss"), draw: $0))
        }
        let estimate = try WeightedSample(losses).tailMeanInterval(0.95, confidence: 0.999)
        #expect(estimate.lower < level.cvar && level.cvar < estimate.upper)
        #expect((estimate.upper - estimate.lower) / 2 < 0.02 * estimate.estimate)
    }
}
