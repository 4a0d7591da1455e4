/// Turns one set of inputs and values into the arrays of one run.
///
/// The reference run has the developments; no-response adds the shocks; disrupted adds responses and measures.
public struct RunCompiler {
    let inputs: Inputs
    let values: ParameterValues
    let kind: RunKind
    let reference: RunRecord?
    let baseline: Baseline
    let horizon: Horizon
    let policies: Policies

    public init(inputs: Inputs, values: ParameterValues, kind: RunKind, reference: RunRecord?) {
        self.inputs = inputs
        self.values = values
        self.kind = kind
        self.reference = reference
        baseline = inputs.baseline
        horizon = inputs.scenario.horizon
        policies = inputs.scenario.policies
    }

    var days: Int { horizon.count }
    var productCount: Int { baseline.products.count }
    var classCount: Int { baseline.userClasses.count }

    public func compile() -> RunInputs {
        var parts = CompiledParts(keepsMarket: false)
        return compile(keeping: &parts)
    }

    /// The same with what may be kept from the last run of this kind on the same inputs.
    public func compile(keeping parts: inout CompiledParts) -> RunInputs {
        let replacement = compileReplacement()
        let transitMaximum = maximumTransit
        let extent = days + replacement.lookAhead + replacement.targetCover + transitMaximum + 2
        var schedule = ConditionSchedule(
            baseline: baseline, values: values, horizon: horizon, extent: extent,
            perfectForesight: policies.foresight == .perfect)
        let rules = scheduleCauses(on: &schedule)
        let supply = SupplyCompiler(compiler: self, schedule: schedule, extent: extent, maximumTransit: transitMaximum)
        let prices = PriceCompiler(compiler: self, schedule: schedule, extent: extent)
        let steady = parts.steady { steadyParts(supply, prices, extent) }
        let trade = parts.trade(schedule) { tradeParts(supply, prices) }
        return RunInputs(
            kind: kind, horizon: horizon, days: days, extent: extent, products: productCount,
            suppliers: baseline.suppliers.count, classes: classCount, routes: baseline.routes.count,
            demand: shifted(steady.demandBeforeShifts, schedule, extent), demandBeforeShifts: steady.demandBeforeShifts,
            output: outputs(steady.unitOutput, schedule, extent), units: baseline.refineries.count, unitOutput: steady.unitOutput,
            outputBeforeConditions: steady.outputBeforeConditions, demandOfAllClasses: steady.demandOfAllClasses,
            crudePerTonne: steady.crudePerTonne, contracts: trade.contracts, offers: trade.offers,
            contractLoading: trade.contractLoading, activePairs: trade.activePairs, offersByProduct: trade.offersByProduct,
            creditParcel: trade.creditParcel, creditRate: trade.creditRate, creditSupplier: trade.creditSupplier,
            open: supply.openShares(), stoppedInTransit: supply.stoppedInTransit(),
            routeOfSupplier: baseline.suppliers.map(\.route.index), supplierRate: steady.supplierRate,
            supplierParcel: steady.supplierParcel, needsQualification: baseline.suppliers.map { !$0.usedInBaseYear },
            routeCapacity: steady.routeCapacity, routeOpen: supply.routeOpen(),
            transit: trade.transit, maximumTransit: transitMaximum,
            openingStock: byProduct { $0.stock.map { values[$0.opening] } },
            minimumStock: byProduct { $0.stock.map { values[$0.minimum] } },
            tankCapacity: byProduct { $0.stock.map { values[$0.capacity] } },
            exportThreshold: byProduct { $0.export.map { values[$0.threshold] } },
            exportRate: byProduct { $0.export.map { values.averageRate($0.rate) } },
            exportPrice: prices.exportPrices(), reserves: reserves(schedule),
            retailPrice: trade.retailPrice, scarcityPrice: steady.scarcityPrice,
            isMarketPrice: (0..<productCount).map { policies.regime(of: ProductID($0)) == .market },
            isMandated: (0..<productCount).map { policies.mandated.contains(ProductID($0)) },
            passThrough: byProduct { $0.price.map { values[$0.passThrough] } },
            elasticity: byProduct { $0.demand.map { values[$0.elasticity] } },
            gradeChoice: byProduct { $0.demand.map { values[$0.gradeChoiceElasticity] } },
            valueAddedTax: baseline.taxes.map { values[$0.valueAddedTax] } ?? 0,
            roadTax: prices.spread(baseline.taxes?.roadTax ?? []),
            stationMargin: byProduct { $0.margins.map { values[$0.station] } },
            otherMargins: byProduct { $0.margins.map { values[$0.supplyTariff] + values[$0.pipeline] } },
            excise: trade.excise, duty: trade.duty, crudePrice: trade.crudePrice,
            accepts: baseline.products.map { $0.accepts.map { (product: $0.product.index, share: values[$0.share]) } },
            higherGrades: steady.higherGrades, lowerGrade: steady.lowerGrade,
            rationing: compileRationing(), replacement: replacement,
            conditions: schedule.conditions, newsDays: newsDays(schedule), rules: rules,
            ruleMemoryCount: schedule.ruleMemoryCount, scheduledEvents: schedule.events,
            referenceLandedCost: reference.map { record in
                (0..<productCount).flatMap { record.landedCost.series($0) }
            } ?? [],
            replayed: kind == .noResponse ? reference?.orders ?? [] : [])
    }

