import EnergySystem
import SimulationEngine

/// How exposed a country is with a strategy before anything happens: the scenario without its shocks.
package struct StrategyExposure: Sendable {
    /// One figure of one product.
    package struct Figure: Sendable {
        package let indicator: String
        package let words: String
        package let product: String
        package let unit: String
        package let value: IndicatorValue
    }
    package let figures: [Figure]

    package init(figures: [Figure]) { self.figures = figures }

    /// The figures, each of the worst part where an indicator has several rows for a product: the largest supplier, the
    /// element whose loss is felt most.
    private static let asked:
        [(indicator: any Indicator.Type, part: String?, words: String, worst: @Sendable (Double, Double) -> Bool)] = [
            (ImportDependence.self, nil, "imported", { $0 > $1 }),
            (SupplierDependence.self, nil, "from the largest supplier", { $0 > $1 }),
            (HerfindahlHirschmanIndex.self, "imports", "concentration of imports", { $0 > $1 }),
            (NMinusOne90Days.self, nil, "N-1 over 90 days", { $0 < $1 }),
            (ForwardCoverMinimum.self, nil, "lowest cover", { $0 < $1 })
        ]

    /// Of the run with measures and without shocks.
    init(of quiet: Assessment) {
        let names = quiet.baseline.products.indices.map(quiet.baseline.productName)
        figures = StrategyExposure.asked.flatMap { asked -> [Figure] in
            let rows = asked.indicator.rows(of: quiet).filter { asked.part == nil || $0.part == asked.part }
            return names.compactMap { product in
                let own = rows.filter { $0.product == product }
                guard let first = own.first else { return nil }
                let numbers = own.compactMap { $0.disrupted.number }
                let worst = numbers.dropFirst().reduce(numbers.first) { worst, number in
                    worst.map { asked.worst(number, $0) ? number : $0 }
                }
                return Figure(
                    indicator: asked.indicator.name, words: asked.words, product: product, unit: first.unit,
                    value: worst.map { .number($0) } ?? first.disrupted)
            }
        }
    }
}
