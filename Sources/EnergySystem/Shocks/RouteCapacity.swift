/// A route carries less, or takes longer, for a while.
package struct RouteCapacity: Shock {
    package static let kind = "route-capacity"
    package static let summary = "a route carries another share of its capacity, or takes longer"
    package static let example = """
        shocks:
          storms: {kind: route-capacity, route: <route>, capacity: 60 %, extra-transit: 5 d, windows: {from: 2024-01-10, length: 30 d}}
        """
    package static let word = "change of the route"

    package let route: RouteID
    package let share: Parameter<Ratio>
    package let extraTransit: Parameter<Duration>
    package let windows: [Window]
    package let knownFrom: Parameter<CalendarDate>?
    package var supplyStop: SupplyStop? { .route(route) }
    package var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    package init(from fields: inout some FieldReader) {
        route = RouteID(fields.name("route", of: .routes, "which route"))
        share = fields.quantity(
            "capacity", Ratio.self, "share of its normal capacity", fallback: "100 %", within: 0...100, product: nil)
        extraTransit = fields.quantity(
            "extra-transit", Duration.self, "added to the transit of cargoes loaded on these days", fallback: "0 d",
            within: Supplier.legs, product: nil)
        windows = fields.windows("days of the change")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let actual = schedule.series(windows, inside: schedule.values.amount(share).value, outside: 1)
        schedule.add([.routeOpen(route)], actual: actual, beliefs: [(schedule.firstKnown(knownFrom, windows), actual)])
        let extra = schedule.values.days(extraTransit, within: Supplier.legs)
        if extra > 0 {
            for window in windows {
                if let days = schedule.days(of: window) { schedule.lengthenTransit(of: route, on: days, by: extra) }
            }
        }
        schedule.noteWindows(windows, "route capacity changed")
    }
}
