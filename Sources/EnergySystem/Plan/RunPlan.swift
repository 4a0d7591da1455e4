/// Everything one run is stepped over: named parts of arrays by day, product, supplier and class; dense positions, no
/// strings.
///
/// Series by day have `extent` entries (the horizon and the look-ahead beyond it) unless said otherwise;
/// two-index series are laid out row by row: `row * extent + day`. A plan never changes once it is made.
public final class RunPlan: Sendable {
    package let kind: RunKind
    public let horizon: Horizon
    public let days: Int
    public let extent: Int
    public let products: Int
    public let suppliers: Int
    public let classes: Int
    public let routes: Int

    package let demand: DemandPlan
    package let refining: RefiningPlan
    public let supply: SupplyPlan
    package let prices: PricePlan
    package let stocks: StockPlan
    package let rationing: RationingPlan
    package let ordering: OrderingPlan
    package let causes: CausePlan

    init(
        kind: RunKind, horizon: Horizon, extent: Int, suppliers: Int, classes: Int, routes: Int, demand: DemandPlan,
        refining: RefiningPlan, supply: SupplyPlan, prices: PricePlan, stocks: StockPlan, rationing: RationingPlan,
        ordering: OrderingPlan, causes: CausePlan
    ) {
        self.kind = kind
        self.horizon = horizon
        days = horizon.count
        self.extent = extent
        products = stocks.opening.count
        self.suppliers = suppliers
        self.classes = classes
        self.routes = routes
        self.demand = demand
        self.refining = refining
        self.supply = supply
        self.prices = prices
        self.stocks = stocks
        self.rationing = rationing
        self.ordering = ordering
        self.causes = causes
    }

    @inlinable public func row(_ row: Int, _ day: Int) -> Int { row &* extent &+ day }
    /// A place of a ring of `extent` entries, for positions below twice that.
    @inlinable public func ringPlace(_ position: Int) -> Int { position >= extent ? position &- extent : position }
    package func baseDemand(_ product: ProductID, _ userClass: UserClassID, _ day: Int) -> Double {
        demand.path[row(product.index * classes + userClass.index, day)]
    }
    /// Transit of a cargo loaded on a day that may lie before the horizon.
    @inlinable public func transit(_ supplier: Int, loadedOn day: Int) -> Int {
        supply.transit[supplier &* (extent &+ supply.maximumTransit) &+ min(day, extent - 1) &+ supply.maximumTransit]
    }
}

extension RunPlan {
    /// Plans one run: the reference run has the developments; no-response adds the shocks; disrupted adds responses and
    /// measures. `reference` is the record of the reference run, which the two others read.
    package convenience init(_ inputs: Inputs, _ values: ParameterValues, _ kind: RunKind, reference: RunRecord?) {
        var memory = PlanMemory(keepsMarket: false)
        self.init(inputs, values, kind, reference: reference, keeping: &memory)
    }

    /// The same with what may be kept from the last run of this kind on the same inputs.
    package convenience init(
        _ inputs: Inputs, _ values: ParameterValues, _ kind: RunKind, reference: RunRecord?,
        keeping memory: inout PlanMemory
    ) {
        let ordering = OrderingPlan(inputs, values, kind, reference)
        var (schedule, rules) = ConditionSchedule.scheduled(inputs, values, kind, ordering)
        let known = schedule.lastKnownDays()
        schedule.tellCutOff(ordering.outlook, known)
        let sources = PlanSources(inputs: inputs, values: values, kind: kind, extent: schedule.extent)
        let (kept, sameTrade) = memory.kept(for: schedule)
        let baseline = inputs.baseline, rationing = RationingPlan(sources)
        let demand = DemandPlan(sources, schedule, rationing, kept: kept?.demand)
        self.init(
            kind: kind, horizon: inputs.scenario.horizon, extent: schedule.extent, suppliers: baseline.suppliers.count,
            classes: baseline.userClasses.count, routes: baseline.routes.count,
            demand: demand,
            refining: RefiningPlan(sources, schedule, kept: kept?.refining),
            supply: SupplyPlan(sources, schedule, ordering, kept: kept?.supply, sameTrade: sameTrade),
            prices: PricePlan(sources, schedule, reference, kept: kept?.prices, sameTrade: sameTrade),
            stocks: StockPlan(sources, schedule), rationing: rationing,
            ordering: ordering.believing(demand, known, schedule.extent, kept: kept?.ordering),
            causes: CausePlan(
                schedule, rules: rules, origins: CausePlan.causes(of: inputs, kind).map(\.origin),
                days: inputs.scenario.horizon.count))
        memory.keep(self, schedule)
    }
}

extension ConditionSchedule {
    /// The schedule of a run: the horizon, then the days that a planner of its last day looks at, then the longest
    /// voyage.
    ///
    /// How long that is follows from what the causes do to routes and from how far ahead they are known, so the causes
    /// are scheduled again where a voyage is longer than normal or less is looked at than could be.
    static func scheduled(
        _ inputs: Inputs, _ values: ParameterValues, _ kind: RunKind, _ ordering: OrderingPlan
    ) -> (schedule: ConditionSchedule, rules: [any Rule]) {
        let causes = CausePlan.causes(of: inputs, kind)
        let normal =
            inputs.baseline.suppliers.map { values.for(.supply).days($0.transit, within: Supplier.legs) }.max() ?? 0
        func made(_ lookBeyond: Int, _ maximumTransit: Int) -> (ConditionSchedule, [any Rule]) {
            let days = inputs.scenario.horizon.count + lookBeyond + ordering.targetCover + maximumTransit + 2
            var schedule = ConditionSchedule(inputs, values, extent: days, maximumTransit: maximumTransit)
            let rules = schedule.schedule(causes)
            return (schedule, rules)
        }
        let most = ordering.outlook.most, first = made(most, normal)
        let extra = first.0.longestExtraTransit, beyond = ordering.outlook.daysBeyond(first.0.lastKnownDays())
        return extra == 0 && beyond == most ? first : made(beyond, normal + extra)
    }

    /// The most that the changes of one route add to a voyage on any day.
    private var longestExtraTransit: Int {
        let routes = Set(transitChanges.map(\.route))
        return routes.map { route in
            let own = transitChanges.filter { $0.route == route }
            return own.map { change in
                own.filter { $0.days.contains(change.days.lowerBound) }.reduce(0) { $0 + $1.extra }
            }.max() ?? 0
        }.max() ?? 0
    }
}
