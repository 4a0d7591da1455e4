/// Suppliers, contracts, offers and routes; rows = supplier x products + product unless said.
public struct SupplyPlan: Sendable {
    package let contracts: [ContractFlow]
    package let offers: [Offer]
    /// Offers by the product for which they can be ordered.
    package let offersByProduct: [[Int]]
    /// Unused rates: by position the parcel kept, the rate of a day, and the supplier.
    package let creditParcel: [Double]
    package let creditRate: [Double]
    package let creditSupplier: [Int]
    /// Contract loadings by supplier if nothing is closed, kt/d, row = supplier.
    package let contractLoading: [Double]
    /// Supplier and product pairs that can have cargo.
    package let activePairs: [ActivePair]
    /// Place of each pair among those; -1 where it has none.
    package let placeOfPair: [Int]
    /// Open share of loadings.
    package let open: [Double]
    /// Whether cargo that arrives on a day is stopped although it was loaded before; empty where none is.
    package let stoppedInTransit: [Bool]
    /// By supplier.
    package let routeOfSupplier: [Int]
    package let supplierRate: [Double]
    package let supplierParcel: [Double]
    package let needsQualification: [Bool]
    /// Normal capacity by route, kt/d, and open share by day.
    package let routeCapacity: [Double]
    package let routeOpen: [Double]
    /// Days from loading to arrival, row = supplier, from `-maximumTransit` on.
    public let transit: [Int]
    public let maximumTransit: Int
}

extension SupplyPlan {
    /// `kept` is the part of another run on the same inputs, of which no number that it reads differs; `sameTrade` says
    /// that the causes do the same to contracts, prices and transit as in that run.
    init(
        _ sources: PlanSources, _ schedule: ConditionSchedule, _ ordering: OrderingPlan, kept: SupplyPlan?,
        sameTrade: Bool
    ) {
        let compiler = SupplyCompiler(sources: sources, schedule: schedule, decisionDelay: ordering.decisionDelay)
        let trade = sameTrade ? kept : nil
        let contracts = trade?.contracts ?? compiler.contracts()
        let market = trade?.market ?? compiler.market()
        let suppliers = sources.baseline.suppliers
        let activePairs = trade?.activePairs ?? compiler.activePairs(contracts, market.offers)
        self.init(
            contracts: contracts, offers: market.offers,
            offersByProduct: (0..<sources.products).map { product in
                market.offers.indices.filter { market.offers[$0].product == product }
            },
            creditParcel: market.parcels, creditRate: market.rates, creditSupplier: market.suppliers,
            contractLoading: trade?.contractLoading ?? compiler.contractLoading(contracts),
            activePairs: activePairs,
            placeOfPair: Self.places(of: activePairs, pairs: suppliers.count * sources.products),
            open: compiler.openShares(), stoppedInTransit: compiler.stoppedInTransit(),
            routeOfSupplier: suppliers.map(\.route.index), supplierRate: kept?.supplierRate ?? compiler.supplierRates(),
            supplierParcel: kept?.supplierParcel ?? suppliers.map { compiler.parcel($0) },
            needsQualification: suppliers.map { !$0.usedInBaseYear },
            routeCapacity: kept?.routeCapacity ?? compiler.routeCapacities(), routeOpen: compiler.routeOpen(),
            transit: trade?.transit ?? compiler.transitByLoadingDay(), maximumTransit: schedule.maximumTransit)
    }

    /// Place of each pair of a supplier and a product among the active ones.
    static func places(of active: [ActivePair], pairs: Int) -> [Int] {
        var places = [Int](repeating: -1, count: pairs)
        for (place, item) in active.enumerated() { places[item.pair] = place }
        return places
    }

    private var market: SpotMarket {
        SpotMarket(offers: offers, parcels: creditParcel, rates: creditRate, suppliers: creditSupplier)
    }
}

/// A contract that loads every day.
package struct ContractFlow: Sendable {
    package let supplier: Int
    package let product: Int
    /// Loading rate by day, kt/d, from `-maximumTransit` days before the horizon on.
    package let rate: [Double]
    /// Price delivered at the border by day, M AZN/kt.
    package let price: [Double]
}

/// Something the importer can order.
package struct Offer: Sendable {
    package let supplier: Int
    /// What is sold, and for which product it is bought (they differ where orders go up).
    package let sold: Int
    package let product: Int
    /// Position of the unused rate, shared by offers that sell the same volume.
    package let credit: Int
    package let rate: [Double]
    package let price: [Double]
    package let preparation: Int
    package let decisionDelay: Int
    package let parcel: Double
    /// A call on a contract, which needs no qualification and is no spot cargo.
    package let isContractCall: Bool
}

/// A supplier and product that can have cargo.
package struct ActivePair: Sendable {
    /// supplier x products + product
    package let pair: Int
    package let supplier: Int
    package let product: Int
    package let route: Int
}

/// One order, from decision to landing.
package struct Order: Sendable {
    package let offer: Int
    package let supplier: Int
    package let sold: Int
    package let product: Int
    package let volume: Double
    package let price: Double
    package let decided: Int
    package let loading: Int
    package let arrival: Int
    package let isContractCall: Bool
    /// Whether today's beliefs count on it.
    package var isExpected: Bool
    package var next: Int32

    package init(
        offer: Int, supplier: Int, sold: Int, product: Int, volume: Double, price: Double, decided: Int, loading: Int,
        arrival: Int, isContractCall: Bool
    ) {
        self.offer = offer
        self.supplier = supplier
        self.sold = sold
        self.product = product
        self.volume = volume
        self.price = price
        self.decided = decided
        self.loading = loading
        self.arrival = arrival
        self.isContractCall = isContractCall
        self.isExpected = true
        self.next = -1
    }
}
