import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite("Designs against scipy", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SamplingDesignTests {
    struct Hypercube: Decodable {
        struct Expected: Decodable { let sample: [[Double]] }
        let permutations: [[Int]]
        let jitter: [[Double]]
        let expected: Expected
    }
    struct Sobol: Decodable {
        struct Place: Decodable { let index: Int; let value: [Double] }
        struct Expected: Decodable {
            let points: [[Double]]
            let point_at_index: Place
            let mean_of_first_1024: [Double]
        }
        let dimension: Int
        let expected: Expected
    }
    struct Integration: Decodable {
        struct Entry: Decodable { let n: Int; let mean: Double }
        let expected: [Entry]
    }

    /// A coordinate as a number from 0 up to 1; its first binary digit is worth one half.
    private static func coordinate(_ sequence: SobolSequence, _ point: Int, _ dimension: Int) -> Double {
        Double(sequence.bits(point, dimension)) * 0x1p-32
    }

    @Test func latinHypercubeOfGivenPermutations() throws {
        let file = try SamplingCases.read("sampling/lhs_given_permutations", as: Hypercube.self)
        let rows = zip(file.permutations, file.jitter).map { order, jitter in
            zip(order, jitter).map { LatinHypercube.place(stratum: $0, jitter: $1, count: file.permutations.count) }
        }
        for (row, expected) in zip(rows, file.expected.sample) { #expect(largestDifference(row, expected) < 1e-12) }
    }

    @Test func sobolPoints() throws {
        let file = try SamplingCases.read("sampling/sobol_joekuo_d10", as: Sobol.self)
        let sequence = try SobolSequence(dimensions: file.dimension)
        func point(_ index: Int) -> [Double] { (0..<file.dimension).map { Self.coordinate(sequence, index, $0) } }
        let rows = file.expected.points.indices.map(point)
        for (row, expected) in zip(rows, file.expected.points) { #expect(largestDifference(row, expected) < 1e-9) }
        #expect(largestDifference(point(file.expected.point_at_index.index), file.expected.point_at_index.value) < 1e-9)
        let means = (0..<file.dimension).map { d in
            (0..<1024).reduce(0) { $0 + Self.coordinate(sequence, $1, d) } / 1024
        }
        #expect(largestDifference(means, file.expected.mean_of_first_1024) < 1e-9)
    }

    @Test func quasiMonteCarloMeans() throws {
        let file = try SamplingCases.read("sampling/qmc_integration", as: Integration.self)
        let sequence = try SobolSequence(dimensions: 6)
        let weights: [Double] = [0, 1, 4.5, 9, 99, 99]
        for entry in file.expected {
            let sum = (0..<entry.n).reduce(0.0) { sum, index in
                sum
                    + weights.indices.reduce(1.0) {
                        $0 * (abs(4 * Self.coordinate(sequence, index, $1) - 2) + weights[$1]) / (1 + weights[$1])
                    }
            }
            #expect(isClose(sum / Double(entry.n), entry.mean, relative: 1e-9))
        }
    }
}
