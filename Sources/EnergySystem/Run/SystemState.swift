/// What is carried from day to day: stocks, cargoes, orders, beliefs, and what rules remember.
///
/// All cells are allocated once; nothing is allocated while the days are stepped, nor by `reset` for a next run of the
/// same shape.
package struct SystemState: Sendable {
    // Stocks, kt by product.
    package let stock: Cells<Double>
    package let reserve: Cells<Double>
    // Cargoes: row = (supplier x products + product) x 2 + (0 contract, 1 spot); by arrival day.
    package let arriving: WritableDayTable
    package let arrivingValue: WritableDayTable
    package let waiting: Cells<Double>
    package let waitingValue: Cells<Double>
    package var waitingTotal = 0.0
    /// Rows of the four above on which a cargo was ever sent; the others are zero.
    package let hasCargo: Cells<Bool>
    /// The same rows, each as place of its pair among the active ones x 2 + (0 contract, 1 spot), in rising order.
    package let cargoPlaces: Cells<Int>
    package private(set) var cargoCount = 0
    /// At the entry point of each route today, and the share of it that lands.
    package let due: Cells<Double>
    package let landingShare: Cells<Double>
    package let inTransit: Cells<Double>
    package let spotUnderWay: Cells<Double>
    // Orders by loading day (linked list heads).
    package var orders: [Order]
    package let firstOrderLoading: Cells<Int32>
    package let credit: Cells<Double>
    package let supplierCredit: Cells<Double>
    package let qualifiedOn: Cells<Int>
    // Levers of the day.
    package let restraint: Cells<Double>
    package let hoarding: Cells<Double>
    package var leversAreNeutral = true
    package let releaseLimit: Cells<Double>
    package let refillLimit: Cells<Double>
    // Traces of the day, row = cause: share of each cell's demand that a cause restrains, and its part of the limits
    // above.
    package let restraintByCause: Cells<Double>
    package let releaseByCause: Cells<Double>
    package let refillByCause: Cells<Double>
    package let exportPaused: Cells<Bool>
    /// Of another grade's yield today, and output given up since the tank is full, kt by product.
    package let cameBack: Cells<Double>
    package let givenUp: Cells<Double>
    package let ruleMemory: Cells<Double>
    // Yesterday's indicators.
    package let coverYesterday: Cells<Double>
    package let servedShareYesterday: Cells<Double>
    // Flags for events.
    package let isShort: Cells<Bool>
    package let isEmpty: Cells<Bool>
    package let wasBelowTarget: Cells<Bool>
    package let isRationed: Cells<Bool>
    package let isExporting: Cells<Bool>
    package let isCut: Cells<Bool>
    package let isReturned: Cells<Bool>
    package let hadReplacement: Cells<Bool>
    package var events: [RunEvent]
    // Beliefs, row = product unless said.
    package let expectedLanding: Cells<Double>
    package let expectedOnRoute: Cells<Double>
    package let expectedOutput: Cells<Double>
    package let expectedDemand: Cells<Double>
    package let target: Cells<Double>
    package let cumulativeNet: Cells<Double>
    /// Believed share of loadings that is closed, row = supplier x products + product.
    package let beliefClosed: WritableDayTable
    /// Expected demand added up from day 0, row = product.
    package let cumulativeDemand: Cells<Double>
    package let beliefRoute: Cells<Double>
    package let nextOpenDay: Cells<Int>
    package let beliefItem: Cells<Int>
    package let outlookChanged: Cells<Bool>
    /// Whether what is believed of a product's demand changes today; false but while beliefs are written.
    package let demandNews: Cells<Bool>
    package var landingsChanged = true
    /// Smallest surplus of the outlook after today's exports, by product.
    package let surplus: Cells<Double>
    package let ringDay: Cells<Int>
    /// Sliding minimum of `cumulativeNet - target` over the look-ahead: ring of days by product.
    package let minimumRing: Cells<Int32>
    package let ringFirst: Cells<Int>
    package let ringCount: Cells<Int>
    // Landed cost of the last 90 days, by product.
    package let landedVolume90: Cells<Double>
    package let landedValue90: Cells<Double>
    // Scratch of the day.
    package let arrivals: Cells<Double>
    package let wanted: Cells<Double>
    /// Sums over classes: wanted, floors held back of it, and what is still unmet, by product.
    package let wantedSum: Cells<Double>
    package let floorSum: Cells<Double>
    package let unmetSum: Cells<Double>
    package let hadUnmet: Cells<Bool>
    /// Whether what is wanted today is the demand path; then `wanted` is written only where somebody asks for it.
    package let followsPath: Cells<Bool>
    package let unmet: Cells<Double>
    package let usable: Cells<Double>
    package let leftOver: Cells<Double>
    package let planned: Cells<Double>
    package let plannedRoute: Cells<Double>
    package let isPlannedRoute: Cells<Bool>
    package let gap: Cells<Double>
    package let capacity: Cells<Double>
    /// Offers for a product by landed cost, and that cost, M AZN/kt.
    package let offerOrder: Cells<Int>
    package let offerCost: Cells<Double>
    /// Scratch of news: factor and shift that are believed of one cell, by day.
    package let beliefFactor: Cells<Double>
    package let beliefShift: Cells<Double>
    /// Rows of `beliefClosed` that were written.
    package let hasBeliefClosed: Cells<Bool>

    /// The state on the morning of day 0, before the pipeline is filled.
    package init(_ plan: RunPlan) {
        let p = plan.products, s = plan.suppliers, c = plan.classes, e = plan.extent, r = plan.routes
        func numbers(_ count: Int) -> Cells<Double> { Cells(repeating: 0, count: count) }
        func flags(_ count: Int) -> Cells<Bool> { Cells(repeating: false, count: count) }
        func whole(_ count: Int) -> Cells<Int> { Cells(repeating: 0, count: count) }
        stock = numbers(p)
        reserve = numbers(p)
        arriving = WritableDayTable(rows: s * p * 2, days: e)
        arrivingValue = WritableDayTable(rows: s * p * 2, days: e)
        waiting = numbers(s * p * 2)
        waitingValue = numbers(s * p * 2)
        hasCargo = flags(s * p * 2)
        cargoPlaces = whole(s * p * 2)
        due = numbers(r)
        landingShare = numbers(r)
        inTransit = numbers(p)
        spotUnderWay = numbers(p)
        orders = []
        orders.reserveCapacity(max(4096, plan.days * 8))
        firstOrderLoading = Cells(repeating: -1, count: e)
        credit = numbers(plan.supply.creditParcel.count)
        supplierCredit = numbers(s)
        qualifiedOn = whole(s)
        restraint = numbers(p * c)
        hoarding = numbers(p * c)
        releaseLimit = numbers(p)
        refillLimit = numbers(p)
        restraintByCause = numbers(plan.causes.origins.count * p * c)
        releaseByCause = numbers(plan.causes.origins.count * p)
        refillByCause = numbers(plan.causes.origins.count * p)
        exportPaused = flags(p)
        cameBack = numbers(p)
        givenUp = numbers(p)
        ruleMemory = numbers(plan.causes.ruleMemoryCount)
        coverYesterday = numbers(p)
        servedShareYesterday = numbers(p)
        isShort = flags(p)
        isEmpty = flags(p)
        wasBelowTarget = flags(p)
        isRationed = flags(p)
        isExporting = flags(p)
        isCut = flags(p)
        isReturned = flags(p)
        hadReplacement = flags(p)
        events = []
        events.reserveCapacity(max(8192, plan.days * 24))
        expectedLanding = numbers(p * e)
        expectedOnRoute = numbers(r * e)
        expectedOutput = numbers(p * e)
        expectedDemand = numbers(p * e)
        target = numbers(p * e)
        cumulativeNet = numbers(p * e)
        beliefClosed = WritableDayTable(rows: s * p, days: e)
        cumulativeDemand = numbers(p * e)
        beliefRoute = numbers(r * e)
        nextOpenDay = whole(r * e)
        beliefItem = whole(plan.causes.conditions.count)
        outlookChanged = flags(p)
        demandNews = flags(p)
        minimumRing = Cells(repeating: 0, count: p * e)
        ringFirst = whole(p)
        ringCount = whole(p)
        ringDay = whole(p)
        surplus = numbers(p)
        landedVolume90 = numbers(p)
        landedValue90 = numbers(p)
        arrivals = numbers(p)
        wanted = numbers(p * c)
        wantedSum = numbers(p)
        floorSum = numbers(p)
        unmetSum = numbers(p)
        hadUnmet = flags(p)
        followsPath = flags(p)
        unmet = numbers(p * c)
        usable = numbers(p)
        leftOver = numbers(p)
        planned = numbers(e)
        plannedRoute = numbers(r * e)
        isPlannedRoute = flags(r)
        gap = numbers(e)
        capacity = numbers(e)
        offerOrder = whole(max(1, plan.supply.offers.count))
        offerCost = numbers(max(1, plan.supply.offers.count))
        beliefFactor = numbers(e)
        beliefShift = numbers(e)
        hasBeliefClosed = flags(s * p)
        begin(plan)
    }

    /// Whether the cells have the sizes that a run needs.
    private func fits(_ plan: RunPlan) -> Bool {
        let p = plan.products, e = plan.extent
        return stock.count == p && wanted.count == p * plan.classes && arriving.days == e
            && arriving.rows == plan.suppliers * p * 2 && due.count == plan.routes
            && credit.count == plan.supply.creditParcel.count && ruleMemory.count == plan.causes.ruleMemoryCount
            && beliefItem.count == plan.causes.conditions.count && releaseByCause.count == plan.causes.origins.count * p
            && offerOrder.count == max(1, plan.supply.offers.count)
    }

    /// Makes this the state before a next run, whose cells are new only where its sizes differ.
    package mutating func reset(_ plan: RunPlan) {
        guard fits(plan) else {
            self = SystemState(plan)
            return
        }
        forget()
        begin(plan)
    }

    /// Zero wherever the last run can have left something that the next one adds to or reads first.
    ///
    /// What the first morning's beliefs and landings write anew, and scratch that is written before it is read, is
    /// left.
    private mutating func forget() {
        for row in hasCargo.indices where hasCargo[row] {
            arriving.clear(row)
            arrivingValue.clear(row)
        }
        for row in hasBeliefClosed.indices where hasBeliefClosed[row] { beliefClosed.clear(row) }
        for cells in [
            waiting, waitingValue, due, landingShare, inTransit, spotUnderWay, releaseLimit, refillLimit, ruleMemory,
            restraintByCause, releaseByCause, refillByCause, cameBack, givenUp,
            surplus, landedVolume90, landedValue90, arrivals, wanted, wantedSum, floorSum, unmetSum, unmet, usable,
            leftOver
        ] { cells.fill(0) }
        for cells in [
            exportPaused, isShort, isEmpty, wasBelowTarget, isRationed, isExporting, isCut, isReturned, hadReplacement,
            hadUnmet,
            isPlannedRoute, hasBeliefClosed, hasCargo
        ] { cells.fill(false) }
        for cells in [ringFirst, ringCount, ringDay, offerOrder] { cells.fill(0) }
        firstOrderLoading.fill(-1)
        waitingTotal = 0
        cargoCount = 0
        leversAreNeutral = true
        landingsChanged = true
        orders.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
    }

    /// What the first morning finds that is not zero.
    private mutating func begin(_ plan: RunPlan) {
        stock.copy(plan.stocks.opening)
        reserve.copy(plan.stocks.reserves)
        credit.copy(plan.supply.creditParcel)
        supplierCredit.copy(plan.supply.supplierParcel)
        for supplier in qualifiedOn.indices {
            qualifiedOn[supplier] = plan.supply.needsQualification[supplier] ? Int.max : 0
        }
        restraint.fill(1)
        hoarding.fill(1)
        coverYesterday.fill(.infinity)
        servedShareYesterday.fill(1)
        expectedOutput.copy(plan.refining.outputBeforeConditions)
        expectedDemand.copy(plan.demand.ofAllClasses)
        beliefRoute.fill(1)
        beliefItem.fill(-1)
        outlookChanged.fill(true)
        demandNews.fill(false)
    }

    /// Hands the lists of the run over and takes others, whose memory is used for the next run.
    mutating func exchangeLists(_ otherOrders: inout [Order], _ otherEvents: inout [RunEvent]) {
        swap(&orders, &otherOrders)
        swap(&events, &otherEvents)
    }

    /// Notes that a row has cargo, keeping the places in order.
    package mutating func noteCargo(row: Int, place: Int) {
        guard !hasCargo[row] else { return }
        hasCargo[row] = true
        var position = cargoCount
        while position > 0, cargoPlaces[position - 1] > place {
            cargoPlaces[position] = cargoPlaces[position - 1]
            position -= 1
        }
        cargoPlaces[position] = place
        cargoCount += 1
    }

    /// A cause takes a share off what a class still wants of a product.
    package mutating func restrain(_ product: ProductID, _ userClass: UserClassID, by share: Double, cause: Int) {
        let cell = product.index * (restraint.count / stock.count) + userClass.index
        restraintByCause[cause * restraint.count + cell] += restraint[cell] * share
        restraint[cell] *= 1 - share
        leversAreNeutral = false
    }
    /// A cause lets a reserve flow, at most at a rate in kt/d.
    package mutating func release(_ product: ProductID, atMost rate: Double, cause: Int) {
        releaseLimit[product.index] += rate
        releaseByCause[cause * stock.count + product.index] += rate
    }
    /// A cause fills a reserve again, at most at a rate in kt/d.
    package mutating func refill(_ product: ProductID, atMost rate: Double, cause: Int) {
        refillLimit[product.index] += rate
        refillByCause[cause * stock.count + product.index] += rate
    }
    package mutating func multiplyHoarding(_ product: ProductID, _ userClass: UserClassID, _ factor: Double) {
        hoarding[product.index * (hoarding.count / stock.count) + userClass.index] *= factor
        leversAreNeutral = false
    }
    package mutating func log(_ kind: EventKind, _ day: Int, product: ProductID, value: Double, subject: EventSubject) {
        events.append(RunEvent(kind: kind, day: day, product: product.index, value: value, subject: subject))
    }
}
