import EnergySystem

/// Unserved demand as a share of wanted demand over the horizon, %.
package enum UnservedShare: RunIndicator {
    package static let name = "unserved-share"
    package static let definition = "Unserved demand / wanted demand of the same product over the horizon"

    /// Unserved over wanted, 0-1; `nil` where nothing is wanted.
    package static func share(unserved: Double, wanted: Double) -> Double? {
        wanted > 0 ? unserved / wanted : nil
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "%", note: "of wanted \(set.name), \(context.period)") {
                value(of: set.products, in: $0, context)
            }
        }
    }

    static let sums: RunMeasures.Sums = [.unserved, .wanted]

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        let unserved = run.unserved(products).reduce(0, +), wanted = run.wanted(products).reduce(0, +)
        return .percent(share(unserved: unserved, wanted: wanted), otherwise: "no demand")
    }
}
