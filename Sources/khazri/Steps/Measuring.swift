import EnergySystem
import Models
import Reports
import SimulationEngine

/// Measures of a finished assessment, and what of it a command says where it cannot be measured.
enum Measuring {
    static func report(of assessment: Assessment, from source: ScenarioSource) throws -> Report {
        try attempt(assessment.inputs) { try Report.measured(assessment, family: source) }
    }

    /// What the economic models refuse lies in the baseline's table.
    static func attempt<T>(_ inputs: Inputs, _ body: () throws -> T) throws -> T {
        do { return try body() } catch let fault as InputOutputError {
            throw Failure.input("baseline \(inputs.baselineName): economy: \(fault)")
        }
    }
}
