/// What the state or an importer does. A kind is one type in one file and one line in `MeasureCatalogue`.
public protocol Measure: Cause {
    /// Resource cost over the horizon beside what it adds to supply: holding, capital share, restraint.
    func cost(_ context: MeasureCostContext) -> MeasureCost
}

extension Measure {
    public func cost(_ context: MeasureCostContext) -> MeasureCost { MeasureCost() }
}

/// What a measure needs to know of a finished run to price itself.
public struct MeasureCostContext: Sendable {
    public let values: ParameterValues
    public let horizon: Horizon
    /// Demand restrained over the horizon by product, kt.
    public let restraint: [Double]

    public init(values: ParameterValues, horizon: Horizon, restraint: [Double]) {
        self.values = values
        self.horizon = horizon
        self.restraint = restraint
    }
}

/// Resource cost of a measure in million AZN over the horizon; transfers are not in it.
public struct MeasureCost: Sendable {
    public var holding = 0.0
    public var capital = 0.0
    public var restraint = 0.0
    public init() {}
    public var total: Double { holding + capital + restraint }
}
