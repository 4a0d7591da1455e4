import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// A part reads all its inputs before it decides anything: the log is the same for every draw.
@Suite struct InputReadsTests {
    @Test(arguments: ["ban-and-refinery-outage", "ban-and-outages", "russia-gasoline-ban-2027"], [UInt64(1), 2, 3])
    func theLogDoesNotDependOnTheDraw(_ scenario: String, seed: UInt64) throws {
        let inputs = try ShippedWorld.inputs(scenario, strategy: "black-sea-and-reserve").projected()
        let own = InputReads(of: inputs)
        var random = SeededGenerator(seed)
        var values = inputs.values
        for (index, description) in inputs.parameters.descriptions.enumerated()
        where description.dimension != CalendarDate.name {
            values.numbers[index] *= Double(random.next() % 4)
        }
        let drawn = InputReads(of: inputs, values: values)
        for kind in RunKind.allCases { #expect(own.of(kind) == drawn.of(kind)) }
        #expect(own.inputs { _ in true } == drawn.inputs { _ in true })
    }

    /// Shocks, responses and strategies are read by the runs that have them.
    @Test func eachRunReadsWhatItHas() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage", strategy: "product-reserve")
        let reads = InputReads(of: inputs)
        func isRead(_ path: String, _ kind: RunKind) throws -> Bool {
            reads.of(kind).contains(try #require(inputs.parameters.index(of: path)))
        }
        #expect(try !isRead("shocks.outage.throughput", .reference))
        #expect(try isRead("shocks.outage.throughput", .noResponse))
        #expect(try !isRead("strategy.measures.ai92-reserve.volume", .noResponse))
        #expect(try isRead("strategy.measures.ai92-reserve.volume", .disrupted))
    }
}
