/// What most methods ask of a series before they fit: enough points, no gaps, finite numbers.
package struct SeriesCheck: Sendable {
    private let failure: ForecastError?

    package init(_ series: TimeSeries, method: String, needed: Int) {
        let gaps = series.missing.count
        if let position = series.values.firstIndex(where: \.isInfinite) {
            failure = .nonFinite(position: position)
        } else if gaps > 0 {
            failure = .missingValues(method: method, count: gaps)
        } else if series.count < needed {
            failure = .tooFewPoints(method: method, needed: needed, given: series.count)
        } else {
            failure = nil
        }
    }

    /// Throws what is wrong, if anything is.
    package func throwing() throws(ForecastError) {
        if let failure { throw failure }
    }
}
