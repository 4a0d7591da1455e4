/// The simpler method for a series on which the default cannot or should not be fitted, and why.
struct AutomaticFallback {
    private let make: () -> any FittedForecast
    private let reason: String
    private let guarded: ForecastGuard

    /// Nothing where the series suits the default.
    init?(_ series: TimeSeries) {
        guarded = ForecastGuard(series)
        let (count, season) = (series.count, series.season)
        if let first = series.values.first, series.values.allSatisfy({ $0 == first }) {
            make = { FittedWalk(series, words: "the constant of the series", lag: 1, slope: 0) }
            let what = first == 0 ? "all \(count) numbers are zero" : "all \(count) numbers are equal"
            reason = "\(what), so the forecast repeats them; the interval of width zero says nothing about change to come"
        } else if let demand = IntermittentDemand(series) {
            make = { demand }
            reason = "\(demand.zeros) of \(count) numbers are zero: mean size of demand over mean interval (Croston, corrected)"
        } else if count < 6 || count < 2 * season {
            let walk = Self.walk(series)
            make = { walk.fitted }
            reason = "\(count) points are fewer than two seasons and six points, so no season and no smoothing is estimated: \(walk.words)"
        } else if count < 3 * season {
            guard let fitted = FourierTheta(series).fitted else { return nil }
            make = { fitted }
            reason = "\(count) points are fewer than three seasons: theta with a smooth season of two waves at most"
        } else if count < 10 {
            guard let fitted = try? Theta().fit(series) else { return nil }
            make = { fitted }
            reason = "\(count) points are too few for smoothing with damped trend: theta"
        } else {
            return nil
        }
    }

    func fitted(notes: [String]) -> any FittedForecast {
        FittedAutomatic(members: [make()], guarded: guarded, calibration: nil, reasons: notes + [reason])
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
