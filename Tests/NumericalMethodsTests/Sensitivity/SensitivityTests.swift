import NumericalMethods
import Testing

@Suite("Sensitivity")
struct SensitivityTests {
    @Test func constantResultsHaveNoShares() throws {
        let design = try SaltelliDesign(base: 32, dimensions: 2, seed: 1, secondOrder: true)
        let indices = try SobolIndices(design: design, outputs: [Double](repeating: 4, count: design.count))
        #expect(indices.variance == 0)
        #expect(!indices.first.contains { $0.isDistinguishableFromZero })
        #expect(throws: SensitivityError.outputs(expected: 192, actual: 3)) {
            try SobolIndices(design: design, outputs: [1, 2, 3])
        }
    }

    @Test func intervalsCoverTheTruth() throws {
        // y = 3 x1 + x2 of uniform numbers: shares 0.9 and 0.1, no interaction.
        let design = try SaltelliDesign(base: 512, dimensions: 3, seed: 6)
        let outputs = (0..<design.count).map { 3 * design.coordinate($0, 0) + design.coordinate($0, 1) }
        let indices = try SobolIndices(design: design, outputs: outputs, resamples: 200)
        for (index, truth) in zip(indices.first + indices.total, [0.9, 0.1, 0, 0.9, 0.1, 0]) {
            #expect(index.lower <= truth + 1e-9 && truth <= index.upper + 1e-9)
            #expect(abs(index.estimate - truth) < 0.03)
        }
        #expect(!indices.total[2].isDistinguishableFromZero)
    }

    @Test func morrisPathsAndALinearModel() throws {
        let design = try MorrisDesign(
            dimensions: 3, trajectories: 8, levels: 6, source: RandomSource(seed: 1),
            cause: RandomStream(
                name: """
                    screening
                    """))
        #expect(design.count == 32)
        for row in 0..<32 where row % 4 != 0 {
            let changes = zip(design.point(row), design.point(row - 1)).map { abs($0 - $1) }.filter { $0 > 0 }
            // Six levels: a step of 6 / (2 * 5).
            #expect(changes.count == 1 && abs(changes[0] - 0.6) < 1e-12)
        }
        #expect((0..<32).allSatisfy { design.point($0).allSatisfy { $0 >= 0 && $0 <= 1 } })
        let outputs = (0..<32).map { 2 * design.coordinate($0, 0) - 5 * design.coordinate($0, 1) }
        let effects = try MorrisScreening(
            points: (0..<32).map(design.point), trajectories: 8, outputs: outputs
        ).effects
        for (effect, slope) in zip(effects, [2.0, -5, 0]) {
            #expect(abs(effect.mean - slope) < 1e-10)
            #expect(abs(effect.meanSize.estimate - abs(slope)) < 1e-10 && effect.standardDeviation < 1e-10)
        }
    }

    @Test func distributionIndicesByHand() throws {
        // y = x1 on an even grid, 5 classes: the distance of class k is max(k, 4 - k) / 5.
        let n = 500
        let column = (0..<n).map { (Double($0) + 0.5) / Double(n) }
        let other = (0..<n).map { Double(($0 * 7919) % n) }
        let inputs = try Matrix(fromColumns: [column, other])
        let indices = try DistributionIndices(inputs: inputs, outputs: column, classes: 5)
        #expect(abs(indices.pawn[0].largest - 0.8) < 1e-12)
        #expect(abs(indices.pawn[0].median - 0.6) < 1e-12)
        #expect(abs(indices.pawn[0].mean - (0.8 + 0.6 + 0.4 + 0.6 + 0.8) / 5) < 1e-12)
        #expect(!indices.pawn[1].isDistinguishableFromZero)
    }

    @Test func mostlyZeroResults() throws {
        let design = try SobolDesign(count: 512, dimensions: 2, seed: 2)
        let outputs = (0..<512).map { max(design.coordinate($0, 0) - 0.8, 0) }
        let indices = try DistributionIndices(inputs: design.points, outputs: outputs)
        #expect(indices.pawn[0].isDistinguishableFromZero && !indices.pawn[1].isDistinguishableFromZero)
        let shares = try GivenDataIndices(inputs: design.points, outputs: outputs, resamples: 50)
        #expect(shares.first[0].estimate > 0.9 && !shares.first[1].isDistinguishableFromZero)
    }

    @Test func midranksShareTies() {
        #expect(Ranks.midranks([10, 20, 10, 5]) == [2.5, 4, 2.5, 1])
    }
}
