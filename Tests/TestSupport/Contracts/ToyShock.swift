import EnergySystem

/// The smallest shock: all users of all products want twice as much on some days.
struct ToyShock: Shock {
    static let kind = "toy-festival"
    static let summary = "everybody wants twice as much"
    static let example = """
        shocks:
          festival: {kind: toy-festival, windows: {from: 2024-03-01, length: 3 d}}
        """
    static let word = "festival"

    let windows: [Window]

    init(from fields: inout some FieldReader) { windows = fields.windows("days of the festival") }

    func schedule(on schedule: inout ConditionSchedule) {
        let wanted = schedule.series(windows, inside: 2, outside: 1)
        let cells = schedule.everyDemand
        schedule.add(cells, actual: wanted, beliefs: [(0, wanted)])
    }
}

extension ConditionSchedule {
    /// The demand of every class for every product.
    fileprivate var everyDemand: [ConditionTarget] {
        baseline.products.indices.flatMap { product in
            baseline.userClasses.indices.map { .demand(ProductID(product), UserClassID($0)) }
        }
    }
}
