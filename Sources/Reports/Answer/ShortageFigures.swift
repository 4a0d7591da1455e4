import EnergySystem
import SimulationEngine

/// What one product lacks in one run.
struct ShortageFigures {
    let product: Int
    let name: String
    let title: String
    /// kt over the horizon, and as a share of what was wanted, %.
    let unserved: Double
    let percent: Double
    let daysShort: Int
    let first: Day?
    let last: Day?
    /// Classes by their part of what is unserved, the largest first, %.
    let classes: [(name: String, percent: Double)]

    var isShort: Bool { daysShort > 0 }

    init(_ run: Run, product: Int, _ assessment: Assessment) {
        let days = 0..<run.plan.days
        let daily = run.dailyOverClasses(run.record.unserved, product)
        let short = days.filter { daily[$0] > DaysShort.tolerance }
        let total = daily.reduce(0, +), wanted = run.demand(product, days)
        self.product = product
        name = assessment.baseline.productName(product)
        title = assessment.baseline.productTitle(product)
        unserved = total
        percent = wanted > 0 ? total / wanted * 100 : 0
        daysShort = short.count
        first = short.first.map { assessment.horizon.date($0) }
        last = short.last.map { assessment.horizon.date($0) }
        classes =
            total <= 0
            ? []
            : (0..<run.plan.classes).map { userClass in
                let part = run.record.unserved.sum(product * run.plan.classes + userClass, days)
                return (assessment.baseline.classTitle(userClass), part / total * 100)
            }.filter { $0.1 >= 0.5 }.sorted { $0.1 > $1.1 }
    }

    /// Every product that is short in a run, the largest shortage first.
    static func shortages(_ kind: RunKind, _ assessment: Assessment) -> [ShortageFigures] {
        assessment.baseline.products.indices
            .map { ShortageFigures(assessment[kind], product: $0, assessment) }
            .filter(\.isShort)
            .sorted { $0.unserved > $1.unserved }
    }
    static func totalUnserved(_ kind: RunKind, _ assessment: Assessment) -> Double {
        assessment.baseline.products.indices.reduce(0) {
            $0 + assessment[kind].unserved($1, 0..<assessment[kind].plan.days)
        }
    }
}
