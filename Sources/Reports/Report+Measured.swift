import EnergySystem
import Exploration
import SimulationEngine

extension Report {
    /// The report of an assessment, with the variants and columns that stand beside it.
    ///
    /// Throws what the economic models throw, and what the family throws where a variant of its files cannot be read.
    package static func measured(_ assessment: Assessment, family: any ScenarioFamily) throws -> Report {
        let joint = try JointEvent(assessment, family: family)
        return try Report(
            of: assessment, comparison: joint.map { Comparison($0) },
            variants: ScenarioVariants.standard(of: assessment.inputs).map { Case($0) },
            idleShocks: IdleShocks.names(in: assessment))
    }
}
