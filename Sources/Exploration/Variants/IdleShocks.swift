import EnergySystem
import SimulationEngine

/// Shocks that stop nothing: without one of them the run without response is the same to the last figure.
package enum IdleShocks {
    /// Their names in the order of the scenario.
    package static func names(in assessment: Assessment) -> [String] {
        let inputs = assessment.inputs, moving = movesDemand(assessment.noResponse)
        return inputs.scenario.shocks.filter { shock in
            if moving.contains(shock.name) { return false }
            let without = Simulation.run(
                .noResponse, inputs.with(inputs.scenario.without([shock])), assessment.values,
                reference: assessment.reference.record)
            return isSame(without.record, assessment.noResponse.record)
        }.map(\.name)
    }

    /// Shocks whose factor changes demand that somebody has on some day: no run is needed to see that they stop
    /// something, and a scenario may have hundreds of them.
    private static func movesDemand(_ run: Run) -> Set<String> {
        let plan = run.plan, origins = plan.causes.origins
        var result: Set<String> = []
        for condition in plan.causes.conditions where origins[condition.cause].place == .shock {
            let moves = condition.targets.contains { target in
                guard case .demand(let product, let userClass) = target else { return false }
                return (0..<plan.days).contains {
                    abs(condition.actual[$0] - 1) > 1e-9 && plan.baseDemand(product, userClass, $0) > 1e-9
                }
            }
            if moves { result.insert(origins[condition.cause].name) }
        }
        return result
    }

    private static func isSame(_ one: RunRecord, _ other: RunRecord) -> Bool {
        let tables: [KeyPath<RunRecord, DayTable>] = [
            \.demand, \.unserved, \.delivered, \.production, \.exported, \.closing, \.price, \.contractArrivals,
            \.spotArrivals,
            \.contractValue, \.spotValue, \.duty, \.stoppedAtLoading
        ]
        return tables.allSatisfy { table in
            let (one, other) = (one[keyPath: table], other[keyPath: table])
            return one.rows == other.rows && (0..<one.rows).allSatisfy { one.series($0) == other.series($0) }
        }
    }
}
