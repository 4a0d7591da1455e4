/// What a shock keeps from coming, wholly or in part.
package enum SupplyStop: Sendable, Hashable {
    /// Cargo that a supplier does not load.
    case loading(SupplierID)
    /// Cargo on its way in by a route.
    case route(RouteID)
    /// What a refinery unit does not make.
    case output(RefineryID)

    /// Whether it stops what is made at home.
    package var isOutput: Bool { if case .output = self { true } else { false } }
    /// The supplier whose loading stops.
    package var supplier: SupplierID? { if case .loading(let supplier) = self { supplier } else { nil } }
}

extension Scenario {
    /// Whether some shock stops what is made at home.
    package var stopsOutput: Bool { shocks.contains { $0.value.supplyStop?.isOutput ?? false } }
}
