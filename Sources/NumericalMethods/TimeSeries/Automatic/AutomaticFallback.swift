/// The simpler method for a series on which the default cannot or should not be fitted, and why.
enum AutomaticFallback {
    /// For a series that holds nothing to estimate: a constant, an end, demand that is often zero; `nil` for any other.
    static func bare(_ series: TimeSeries) -> (any FittedForecast)? {
        let count = series.count, pattern = ZeroPattern(series)
        func plain(_ member: any FittedForecast, _ reason: String) -> FittedAutomatic {
            FittedAutomatic(members: [member], guarded: ForecastGuard(series), reasons: [reason])
        }
        if let ended = EndedSeries(series, pattern) { return ended }
        if let first = series.values.first, series.values.allSatisfy({ $0 == first }) {
            let what = first == 0 ? "all \(count) numbers are zero" : "all \(count) numbers are equal"
            return plain(
                FittedWalk(series, words: "the constant of the series", lag: 1, slope: 0),
                "\(what), so the forecast repeats them; the interval of width zero says nothing about change to come")
        }
        guard pattern.emptyPlaces.isEmpty, let demand = IntermittentDemand(series) else { return nil }
        return plain(
            demand,
            """
            \(demand.zeros) of \(count) numbers are zero: mean size of demand over mean interval (Croston, corrected)
            """)
    }

    /// For a series too short for the default; `nil` for any other.
    static func short(_ series: TimeSeries, _ guarded: ForecastGuard) -> FittedAutomatic? {
        let (count, season) = (series.count, series.season)
        func plain(_ members: [any FittedForecast], _ reason: String) -> FittedAutomatic {
            FittedAutomatic(members: members, guarded: guarded, width: ShortSeriesWidth(series), reasons: [reason])
        }
        if count < 6 || count < 2 * season {
            let walk = walk(series)
            return plain(
                [walk.fitted],
                """
                \(count) points are fewer than two seasons and six points, so no season and no smoothing is \
                estimated: \(walk.words)
                """)
        }
        if count < 3 * season {
            guard let wave = FourierTheta(series).fitted else { return nil }
            let reason = "\(count) points are fewer than three seasons: theta with a smooth season of two waves at most"
            guard StableSeasonality(series).isSeasonal, let theta = try? ThetaFamily.ofDefault.fit(series) else {
                return plain([wave], reason)
            }
            return plain([wave, theta], "\(reason), and with the season of two years as it was, in equal parts")
        }
        guard count < 10, let theta = try? ThetaFamily.ofDefault.fit(series), let drift = try? Drift().fit(series)
        else { return nil }
        return plain(
            [theta, drift],
            """
            \(count) points are too few for choosing a form of smoothing: theta and drift in equal parts
            """)
    }

    /// A drift where the mean step is clear of zero, else the last number.
    private static func walk(_ series: TimeSeries) -> (fitted: FittedWalk, words: String) {
        let steps = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
        let mean = steps.reduce(0, +) / Double(max(steps.count, 1))
        let squares = steps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = (squares / Double(max(steps.count - 1, 1)) / Double(max(steps.count, 1))).squareRoot()
        if steps.count > 2, abs(mean) > 1.645 * error {
            return (FittedWalk(series, words: "drift", lag: 1, slope: mean), "last number with drift")
        }
        return (FittedWalk(series, words: "naive: the last number again", lag: 1, slope: 0), "last number")
    }
}
