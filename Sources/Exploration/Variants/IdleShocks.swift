import EnergySystem
import SimulationEngine

/// Shocks that stop nothing: without one of them the run without response is the same to the last figure.
public enum IdleShocks {
    /// Their names in the order of the scenario.
    public static func names(in assessment: Assessment) -> [String] {
        let inputs = assessment.inputs
        return inputs.scenario.shocks.filter { shock in
            let without = Simulation.run(
                .noResponse, inputs.with(inputs.scenario.without([shock])), assessment.values, reference: assessment.reference.record)
            return isSame(without.record, assessment.noResponse.record)
        }.map(\.name)
    }

    private static func isSame(_ one: RunRecord, _ other: RunRecord) -> Bool {
        let tables: [KeyPath<RunRecord, DayTable>] = [
            \.demand, \.unserved, \.delivered, \.production, \.exported, \.closing, \.price, \.contractArrivals, \.spotArrivals,
            \.contractValue, \.spotValue, \.duty, \.stoppedAtLoading,
        ]
        return tables.allSatisfy { table in
            let (one, other) = (one[keyPath: table], other[keyPath: table])
            return one.rows == other.rows && (0..<one.rows).allSatisfy { one.series($0) == other.series($0) }
        }
    }
}
