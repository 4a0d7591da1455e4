/// What is carried from day to day: stocks, cargoes, orders, beliefs, and what rules remember.
///
/// Every array is allocated once; nothing is allocated while the days are stepped.
public struct SystemState: Sendable {
    // Stocks, kt by product.
    public var stock: [Double]
    public var reserve: [Double]
    // Cargoes: row = (supplier x products + product) x 2 + (0 contract, 1 spot); by arrival day.
    public let arriving: DayTable
    public let arrivingValue: DayTable
    public var waiting: [Double]
    public var waitingValue: [Double]
    public var waitingTotal = 0.0
    /// At the entry point of each route today, and the share of it that lands.
    public var due: [Double]
    public var landingShare: [Double]
    public var inTransit: [Double]
    public var spotUnderWay: [Double]
    // Orders by loading day (linked list heads).
    public var orders: [Order]
    public var firstOrderLoading: [Int32]
    public var credit: [Double]
    public var supplierCredit: [Double]
    public var qualifiedOn: [Int]
    // Levers of the day.
    public var restraint: [Double]
    public var hoarding: [Double]
    public var leversAreNeutral = true
    public var releaseLimit: [Double]
    public var refillLimit: [Double]
    public var exportPaused: [Bool]
    public var ruleMemory: [Double]
    // Yesterday's indicators.
    public var coverYesterday: [Double]
    public var servedShareYesterday: [Double]
    // Flags for events.
    public var isShort: [Bool]
    public var isEmpty: [Bool]
    public var wasBelowTarget: [Bool]
    public var isRationed: [Bool]
    public var isExporting: [Bool]
    public var isCut: [Bool]
    public var hadReplacement: [Bool]
    public var events: [RunEvent]
    // Beliefs, row = product unless said.
    public var expectedLanding: [Double]
    public var expectedOnRoute: [Double]
    public var expectedOutput: [Double]
    public var expectedDemand: [Double]
    public var target: [Double]
    public var cumulativeNet: [Double]
    /// Believed share of loadings that is closed, row = supplier x products + product.
    public let beliefClosed: DayTable
    /// Expected demand added up from day 0, row = product.
    public var cumulativeDemand: [Double]
    public var beliefRoute: [Double]
    public var nextOpenDay: [Int]
    public var beliefItem: [Int]
    public var outlookChanged: [Bool]
    public var landingsChanged = true
    /// Smallest surplus of the outlook after today's exports, by product.
    public var surplus: [Double]
    public var ringDay: [Int]
    /// Sliding minimum of `cumulativeNet - target` over the look-ahead: ring of days by product.
    public var minimumRing: [Int32]
    public var ringFirst: [Int]
    public var ringCount: [Int]
    // Landed cost of the last 90 days, by product.
    public var landedVolume90: [Double]
    public var landedValue90: [Double]
    // Scratch of the day.
    public var arrivals: [Double]
    public var wanted: [Double]
    public var unmet: [Double]
    public var usable: [Double]
    public var leftOver: [Double]
    public var planned: [Double]
    public var plannedRoute: [Double]
    public var gap: [Double]
    public var capacity: [Double]
    public var offerOrder: [Int]

    /// The state on the morning of day 0, before the pipeline is filled.
    public init(_ inputs: RunInputs) {
        let p = inputs.products, s = inputs.suppliers, c = inputs.classes, e = inputs.extent
        func zeros(_ count: Int) -> [Double] { [Double](repeating: 0, count: count) }
        stock = inputs.openingStock
        reserve = inputs.reserves
        arriving = DayTable(rows: s * p * 2, days: e)
        arrivingValue = DayTable(rows: s * p * 2, days: e)
        waiting = zeros(s * p * 2)
        waitingValue = zeros(s * p * 2)
        due = zeros(inputs.routes)
        landingShare = due
        inTransit = zeros(p)
        spotUnderWay = zeros(p)
        orders = []
        orders.reserveCapacity(max(4096, inputs.days * 8))
        firstOrderLoading = [Int32](repeating: -1, count: e)
        credit = inputs.creditParcel
        supplierCredit = inputs.supplierParcel
        qualifiedOn = inputs.needsQualification.map { $0 ? Int.max : 0 }
        restraint = [Double](repeating: 1, count: p * c)
        hoarding = restraint
        releaseLimit = zeros(p)
        refillLimit = zeros(p)
        exportPaused = [Bool](repeating: false, count: p)
        ruleMemory = zeros(inputs.ruleMemoryCount)
        coverYesterday = [Double](repeating: .infinity, count: p)
        servedShareYesterday = [Double](repeating: 1, count: p)
        isShort = exportPaused
        isEmpty = exportPaused
        wasBelowTarget = exportPaused
        isRationed = exportPaused
        isExporting = exportPaused
        isCut = exportPaused
        hadReplacement = exportPaused
        events = []
        events.reserveCapacity(max(8192, inputs.days * 24))
        expectedLanding = zeros(p * e)
        expectedOnRoute = zeros(inputs.routes * e)
        expectedOutput = inputs.outputBeforeConditions
        expectedDemand = inputs.demandOfAllClasses
        target = zeros(p * e)
        cumulativeNet = zeros(p * e)
        beliefClosed = DayTable(rows: s * p, days: e)
        cumulativeDemand = zeros(p * e)
        beliefRoute = [Double](repeating: 1, count: inputs.routes * e)
        nextOpenDay = [Int](repeating: 0, count: inputs.routes * e)
        beliefItem = [Int](repeating: -1, count: inputs.conditions.count)
        outlookChanged = [Bool](repeating: true, count: p)
        minimumRing = [Int32](repeating: 0, count: p * e)
        ringFirst = [Int](repeating: 0, count: p)
        ringCount = ringFirst
        ringDay = ringFirst
        surplus = zeros(p)
        landedVolume90 = zeros(p)
        landedValue90 = zeros(p)
        arrivals = zeros(p)
        wanted = zeros(p * c)
        unmet = zeros(p * c)
        usable = zeros(p)
        leftOver = zeros(p)
        planned = zeros(e)
        plannedRoute = zeros(inputs.routes * e)
        gap = zeros(e)
        capacity = zeros(e)
        offerOrder = [Int](repeating: 0, count: max(1, inputs.offers.count))
    }

    public mutating func multiplyRestraint(_ product: ProductID, _ userClass: UserClassID, _ factor: Double) {
        restraint[product.index * (restraint.count / stock.count) + userClass.index] *= factor
        leversAreNeutral = false
    }
    public mutating func multiplyHoarding(_ product: ProductID, _ userClass: UserClassID, _ factor: Double) {
        hoarding[product.index * (hoarding.count / stock.count) + userClass.index] *= factor
        leversAreNeutral = false
    }
    public mutating func log(_ kind: EventKind, _ day: Int, product: ProductID, value: Double, subject: EventSubject) {
        events.append(RunEvent(kind: kind, day: day, product: product.index, value: value, subject: subject))
    }
}
