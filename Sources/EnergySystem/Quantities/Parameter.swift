/// A number of the inputs, typed by its dimension: a position in the flat list of values.
///
/// The value itself lies outside, so that one prepared set of inputs serves any number of draws.
public struct Parameter<D: Dimension>: Sendable, Hashable {
    public let index: Int
    /// For rates, the period by which the value was written.
    public let period: RatePeriod
    public init(index: Int, period: RatePeriod = .none) {
        self.index = index
        self.period = period
    }
}

/// What is known of one parameter beside its value.
public struct ParameterDescription: Sendable {
    public let path: String
    public let dimension: String
    /// Value, low and high as written, with their unit.
    public let written: Double
    public let unit: String
    /// Base units in one written unit, so that `value = written x factor`.
    public let factor: Double
    public let evidence: Evidence
    /// Where it stands: `file:line:column`.
    public let place: String
    /// What its field takes, in base units: a drawn number is held to it as a written one is.
    public let range: ClosedRange<Double>
    /// The baseline's numbers that `factor` contains.
    public let conversions: [ConversionNumber]

    public init(
        path: String, dimension: String, written: Double, unit: String, factor: Double,
        evidence: Evidence, place: String, range: ClosedRange<Double>, conversions: [ConversionNumber] = []
    ) {
        self.path = path
        self.dimension = dimension
        self.written = written
        self.unit = unit
        self.factor = factor
        self.evidence = evidence
        self.place = place
        self.range = range
        self.conversions = conversions
    }
}

/// A number of the baseline by which written units are converted.
public enum ConversionNumber: Sendable, Hashable {
    case exchangeRate
    /// Of a product, by position.
    case density(Int), calorificValue(Int)
}

/// Every number of one set of inputs: values in base units beside their descriptions.
public struct ParameterTable: Sendable {
    public private(set) var values: [Double] = []
    public private(set) var descriptions: [ParameterDescription] = []

    public init() {}

    public mutating func add<D: Dimension>(
        _ value: Double, as _: D.Type, period: RatePeriod, _ description: ParameterDescription
    ) -> Parameter<D> {
        values.append(value)
        descriptions.append(description)
        return Parameter(index: values.count - 1, period: period)
    }

    public func index(of path: String) -> Int? { descriptions.firstIndex { $0.path == path } }
}
