/// Everything one run wrote down, kt unless said. Rows: product; product x classes + class; or supplier x products + product.
public struct RunRecord: Sendable {
    public let kind: RunKind
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
    }

    /// Takes over the lists of a finished state.
    public mutating func finish(_ state: SystemState) {
        orders = state.orders
        events = state.events
    }
    public mutating func setOpeningPipeline(_ volumes: [Double]) { openingPipeline = volumes }
}
