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

/// Rationing compiled to arrays.
public struct CompiledRationing: Sendable {
    public let isPriority: Bool
    /// Every class once, in the order served.
    public let order: [Int]
    /// By class.
    public let floors: [Double]
    public let reserveDays: Double
    public let throttleBelow: Double?
    public let stretch: Double
}

/// The ordering rule compiled.
public struct CompiledReplacement: Sendable {
    public let placesOrders: Bool
    public let targetCover: Int
    public let lookAhead: Int
    public let qualification: Int
}

/// Everything one run is stepped over: arrays by day, product, supplier and class; dense positions, no strings.
///
/// Series by day have `extent` entries (the horizon and the look-ahead beyond it) unless said otherwise;
/// two-index series are laid out row by row: `row * extent + day`.
public struct RunInputs: Sendable {
    public let kind: RunKind
    public let horizon: Horizon
    public let days: Int
    public let extent: Int
    public let products: Int
    public let suppliers: Int
    public let classes: Int
    public let routes: Int

    /// Demand before price response, restraint and hoarding, row = product x classes + class, kt/d.
    public let demand: [Double]
    /// Demand without any shift, and expected demand is that with the believed shifts.
    public let demandBeforeShifts: [Double]
    /// Output by product, kt/d; without conditions, and what happens.
    public let output: [Double]
    /// Output by unit before any condition, row = unit x products + product.
    public let units: Int
    public let unitOutput: [Double]
    /// Output of all units and demand of all classes before any condition, row = product.
    public let outputBeforeConditions: [Double]
    public let demandOfAllClasses: [Double]
    public let crudePerTonne: [Double]
    public let contracts: [ContractFlow]
    public let offers: [Offer]
    /// Contract loadings by supplier if nothing is closed, kt/d, row = supplier.
    public let contractLoading: [Double]
    /// Supplier and product pairs that can have cargo.
    public let activePairs: [ActivePair]
    /// Offers by product for which they can be ordered.
    public let offersByProduct: [[Int]]
    public let creditParcel: [Double]
    public let creditRate: [Double]
    public let creditSupplier: [Int]
    /// Open share of loadings, row = supplier x products + product.
    public let open: [Double]
    /// Whether cargo arriving on a day is stopped although it was loaded before: share that lands.
    public let stoppedInTransit: [Bool]
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

    public let openingStock: [Double]
    public let minimumStock: [Double]
    public let tankCapacity: [Double]
    public let exportThreshold: [Double]
    public let exportRate: [Double]
    public let exportPrice: [Double]
    public let reserves: [Double]
    /// Pump price path before pass-through, M AZN/kt, row = product.
    public let retailPrice: [Double]
    public let scarcityPrice: [Double]
    public let isMarketPrice: [Bool]
    public let isMandated: [Bool]
    public let passThrough: [Double]
    public let elasticity: [Double]
    public let gradeChoice: [Double]
    public let valueAddedTax: Double
    public let roadTax: [Double]
    public let stationMargin: [Double]
    public let otherMargins: [Double]
    /// Row = product.
    public let excise: [Double]
    /// Share, row = supplier x products + product.
    public let duty: [Double]
    public let crudePrice: [Double]
    /// Next lower grades that unmet demand accepts: (to, share).
    public let accepts: [[(product: Int, share: Double)]]
    /// Products of the same group with a higher octane, nearest first.
    public let higherGrades: [[Int]]
    public let lowerGrade: [Int?]
    public let rationing: CompiledRationing
    public let replacement: CompiledReplacement
    public let conditions: [Condition]
    /// Days on which what is believed changes.
    public let newsDays: [Bool]
    public let rules: [any Rule]
    public let ruleMemoryCount: Int
    public let scheduledEvents: [ScheduledEvent]
    /// Reference prices and landed costs for `market` products, row = product; empty in the reference run.
    public let referenceLandedCost: [Double]
    /// Orders of the reference run, replayed in the no-response run.
    public let replayed: [Order]

    @inlinable public func row(_ row: Int, _ day: Int) -> Int { row &* extent &+ day }
    /// A place of a ring of `extent` entries, for positions below twice that.
    @inlinable public func ringPlace(_ position: Int) -> Int { position >= extent ? position &- extent : position }
    public func baseDemand(_ product: ProductID, _ userClass: UserClassID, _ day: Int) -> Double {
        demand[row(product.index * classes + userClass.index, day)]
    }
    /// Transit of a cargo loaded on a day that may lie before the horizon.
    @inlinable public func transit(_ supplier: Int, loadedOn day: Int) -> Int {
        transit[supplier &* (extent &+ maximumTransit) &+ min(day, extent - 1) &+ maximumTransit]
    }
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
