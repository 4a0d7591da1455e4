/// The record of a run while the engine writes it, kt unless said; `RunRecord` is what it hands out. Rows: product;
/// product x classes + class; or supplier x products + product.
package final class RunRecording: @unchecked Sendable {
    package private(set) var kind: RunKind
    // By product.
    package let opening, production, delivered, exported, losses, closing: WritableDayTable
    package let usable, reserve, reserveRelease, inTransit, waiting, runCut, restraint: WritableDayTable
    package let deliveredToOther: WritableDayTable
    /// Yield that came back from other grades, less what went back to them.
    package let yieldReturned: WritableDayTable
    /// Pump price, M AZN/kt.
    package let price: WritableDayTable
    /// Landed cost of the imports of the last 90 days with duty and excise, M AZN/kt; 0 without imports.
    package let landedCost: WritableDayTable
    // By product and class.
    package let demand, unserved, withheld, servedByOther: WritableDayTable
    // By cause and product: demand that a cause's own rules restrained, and what they let flow out of or into a
    // reserve.
    package let restrainedByCause, releasedByCause, refilledByCause: WritableDayTable
    // By supplier and product.
    package let contractArrivals, spotArrivals, stoppedAtLoading: WritableDayTable
    /// Value at the border before duty, and duty, M AZN.
    package let contractValue, spotValue, duty: WritableDayTable
    /// Products of which some demand was not met at once; the rows of unserved, withheld and otherwise served demand of
    /// every other product are zero.
    package let wasUnmet: Cells<Bool>
    /// Whether anything landed, row = (supplier x products + product) x 2 + (0 contract, 1 spot); arrivals, values and
    /// duty of the other rows are zero.
    package let hasArrivals: Cells<Bool>
    /// Rows of the tables by supplier that can have been written; the others are zero.
    package private(set) var supplierRows: [Int] = []
    package internal(set) var orders: [Order] = []
    package internal(set) var events: [RunEvent] = []
    /// Cargo under way and waiting on the first morning, by product.
    package internal(set) var openingPipeline: [Double] = []

    package init(_ plan: RunPlan) {
        kind = plan.kind
        let days = plan.days
        func byProduct() -> WritableDayTable { WritableDayTable(rows: plan.products, days: days) }
        func byClass() -> WritableDayTable { WritableDayTable(rows: plan.products * plan.classes, days: days) }
        func bySupplier() -> WritableDayTable { WritableDayTable(rows: plan.suppliers * plan.products, days: days) }
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
        yieldReturned = byProduct()
        price = byProduct()
        landedCost = byProduct()
        demand = byClass()
        unserved = byClass()
        withheld = byClass()
        servedByOther = byClass()
        func byCause() -> WritableDayTable {
            WritableDayTable(rows: plan.causes.origins.count * plan.products, days: days)
        }
        restrainedByCause = byCause()
        releasedByCause = byCause()
        refilledByCause = byCause()
        contractArrivals = bySupplier()
        spotArrivals = bySupplier()
        stoppedAtLoading = bySupplier()
        contractValue = bySupplier()
        spotValue = bySupplier()
        duty = bySupplier()
        wasUnmet = Cells(repeating: false, count: plan.products)
        hasArrivals = Cells(repeating: false, count: plan.suppliers * plan.products * 2)
        supplierRows = plan.supply.activePairs.map(\.pair)
    }

    /// Writes the demand path, from which days depart on which prices, restraint or hoarding move what is wanted.
    package func writeDemandPath(_ plan: RunPlan) {
        plan.demand.path.withUnsafeBufferPointer { path in
            for row in 0..<demand.rows {
                let days = demand.row(row), first = plan.row(row, 0)
                for day in days.indices { days[day] = path[first &+ day] }
            }
        }
    }

    /// Takes over the lists of a finished state.
    package func finish(_ state: inout SystemState) { state.exchangeLists(&orders, &events) }
    package func setOpeningPipeline(_ volumes: [Double]) { openingPipeline = volumes }
}

extension RunRecording {
    /// Makes this an empty record of a next run of the same sizes.
    ///
    /// Nobody else may still read what was sealed of it: its tables are written again.
    package func reset(_ plan: RunPlan) {
        for product in wasUnmet.indices where wasUnmet[product] { forgetClasses(of: product) }
        wasUnmet.fill(false)
        for pair in supplierRows { forgetTrade(of: pair) }
        hasArrivals.fill(false)
        for table in [
            waiting, restraint, deliveredToOther, yieldReturned, landedCost, restrainedByCause, releasedByCause,
            refilledByCause
        ] {
            for row in 0..<table.rows { table.clear(row) }
        }
        supplierRows.removeAll(keepingCapacity: true)
        for active in plan.supply.activePairs { supplierRows.append(active.pair) }
        kind = plan.kind
        orders.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        openingPipeline.removeAll(keepingCapacity: true)
    }

    /// Whether its tables have the sizes that a run needs.
    package func fits(_ plan: RunPlan) -> Bool {
        opening.days == plan.days && opening.rows == plan.products && demand.rows == plan.products * plan.classes
            && duty.rows == plan.suppliers * plan.products
            && releasedByCause.rows == plan.causes.origins.count * plan.products
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
