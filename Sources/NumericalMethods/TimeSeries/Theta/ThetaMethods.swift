/// The theta method with theta 2 on the line through all points.
///
/// Source: Assimakopoulos and Nikolopoulos (2000), doi:10.1016/S0169-2070(00)00066-2.
package struct Theta: ForecastMethod {
    package static let name = "theta"
    package static let summary = "theta method, theta 2 on the line through all points"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try ThetaFamily(label: Self.name, words: "theta", isDynamic: false, theta: 2).fit(series)
    }
}

/// The theta method with theta estimated, on the line through all points.
package struct OptimisedTheta: ForecastMethod {
    package static let name = "optimised-theta"
    package static let summary = "theta method, theta estimated"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try ThetaFamily(label: Self.name, words: "optimised theta", isDynamic: false, theta: nil).fit(series)
    }
}

/// The theta method with theta 2, its line drawn anew at each step.
package struct DynamicTheta: ForecastMethod {
    package static let name = "dynamic-theta"
    package static let summary = "theta method, theta 2, the line drawn anew at each step"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try ThetaFamily(label: Self.name, words: "dynamic theta", isDynamic: true, theta: 2).fit(series)
    }
}

/// The theta method with theta estimated and its line drawn anew at each step.
///
/// Source: Fiorucci et al. (2016), doi:10.1016/j.ijforecast.2016.02.005.
package struct DynamicOptimisedTheta: ForecastMethod {
    package static let name = "dynamic-optimised-theta"
    package static let summary = "theta method, theta estimated, the line drawn anew at each step"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try ThetaFamily(label: Self.name, words: "dynamic optimised theta", isDynamic: true, theta: nil).fit(series)
    }
}

/// One member of the theta family on the series without its season.
struct ThetaFamily {
    let label: String
    let words: String
    let isDynamic: Bool
    let theta: Double?
    /// As published, by default.
    var season = SeasonalAdjustment.Test.competition

    /// Dynamic optimised theta as the default takes it, with a season that no trend hides.
    static let ofDefault = ThetaFamily(
        label: DynamicOptimisedTheta.name, words: "dynamic optimised theta", isDynamic: true, theta: nil,
        season: .differences)

    func fit(_ series: TimeSeries) throws(ForecastError) -> AdjustedForecast {
        try SeriesCheck(series, method: label, needed: 6).throwing()
        let adjustment = SeasonalAdjustment(series, test: season)
        let recursion = ThetaRecursion(adjustment.adjusted, isDynamic: isDynamic, theta: theta)
        return AdjustedForecast(
            inner: FittedTheta(recursion, label: words), adjustment: adjustment, count: series.count)
    }
}
