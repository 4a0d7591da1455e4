import EnergySystem
import Models

/// An indicator read from the economy, which is assessed once for the whole report.
protocol EconomicIndicator: Indicator {
    /// The total of one impact that the indicator prints, M AZN.
    static func value(_ total: EconomicImpact.Total) -> Double
}

extension EconomicIndicator {
    /// Assesses the economy for this indicator alone; a failure of the models gives rows that say so.
    package static func rows(of assessment: Assessment) -> [IndicatorRow] {
        do { return rows(of: try EconomyAssessment(assessment)) } catch {
            return [
                IndicatorRow(
                    indicator: name, product: nil, unit: "M AZN", reference: .notApplicable("not assessed"),
                    noResponse: .notApplicable("not assessed"), disrupted: .notApplicable("not assessed"),
                    note: "\(error)")
            ]
        }
    }

    /// The default rung (kappa and slack, with the plant) as rationed in the run, then rationed proportionally.
    static func rows(of economy: EconomyAssessment?) -> [IndicatorRow] {
        guard let economy else { return [] }
        return [RationingRule.asRun, .proportional].map { rationing in
            func value(_ impact: EconomicImpact) -> IndicatorValue {
                impact.totals.first { $0.rung == .kappaSlack && $0.rationing == rationing }
                    .map { .number(Self.value($0)) } ?? .notApplicable("no such rung")
            }
            return IndicatorRow(
                indicator: name, product: nil, part: rationing.rawValue, unit: "M AZN", reference: .number(0),
                noResponse: value(economy.noResponse),
                disrupted: value(economy.disrupted),
                note:
                    "rung kappa-slack with the plant, rationing \(rationing.rawValue)\(economy.disrupted.evidence.isEstimate ? "; the input-output table is an estimate" : "")"
            )
        }
    }
}

/// Value added lost over the horizon, M AZN of the base year: fuel users by the default rung and the plant.
package enum ValueAddedLoss: EconomicIndicator {
    package static let name = "value-added-loss"
    package static let definition =
        """
        Value added lost by fuel users (rung kappa and slack) and by the plant, over the horizon; rests on the \
        baseline's input-output table
        """
    static func value(_ total: EconomicImpact.Total) -> Double { total.valueAddedLossWithPlant }
}

/// Real income lost over the horizon, M AZN of the base year: value added lost and the extra import bill.
package enum RealIncomeLoss: EconomicIndicator {
    package static let name = "real-income-loss"
    package static let definition =
        """
        Value added lost and the extra import bill (change of the price at the border times what is imported), \
        over the horizon; rests on the baseline's input-output table
        """
    static func value(_ total: EconomicImpact.Total) -> Double { total.realIncomeLoss }
}
