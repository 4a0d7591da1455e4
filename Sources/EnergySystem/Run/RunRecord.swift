/// Everything one run wrote down, sealed, kt unless said. Rows: product; product x classes + class; or supplier x
/// products + product.
package final class RunRecord: Sendable {
    package let kind: RunKind
    // By product.
    package let opening, production, delivered, exported, losses, closing: DayTable
    package let usable, reserve, reserveRelease, inTransit, waiting, runCut, restraint: DayTable
    package let deliveredToOther: DayTable
    /// Yield that came back from other grades, less what went back to them.
    package let yieldReturned: DayTable
    /// Pump price, M AZN/kt.
    package let price: DayTable
    /// Landed cost of the imports of the last 90 days with duty and excise, M AZN/kt; 0 without imports.
    package let landedCost: DayTable
    // By product and class.
    package let demand, unserved, withheld, servedByOther: DayTable
    // By cause and product: demand that a cause's own rules restrained, and what they let flow out of or into a
    // reserve.
    package let restrainedByCause, releasedByCause, refilledByCause: DayTable
    // By supplier and product.
    package let contractArrivals, spotArrivals, stoppedAtLoading: DayTable
    /// Value at the border before duty, and duty, M AZN.
    package let contractValue, spotValue, duty: DayTable
    /// Rows of the tables by supplier that can have been written; the others are zero.
    package let supplierRows: [Int]
    package let orders: [Order]
    package let events: [RunEvent]
    /// Cargo under way and waiting on the first morning, by product.
    package let openingPipeline: [Double]

    /// The finished record of a run.
    package init(sealing recording: RunRecording) {
        func sealed(_ table: WritableDayTable) -> DayTable { DayTable(sealing: table) }
        kind = recording.kind
        opening = sealed(recording.opening)
        production = sealed(recording.production)
        delivered = sealed(recording.delivered)
        exported = sealed(recording.exported)
        losses = sealed(recording.losses)
        closing = sealed(recording.closing)
        usable = sealed(recording.usable)
        reserve = sealed(recording.reserve)
        reserveRelease = sealed(recording.reserveRelease)
        inTransit = sealed(recording.inTransit)
        waiting = sealed(recording.waiting)
        runCut = sealed(recording.runCut)
        restraint = sealed(recording.restraint)
        deliveredToOther = sealed(recording.deliveredToOther)
        yieldReturned = sealed(recording.yieldReturned)
        price = sealed(recording.price)
        landedCost = sealed(recording.landedCost)
        demand = sealed(recording.demand)
        unserved = sealed(recording.unserved)
        withheld = sealed(recording.withheld)
        servedByOther = sealed(recording.servedByOther)
        restrainedByCause = sealed(recording.restrainedByCause)
        releasedByCause = sealed(recording.releasedByCause)
        refilledByCause = sealed(recording.refilledByCause)
        contractArrivals = sealed(recording.contractArrivals)
        spotArrivals = sealed(recording.spotArrivals)
        stoppedAtLoading = sealed(recording.stoppedAtLoading)
        contractValue = sealed(recording.contractValue)
        spotValue = sealed(recording.spotValue)
        duty = sealed(recording.duty)
        supplierRows = recording.supplierRows
        orders = recording.orders
        events = recording.events
        openingPipeline = recording.openingPipeline
    }
}
