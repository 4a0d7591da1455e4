import EnergySystem
import SimulationEngine

/// A scenario under another assumption, with the words that name it.
public struct ScenarioVariant: Sendable {
    public let label: String
    public let assessment: Assessment
}

/// The variants that a report must print beside its answer.
public enum ScenarioVariants {
    /// For every supply shock the run without spot volume outside the banned supplier, which shows what "the market
    /// mends the ban" assumes; both ends of projected demand; for an outage also low and high spot volumes and orders that may go up a grade.
    public static func standard(of inputs: Inputs) -> [ScenarioVariant] {
        var result: [ScenarioVariant] = []
        let banned = inputs.scenario.shocks.compactMap { ($0.value as? ExportBan)?.supplier }
        if !banned.isEmpty {
            let values = inputs.values(spotOnlyFrom: banned)
            result.append(ScenarioVariant(label: noSpotOutside(banned, inputs.baseline), assessment: Simulation.assess(inputs, values: values)))
        }
        result += projectionEnds(inputs)
        guard hasOutage(inputs.scenario) else { return result }
        let low = Simulation.assess(inputs, values: inputs.values(spotVolumesAt: .low))
        let high = Simulation.assess(inputs, values: inputs.values(spotVolumesAt: .high))
        let up = Simulation.assess(inputs.with(inputs.scenario.allowingOrdersUp()))
        return result + [
            ScenarioVariant(label: "low spot volumes", assessment: low),
            ScenarioVariant(label: "high spot volumes", assessment: high),
            ScenarioVariant(label: "higher grades ordered", assessment: up),
        ]
    }

    /// Both ends of the 80 % interval of projected demand; empty where nothing is projected.
    private static func projectionEnds(_ inputs: Inputs) -> [ScenarioVariant] {
        guard inputs.projection != nil else { return [] }
        return [("demand at the low end of its 80 % interval", -1.2815515655446004), ("demand at the high end of its 80 % interval", 1.2815515655446004)].map { label, score in
            var values = inputs.values
            for (_, rule) in inputs.baseline.projection { values.numbers[rule.error.index] = score }
            return ScenarioVariant(label: label, assessment: Simulation.assess(inputs, values: values))
        }
    }

    /// "no spot cargo outside Russia": suppliers by their titles, each once.
    static func noSpotOutside(_ suppliers: [SupplierID], _ baseline: Baseline) -> String {
        var titles: [String] = []
        for supplier in suppliers {
            let title = baseline.suppliers.indices.contains(supplier.index)
                ? baseline.suppliers[supplier.index].title.english : baseline.supplierName(supplier.index)
            if !titles.contains(title) { titles.append(title) }
        }
        return "no spot cargo outside \(titles.joined(separator: ", "))"
    }

    static func hasOutage(_ scenario: Scenario) -> Bool { scenario.shocks.contains { $0.value is RefineryOutage } }
}

/// A ban and a refinery outage, apart and together, and together with notice.
public struct JointEvent: Sendable {
    public let neither, banAlone, outageAlone, both: Assessment
    /// The outage known 30 days ahead; `nil` where it was known ahead already.
    public let bothWithNotice: Assessment?

    /// `nil` where the scenario does not have both a ban and an outage.
    public init?(_ assessment: Assessment, family: any ScenarioFamily) throws {
        let inputs = assessment.inputs
        let bans = inputs.scenario.shocks.filter { $0.value is ExportBan }
        guard !bans.isEmpty, let outage = inputs.scenario.shocks.first(where: { $0.value is RefineryOutage }) else { return nil }
        neither = Simulation.assess(inputs.with(inputs.scenario.keepingShocks { !($0 is ExportBan) && !($0 is RefineryOutage) }))
        banAlone = Simulation.assess(inputs.with(inputs.scenario.keepingShocks { !($0 is RefineryOutage) }))
        outageAlone = Simulation.assess(inputs.with(inputs.scenario.keepingShocks { !($0 is ExportBan) }))
        both = assessment
        bothWithNotice = try JointEvent.withNotice(outage, inputs, family)
    }

    private static func withNotice(_ outage: Named<any Shock>, _ inputs: Inputs, _ family: any ScenarioFamily) throws -> Assessment? {
        guard let shock = outage.value as? RefineryOutage,
            let first = shock.windows.compactMap({ $0.days(inputs.values)?.lowerBound }).min(),
            shock.knownFrom.map({ inputs.values.date($0) >= first }) ?? true
        else { return nil }
        return Simulation.assess(try family.inputs(with: ["shocks.\(outage.name).known-from=\(first - 30)"]))
    }
}
