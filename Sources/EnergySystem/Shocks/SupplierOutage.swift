/// A supplier cannot deliver for a while, for a reason other than law.
public struct SupplierOutage: Shock {
    public static let kind = "supplier-outage"
    public static let summary = "a supplier loads less or nothing for a while"
    public static let example = """
        shocks:
          stop: {kind: supplier-outage, supplier: <supplier>, products: [<products>], share: 50 %, windows: {from: 2024-05-01, length: 60 d}}
        """
    public static let word = "supplier outage"

    public let supplier: SupplierID
    public let products: [ProductID]
    public let share: Parameter<Share>
    public let windows: [Window]
    public let knownFrom: Parameter<CalendarDate>?
    public var supplyStop: SupplyStop? { .loading(supplier) }
    public var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    public init(from fields: inout some FieldReader) {
        supplier = SupplierID(fields.name("supplier", of: .suppliers, "who cannot deliver"))
        products = fields.products("products", "what is missing")
        share = fields.quantity("share", Share.self, "share of loadings lost", default: "100 %")
        windows = fields.windows("days of the outage")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    public func schedule(on schedule: inout ConditionSchedule) {
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
