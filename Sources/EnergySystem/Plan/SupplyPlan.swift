/// Suppliers, contracts, offers and routes; rows = supplier x products + product unless said.
public struct SupplyPlan: Sendable {
    public let contracts: [ContractFlow]
    public let offers: [Offer]
    /// Offers by the product for which they can be ordered.
    public let offersByProduct: [[Int]]
    /// Unused rates: by position the parcel kept, the rate of a day, and the supplier.
    public let creditParcel: [Double]
    public let creditRate: [Double]
    public let creditSupplier: [Int]
    /// Contract loadings by supplier if nothing is closed, kt/d, row = supplier.
    public let contractLoading: [Double]
    /// Supplier and product pairs that can have cargo.
    public let activePairs: [ActivePair]
    /// Place of each pair among those; -1 where it has none.
    public let placeOfPair: [Int]
    /// Open share of loadings.
    public let open: [Double]
    /// Whether cargo that arrives on a day is stopped although it was loaded before; empty where none is.
    public let stoppedInTransit: [Bool]
    /// By supplier.
    public let routeOfSupplier: [Int]
    public let supplierRate: [Double]
    public let supplierParcel: [Double]
    public let needsQualification: [Bool]
    /// Normal capacity by route, kt/d, and open share by day.
    public let routeCapacity: [Double]
    public let routeOpen: [Double]
    /// Days from loading to arrival, row = supplier, from `-maximumTransit` on.
    public let transit: [Int]
    public let maximumTransit: Int
}

extension SupplyPlan {
    /// `kept` is the part of another run on the same inputs, of which no number that it reads differs; `sameTrade` says that
    /// the causes do the same to contracts, prices and transit as in that run.
    init(_ sources: PlanSources, _ schedule: ConditionSchedule, _ ordering: OrderingPlan, kept: SupplyPlan?, sameTrade: Bool) {
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
            activePairs: activePairs, placeOfPair: Self.places(of: activePairs, pairs: suppliers.count * sources.products),
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
public struct ContractFlow: Sendable {
    public let supplier: Int
    public let product: Int
    /// Loading rate by day, kt/d, from `-maximumTransit` days before the horizon on.
    public let rate: [Double]
    /// Price delivered at the border by day, M AZN/kt.
    public let price: [Double]
}

/// Something the importer can order.
public struct Offer: Sendable {
    public let supplier: Int
    /// What is sold, and for which product it is bought (they differ where orders go up).
    public let sold: Int
    public let product: Int
    /// Position of the unused rate, shared by offers that sell the same volume.
    public let credit: Int
    public let rate: [Double]
    public let price: [Double]
    public let preparation: Int
    public let decisionDelay: Int
    public let parcel: Double
    /// A call on a contract, which needs no qualification and is no spot cargo.
    public let isContractCall: Bool
}

/// A supplier and product that can have cargo.
public struct ActivePair: Sendable {
    /// supplier x products + product
    public let pair: Int
    public let supplier: Int
    public let product: Int
    public let route: Int
}

/// One order, from decision to landing.
public struct Order: Sendable {
    public let offer: Int
    public let supplier: Int
    public let sold: Int
    public let product: Int
    public let volume: Double
    public let price: Double
    public let decided: Int
    public let loading: Int
    public let arrival: Int
    public let isContractCall: Bool
    /// Whether today's beliefs count on it.
    public var isExpected: Bool
    public var next: Int32

    public init(offer: Int, supplier: Int, sold: Int, product: Int, volume: Double, price: Double, decided: Int, loading: Int, arrival: Int, isContractCall: Bool) {
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
