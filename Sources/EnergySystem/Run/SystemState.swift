/// What is carried from day to day: stocks, cargoes, orders, beliefs, and what rules remember.
///
/// All cells are allocated once; nothing is allocated while the days are stepped.
public struct SystemState: Sendable {
    // Stocks, kt by product.
    public let stock: Cells<Double>
    public let reserve: Cells<Double>
    // Cargoes: row = (supplier x products + product) x 2 + (0 contract, 1 spot); by arrival day.
    public let arriving: DayTable
    public let arrivingValue: DayTable
    public let waiting: Cells<Double>
    public let waitingValue: Cells<Double>
    public var waitingTotal = 0.0
    /// At the entry point of each route today, and the share of it that lands.
    public let due: Cells<Double>
    public let landingShare: Cells<Double>
    public let inTransit: Cells<Double>
    public let spotUnderWay: Cells<Double>
    // Orders by loading day (linked list heads).
    public var orders: [Order]
    public let firstOrderLoading: Cells<Int32>
    public let credit: Cells<Double>
    public let supplierCredit: Cells<Double>
    public let qualifiedOn: Cells<Int>
    // Levers of the day.
    public let restraint: Cells<Double>
    public let hoarding: Cells<Double>
    public var leversAreNeutral = true
    public let releaseLimit: Cells<Double>
    public let refillLimit: Cells<Double>
    public let exportPaused: Cells<Bool>
    public let ruleMemory: Cells<Double>
    // Yesterday's indicators.
    public let coverYesterday: Cells<Double>
    public let servedShareYesterday: Cells<Double>
    // Flags for events.
    public let isShort: Cells<Bool>
    public let isEmpty: Cells<Bool>
    public let wasBelowTarget: Cells<Bool>
    public let isRationed: Cells<Bool>
    public let isExporting: Cells<Bool>
    public let isCut: Cells<Bool>
    public let hadReplacement: Cells<Bool>
    public var events: [RunEvent]
    // Beliefs, row = product unless said.
    public let expectedLanding: Cells<Double>
    public let expectedOnRoute: Cells<Double>
    public let expectedOutput: Cells<Double>
    public let expectedDemand: Cells<Double>
    public let target: Cells<Double>
    public let cumulativeNet: Cells<Double>
    /// Believed share of loadings that is closed, row = supplier x products + product.
    public let beliefClosed: DayTable
    /// Expected demand added up from day 0, row = product.
    public let cumulativeDemand: Cells<Double>
    public let beliefRoute: Cells<Double>
    public let nextOpenDay: Cells<Int>
    public let beliefItem: Cells<Int>
    public let outlookChanged: Cells<Bool>
    public var landingsChanged = true
    /// Smallest surplus of the outlook after today's exports, by product.
    public let surplus: Cells<Double>
    public let ringDay: Cells<Int>
    /// Sliding minimum of `cumulativeNet - target` over the look-ahead: ring of days by product.
    public let minimumRing: Cells<Int32>
    public let ringFirst: Cells<Int>
    public let ringCount: Cells<Int>
    // Landed cost of the last 90 days, by product.
    public let landedVolume90: Cells<Double>
    public let landedValue90: Cells<Double>
    // Scratch of the day.
    public let arrivals: Cells<Double>
    public let wanted: Cells<Double>
    /// Sums over classes: wanted, floors held back of it, and what is still unmet, by product.
    public let wantedSum: Cells<Double>
    public let floorSum: Cells<Double>
    public let unmetSum: Cells<Double>
    public let hadUnmet: Cells<Bool>
    public let unmet: Cells<Double>
    public let usable: Cells<Double>
    public let leftOver: Cells<Double>
    public let planned: Cells<Double>
    public let plannedRoute: Cells<Double>
    public let isPlannedRoute: Cells<Bool>
    public let gap: Cells<Double>
    public let capacity: Cells<Double>
    public let offerOrder: Cells<Int>

    /// The state on the morning of day 0, before the pipeline is filled.
    public init(_ inputs: RunInputs) {
        let p = inputs.products, s = inputs.suppliers, c = inputs.classes, e = inputs.extent, r = inputs.routes
        func zeros(_ count: Int) -> Cells<Double> { Cells(repeating: 0, count: count) }
        func ones(_ count: Int) -> Cells<Double> { Cells(repeating: 1, count: count) }
        func no(_ count: Int) -> Cells<Bool> { Cells(repeating: false, count: count) }
        func nought(_ count: Int) -> Cells<Int> { Cells(repeating: 0, count: count) }
        stock = Cells(inputs.openingStock)
        reserve = Cells(inputs.reserves)
        arriving = DayTable(rows: s * p * 2, days: e)
        arrivingValue = DayTable(rows: s * p * 2, days: e)
        waiting = zeros(s * p * 2)
        waitingValue = zeros(s * p * 2)
        due = zeros(r)
        landingShare = zeros(r)
        inTransit = zeros(p)
        spotUnderWay = zeros(p)
        orders = []
        orders.reserveCapacity(max(4096, inputs.days * 8))
        firstOrderLoading = Cells(repeating: -1, count: e)
        credit = Cells(inputs.creditParcel)
        supplierCredit = Cells(inputs.supplierParcel)
        qualifiedOn = Cells(inputs.needsQualification.map { $0 ? Int.max : 0 })
        restraint = ones(p * c)
        hoarding = ones(p * c)
        releaseLimit = zeros(p)
        refillLimit = zeros(p)
        exportPaused = no(p)
        ruleMemory = zeros(inputs.ruleMemoryCount)
        coverYesterday = Cells(repeating: .infinity, count: p)
        servedShareYesterday = ones(p)
        isShort = no(p)
        isEmpty = no(p)
        wasBelowTarget = no(p)
        isRationed = no(p)
        isExporting = no(p)
        isCut = no(p)
        hadReplacement = no(p)
        events = []
        events.reserveCapacity(max(8192, inputs.days * 24))
        expectedLanding = zeros(p * e)
        expectedOnRoute = zeros(r * e)
        expectedOutput = Cells(inputs.outputBeforeConditions)
        expectedDemand = Cells(inputs.demandOfAllClasses)
        target = zeros(p * e)
        cumulativeNet = zeros(p * e)
        beliefClosed = DayTable(rows: s * p, days: e)
        cumulativeDemand = zeros(p * e)
        beliefRoute = ones(r * e)
        nextOpenDay = nought(r * e)
        beliefItem = Cells(repeating: -1, count: inputs.conditions.count)
        outlookChanged = Cells(repeating: true, count: p)
        minimumRing = Cells(repeating: 0, count: p * e)
        ringFirst = nought(p)
        ringCount = nought(p)
        ringDay = nought(p)
        surplus = zeros(p)
        landedVolume90 = zeros(p)
        landedValue90 = zeros(p)
        arrivals = zeros(p)
        wanted = zeros(p * c)
        wantedSum = zeros(p)
        floorSum = zeros(p)
        unmetSum = zeros(p)
        hadUnmet = no(p)
        unmet = zeros(p * c)
        usable = zeros(p)
        leftOver = zeros(p)
        planned = zeros(e)
        plannedRoute = zeros(r * e)
        isPlannedRoute = no(r)
        gap = zeros(e)
        capacity = zeros(e)
        offerOrder = nought(max(1, inputs.offers.count))
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
