import EnergySystem
import SimulationEngine

/// A scenario under another assumption, with the words that name it; it is run when it is asked for, so that the runs
/// of several variants need not be kept at once.
package struct ScenarioVariant: Sendable {
    package let label: String
    let inputs: Inputs
    let values: ParameterValues?
    /// Whether it changes what happens without response as well, so that this is told beside it.
    package let changesDemand: Bool

    init(label: String, inputs: Inputs, values: ParameterValues? = nil, changesDemand: Bool = false) {
        (self.label, self.inputs, self.values, self.changesDemand) = (label, inputs, values, changesDemand)
    }

    /// Its three runs.
    package func assess() -> Assessment { Simulation.assess(inputs, values: values) }
}

/// The variants that a report must print beside its answer.
package enum ScenarioVariants {
    /// Where a supplier's loading stops, the run without spot volume outside that supplier, which shows what "the
    /// market mends it" assumes; both ends of projected demand; where output at home stops, also low and high spot
    /// volumes and orders that may go up a grade.
    package static func standard(of inputs: Inputs) -> [ScenarioVariant] {
        var result: [ScenarioVariant] = []
        let stopped = inputs.scenario.shocks.compactMap { $0.value.supplyStop?.supplier }
        if !stopped.isEmpty {
            result.append(
                ScenarioVariant(
                    label: noSpotOutside(stopped, inputs.baseline), inputs: inputs,
                    values: inputs.values(spotOnlyFrom: stopped)))
        }
        result += projectionEnds(inputs)
        guard inputs.scenario.stopsOutput else { return result }
        return result + [
            ScenarioVariant(label: "low spot volumes", inputs: inputs, values: inputs.values(spotVolumesAt: .low)),
            ScenarioVariant(label: "high spot volumes", inputs: inputs, values: inputs.values(spotVolumesAt: .high)),
            ScenarioVariant(label: "higher grades ordered", inputs: inputs.with(inputs.scenario.allowingOrdersUp()))
        ]
    }

    /// Both ends of the 80 % interval of projected demand; empty where nothing is projected.
    private static func projectionEnds(_ inputs: Inputs) -> [ScenarioVariant] {
        guard inputs.projection != nil else { return [] }
        return [
            ("demand at the low end of its 80 % interval", -1.2815515655446004),
            ("demand at the high end of its 80 % interval", 1.2815515655446004)
        ].map { label, score in
            var values = inputs.values
            for (_, rule) in inputs.baseline.projection { values.numbers[rule.error.index] = score }
            return ScenarioVariant(label: label, inputs: inputs, values: values, changesDemand: true)
        }
    }

    /// What takes spot cargo away from everybody but the suppliers that a scenario stops; from everybody where it stops
    /// none.
    static func noSpotLabel(_ inputs: Inputs) -> String {
        let stopped = inputs.scenario.shocks.compactMap { $0.value.supplyStop?.supplier }
        return stopped.isEmpty ? "no spot cargo" : noSpotOutside(stopped, inputs.baseline)
    }

    /// "no spot cargo outside Russia": suppliers by their titles, each once.
    static func noSpotOutside(_ suppliers: [SupplierID], _ baseline: Baseline) -> String {
        var titles: [String] = []
        for supplier in suppliers {
            let title =
                baseline.suppliers.indices.contains(supplier.index)
                ? baseline.suppliers[supplier.index].title.english : baseline.supplierName(supplier.index)
            if !titles.contains(title) { titles.append(title) }
        }
        return "no spot cargo outside \(titles.joined(separator: ", "))"
    }
}
