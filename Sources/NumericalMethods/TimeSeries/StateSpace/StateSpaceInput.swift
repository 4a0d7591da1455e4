/// The common checks of a series before a state-space model is fitted.
struct StateSpaceInput {
    let method: String
    let values: [Double]
    let isPositive: Bool

    /// Throws `nonFinite`, `tooFewPoints` (missing ones do not count) or `constantSeries`.
    init(_ series: TimeSeries, method: String, needed: Int) throws(ForecastError) {
        if let position = series.values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        let present = series.values.filter { !$0.isNaN }
        guard present.count >= needed else {
            throw .tooFewPoints(method: method, needed: needed, given: present.count)
        }
        guard let first = present.first, present.contains(where: { $0 != first }) else {
            throw .constantSeries(method: method)
        }
        self.method = method
        values = series.values
        isPositive = present.allSatisfy { $0 > 0 }
    }

    /// The scales to try, and in words why there is only one.
    func scales(_ choice: LogarithmChoice) throws(ForecastError) -> [SeriesTransformation] {
        switch choice {
        case .never: return [.none]
        case .always:
            guard isPositive else { throw .notPositive(method: method) }
            return [.logarithm]
        case .automatic: return isPositive ? [.none, .logarithm] : [.none]
        }
    }
}
