// Initialisers of plans are internal; they are seen only where modules are built for testing, as in debug builds.
#if DEBUG
    @testable import EnergySystem

    /// A small system written by hand: one unit, one route, every series constant, no rules; tests change what they
    /// need.
    struct SampleInputs {
        var from = "2024-01-01"
        var days = 31
        var products = 1
        var suppliers = 1
        var classes = 2
        var routes = 1
        var units = 1
        /// Demand by product and class, output by unit and product, kt/d.
        var demand: [Double] = []
        var unitOutput: [Double] = []
        var crudePerTonne: [Double] = []
        var contracts: [ContractFlow] = []
        var offers: [Offer] = []
        var routeOfSupplier: [Int] = []
        var supplierRate: [Double] = []
        var needsQualification: [Bool] = []
        var routeCapacity: [Double] = []
        var transitDays = 5
        var qualification = 30
        var openingStock: [Double] = []
        var minimumStock: [Double] = []
        var reserves: [Double] = []
        var exportPrice: [Double] = []
        var isMandated: [Bool] = []
        var valueAddedTax = 0.0
        var roadTax: [Double] = []
        var stationMargin: [Double] = []
        var otherMargins: [Double] = []
        var excise: [Double] = []
        var crudePrice = 0.0
        var accepts: [[(product: Int, share: Double)]] = []
        var higherGrades: [[Int]] = []
        var events: [ScheduledEvent] = []

        var horizon: Horizon {
            let first = Day(from) ?? Day(number: 0)
            return Horizon(from: first, through: first + (days - 1)) ?? Horizon(only: first)
        }

        /// A contract at a constant rate and price.
        func contract(_ supplier: Int, _ product: Int, rate: Double, price: Double = 0) -> ContractFlow {
            ContractFlow(
                supplier: supplier, product: product, rate: [Double](repeating: rate, count: days + transitDays),
                price: [Double](repeating: price, count: days))
        }
        /// A spot offer at a constant rate.
        func offer(_ supplier: Int, _ product: Int, credit: Int, rate: Double, preparation: Int, decisionDelay: Int = 0)
            -> Offer
        {
            Offer(
                supplier: supplier, sold: product, product: product, credit: credit,
                rate: [Double](repeating: rate, count: days), price: [Double](repeating: 0, count: days),
                preparation: preparation, decisionDelay: decisionDelay, parcel: 0, isContractCall: false)
        }

        private func filled(_ values: [Double], _ count: Int) -> [Double] {
            values.isEmpty ? [Double](repeating: 0, count: count) : values
        }
        /// Each value on every day.
        private func daily(_ values: [Double], _ count: Int) -> [Double] {
            filled(values, count).flatMap { [Double](repeating: $0, count: days) }
        }

        func build(_ kind: RunKind = .reference) -> RunPlan {
            RunPlan(
                kind: kind, horizon: horizon, extent: days, suppliers: suppliers, classes: classes, routes: routes,
                demand: demandPlan, refining: refiningPlan, supply: supplyPlan, prices: pricePlan, stocks: stockPlan,
                rationing: RationingPlan(
                    isPriority: false, order: Array(0..<classes), floors: [Double](repeating: 0, count: classes),
                    reserveDays: 1,
                    throttleBelow: nil, stretch: 1),
                ordering: OrderingPlan(
                    placesOrders: false, targetCover: 15, outlook: Outlook(least: 60, most: 60, beyond: 0),
                    qualification: qualification, decisionDelay: 0,
                    isMandated: isMandated.isEmpty ? [Bool](repeating: false, count: products) : isMandated,
                    replayed: []),
                causes: CausePlan(
                    conditions: [], newsDays: [Bool](repeating: false, count: days), rules: [], ruleMemoryCount: 0,
                    scheduledEvents: events, origins: []))
        }

        private var zeroByDay: [Double] { [Double](repeating: 0, count: products * days) }

        private var demandPlan: DemandPlan {
            DemandPlan(
                path: daily(demand, products * classes), pathOfAllClasses: zeroByDay, floors: zeroByDay,
                beforeShifts: daily(demand, products * classes), ofAllClasses: zeroByDay,
                elasticity: filled([], products), gradeChoice: filled([], products),
                accepts: accepts.isEmpty ? [[(product: Int, share: Double)]](repeating: [], count: products) : accepts,
                higherGrades: higherGrades.isEmpty ? [[Int]](repeating: [], count: products) : higherGrades,
                lowerGrade: [Int?](repeating: nil, count: products))
        }

        private var refiningPlan: RefiningPlan {
            RefiningPlan(
                units: units, output: zeroByDay, unitOutput: daily(unitOutput, units * products),
                slateOutput: daily(unitOutput, units * products), outputBeforeConditions: zeroByDay,
                crudePerTonne: filled(crudePerTonne, products), returns: [], closingOrder: Array(0..<products))
        }

        private var supplyPlan: SupplyPlan {
            SupplyPlan(
                contracts: contracts, offers: offers,
                offersByProduct: (0..<products).map { product in offers.indices.filter { offers[$0].product == product }
                },
                creditParcel: [], creditRate: [], creditSupplier: [], contractLoading: [], activePairs: [],
                placeOfPair: [],
                open: [Double](repeating: 1, count: suppliers * products * days), stoppedInTransit: [],
                routeOfSupplier: routeOfSupplier.isEmpty ? [Int](repeating: 0, count: suppliers) : routeOfSupplier,
                supplierRate: filled(supplierRate, suppliers), supplierParcel: filled([], suppliers),
                needsQualification: needsQualification.isEmpty
                    ? [Bool](repeating: false, count: suppliers) : needsQualification,
                routeCapacity: filled(routeCapacity, routes), routeOpen: [Double](repeating: 1, count: routes * days),
                transit: [Int](repeating: transitDays, count: suppliers * (days + transitDays)),
                maximumTransit: transitDays)
        }

        private var pricePlan: PricePlan {
            PricePlan(
                retail: zeroByDay, export: daily(exportPrice, products),
                crude: [Double](repeating: crudePrice, count: days),
                excise: daily(excise, products), duty: [Double](repeating: 0, count: suppliers * products * days),
                scarcity: filled([], products), isMarket: [Bool](repeating: false, count: products),
                passThrough: filled([], products),
                valueAddedTax: valueAddedTax, roadTax: filled(roadTax, products),
                stationMargin: filled(stationMargin, products),
                otherMargins: filled(otherMargins, products), referenceLandedCost: [])
        }

        private var stockPlan: StockPlan {
            StockPlan(
                opening: filled(openingStock, products), minimum: filled(minimumStock, products),
                capacity: [Double](repeating: 1e9, count: products), reserves: filled(reserves, products),
                exportThreshold: filled([], products), exportRate: filled([], products))
        }
    }
#endif
