/// One cell whose state a cause changes.
package enum ConditionTarget: Hashable, Sendable {
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
package struct Condition: Sendable {
    /// Position of its cause among the causes of the run.
    package let cause: Int
    package let targets: [ConditionTarget]
    /// What happens, by day of the schedule.
    package let actual: [Double]
    /// What is believed, by the day from which it is believed; before the first item nothing is known.
    package let beliefs: [(from: Int, series: [Double])]
}

/// What a dated note tells: it becomes a row of the table `events`.
package struct ScheduledEvent: Sendable {
    package let day: Int
    package let kind: EventKind
    package let subject: String
    package let product: ProductID?
    package let detail: String
}

/// How a price is changed on some days.
package struct PriceAdjustment: Sendable {
    package enum Target: Hashable, Sendable {
        case retail(ProductID), supply(SupplierID, ProductID), export(ProductID), crude
    }
    package enum Operation: Sendable { case set(Double), add(Double), factor(Double) }
    package let target: Target
    package let days: Range<Int>
    package let operation: Operation
    package let cause: String
}

/// A rate of duty or excise set on some days.
package struct TaxChange: Sendable {
    package enum Kind: Sendable { case duty, excise }
    package let kind: Kind
    package let product: ProductID
    package let days: Range<Int>
    package let value: Double
}

/// A contract that a measure adds.
package struct AddedContract: Sendable {
    package let name: String
    package let supplier: SupplierID
    package let product: ProductID
    /// Loading days and full volume by day, kt/d.
    package let firstLoading: Int
    package let rate: [Double]
    /// Share that is taken every day; the rest is called when a gap is seen.
    package let committedShare: Double
    package let price: Double
    package let displaces: SupplierID?
}

/// A contract that a measure makes needless from a day on.
package struct EndedContract: Sendable {
    package let supplier: SupplierID
    package let product: ProductID
    package let firstDay: Int
}

/// A reserve outside the commercial stock.
package struct Reserve: Sendable {
    package let name: String
    package let product: ProductID
    package let volume: Double
}

/// Everything that shocks, developments, responses and measures do on a calendar, compiled once per run.
package struct ConditionSchedule: Sendable {
    package let baseline: Baseline
    package let values: ParameterValues
    package let horizon: Horizon
    /// Scheduled days: the horizon and the look-ahead beyond it.
    package let extent: Int
    /// Days of the longest voyage; contracts are scheduled from so many days before the horizon on.
    public let maximumTransit: Int
    package let perfectForesight: Bool
    /// Name of the cause that is scheduling.
    package var cause = ""
    /// Its position among the causes of the run, under which its rules leave their traces.
    package var position = 0

    package private(set) var conditions: [Condition] = []
    package private(set) var transitChanges: [(route: RouteID, days: Range<Int>, extra: Int)] = []
    package private(set) var stoppedInTransit: [(supplier: SupplierID, product: ProductID, days: Range<Int>)] = []
    package private(set) var events: [ScheduledEvent] = []
    package private(set) var prices: [PriceAdjustment] = []
    package private(set) var taxes: [TaxChange] = []
    package private(set) var contracts: [AddedContract] = []
    package private(set) var endedContracts: [EndedContract] = []
    package private(set) var reserves: [Reserve] = []
    package private(set) var takenYields: [TakenYield] = []
    package private(set) var ruleMemoryCount = 0

    init(_ inputs: Inputs, _ values: ParameterValues, extent: Int, maximumTransit: Int) {
        baseline = inputs.baseline
        self.values = values.for(.causes)
        horizon = inputs.scenario.horizon
        self.extent = extent
        self.maximumTransit = maximumTransit
        perfectForesight = inputs.scenario.policies.foresight == .perfect
    }

    /// Adds a series; `beliefs` are sorted by their first day and perfect foresight replaces them.
    package mutating func add(_ targets: [ConditionTarget], actual: [Double], beliefs: [(from: Int, series: [Double])])
    {
        let known = perfectForesight ? [(from: Int.min, series: actual)] : beliefs.sorted { $0.from < $1.from }
        conditions.append(Condition(cause: position, targets: targets, actual: actual, beliefs: known))
    }
    package mutating func add(_ event: EventKind, on day: Int, product: ProductID? = nil, _ detail: String) {
        guard (0..<horizon.count).contains(day) else { return }
        events.append(ScheduledEvent(day: day, kind: event, subject: cause, product: product, detail: detail))
    }
    package mutating func add(_ change: PriceAdjustment) { prices.append(change) }
    package mutating func add(_ change: TaxChange) { taxes.append(change) }
    package mutating func add(_ contract: AddedContract) { contracts.append(contract) }
    package mutating func add(_ ended: EndedContract) { endedContracts.append(ended) }
    package mutating func add(_ taken: TakenYield) { takenYields.append(taken) }
    package mutating func add(_ reserve: Reserve) { reserves.append(reserve) }
    package mutating func lengthenTransit(of route: RouteID, on days: Range<Int>, by extra: Int) {
        transitChanges.append((route, days, extra))
    }
    package mutating func stopInTransit(_ supplier: SupplierID, _ product: ProductID, on days: Range<Int>) {
        stoppedInTransit.append((supplier, product, days))
    }
    /// Reserves places in the state for what a rule must remember.
    package mutating func remember(_ count: Int) -> Int {
        defer { ruleMemoryCount += count }
        return ruleMemoryCount
    }

    /// Day indices of windows, cut to the schedule.
    package func days(of window: Window) -> Range<Int>? {
        guard let days = window.days(values) else { return nil }
        let first = max(0, horizon.index(days.lowerBound))
        let last = min(extent, horizon.index(days.upperBound) + 1)
        return first < last ? first..<last : nil
    }
    /// A series that is `inside` on the days of the windows and `outside` elsewhere.
    package func series(_ windows: [Window], inside: Double, outside: Double) -> [Double] {
        var result = [Double](repeating: outside, count: extent)
        for window in windows {
            for day in days(of: window) ?? 0..<0 { result[day] = inside }
        }
        return result
    }
    package func index(_ date: Parameter<CalendarDate>) -> Int { horizon.index(values.date(date)) }

    /// Notes the first and last day of each window.
    package mutating func noteWindows(_ windows: [Window], _ detail: String) {
        for window in windows {
            guard let days = window.days(values) else { continue }
            add(.shockStart, on: horizon.index(days.lowerBound), "first day: \(detail)")
            add(.shockEnd, on: horizon.index(days.upperBound), "last day: \(detail)")
        }
    }
}
