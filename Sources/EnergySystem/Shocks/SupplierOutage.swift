/// A supplier cannot deliver for a while, for a reason other than law.
package struct SupplierOutage: Shock {
    package static let kind = "supplier-outage"
    package static let summary = "a supplier loads less or nothing for a while"
    package static let example = """
        shocks:
          stop: {kind: supplier-outage, supplier: <supplier>, products: [<products>], share: 50 %, windows: {from: 2024-05-01, length: 60 d}}
        """
    package static let word = "supplier outage"

    package let supplier: SupplierID
    package let products: [ProductID]
    package let share: Parameter<Share>
    package let windows: [Window]
    package let knownFrom: Parameter<CalendarDate>?
    package var supplyStop: SupplyStop? { .loading(supplier) }
    package var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    package init(from fields: inout some FieldReader) {
        supplier = SupplierID(fields.name("supplier", of: .suppliers, "who cannot deliver"))
        products = fields.products("products", "what is missing")
        share = fields.quantity("share", Share.self, "share of loadings lost", default: "100 %")
        windows = fields.windows("days of the outage")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let actual = schedule.series(windows, inside: 1 - schedule.values.amount(share).value, outside: 1)
        let known = schedule.firstKnown(knownFrom, windows)
        schedule.add(products.map { .supplierOpen(supplier, $0) }, actual: actual, beliefs: [(known, actual)])
        schedule.noteWindows(windows, "outage in \(schedule.baseline.suppliers[supplier.index].title.english)")
    }
}

extension ConditionSchedule {
    /// The day from which windows are known: `known-from`, or their first day.
    func firstKnown(_ knownFrom: Parameter<CalendarDate>?, _ windows: [Window]) -> Int {
        if let knownFrom { return index(knownFrom) }
        return windows.compactMap { days(of: $0)?.lowerBound }.min() ?? 0
    }
}
