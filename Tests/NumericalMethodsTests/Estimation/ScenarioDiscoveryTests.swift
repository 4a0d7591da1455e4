import NumericalMethods
import Testing

@Suite("Scenario discovery")
struct ScenarioDiscoveryTests {
    /// 2000 runs of four numbers; of interest where the first is above 0.7 and the third below 0.4.
    static func runs() throws -> (inputs: Matrix, outcomes: [Bool]) {
        let inputs = try SobolDesign(count: 2048, dimensions: 4, seed: 12).points
        return (inputs, (0..<2048).map { inputs[$0, 0] > 0.7 && inputs[$0, 2] < 0.4 })
    }

    @Test func findsTheBox() throws {
        let (inputs, outcomes) = try Self.runs()
        let discovery = try ScenarioDiscovery(inputs: inputs, ofInterest: outcomes)
        let box = try #require(discovery.box(density: 0.9))
        #expect(box.density >= 0.9 && box.coverage > 0.9)
        #expect(box.limits.prefix(1).map(\.dimension) == [0] && box.limits.contains { $0.dimension == 2 })
        let first = try #require(box.limits.first { $0.dimension == 0 })
        let third = try #require(box.limits.first { $0.dimension == 2 })
        #expect(abs(first.lower - 0.7) < 0.03 && first.upper == .infinity && first.quasiProbability < 1e-6)
        #expect(abs(third.upper - 0.4) < 0.03 && third.lower == -.infinity && third.quasiProbability < 1e-6)
    }

    @Test func peelingKeepsCountOfTheRuns() throws {
        let (inputs, outcomes) = try Self.runs()
        let discovery = try ScenarioDiscovery(inputs: inputs, ofInterest: outcomes)
        #expect(discovery.peeling.first?.mass == 1 && discovery.peeling.first?.coverage == 1)
        #expect(
            zip(discovery.peeling, discovery.peeling.dropFirst()).allSatisfy {
                $0.density < $1.density && $0.mass > $1.mass
            })
        for box in discovery.peeling {
            let inside = (0..<2048).filter { row in
                box.limits.allSatisfy { $0.lower <= inputs[row, $0.dimension] && inputs[row, $0.dimension] <= $0.upper }
            }
            #expect(inside.count == box.count)
            #expect(abs(Double(inside.filter { outcomes[$0] }.count) / Double(inside.count) - box.density) < 1e-12)
        }
    }

    @Test func pastingGivesBackWhatWasPeeledTooFar() throws {
        let (inputs, outcomes) = try Self.runs()
        let discovery = try ScenarioDiscovery(inputs: inputs, ofInterest: outcomes)
        let small = try #require(discovery.peeling.last)
        let pasted = discovery.pasted(small)
        #expect(pasted.coverage >= small.coverage && pasted.density >= small.density - 1e-12)
    }

    @Test func boxInWords() throws {
        let box = ScenarioBox(
            limits: [
                .init(dimension: 0, lower: 100, upper: .infinity, quasiProbability: 0),
                .init(dimension: 2, lower: 5, upper: 9, quasiProbability: 0)
            ], density: 1, coverage: 1, mass: 0.1, count: 3)
        let text = box.text(names: ["ban length", "", "outage start"]) { "\(Int($1)) d" }
        #expect(text == "ban length at least 100 d and outage start from 5 d to 9 d")
    }

    @Test func nothingOfInterest() throws {
        let inputs = try SobolDesign(count: 64, dimensions: 2, seed: 1).points
        let discovery = try ScenarioDiscovery(inputs: inputs, ofInterest: [Bool](repeating: false, count: 64))
        #expect(discovery.balancedBox() == nil && discovery.box(density: 0.5) == nil)
        #expect(throws: SensitivityError.self) { try ScenarioDiscovery(inputs: inputs, ofInterest: [true]) }
    }
}
