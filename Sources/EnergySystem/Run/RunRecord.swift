/// Everything one run wrote down, kt unless said. Rows: product; product x classes + class; or supplier x products + product.
public struct RunRecord: Sendable {
    public private(set) var kind: RunKind
    // By product.
    public let opening, production, delivered, exported, losses, closing: DayTable
    public let usable, reserve, reserveRelease, inTransit, waiting, runCut, restraint: DayTable
    public let deliveredToOther: DayTable
    /// Pump price, M AZN/kt.
    public let price: DayTable
    /// Landed cost of the imports of the last 90 days with duty and excise, M AZN/kt; 0 without imports.
    public let landedCost: DayTable
    // By product and class.
    public let demand, unserved, withheld, servedByOther: DayTable
    // By supplier and product.
    public let contractArrivals, spotArrivals, stoppedAtLoading: DayTable
    /// Value at the border before duty, and duty, M AZN.
    public let contractValue, spotValue, duty: DayTable
    /// Products of which some demand was not met at once; the rows of unserved, withheld and otherwise served demand of
    /// every other product are zero.
    public let wasUnmet: Cells<Bool>
    /// Whether anything landed, row = (supplier x products + product) x 2 + (0 contract, 1 spot); arrivals, values and
    /// duty of the other rows are zero.
    public let hasArrivals: Cells<Bool>
    /// Rows of the tables by supplier that can have been written; the others are zero.
    public private(set) var supplierRows: [Int] = []
    public internal(set) var orders: [Order] = []
    public internal(set) var events: [RunEvent] = []
    /// Cargo under way and waiting on the first morning, by product.
    public internal(set) var openingPipeline: [Double] = []

    public init(_ inputs: RunInputs) {
        kind = inputs.kind
        let days = inputs.days
        func byProduct() -> DayTable { DayTable(rows: inputs.products, days: days) }
        func byClass() -> DayTable { DayTable(rows: inputs.products * inputs.classes, days: days) }
        func bySupplier() -> DayTable { DayTable(rows: inputs.suppliers * inputs.products, days: days) }
        opening = byProduct()
        production = byProduct()
        delivered = byProduct()
        exported = byProduct()
        losses = byProduct()
        closing = byProduct()
        usable = byProduct()
        reserve = byProduct()
        reserveRelease = byProduct()
        inTransit = byProduct()
        waiting = byProduct()
        runCut = byProduct()
        restraint = byProduct()
        deliveredToOther = byProduct()
        price = byProduct()
        landedCost = byProduct()
        demand = byClass()
        unserved = byClass()
        withheld = byClass()
        servedByOther = byClass()
        contractArrivals = bySupplier()
        spotArrivals = bySupplier()
        stoppedAtLoading = bySupplier()
        contractValue = bySupplier()
        spotValue = bySupplier()
        duty = bySupplier()
        wasUnmet = Cells(repeating: false, count: inputs.products)
        hasArrivals = Cells(repeating: false, count: inputs.suppliers * inputs.products * 2)
        supplierRows = inputs.activePairs.map(\.pair)
    }

    /// Takes over the lists of a finished state.
    public mutating func finish(_ state: inout SystemState) { state.exchangeLists(&orders, &events) }
    public mutating func setOpeningPipeline(_ volumes: [Double]) { openingPipeline = volumes }
}

extension RunRecord {
    /// Makes this an empty record of a next run, whose tables are new only where its sizes differ.
    ///
    /// Nobody else may still read the record: its tables are written again.
    public mutating func reset(_ inputs: RunInputs) {
        guard fits(inputs) else {
            self = RunRecord(inputs)
            return
        }
        for product in wasUnmet.indices where wasUnmet[product] { forgetClasses(of: product) }
        wasUnmet.fill(false)
        for pair in supplierRows { forgetTrade(of: pair) }
        hasArrivals.fill(false)
        for table in [waiting, restraint, deliveredToOther, landedCost] {
            for product in 0..<table.rows { table.clear(product) }
        }
        supplierRows.removeAll(keepingCapacity: true)
        for active in inputs.activePairs { supplierRows.append(active.pair) }
        kind = inputs.kind
        orders.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        openingPipeline.removeAll(keepingCapacity: true)
    }

    private func fits(_ inputs: RunInputs) -> Bool {
        opening.days == inputs.days && opening.rows == inputs.products && demand.rows == inputs.products * inputs.classes
            && duty.rows == inputs.suppliers * inputs.products
    }
    private func forgetTrade(of pair: Int) {
        let byContract = hasArrivals[pair * 2], bySpot = hasArrivals[pair * 2 + 1]
        if byContract { for table in [contractArrivals, contractValue] { table.clear(pair) } }
        if bySpot { for table in [spotArrivals, spotValue] { table.clear(pair) } }
        if byContract || bySpot { duty.clear(pair) }
        stoppedAtLoading.clear(pair)
    }
    private func forgetClasses(of product: Int) {
        let classes = demand.rows / max(1, opening.rows)
        for table in [unserved, withheld, servedByOther] {
            for userClass in 0..<classes { table.clear(product * classes + userClass) }
        }
    }
}
