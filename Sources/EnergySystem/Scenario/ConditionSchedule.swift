/// One cell whose state a cause changes.
public enum ConditionTarget: Hashable, Sendable {
    /// Share of a supplier's loadings of a product that may leave.
    case supplierOpen(SupplierID, ProductID)
    /// Share of a route's capacity that is open.
    case routeOpen(RouteID)
    /// Output of a product by a refinery unit: factor.
    case output(RefineryID, ProductID)
    /// Output of a product moved to or from another one, kt/d, added before the factors.
    case outputShift(RefineryID, ProductID)
    /// Demand of a class for a product: factor.
    case demand(ProductID, UserClassID)
}

/// A series by day for some cells, with what is believed of it when.
///
/// Several conditions on one cell multiply (`outputShift` adds).
public struct Condition: Sendable {
    /// Position of its cause among the causes of the run.
    public let cause: Int
    public let targets: [ConditionTarget]
    /// What happens, by day of the schedule.
    public let actual: [Double]
    /// What is believed, by the day from which it is believed; before the first item nothing is known.
    public let beliefs: [(from: Int, series: [Double])]
}

/// What a dated note tells: it becomes a row of the table `events`.
public struct ScheduledEvent: Sendable {
    public let day: Int
    public let kind: EventKind
    public let subject: String
    public let product: ProductID?
    public let detail: String
}

/// How a price is changed on some days.
public struct PriceAdjustment: Sendable {
    public enum Target: Hashable, Sendable {
        case retail(ProductID), supply(SupplierID, ProductID), export(ProductID), crude
    }
    public enum Operation: Sendable { case set(Double), add(Double), factor(Double) }
    public let target: Target
    public let days: Range<Int>
    public let operation: Operation
    public let cause: String
}

/// A rate of duty or excise set on some days.
public struct TaxChange: Sendable {
    public enum Kind: Sendable { case duty, excise }
    public let kind: Kind
    public let product: ProductID
    public let days: Range<Int>
    public let value: Double
}

/// A contract that a measure adds.
public struct AddedContract: Sendable {
    public let name: String
    public let supplier: SupplierID
    public let product: ProductID
    /// Loading days and full volume by day, kt/d.
    public let firstLoading: Int
    public let rate: [Double]
    /// Share that is taken every day; the rest is called when a gap is seen.
    public let committedShare: Double
    public let price: Double
    public let displaces: SupplierID?
}

/// A contract that a measure makes needless from a day on.
public struct EndedContract: Sendable {
    public let supplier: SupplierID
    public let product: ProductID
    public let firstDay: Int
}

/// A reserve outside the commercial stock.
public struct Reserve: Sendable {
    public let name: String
    public let product: ProductID
    public let volume: Double
}

/// Everything that shocks, developments, responses and measures do on a calendar, compiled once per run.
public struct ConditionSchedule: Sendable {
    public let baseline: Baseline
    public let values: ParameterValues
    public let horizon: Horizon
    /// Scheduled days: the horizon and the look-ahead beyond it.
    public let extent: Int
    /// Days of the longest voyage; contracts are scheduled from so many days before the horizon on.
    public let maximumTransit: Int
    public let perfectForesight: Bool
    /// Name of the cause that is scheduling.
    public var cause = ""
    /// Its position among the causes of the run, under which its rules leave their traces.
    public var position = 0

    public private(set) var conditions: [Condition] = []
    public private(set) var transitChanges: [(route: RouteID, days: Range<Int>, extra: Int)] = []
    public private(set) var stoppedInTransit: [(supplier: SupplierID, product: ProductID, days: Range<Int>)] = []
    public private(set) var events: [ScheduledEvent] = []
    public private(set) var prices: [PriceAdjustment] = []
    public private(set) var taxes: [TaxChange] = []
    public private(set) var contracts: [AddedContract] = []
    public private(set) var endedContracts: [EndedContract] = []
    public private(set) var reserves: [Reserve] = []
    public private(set) var takenYields: [TakenYield] = []
    public private(set) var ruleMemoryCount = 0

    init(_ inputs: Inputs, _ values: ParameterValues, extent: Int, maximumTransit: Int) {
        baseline = inputs.baseline
        self.values = values.for(.causes)
        horizon = inputs.scenario.horizon
        self.extent = extent
        self.maximumTransit = maximumTransit
        perfectForesight = inputs.scenario.policies.foresight == .perfect
    }

    /// Adds a series; `beliefs` are sorted by their first day and perfect foresight replaces them.
    public mutating func add(_ targets: [ConditionTarget], actual: [Double], beliefs: [(from: Int, series: [Double])]) {
        let known = perfectForesight ? [(from: Int.min, series: actual)] : beliefs.sorted { $0.from < $1.from }
        conditions.append(Condition(cause: position, targets: targets, actual: actual, beliefs: known))
    }
    public mutating func add(_ event: EventKind, on day: Int, product: ProductID? = nil, _ detail: String) {
        guard (0..<horizon.count).contains(day) else { return }
        events.append(ScheduledEvent(day: day, kind: event, subject: cause, product: product, detail: detail))
    }
    public mutating func add(_ change: PriceAdjustment) { prices.append(change) }
    public mutating func add(_ change: TaxChange) { taxes.append(change) }
    public mutating func add(_ contract: AddedContract) { contracts.append(contract) }
    public mutating func add(_ ended: EndedContract) { endedContracts.append(ended) }
    public mutating func add(_ taken: TakenYield) { takenYields.append(taken) }
    public mutating func add(_ reserve: Reserve) { reserves.append(reserve) }
    public mutating func lengthenTransit(of route: RouteID, on days: Range<Int>, by extra: Int) {
        transitChanges.append((route, days, extra))
    }
    public mutating func stopInTransit(_ supplier: SupplierID, _ product: ProductID, on days: Range<Int>) {
        stoppedInTransit.append((supplier, product, days))
    }
    /// Reserves places in the state for what a rule must remember.
    public mutating func remember(_ count: Int) -> Int {
        defer { ruleMemoryCount += count }
        return ruleMemoryCount
    }

    /// Day indices of windows, cut to the schedule.
    public func days(of window: Window) -> Range<Int>? {
        guard let days = window.days(values) else { return nil }
        let first = max(0, horizon.index(days.lowerBound))
        let last = min(extent, horizon.index(days.upperBound) + 1)
        return first < last ? first..<last : nil
    }
    /// A series that is `inside` on the days of the windows and `outside` elsewhere.
    public func series(_ windows: [Window], inside: Double, outside: Double) -> [Double] {
        var result = [Double](repeating: outside, count: extent)
        for window in windows {
            for day in days(of: window) ?? 0..<0 { result[day] = inside }
        }
        return result
    }
    public func index(_ date: Parameter<CalendarDate>) -> Int { horizon.index(values.date(date)) }

    /// Notes the first and last day of each window.
    public mutating func noteWindows(_ windows: [Window], _ detail: String) {
        for window in windows {
            guard let days = window.days(values) else { continue }
            add(.shockStart, on: horizon.index(days.lowerBound), "first day: \(detail)")
            add(.shockEnd, on: horizon.index(days.upperBound), "last day: \(detail)")
        }
    }
}
