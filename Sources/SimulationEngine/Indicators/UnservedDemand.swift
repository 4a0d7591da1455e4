import EnergySystem

/// Fuel that was wanted and neither delivered nor served by another product, kt over the horizon.
///
/// `U = sum over days and classes of max(0, wanted - delivered - served by another)`. Restraint and the response to
/// price lower what is wanted and are in neither.
package enum UnservedDemand: RunIndicator {
    package static let name = "unserved-demand"
    package static let definition =
        "Wanted demand that was neither delivered nor served by another product, all user classes, sum over the horizon"

    /// Sum of what is missing between two series of the same length, kt.
    package static func total(wanted: [Double], served: [Double]) -> Double {
        zip(wanted, served).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "kt", note: context.period) { value(of: set.products, in: $0, context) }
        }
    }

    static let sums: RunMeasures.Sums = [.unserved]

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        .number(run.unserved(products).reduce(0, +))
    }
}
