import EnergySystem
import Models
import ScenarioFiles

/// The last step of every loading: demand and economy of years after the base year, and whether the planner sees what is known.
enum ProjectionStep {
    @Sendable static func complete(_ inputs: Inputs) -> (inputs: Inputs, remarks: [InputRemark]) {
        let completed = inputs.completed()
        let remarks = completed.remarks.map { InputRemark(path: $0.path, message: $0.message, isError: $0.isError) }
        let short = completed.inputs.shortLookAhead.map { InputRemark(path: $0.path, message: $0.message, isError: false) }
        return (completed.inputs, remarks + [short].compactMap(\.self))
    }
}
