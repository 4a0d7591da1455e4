import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

@Suite struct CauseContractTests {
    @Test func everyKindKeepsItsContract() {
        let kinds: [any Cause.Type] = ShockCatalogue.kinds + MeasureCatalogue.kinds + [ToyShock.self, ToyMeasure.self]
        #expect(kinds.flatMap { CauseContract.breaches($0) } == [])
        #expect(Set(kinds.map { $0.kind }).count == kinds.count)
    }

    @Test func breachesAreSeen() {
        struct Bad: Shock {
            static let kind = "Bad kind"
            static let summary = ""
            static let example = ""
            static let word = ""
            init(from fields: inout some FieldReader) {
                for _ in 0..<2 { _ = fields.text("Key", "", fallback: "") }
            }
            func schedule(on schedule: inout ConditionSchedule) {}
        }
        #expect(CauseContract.breaches(Bad.self).count == 7, "\(CauseContract.breaches(Bad.self))")
    }

    /// Names of the shipped baseline for the places of the examples.
    private static func filled(_ example: String) -> String {
        [
            ("<supplier>", "romania"), ("<route>", "black-sea-georgia-rail"), ("<refinery>", "heydar-aliyev"),
            ("<products>", "gasoline-*"),
            ("<product>", "gasoline-ai95"), ("<lower-product>", "gasoline-ai92"), ("<class>", "private-cars")
        ].reduce(example) { $0.replacing($1.0, with: $1.1) }
    }

    /// Each kind of shock by the example of its contract, on the shipped baseline: developments act in all runs.
    @Test func shocksActFromTheirFirstDayAndNotInTheReference() throws {
        let without = try ShippedWorld.assess("no-shock")
        for kind in ShockCatalogue.kinds where kind.example.hasPrefix("shocks:") {
            let inputs = try ShippedWorld.inputs(adding: Self.filled(kind.example))
            let first = try #require(inputs.scenario.shocks.first?.value)
            let day = first.windows.first?.days(inputs.values).map {
                max(0, inputs.scenario.horizon.index($0.lowerBound))
            }
            #expect(
                CauseContract.breaches(kind.kind, with: Simulation.assess(inputs), without: without, actsFrom: day)
                    == [])
        }
    }
}
