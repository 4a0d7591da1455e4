/// Demand of some users for some products is multiplied on some days.
package struct DemandShift: Shock {
    package static let kind = "demand-shift"
    package static let summary = "demand of some classes for some products is multiplied for a while"
    package static let example = """
        shocks:
          harvest: {kind: demand-shift, products: [<product>], classes: [<class>], factor: 1.1, windows: {from: 2024-08-01, length: 45 d}}
        """
    package static let word = "shift of demand"

    package let products: [ProductID]
    package let classes: [UserClassID]
    package let factor: Parameter<Ratio>
    package let windows: [Window]
    package let knownFrom: Parameter<CalendarDate>?
    package var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    package init(from fields: inout some FieldReader) {
        products = fields.products("products", "whose demand")
        let every = Array(fields.allNames(of: .userClasses).indices)
        classes = fields.names("classes", of: .userClasses, "which users; all when left out", fallback: every).map {
            UserClassID($0)
        }
        factor = fields.quantity(
            "factor", Ratio.self, "multiplies demand", fallback: nil, within: 0...100, product: nil)
        windows = fields.windows("days of the shift")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let actual = schedule.series(windows, inside: schedule.values.amount(factor).value, outside: 1)
        let targets = products.flatMap { product in classes.map { ConditionTarget.demand(product, $0) } }
        schedule.add(targets, actual: actual, beliefs: [(schedule.firstKnown(knownFrom, windows), actual)])
        schedule.noteWindows(windows, "demand shifted")
    }
}
