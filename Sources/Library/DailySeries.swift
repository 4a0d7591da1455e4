import EnergySystem
import SimulationEngine

/// Daily figures of one product in one run, kt.
struct DailySeries {
    private let run: Run
    private let product: Int

    init(_ run: Run, product: Int) { (self.run, self.product) = (run, product) }

    subscript(figure: DailyFigure) -> [Double] {
        let record = run.record
        switch figure {
        case .demand: return overClasses(record.demand)
        case .unserved: return overClasses(record.unserved)
        case .stock: return (0..<run.plan.days).map { record.closing[product, $0] + record.reserve[product, $0] }
        case .arrivals: return (0..<run.plan.days).map(landed)
        case .production: return record.production.series(product)
        }
    }

    private func overClasses(_ table: DayTable) -> [Double] {
        let classes = run.plan.classes
        return (0..<run.plan.days).map { day in (0..<classes).reduce(0) { $0 + table[product * classes + $1, day] } }
    }

    private func landed(_ day: Int) -> Double {
        (0..<run.plan.suppliers).reduce(0) { sum, supplier in
            let row = supplier * run.plan.products + product
            return sum + run.record.contractArrivals[row, day] + run.record.spotArrivals[row, day]
        }
    }
}
