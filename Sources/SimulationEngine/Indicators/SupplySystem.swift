import EnergySystem

/// What can supply a set of products over a number of days with every element in order, for the N-1 indicators.
///
/// Rates are means over the window of highest demand. A supplier brings its contracts, and its offers from their lead
/// time on within the rate that contracts leave free; a route brings what its suppliers can within the capacity that
/// other products leave free. Stops are left out; contracts and reserves that a run adds or ends, and the slate that it
/// runs, are in: what a new slate makes stands beside the contracts that it displaces.
struct SupplySystem {
    enum Element: String, CaseIterable {
        case supplier, route
        case refinery = "refinery unit"

        /// The part of the indicator's rows.
        var part: String { self == .refinery ? "refinery" : rawValue }

        /// Place in `allCases`.
        var position: Int {
            switch self {
            case .supplier: 0
            case .route: 1
            case .refinery: 2
            }
        }
    }
    /// Below it nothing is lost, kt/d.
    static let smallestLoss = 1e-9

    let days: Int
    let peakDemand: Double
    let usableStock: Double
    /// By supplier, route and refinery unit, kt/d.
    let capability: [Double]
    let routeOfSupplier: [Int]
    let routeCapacity: [Double]
    let units: [Double]
    /// Largest element of each kind, and what is left without it, in the order of `Element.allCases`.
    private var largestElements: [(index: Int, loss: Double)?] = []
    private var ratios: [Double?] = []

    init(run: Run, products: [Int], days: Int) {
        self.init(run: run, products: products, days: days, demand: run.demandBeforeShifts(products))
    }

    /// With the demand before any shift that was summed already.
    init(run: Run, products: [Int], days: Int, demand: [Double]) {
        let plan = run.plan
        let window = SupplySystem.peakWindow(demand, days)
        self.days = days
        peakDemand = window.mean
        usableStock = products.reduce(0) {
            $0 + max(0, plan.stocks.opening[$1] - plan.stocks.minimum[$1]) + plan.stocks.reserves[$1]
        }
        capability = (0..<plan.suppliers).map {
            SupplySystem.capability(plan, supplier: $0, products, window: window.days, days: days)
        }
        routeOfSupplier = plan.supply.routeOfSupplier
        routeCapacity = SupplySystem.freeCapacity(plan, products, window: window.days)
        units = (0..<plan.refining.units).map { unit in
            products.reduce(0) { total, product in
                total + mean(window.days) { plan.refining.slateOutput[plan.row(unit * plan.products + product, $0)] }
            }
        }
        largestElements = Element.allCases.map(findLargest)
        ratios = largestElements.map(ratio)
    }

    /// What each route can bring without one supplier.
    func entries(without supplier: Int? = nil) -> [Double] {
        routeCapacity.indices.map { route in
            let offered = capability.indices.reduce(0) { total, index in
                routeOfSupplier[index] == route && index != supplier ? total + capability[index] : total
            }
            return min(routeCapacity[route], offered)
        }
    }

    /// Loss by position of an element, kt/d: other suppliers of the same route fill what one leaves free.
    func losses(_ element: Element) -> [Double] {
        switch element {
        case .route: return entries()
        case .refinery: return units
        case .supplier:
            let all = entries().reduce(0, +)
            return capability.indices.map { all - entries(without: $0).reduce(0, +) }
        }
    }

    /// Position and size of the largest element; `nil` where there is nothing to lose.
    func largest(_ element: Element) -> (index: Int, loss: Double)? { largestElements[element.position] }

    private func findLargest(_ element: Element) -> (index: Int, loss: Double)? {
        let losses = losses(element)
        guard let index = losses.indices.max(by: { losses[$0] < losses[$1] || (losses[$0] == losses[$1] && $0 > $1) }),
            losses[index] > SupplySystem.smallestLoss
        else { return nil }
        return (index, losses[index])
    }

    func ratio(without element: Element) -> Double? { ratios[element.position] }

    private func ratio(_ lost: (index: Int, loss: Double)?) -> Double? {
        lost.flatMap {
            NMinusOne.ratio(
                entries: entries(), refinery: units.reduce(0, +), usableStock: usableStock, days: days,
                lost: $0.loss, peakDemand: peakDemand)
        }
    }

    /// Name and size of the largest element.
    func label(_ element: Element, in context: IndicatorContext) -> String {
        guard let largest = largest(element) else { return "none" }
        let names =
            switch element {
            case .supplier: context.supplierNames
            case .route: context.routeNames
            case .refinery: context.refineryNames
            }
        let name = names.indices.contains(largest.index) ? names[largest.index] : ""
        return "\(name) (\(NoteText.number(largest.loss, decimals: 3)) kt/d)"
    }
}

extension SupplySystem {
    /// The days in a row with the highest mean demand before any shift; the whole horizon where it is shorter.
    private static func peakWindow(_ demand: [Double], _ days: Int) -> (days: Range<Int>, mean: Double) {
        let peak = PeakShortfall.largest(unserved: demand, wanted: demand, length: days)
        return (peak?.days ?? 0..<0, peak?.rate ?? 0)
    }

    /// Contract rate of a supplier for the products that fit, a mean over the window.
    private static func contracts(
        _ plan: RunPlan, _ supplier: Int, window: Range<Int>, where fits: (Int) -> Bool
    ) -> Double {
        plan.supply.contracts.filter { $0.supplier == supplier && fits($0.product) }.reduce(0) { total, flow in
            total + mean(window) { flow.rate[$0 + plan.supply.maximumTransit] }
        }
    }

    /// What a supplier can bring, kt/d: contracts, and offers within the rate they leave free from their lead time on.
    private static func capability(
        _ plan: RunPlan, supplier: Int, _ products: [Int], window: Range<Int>, days: Int
    ) -> Double {
        let own = contracts(plan, supplier, window: window) { products.contains($0) }
        let all = contracts(plan, supplier, window: window) { _ in true }
        var free = max(0, plan.supply.supplierRate[supplier] - all), ordered = 0.0
        var credits: [Int] = []
        for offer in plan.supply.offers where offer.supplier == supplier && products.contains(offer.product) {
            guard !credits.contains(offer.credit) else { continue }
            credits.append(offer.credit)
            let rate = min(free, mean(window) { offer.rate[$0] })
            free -= rate
            ordered += rate * NMinusOne.ramp(leadTime: leadTime(plan, offer, window), days: days)
        }
        return own + ordered
    }

    /// From the decision to the arrival, with qualification where the supplier needs it, d.
    private static func leadTime(_ plan: RunPlan, _ offer: Offer, _ window: Range<Int>) -> Int {
        let isNew = plan.supply.needsQualification[offer.supplier] && !offer.isContractCall
        return offer.decisionDelay + offer.preparation
            + plan.transit(offer.supplier, loadedOn: -plan.supply.maximumTransit)
            + (isNew ? plan.ordering.qualification : 0)
    }

    /// Route capacity less the contracts of other products, kt/d.
    private static func freeCapacity(_ plan: RunPlan, _ products: [Int], window: Range<Int>) -> [Double] {
        (0..<plan.routes).map { route in
            let others = (0..<plan.suppliers).filter { plan.supply.routeOfSupplier[$0] == route }.reduce(0) {
                total, supplier in
                total + contracts(plan, supplier, window: window) { !products.contains($0) }
            }
            return max(0, plan.supply.routeCapacity[route] - others)
        }
    }
}

/// Mean of a value over some days; 0 over none.
private func mean(_ days: Range<Int>, _ value: (Int) -> Double) -> Double {
    days.isEmpty ? 0 : days.reduce(0) { $0 + value($1) } / Double(days.count)
}
