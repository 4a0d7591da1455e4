/// A route is closed: cargoes under way and contract cargoes wait at the entry point.
public struct RouteClosure: Shock {
    public static let kind = "route-closure"
    public static let summary = "a route is closed; cargoes wait at the entry point"
    public static let example = """
        shocks:
          closure: {kind: route-closure, route: <route>, windows: {from: 2024-04-01, through: 2024-04-30}}
        """
    public static let word = "closure"

    public let route: RouteID
    public let windows: [Window]
    public let knownFrom: Parameter<CalendarDate>?
    public var supplyStop: SupplyStop? { .route(route) }
    public var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    public init(from fields: inout some FieldReader) {
        route = RouteID(fields.name("route", of: .routes, "which route"))
        windows = fields.windows("days of the closure")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    public func schedule(on schedule: inout ConditionSchedule) {
        let actual = schedule.series(windows, inside: 0, outside: 1)
        schedule.add([.routeOpen(route)], actual: actual, beliefs: [(schedule.firstKnown(knownFrom, windows), actual)])
        schedule.noteWindows(windows, "route closed")
    }
}
