/// One number of a run that an ensemble keeps: the headline of an indicator for one product, group or everything.
///
/// The number is that of the disrupted run; dates are days since 1970-01-01; where the indicator has no number ("never
/// short", "not binding") it is NaN.
public struct Metric: Sendable, Hashable {
    /// Id of the indicator.
    public let indicator: String
    /// Product or fuel group as the table of indicators names it; `nil` for the row for everything.
    public let product: String?

    public init(indicator: String, product: String? = nil) {
        self.indicator = indicator
        self.product = product
    }

    /// `unserved-demand(gasoline-ai95)`, or the indicator alone.
    public var key: String { product.map { "\(indicator)(\($0))" } ?? indicator }
}

/// A metric that is no row of the table of indicators.
public struct UnknownMetric: Error, Sendable, Hashable {
    public let metric: Metric
}