    private func steadyParts(_ supply: SupplyCompiler, _ prices: PriceCompiler, _ extent: Int) -> SteadyParts {
        let before = demandBeforeShifts(extent), byUnit = unitOutputs(extent)
        return SteadyParts(
            demandBeforeShifts: before, demandOfAllClasses: demandOfAllClasses(before, extent), unitOutput: byUnit,
            outputBeforeConditions: summed(byUnit, baseline.refineries.count, extent), crudePerTonne: crudePerTonne(),
            supplierRate: baseline.suppliers.map { values.averageRate($0.rate) },
            supplierParcel: baseline.suppliers.map { supply.parcel($0) }, routeCapacity: supply.routeCapacities(),
            scarcityPrice: prices.scarcityPrices(), higherGrades: (0..<productCount).map(higherGrades),
            lowerGrade: (0..<productCount).map(lowerGrade))
    }

    private func tradeParts(_ supply: SupplyCompiler, _ prices: PriceCompiler) -> TradeParts {
        let contracts = supply.contracts(), market = supply.offers(), taxes = prices.taxes()
        return TradeParts(
            contracts: contracts, offers: market.offers,
            offersByProduct: (0..<productCount).map { product in
                market.offers.indices.filter { market.offers[$0].product == product }
            },
            creditParcel: market.parcels, creditRate: market.rates, creditSupplier: market.suppliers,
            contractLoading: supply.contractLoading(contracts), activePairs: supply.activePairs(contracts, market.offers),
            transit: supply.transitByLoadingDay(), retailPrice: prices.retailPrices(), crudePrice: prices.crudePrices(),
            excise: taxes.excise, duty: taxes.duty)
    }

    /// Schedules the causes of this run in the order developments, shocks, responses, measures.
    private func scheduleCauses(on schedule: inout ConditionSchedule) -> [any Rule] {
        var causes: [Named<any Cause>] = inputs.scenario.developments.map { Named(name: $0.name, value: $0.value) }
        if kind != .reference {
            causes += inputs.scenario.shocks.map { Named(name: $0.name, value: $0.value) }
        }
        if kind == .disrupted {
            causes += inputs.scenario.responses.map { Named(name: $0.name, value: $0.measure) }
            causes += (inputs.strategy?.measures ?? []).map { Named(name: $0.name, value: $0.value) }
        }
        var rules: [any Rule] = []
        for cause in causes {
            schedule.cause = cause.name
            cause.value.schedule(on: &schedule)
            rules += cause.value.rules(on: &schedule)
        }
        return rules
    }

    /// What a baseline says of one product.
    struct ProductView {
        let stock: CommercialStock?
        let export: ExportRule?
        let demand: ProductDemand?
        let price: RetailPrice?
        let margins: Margins?
    }
    func byProduct(_ value: (ProductView) -> Double?) -> [Double] {
        (0..<productCount).map { index in
            value(ProductView(
                stock: baseline.stocks[index], export: baseline.exports[index],
                demand: baseline.demand[index], price: baseline.prices[index],
                margins: baseline.margins[index])) ?? 0
        }
    }

