import EnergySystem
import Models
import ScenarioFiles

/// The last step of every loading: demand and economy of years after the base year.
enum ProjectionStep {
    @Sendable static func complete(_ inputs: Inputs) -> (inputs: Inputs, remarks: [InputRemark]) {
        let completed = inputs.completed()
        return (completed.inputs, completed.remarks.map { InputRemark(path: $0.path, message: $0.message, isError: $0.isError) })
    }
}
