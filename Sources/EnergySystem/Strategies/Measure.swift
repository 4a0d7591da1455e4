/// What the state or an importer does. A kind is one type in one file and one line in `MeasureCatalogue`.
package protocol Measure: Cause {
    /// Resource cost over the horizon beside what it adds to supply: holding, capital share, restraint.
    func cost(_ context: MeasureCostContext) -> MeasureCost
    /// What it holds in reserve on the first day, by product.
    func reserves(_ values: ParameterValues) -> [(product: ProductID, volume: Quantity<Mass>)]
}

extension Measure {
    package func cost(_ context: MeasureCostContext) -> MeasureCost { MeasureCost() }
    package func reserves(_ values: ParameterValues) -> [(product: ProductID, volume: Quantity<Mass>)] { [] }
}

/// What a measure needs to know of a finished run to price itself.
package struct MeasureCostContext: Sendable {
    package let values: ParameterValues
    package let horizon: Horizon
    /// Demand that this measure's own rules restrained over the horizon, by product.
    package let restrained: [Quantity<Mass>]

    package init(values: ParameterValues, horizon: Horizon, restrained: [Quantity<Mass>]) {
        self.values = values.for(.costs)
        self.horizon = horizon
        self.restrained = restrained
    }
}

/// Resource cost of a measure over the horizon; transfers are not in it.
package struct MeasureCost: Sendable, Hashable {
    package var holding = Quantity<Money>.zero
    package var capital = Quantity<Money>.zero
    package var restraint = Quantity<Money>.zero
    package init() {}

    package static func + (left: MeasureCost, right: MeasureCost) -> MeasureCost {
        var sum = left
        sum.holding += right.holding
        sum.capital += right.capital
        sum.restraint += right.restraint
        return sum
    }
}
