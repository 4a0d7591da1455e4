import EnergySystem
import Exploration
import Models
import Reports
import SimulationEngine

/// Measures of a finished assessment, with the variants and columns that its report shows beside it.
enum Measuring {
    static func report(of assessment: Assessment, from source: ScenarioSource) throws -> Report {
        let joint = try JointEvent(assessment, family: source)
        let variants = ScenarioVariants.standard(of: assessment.inputs)
        return try attempt(assessment.inputs) {
            try Report(
                of: assessment, comparison: joint.map { Report.Comparison($0) },
                variants: variants.map { Report.Case(label: $0.label, assessment: $0.assessment, changesDemand: $0.changesDemand) },
                idleShocks: IdleShocks.names(in: assessment))
        }
    }

    /// What the economic models refuse lies in the baseline's table.
    static func attempt<T>(_ inputs: Inputs, _ body: () throws -> T) throws -> T {
        do { return try body() } catch let fault as InputOutputError {
            throw Failure.input("baseline \(inputs.baselineName): economy: \(fault)")
        }
    }
}
