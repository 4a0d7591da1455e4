/// What a store must know of an ensemble before its first run: columns, cases, strata and the weight of each draw.
public struct EnsembleShape: Sendable {
    public let uncertainties: [UncertaintyColumn]
    public let metrics: [MetricColumn]
    public let cases: [EnsembleCase]
    /// Names; one where there are no strata.
    public let strata: [String]
    /// `[draw]`
    public let weights: [Double]
    /// `[draw]`: position of the stratum; empty where there are none.
    public let stratumOfDraw: [Int]
    /// Products whose forward cover is counted by day.
    public let coverProducts: [String]

    public init(
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

    public init(_ study: PreparedStudy, _ plan: MetricPlan) {
        self.init(
            uncertainties: study.columns, metrics: plan.columns, cases: study.ensembleCases,
            strata: study.design.strata.isEmpty ? ["all"] : study.design.strata, weights: study.weights,
            stratumOfDraw: study.design.stratumOfDraw, coverProducts: plan.coverProducts.map(\.name))
    }

    /// Position of a draw's stratum; 0 where there are none.
    public func stratum(of draw: Int) -> Int { stratumOfDraw.isEmpty ? 0 : stratumOfDraw[draw] }

    /// The weight of one draw of a stratum.
    public func drawWeight(ofStratum stratum: Int) -> Double {
        if stratumOfDraw.isEmpty { return weights.first ?? 0 }
        return stratumOfDraw.firstIndex(of: stratum).map { weights[$0] } ?? 0
    }
}

extension PreparedStudy {
    /// The cases as an answer names them.
    public var ensembleCases: [EnsembleCase] {
        cases.map { item in
            let horizon = item.inputs.scenario.horizon
            return EnsembleCase(scenario: item.scenario, strategy: item.strategy, weight: item.weight, firstDay: horizon.from, lastDay: horizon.through)
        }
    }
}
