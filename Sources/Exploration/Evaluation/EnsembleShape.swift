/// What a store must know of an ensemble before its first run: columns, cases, strata and the weight of each draw.
package struct EnsembleShape: Sendable {
    package let uncertainties: [UncertaintyColumn]
    package let metrics: [MetricColumn]
    package let cases: [EnsembleCase]
    /// Names; one where there are no strata.
    package let strata: [String]
    /// `[draw]`
    package let weights: [Double]
    /// `[draw]`: position of the stratum; empty where there are none.
    package let stratumOfDraw: [Int]
    /// Products whose forward cover is counted by day.
    package let coverProducts: [String]

    package init(
        uncertainties: [UncertaintyColumn], metrics: [MetricColumn], cases: [EnsembleCase], strata: [String] = ["all"],
        weights: [Double], stratumOfDraw: [Int] = [], coverProducts: [String] = []
    ) {
        self.uncertainties = uncertainties
        self.metrics = metrics
        self.cases = cases
        self.strata = strata
        self.weights = weights
        self.stratumOfDraw = stratumOfDraw
        self.coverProducts = coverProducts
    }

    package init(_ study: PreparedStudy, _ plan: MetricPlan) {
        self.init(
            uncertainties: study.columns, metrics: plan.columns, cases: study.ensembleCases,
            strata: study.design.strata.isEmpty ? ["all"] : study.design.strata, weights: study.weights,
            stratumOfDraw: study.design.stratumOfDraw, coverProducts: plan.coverProducts.map(\.name))
    }

    /// Position of a draw's stratum; 0 where there are none.
    package func stratum(of draw: Int) -> Int { stratumOfDraw.isEmpty ? 0 : stratumOfDraw[draw] }

    /// The weight of one draw of a stratum.
    package func drawWeight(ofStratum stratum: Int) -> Double {
        if stratumOfDraw.isEmpty { return weights.first ?? 0 }
        return stratumOfDraw.firstIndex(of: stratum).map { weights[$0] } ?? 0
    }
}

extension PreparedStudy {
    /// The cases as an answer names them.
    package var ensembleCases: [EnsembleCase] {
        cases.map { item in
            let horizon = item.inputs.scenario.horizon
            return EnsembleCase(
                scenario: item.scenario, strategy: item.strategy, weight: item.weight, firstDay: horizon.from,
                lastDay: horizon.through)
        }
    }
}
