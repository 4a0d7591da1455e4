/// One number of a run that an ensemble keeps: the headline of an indicator for one product, group or everything.
///
/// The number is that of the disrupted run; dates are days since 1970-01-01; where the indicator has no number ("never
/// short", "not binding") it is NaN.
package struct Metric: Sendable, Hashable {
    /// Id of the indicator.
    package let indicator: String
    /// Product or fuel group as the table of indicators names it; `nil` for the row for everything, and for all
    /// products together where the indicator is one of a run alone.
    package let product: String?
    /// One class of users, for indicators that can be split by them; `nil` for all together.
    package let userClass: String?

    package init(indicator: String, product: String? = nil, userClass: String? = nil) {
        self.indicator = indicator
        self.product = product
        self.userClass = userClass
    }

    /// What stands for the products of a key that names a class of users only.
    private static let everything = "all products"

    /// `unserved-demand(gasoline-ai95)`, `unserved-demand(gasoline, freight)`, `unserved-demand(all products,
    /// freight)`, or the indicator alone.
    package var key: String {
        let parts = [product ?? userClass.map { _ in Metric.everything }, userClass].compactMap { $0 }
        return parts.isEmpty ? indicator : "\(indicator)(\(parts.joined(separator: ", ")))"
    }
}

/// A metric that is no row of the table of indicators.
package struct UnknownMetric: Error, Sendable, Hashable {
    package let metric: Metric
}
