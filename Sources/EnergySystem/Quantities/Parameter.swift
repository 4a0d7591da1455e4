/// A number of the inputs, typed by its dimension: a position in the flat list of values.
///
/// The value itself lies outside, so that one prepared set of inputs serves any number of draws.
public struct Parameter<D: Dimension>: Sendable, Hashable {
    public let index: Int
    /// For rates, the calendar period over which the value is spread.
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

    public init(
        path: String, dimension: String, written: Double, unit: String, factor: Double,
        evidence: Evidence, place: String
    ) {
        self.path = path
        self.dimension = dimension
        self.written = written
        self.unit = unit
        self.factor = factor
        self.evidence = evidence
        self.place = place
    }
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

/// The values of one run, in base units: the table's, or a draw written over them.
public struct ParameterValues: Sendable {
    public var values: [Double]
    public init(_ values: [Double]) { self.values = values }

    /// The value in base units; for a rate, an amount per its own period.
    public subscript<D: Dimension>(_ parameter: Parameter<D>) -> Double { values[parameter.index] }

    /// A rate on a day in base units a day: `/month` and `/yr` are spread over that month's or year's days.
    public func rate<D: Dimension>(_ parameter: Parameter<D>, on day: Day) -> Double {
        switch parameter.period {
        case .none, .day: values[parameter.index]
        case .month: values[parameter.index] / Double(day.daysInMonth)
        case .year: values[parameter.index] / Double(day.daysInYear)
        }
    }

    /// A rate over an average month (30.4375 d) or year (365.25 d), in base units a day.
    public func averageRate<D: Dimension>(_ parameter: Parameter<D>) -> Double {
        switch parameter.period {
        case .none, .day: values[parameter.index]
        case .month: values[parameter.index] / 30.4375
        case .year: values[parameter.index] / 365.25
        }
    }

    /// A length of time in whole days.
    public func days(_ parameter: Parameter<Duration>) -> Int { Int(values[parameter.index].rounded()) }
    public func date(_ parameter: Parameter<CalendarDate>) -> Day {
        Day(number: Int(values[parameter.index].rounded()))
    }
}
