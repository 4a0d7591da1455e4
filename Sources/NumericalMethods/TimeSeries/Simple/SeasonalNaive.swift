/// The last season again: each step as one season before.
///
/// The variance k seasons ahead is k times the mean square of y_t - y_{t-m}.
package struct SeasonalNaive: ForecastMethod {
    package static let name = "seasonal-naive"
    package static let summary = "the last season again"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: Self.name, needed: series.season + 1).throwing()
        return FittedWalk(series, words: "seasonal naive: each step as one season before", lag: series.season, slope: 0)
    }
}

/// The last number again.
package struct Naive: ForecastMethod {
    package static let name = "naive"
    package static let summary = "the last number again"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: Self.name, needed: 2).throwing()
        return FittedWalk(series, words: "naive: the last number again", lag: 1, slope: 0)
    }
}

/// The line from the first to the last number, carried on.
package struct Drift: ForecastMethod {
    package static let name = "drift"
    package static let summary = "the line from the first to the last number, carried on"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: Self.name, needed: 3).throwing()
        let slope = ((series.values.last ?? 0) - (series.values.first ?? 0)) / Double(series.count - 1)
        return FittedWalk(
            series, words: "drift: the line from the first to the last number carried on", lag: 1, slope: slope)
    }
}

/// The last number of the series without its season, with the season put back (the M competitions' benchmark).
///
/// Source: Makridakis and Hibon (2000), The M3-Competition, doi:10.1016/S0169-2070(00)00057-1.
package struct SeasonallyAdjustedNaive: ForecastMethod {
    package static let name = "naive2"
    package static let summary = "the last number without its season, with the season put back"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: Self.name, needed: 2).throwing()
        let adjustment = SeasonalAdjustment(series, test: .competition)
        let inner = FittedWalk(
            TimeSeries(values: adjustment.adjusted, season: 1), words: "naive: the last number again", lag: 1, slope: 0)
        return AdjustedForecast(inner: inner, adjustment: adjustment, count: series.count)
    }
}