    /// Amount a year of a rate written per day, month or year.
    func yearly(_ rate: Parameter<MassRate>, _ day: Day) -> Double {
        switch rate.period {
        case .none, .day: values[rate] * Double(day.daysInYear)
        case .month: values[rate] * 12
        case .year: values[rate]
        }
    }
    /// A yearly amount on one day by the season of a product: amount x index / (sum of the index x days of the month).
    func seasonal(_ amount: Double, _ product: Int, _ day: Day) -> Double {
        guard let demand = baseline.demand[product], baseline.seasons.indices.contains(demand.season) else { return 0 }
        let season = baseline.seasons[demand.season]
        let date = day.civil
        let total = season.reduce(0, +)
        guard total > 0 else { return 0 }
        return amount * season[date.month - 1] / total / Double(Day.daysInMonth(year: date.year, month: date.month))
    }

    /// Calls with each month of the days from `first` to `end` and its day indices.
    func forEachMonth(from first: Int, to end: Int, _ body: (Day, Range<Int>) -> Void) {
        var start = first
        while start < end {
            let date = horizon.date(start)
            let stop = min(end, start + date.daysInMonth - date.civil.day + 1)
            body(date, start..<stop)
            start = stop
        }
    }

    private func demandBeforeShifts(_ extent: Int) -> [Double] {
        var result = [Double](repeating: 0, count: productCount * classCount * extent)
        for product in 0..<productCount {
            guard let demand = baseline.demand[product] else { continue }
            let shares = classShares(product)
            forEachMonth(from: 0, to: extent) { date, range in
                var daily = seasonal(yearly(demand.annual, date), product, date)
                if let projection = inputs.projection { daily *= projection.demandFactor(product, in: date.year, values) }
                for userClass in 0..<classCount {
                    let row = (product * classCount + userClass) * extent
                    for day in range { result[row + day] = daily * shares[userClass] }
                }
            }
        }
        return result
    }

    /// Share of each class in the demand of a product, from fuel use by sector and its classes.
    public func classShares(_ product: Int) -> [Double] {
        var use = [Double](repeating: 0, count: classCount)
        for user in baseline.economy?.fuelUse ?? [] {
            guard let amount = user.use.first(where: { $0.product.index == product }),
                let shares = user.classShares.first(where: { $0.product.index == product })
            else { continue }
            for item in shares.shares { use[item.userClass.index] += values.averageRate(amount.annual) * values[item.share] }
        }
        let total = use.reduce(0, +)
        guard total > 0 else { return [Double](repeating: 1 / Double(max(1, classCount)), count: classCount) }
        return use.map { $0 / total }
    }

    private func shifted(_ demand: [Double], _ schedule: ConditionSchedule, _ extent: Int) -> [Double] {
        var result = demand
        for condition in schedule.conditions {
            for case .demand(let product, let userClass) in condition.targets {
                let row = (product.index * classCount + userClass.index) * extent
                for day in 0..<extent { result[row + day] *= condition.actual[day] }
            }
        }
        return result
    }

    /// Output of each unit before any condition.
    private func unitOutputs(_ extent: Int) -> [Double] {
        let count = productCount
        var byUnit = [Double](repeating: 0, count: baseline.refineries.count * count * extent)
        for (unit, refinery) in baseline.refineries.enumerated() {
            for item in refinery.output {
                let row = (unit * count + item.product.index) * extent
                forEachMonth(from: 0, to: extent) { date, range in
                    let rate = values.rate(item.rate, on: date)
                    for day in range { byUnit[row + day] = rate }
                }
            }
        }
        return byUnit
    }

    /// Output of all units under the conditions.
    private func outputs(_ byUnit: [Double], _ schedule: ConditionSchedule, _ extent: Int) -> [Double] {
        let count = productCount
        var conditioned = byUnit
        for condition in schedule.conditions {
            for case .outputShift(let unit, let product) in condition.targets {
                let row = (unit.index * count + product.index) * extent
                for day in 0..<extent { conditioned[row + day] = max(0, conditioned[row + day] + condition.actual[day]) }
            }
        }
        for condition in schedule.conditions {
            for case .output(let unit, let product) in condition.targets {
                let row = (unit.index * count + product.index) * extent
                for day in 0..<extent { conditioned[row + day] *= condition.actual[day] }
            }
        }
        var actual = [Double](repeating: 0, count: count * extent)
        for unit in baseline.refineries.indices {
            for cell in 0..<count * extent { actual[cell] += conditioned[unit * count * extent + cell] }
        }
        return actual
    }

