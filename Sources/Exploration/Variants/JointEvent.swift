import EnergySystem
import SimulationEngine

/// Two causes, apart and together, and together with notice of one that comes unforeseen.
package struct JointEvent: Sendable {
    /// Both causes, one of them known so many days ahead.
    package struct Notice: Sendable {
        package let cause: String
        package let days: Int
        package let variant: ScenarioVariant
    }

    /// What the causes are called.
    package let first, second: String
    package let neither, firstAlone, secondAlone: ScenarioVariant
    package let both: Assessment
    /// `nil` where both causes were known ahead already, or cannot be.
    package let notice: Notice?

    /// `nil` where the scenario does not have two causes.
    package init?(_ assessment: Assessment, family: any ScenarioFamily) throws {
        let inputs = assessment.inputs
        guard let pair = CausePair(inputs.scenario) else { return nil }
        func without(_ shocks: [Named<any Shock>], _ label: String) -> ScenarioVariant {
            ScenarioVariant(label: label, inputs: inputs.with(inputs.scenario.without(shocks)))
        }
        (first, second) = (pair.first.word, pair.second.word)
        neither = without(pair.first.shocks + pair.second.shocks, "neither")
        firstAlone = without(pair.second.shocks, "\(pair.first.word) alone")
        secondAlone = without(pair.first.shocks, "\(pair.second.word) alone")
        both = assessment
        notice = try JointEvent.notice(of: pair, inputs, family)
    }

    /// The second cause is made known 30 days ahead where it comes unforeseen, else the first.
    private static func notice(of pair: CausePair, _ inputs: Inputs, _ family: any ScenarioFamily, days: Int = 30)
        throws -> Notice?
    {
        for cause in [pair.second, pair.first] {
            for shock in cause.shocks {
                guard let surprise = shock.value.surprise(inputs.values) else { continue }
                let changed = try family.inputs(with: [
                    """
                    shocks.\(shock.name).\(surprise.field)=\(surprise.firstDay - days)
                    """
                ])
                return Notice(
                    cause: cause.word, days: days, variant: ScenarioVariant(label: "both, with notice", inputs: changed)
                )
            }
        }
        return nil
    }
}
