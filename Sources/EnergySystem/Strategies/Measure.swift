/// What the state or an importer does. A kind is one type in one file and one line in `MeasureCatalogue`.
public protocol Measure: Cause {
    /// Resource cost over the horizon beside what it adds to supply: holding, capital share, restraint.
    func cost(_ context: MeasureCostContext) -> MeasureCost
    /// What it holds in reserve on the first day, by product.
    func reserves(_ values: ParameterValues) -> [(product: ProductID, volume: Quantity<Mass>)]
}

extension Measure {
    public func cost(_ context: MeasureCostContext) -> MeasureCost { MeasureCost() }
    public func reserves(_ values: ParameterValues) -> [(product: ProductID, volume: Quantity<Mass>)] { [] }
}

/// What a measure needs to know of a finished run to price itself.
public struct MeasureCostContext: Sendable {
    public let values: ParameterValues
    public let horizon: Horizon
    /// Demand that this measure's own rules restrained over the horizon, by product.
    public let restrained: [Quantity<Mass>]

    public init(values: ParameterValues, horizon: Horizon, restrained: [Quantity<Mass>]) {
        self.values = values.for(.costs)
        self.horizon = horizon
        self.restrained = restrained
    }
}

/// Resource cost of a measure over the horizon; transfers are not in it.
public struct MeasureCost: Sendable, Hashable {
    public var holding = Quantity<Money>.zero
    public var capital = Quantity<Money>.zero
    public var restraint = Quantity<Money>.zero
    public init() {}

    public static func + (left: MeasureCost, right: MeasureCost) -> MeasureCost {
        var sum = left
        sum.holding += right.holding
        sum.capital += right.capital
        sum.restraint += right.restraint
        return sum
    }
}
