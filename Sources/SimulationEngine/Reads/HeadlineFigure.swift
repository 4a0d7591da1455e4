import EnergySystem

/// A figure that a report puts first, and the parts of the model that feed it.
package enum HeadlineFigure: Sendable, Hashable {
    /// What is missing of some products, when, and how far their stock reaches.
    case shortage(of: [Int])
    /// What imports cost.
    case importCost
    /// Value added and real income lost.
    case economicLosses
    /// What a strategy costs.
    case strategyCost

    /// The parts of the daily fuel balance.
    private static let balance: Set<InputPart.Kind> = [
        .projection, .demand, .refining, .supply, .prices, .stocks, .rationing, .ordering, .causes
    ]

    /// Whether a part feeds this figure.
    package func parts(in baseline: Baseline) -> (InputPart) -> Bool {
        switch self {
        case .shortage(let products):
            let linked = ProductLinks(baseline).reached(from: products)
            return { Self.balance.contains($0.kind) && ($0.product.map(linked.contains) ?? true) }
        case .importCost:
            let traded = ProductLinks(baseline).traded
            return { part in
                part.kind == .currency
                    || Self.balance.contains(part.kind) && (part.product.map(traded.contains) ?? true)
            }
        case .economicLosses: return { $0.kind == .economy || Self.balance.contains($0.kind) }
        case .strategyCost: return { $0.kind != .economy && $0.kind != .emissions }
        }
    }
}

/// Which products touch one another: grades of one group, grades that stand in for others, and what shares a supplier's
/// rate or a route.
struct ProductLinks {
    private let neighbours: [Set<Int>]
    /// Products that some supplier sells here, and what is linked to them.
    let traded: Set<Int>

    init(_ baseline: Baseline) {
        let products = baseline.products
        var links = products.indices.map { own in
            Set(products.indices.filter { products[$0].group == products[own].group })
        }
        for (own, product) in products.enumerated() {
            for accepted in product.accepts {
                links[own].insert(accepted.product.index)
                links[accepted.product.index].insert(own)
            }
        }
        let bySupplier = baseline.suppliers.map {
            Set($0.contracts.map(\.product.index) + $0.spot.map(\.product.index))
        }
        for route in baseline.routes.indices {
            let carried = baseline.suppliers.indices.filter { baseline.suppliers[$0].route.index == route }
                .reduce(into: Set<Int>()) { $0.formUnion(bySupplier[$1]) }
            for product in carried { links[product].formUnion(carried) }
        }
        neighbours = links
        traded = ProductLinks.reached(from: bySupplier.reduce(into: Set()) { $0.formUnion($1) }, over: links)
    }

    /// Some products and all that are linked to them, however far.
    func reached(from products: [Int]) -> Set<Int> { Self.reached(from: Set(products), over: neighbours) }

    private static func reached(from start: Set<Int>, over neighbours: [Set<Int>]) -> Set<Int> {
        var reached = start, front = start
        while !front.isEmpty {
            front = front.reduce(into: Set()) { $0.formUnion(neighbours[$1]) }.subtracting(reached)
            reached.formUnion(front)
        }
        return reached
    }
}
