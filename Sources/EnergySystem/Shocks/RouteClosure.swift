/// A route is closed: cargoes under way and contract cargoes wait at the entry point.
package struct RouteClosure: Shock {
    package static let kind = "route-closure"
    package static let summary = "a route is closed; cargoes wait at the entry point"
    package static let example = """
        shocks:
          closure: {kind: route-closure, route: <route>, windows: {from: 2024-04-01, through: 2024-04-30}}
        """
    package static let word = "closure"

    package let route: RouteID
    package let windows: [Window]
    package let knownFrom: Parameter<CalendarDate>?
    package var supplyStop: SupplyStop? { .route(route) }
    package var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    package init(from fields: inout some FieldReader) {
        route = RouteID(fields.name("route", of: .routes, "which route"))
        windows = fields.windows("days of the closure")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let actual = schedule.series(windows, inside: 0, outside: 1)
        schedule.add([.routeOpen(route)], actual: actual, beliefs: [(schedule.firstKnown(knownFrom, windows), actual)])
        schedule.noteWindows(windows, "route closed")
    }
}