    private func summed(_ byUnit: [Double], _ units: Int, _ extent: Int) -> [Double] {
        var result = [Double](repeating: 0, count: productCount * extent)
        for unit in 0..<units {
            for cell in result.indices { result[cell] += byUnit[unit * result.count + cell] }
        }
        return result
    }
    private func demandOfAllClasses(_ demand: [Double], _ extent: Int) -> [Double] {
        var result = [Double](repeating: 0, count: productCount * extent)
        for product in 0..<productCount {
            for userClass in 0..<classCount {
                let row = (product * classCount + userClass) * extent
                for day in 0..<extent { result[product * extent + day] += demand[row + day] }
            }
        }
        return result
    }

    private func crudePerTonne() -> [Double] {
        (0..<productCount).map { product in
            var weighted = 0.0, total = 0.0, largest = 0.0
            for refinery in baseline.refineries {
                let rate = refinery.output.first { $0.product.index == product }.map { values.averageRate($0.rate) } ?? 0
                weighted += rate * values[refinery.crudePerTonne]
                total += rate
                largest = max(largest, values[refinery.crudePerTonne])
            }
            return total > 0 ? weighted / total : largest
        }
    }

    private func higherGrades(_ product: Int) -> [Int] {
        let own = baseline.products[product]
        guard own.octane > 0 else { return [] }
        return baseline.products.indices.filter {
            baseline.products[$0].group == own.group && baseline.products[$0].octane > own.octane
        }.sorted { baseline.products[$0].octane < baseline.products[$1].octane }
    }
    private func lowerGrade(_ product: Int) -> Int? {
        let own = baseline.products[product]
        return baseline.products.indices.filter {
            baseline.products[$0].group == own.group && baseline.products[$0].octane > 0
                && baseline.products[$0].octane < own.octane
        }.max { baseline.products[$0].octane < baseline.products[$1].octane }
    }

    private func reserves(_ schedule: ConditionSchedule) -> [Double] {
        var result = [Double](repeating: 0, count: productCount)
        for reserve in schedule.reserves { result[reserve.product.index] += reserve.volume }
        return result
    }

    private var maximumTransit: Int {
        let extra = 0
        return (baseline.suppliers.map { values.days($0.transit) }.max() ?? 0) + extra + 60
    }

    private func compileRationing() -> CompiledRationing {
        let rationing = policies.rationing
        let listed = rationing.order.map(\.index)
        var floors = [Double](repeating: 0, count: classCount)
        for item in rationing.floors { floors[item.userClass.index] = values[item.share] }
        return CompiledRationing(
            isPriority: rationing.rule == .priority,
            order: listed + (0..<classCount).filter { !listed.contains($0) }, floors: floors,
            reserveDays: max(1, rationing.reserve.map { values[$0] } ?? 1),
            throttleBelow: rationing.throttleBelow.map { values[$0] },
            stretch: max(1, rationing.stretch.map { values[$0] } ?? 1))
    }

    /// The look-ahead is at least the longest delay + lead + cover over all suppliers.
    private func compileReplacement() -> CompiledReplacement {
        let cover = replacementDays(policies.replacement.targetCover, \.targetCover)
        let delay = decisionDelay
        let lead = baseline.suppliers.map { values.days($0.preparation) + values.days($0.transit) }.max() ?? 0
        return CompiledReplacement(
            placesOrders: kind != .noResponse, targetCover: max(1, cover),
            lookAhead: max(1, replacementDays(policies.replacement.lookAhead, \.lookAhead), delay + lead + cover),
            qualification: replacementDays(policies.replacement.qualification, \.qualification))
    }
    var decisionDelay: Int { replacementDays(policies.replacement.decisionDelay, \.decisionDelay) }
    private func replacementDays(_ own: Parameter<Duration>?, _ fallback: KeyPath<Procurement, Parameter<Duration>>) -> Int {
        (own ?? baseline.procurement?[keyPath: fallback]).map { values.days($0) } ?? 0
    }

    /// The days on which the belief of some condition changes.
    private func newsDays(_ schedule: ConditionSchedule) -> [Bool] {
        var result = [Bool](repeating: false, count: days)
        if !result.isEmpty { result[0] = true }
        for condition in schedule.conditions {
            for item in condition.beliefs where item.from > 0 && item.from < days { result[item.from] = true }
        }
        return result
    }
}
