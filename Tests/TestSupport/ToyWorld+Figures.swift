import EnergySystem
import SimulationEngine

/// Where things stand in a toy world.
package enum Toy {
    package static let regular = 0, premium = 1
    package static let cars = 0, freight = 1
    package static let near = 0, far = 1
}

/// Daily figures of one run of a toy world.
extension Run {
    /// Usable stock at the close of each day, kt.
    package func usable(_ product: Int = Toy.regular) -> [Double] { record.usable.series(product) }
    /// What a class wanted, did not get, or took of another product, kt/d.
    package func wanted(_ product: Int, by userClass: Int) -> [Double] { record.demand.series(product * 2 + userClass) }
    package func unserved(_ product: Int, by userClass: Int) -> [Double] {
        record.unserved.series(product * 2 + userClass)
    }
    /// Unserved of both classes, kt/d.
    package func unserved(_ product: Int = Toy.regular) -> [Double] {
        zip(unserved(product, by: Toy.cars), unserved(product, by: Toy.freight)).map { $0 + $1 }
    }
    /// The row of a supplier and product in the tables by supplier.
    package func pair(_ supplier: Int, _ product: Int = Toy.regular) -> Int {
        supplier * (record.opening.rows) + product
    }
    /// Landed by contract, kt/d.
    package func contracted(_ supplier: Int, _ product: Int = Toy.regular) -> [Double] {
        record.contractArrivals.series(pair(supplier, product))
    }
    /// Landed by order, kt/d.
    package func ordered(_ supplier: Int, _ product: Int = Toy.regular) -> [Double] {
        record.spotArrivals.series(pair(supplier, product))
    }
    /// Supplier, day of decision, of loading and of arrival, and volume of each order of a product.
    package func orders(_ product: Int = Toy.regular) -> [[Double]] {
        record.orders.filter { $0.product == product }.map {
            [Double($0.supplier), Double($0.decided), Double($0.loading), Double($0.arrival), $0.volume]
        }
    }
    /// Day and value of each event of a kind.
    package func events(_ kind: EventKind) -> [[Double]] {
        record.events.filter { $0.kind == kind }.map { [Double($0.day), $0.value] }
    }
}

/// A series by day, written as runs of equal days: `series((10, 1), (49, 0.5))`.
package func series(_ stretches: (days: Int, value: Double)...) -> [Double] {
    stretches.flatMap { [Double](repeating: $0.value, count: $0.days) }
}

/// A series by day, written as a function of the day's position.
package func series(on days: ClosedRange<Int>, _ value: (Double) -> Double) -> [Double] {
    days.map { value(Double($0)) }
}

/// Orders of equal volume decided on some days, loaded and landed so many days later; as `Run.orders`.
package func orders(from supplier: Int, on days: some Sequence<Int>, loading: Int, landing: Int, _ volume: Double)
    -> [[Double]]
{
    days.map { [Double(supplier), Double($0), Double($0 + loading), Double($0 + landing), volume] }
}

/// Where a list first differs from what was worked out; `nil` where it does not.
package func disagreement(_ values: [Double], _ expected: [Double], within tolerance: Double) -> String? {
    guard values.count == expected.count else {
        return """
            \(values.count) values instead of \(expected.count): \(values.prefix(12))
            """
    }
    let wrong = values.indices.first { !(abs(values[$0] - expected[$0]) <= tolerance) }
    return wrong.map { "position \($0): \(values[$0]) instead of \(expected[$0])" }
}

/// The same for rows of numbers.
package func disagreement(_ rows: [[Double]], _ expected: [[Double]], within tolerance: Double) -> String? {
    for (position, row) in zip(rows, expected).enumerated() {
        if let wrong = disagreement(row.0, row.1, within: tolerance) { return "row \(position), \(wrong): \(row.0)" }
    }
    return rows.count == expected.count ? nil : "\(rows.count) rows instead of \(expected.count): \(rows.prefix(8))"
}
