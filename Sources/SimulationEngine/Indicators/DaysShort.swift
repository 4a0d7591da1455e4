import EnergySystem

/// Days on which more than 1e-6 kt was unserved, d.
package enum DaysShort: RunIndicator {
    package static let name = "days-short"
    package static let definition = "Days with more than 1e-6 kt unserved, all user classes together"
    /// Below it a day is not short, kt.
    package static let tolerance = 1e-6

    /// Number of short days of a series of unserved volumes in kt.
    package static func count(unserved: [Double]) -> Int { unserved.count { $0 > tolerance } }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "d", note: context.period) { value(of: set.products, in: $0, context) }
        }
    }

    static let sums: RunMeasures.Sums = [.unserved]

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        .number(Double(count(unserved: run.unserved(products))))
    }
}
