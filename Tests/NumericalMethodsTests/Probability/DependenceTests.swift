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
}
