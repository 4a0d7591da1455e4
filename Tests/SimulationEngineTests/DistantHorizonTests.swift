import Models
import Testing

@testable import TestSupport

/// A horizon beyond the reach of a series is refused before any of its paths is calculated.
@Suite struct DistantHorizonTests {
    @Test func nothingIsProjected() throws {
        let inputs = try ShippedWorld.inputs("no-shock", ["horizon.from=2040-01-01", "horizon.through=2040-12-31"])
        let completed = inputs.completed()
        #expect(completed.inputs.projection == nil)
        #expect(
            completed.remarks.map(\.message) == [
                """
                2040 lies beyond 2035, to which series are projected; give a pathway from another source: \
                `projection: {demand: {series: ~, pathway: {y2040: ...}}}`
                """
            ])
        #expect(completed.remarks.allSatisfy { $0.isError && $0.path == "horizon.through" })
    }
}
