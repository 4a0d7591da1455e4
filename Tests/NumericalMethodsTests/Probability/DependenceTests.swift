import NumericalMethods
import Testing

@Suite("Dependence between uncertain numbers")
struct DependenceTests {
    let contradiction: [[Double]] = [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]

    @Test func contradictoryCorrelationsAreRefusedOrRepaired() throws {
        let matrix = try Matrix(fromRows: contradiction)
        // Eigenvalues of this matrix: 1.9 twice and 1 - 1.8 = -0.8.
        let refusal = #expect(throws: DistributionError.self) { try GaussianCopula(normalCorrelation: matrix) }
        guard case .notPositiveDefinite(let smallest)? = refusal else {
            Issue.record("contradictory correlations gave \(String(describing: refusal))")
            return
        }
        #expect(abs(smallest + 0.8) < 1e-12)
        let repaired = try GaussianCopula(normalCorrelation: matrix, repairing: true)
        #expect(repaired.repairDistance > 0.1)
        #expect((0..<3).allSatisfy { repaired.correlation[$0, $0] == 1 })
    }

    @Test func wrongMatricesAreNamed() throws {
        #expect(throws: DistributionError.notCorrelations("entries (2, 1) and (1, 2) differ")) {
            try GaussianCopula(rankCorrelation: Matrix(fromRows: [[1, 0.2], [0.3, 1]]))
        }
        #expect(throws: DistributionError.notCorrelations("entry (1, 2) lies outside -1 to 1")) {
            try GaussianCopula(rankCorrelation: Matrix(fromRows: [[1, 2], [2, 1]]))
        }
    }

    @Test func sampledRankCorrelation() throws {
        let copula = try GaussianCopula(rankCorrelation: Matrix(fromRows: [[1, 0.6], [0.6, 1]]))
        let design = try SobolDesign(count: 2048, dimensions: 2, seed: 9)
        let pairs = (0..<design.count).map { copula.uniforms(design.point($0)) }
        let found = Ranks.correlation(
            Ranks.midranks(pairs.map { $0[0] }), Ranks.midranks(pairs.map { $0[1] }),
            weights: [Double](repeating: 1, count: design.count))
        #expect(abs(found - 0.6) < 0.01)
    }

    @Test func commonExtremesOfTheStudentCopula() throws {
        let gaussian = try GaussianCopula(normalCorrelation: Matrix(fromRows: [[1, 0], [0, 1]]))
        let copula = try StudentCopula(gaussian, degrees: 4)
        let design = try SobolDesign(count: 1 << 14, dimensions: 3, seed: 6)
        let pairs = (0..<design.count).map { index in
            copula.uniforms([design.coordinate(index, 0), design.coordinate(index, 1)], common: design.coordinate(index, 2))
        }
        // Uniform margins; both above 0.95 with probability 0.006373 (scipy's multivariate t), not 0.0025.
        let above = pairs.filter { $0[0] > 0.95 }.count
        let both = pairs.filter { $0[0] > 0.95 && $0[1] > 0.95 }.count
        #expect(abs(Double(above) / Double(pairs.count) - 0.05) < 0.003)
        #expect(abs(Double(both) / Double(pairs.count) - 0.006373) < 0.001)
    }

    @Test func imanConoverKeepsTheSamples() throws {
        let target = try Matrix(fromRows: [[1, 0.7, -0.3], [0.7, 1, 0], [-0.3, 0, 1]])
        let source = RandomSource(seed: 2)
        let order = try ImanConover(count: 500, target: target, source: source, cause: RandomStream(name: "ranks"))
        let samples = (0..<3).map { column in (0..<500).map { source.uniform(RandomStream(name: "x\(column)"), draw: $0) } }
        let moved = samples.enumerated().map { order.reordered($1, column: $0) }
        for (before, after) in zip(samples, moved) { #expect(before.sorted() == after.sorted()) }
        let ones = [Double](repeating: 1, count: 500)
        for i in 0..<3 {
            for j in 0..<i {
                let found = Ranks.correlation(Ranks.midranks(moved[i]), Ranks.midranks(moved[j]), weights: ones)
                #expect(abs(found - target[i, j]) < 0.05)
            }
        }
    }
}
