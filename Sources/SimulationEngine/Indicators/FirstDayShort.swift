import EnergySystem

/// The first day on which more than 1e-6 kt was unserved.
package enum FirstDayShort: RunIndicator {
    package static let name = "first-day-short"
    package static let definition = "First day with more than 1e-6 kt unserved, all user classes together"

    /// Position of the first short day; `nil` where there is none.
    package static func index(unserved: [Double]) -> Int? { unserved.firstIndex { $0 > DaysShort.tolerance } }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "date") { value(of: set.products, in: $0, context) }
        }
    }

    static let sums: RunMeasures.Sums = [.unserved]

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        index(unserved: run.unserved(products)).map { .date(context.horizon.date($0)) } ?? .notApplicable("never short")
    }
}
