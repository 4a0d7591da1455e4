import EnergySystem
import Testing

@testable import Exploration
@testable import TestSupport

/// Studies that draw from a posterior, and numbers that are subtracted.
@Suite struct PosteriorDrawTests {
    /// Two sets that weigh 1 and 3: covers of 10 and 14 d go with delays of 4 and 8 d.
    private static let posterior = """
        khazri: posterior/1
        title: Toy
        calibration: none
        version: 1
        inputs:
          cover: {path: policies.replacement.target-cover, as: value, unit: d, prior: x}
          delay: {path: policies.replacement.decision-delay, as: value, unit: d, prior: x}
        sets:
          - [0.25, 10, 4]
          - [0.75, 14, 8]

        """

    private static func study(_ design: String) throws -> (PreparedStudy, Scratch) {
        let scratch = try Scratch()
        try scratch.write("posterior.yaml", posterior)
        let path = try scratch.write(
            "study.yaml",
            """
            khazri: study/1
            title: Toy
            scenarios: {ban: {scenario: russia-gasoline-ban-2024}}
            design: \(design)
            metrics: [unserved-demand]
            uncertainties:
              from: posterior.yaml
              less: {path: baseline.demand.gasoline-ai92.annual, distribution: {kind: uniform, low: 10 kt/yr, high: 20 kt/yr}, as: subtract}

            """)
        guard let bound = StudyFolder.loader.loadStudy(path).study else {
            throw ToyWorldFault(messages: [
                """
                not loaded
                """
            ])
        }
        return (try PreparedStudy(bound), scratch)
    }

    @Test func aSetIsTakenByItsWeight() {
        let sets = PosteriorSets(calibration: "x", version: 1, inputs: [], weights: [1, 3], sets: [[10], [14]])
        #expect(sets.weights == [0.25, 0.75])
        #expect(
            sets.set(at: 0.2) == [10] && sets.set(at: 0.25) == [10] && sets.set(at: 0.26) == [14]
                && sets.set(at: 1) == [14])
    }

    /// A Latin hypercube of 8 draws takes the first set twice and the second six times, never a mixture of both.
    @Test func setsStayWhole() throws {
        let (study, _) = try Self.study("{method: latin-hypercube, draws: 8, seed: 3}")
        let drawn = (0..<8).map { Array(study.draw($0).inputs.prefix(2)) }
        #expect(drawn.allSatisfy { $0 == [10, 4] || $0 == [14, 8] })
        #expect(drawn.count { $0 == [10, 4] } == 2)
    }

    /// Four successive draws share a set and differ in the rest.
    @Test func yearsInARowShareASet() throws {
        let (study, _) = try Self.study("{method: monte-carlo, draws: 40, seed: 3, draws-per-set: 4}")
        let drawn = (0..<40).map { study.draw($0).inputs }
        for first in stride(from: 0, to: 40, by: 4) {
            #expect(Set(drawn[first..<first + 4].map { $0[0] }).count == 1)
            #expect(Set(drawn[first..<first + 4].map { $0[2] }).count == 4)
        }
        #expect(Set(drawn.map { $0[0] }) == [10, 14])
    }

    @Test func whatIsSubtractedIsLess() throws {
        let (study, _) = try Self.study("{method: monte-carlo, draws: 3, seed: 3}")
        let parameters = study.cases[0].inputs.parameters
        let index = try #require(
            parameters.descriptions.firstIndex {
                $0.path == """
                    baseline.demand.gasoline-ai92.annual
                    """
            })
        let factor = parameters.descriptions[index].factor
        for number in 0..<3 {
            let draw = study.draw(number)
            #expect(draw.inputs[2] >= 10 && draw.inputs[2] <= 20)
            #expect(
                isClose(
                    draw.values[0].numbers[index], parameters.values[index] - draw.inputs[2] * factor, relative: 1e-12))
        }
    }
}
