/// The values of one run: the table's, or a draw written over them.
///
/// Each kind of parameter leaves by its own door, so that no number loses its period:
///
/// - `amount` for what is no rate;
/// - `meanRate` for what a supplier, a route, a plant, a tank or a rule can move: a month is 30.4375 days, a year
///   365.25;
/// - `whole` for the quantity of a calendar year (demand, contracts, accounts, fuel use, trade): twelve of its months,
///   or as many days as that year has.
///
/// A written day, month or year therefore never changes what is meant. With a log every read is noted there under the
/// part of the model that reads.
public struct ParameterValues: Sendable {
    /// By position in the table of parameters, in base units a written period.
    public var numbers: [Double]
    private var log: ReadLog?
    private var part = InputPart(.other)

    public init(_ numbers: [Double]) { self.numbers = numbers }

    /// The same values, every read noted.
    public func noted(in log: ReadLog) -> ParameterValues {
        var noted = self
        noted.log = log
        return noted
    }

    /// The same values, read by a part of the model.
    public func `for`(_ kind: InputPart.Kind, product: Int? = nil) -> ParameterValues {
        var scoped = self
        scoped.part = InputPart(kind, product: product)
        return scoped
    }

    private func read<D: Dimension>(_ parameter: Parameter<D>) -> Double {
        log?.note(parameter.index, part)
        return numbers[parameter.index]
    }

    /// What a parameter that is no rate amounts to.
    public func amount<D: Dimension>(_ parameter: Parameter<D>) -> Quantity<D> { Quantity(read(parameter)) }

    @available(*, unavailable, message: "a rate has a period: meanRate, or whole(_:of:)")
    public func amount<D: RateDimension>(_ parameter: Parameter<D>) -> Quantity<D> { Quantity(read(parameter)) }

    /// A mean rate, in base units a day: a month has 30.4375 days, a year 365.25.
    public func meanRate<D: RateDimension>(_ parameter: Parameter<D>) -> Quantity<D> {
        let written = read(parameter)
        return switch parameter.period {
        case .none, .day: Quantity(written)
        case .month: Quantity(written / 30.4375)
        case .year: Quantity(written / 365.25)
        }
    }

    /// The quantity of a calendar year: twelve of its months, or as many days as that year has.
    public func whole<D: RateDimension>(_ parameter: Parameter<D>, of year: Int) -> Quantity<D.Whole> {
        let written = read(parameter)
        return switch parameter.period {
        case .none, .day: Quantity(written * (Day.isLeap(year) ? 366 : 365))
        case .month: Quantity(written * 12)
        case .year: Quantity(written)
        }
    }

    /// A length of time in whole days. What lies outside the range of its field is the nearest day inside, so that no
    /// size or index made of it leaves a buffer; files and draws are refused before.
    public func days(_ parameter: Parameter<Duration>, within range: ClosedRange<Double> = Duration.range) -> Int {
        Self.whole(read(parameter), range)
    }
    public func date(_ parameter: Parameter<CalendarDate>) -> Day {
        Day(number: Self.whole(read(parameter), CalendarDate.range))
    }

    private static func whole(_ value: Double, _ range: ClosedRange<Double>) -> Int {
        value.isNaN ? 0 : Int(min(max(value, range.lowerBound), range.upperBound).rounded())
    }
}
