/// A rolling-origin test of a method on one series: fitted again at every origin on what was known then.
package struct Backtest: Sendable {
    /// One forecast beside what came.
    package struct Outcome: Sendable {
        /// Points before the forecast.
        package let origin: Int
        /// Steps ahead, from 1.
        package let step: Int
        package let observed, mean: Double
        /// What errors are scaled by: `Scores.seasonalScale` of the points before the origin.
        package let scale: Double
        /// Lower and upper bound of each level, in their order.
        let bounds: [(lower: Double, upper: Double)]
    }

    /// The name of the method.
    package let method: String
    /// The levels of the intervals, shares between 0 and 1.
    package let levels: [Double]
    /// Every forecast whose number came, origin by origin.
    package let outcomes: [Outcome]
    /// Origins at which the method gave a forecast.
    package let origins: Int
    /// Why it gave none, at the last origin where it did not.
    package let refused: String?

    /// Tests a method at these origins (numbers of points known), up to `horizon` steps ahead or to the end of the
    /// series.
    package init(
        _ method: any ForecastMethod, on series: TimeSeries, origins: [Int], horizon: Int,
        levels: [Double] = [0.8, 0.95]
    ) {
        var outcomes: [Outcome] = [], refused: String?, count = 0
        for origin in origins where origin > 0 && origin < series.count {
            do throws(ForecastError) {
                outcomes += try Backtest.outcomes(method, series, origin, min(horizon, series.count - origin), levels)
                count += 1
            } catch { refused = error.description }
        }
        (self.method, self.levels, self.outcomes) = (type(of: method).name, levels, outcomes)
        (self.origins, self.refused) = (count, refused)
    }

    private static func outcomes(
        _ method: any ForecastMethod, _ series: TimeSeries, _ origin: Int, _ ahead: Int, _ levels: [Double]
    ) throws(ForecastError) -> [Outcome] {
        let known = series.prefix(origin)
        let forecast = try method.fit(known).forecast(ahead, levels: levels).heldAboveZero(known)
        guard forecast.mean.count == ahead, forecast.mean.allSatisfy(\.isFinite) else {
            throw .exploded(method: type(of: method).name)
        }
        let scale = Scores.seasonalScale(known)
        return (0..<ahead).filter { !series.values[origin + $0].isNaN }.map { place in
            Outcome(
                origin: origin, step: place + 1, observed: series.values[origin + place], mean: forecast.mean[place],
                scale: scale, bounds: forecast.intervals.map { ($0.lower[place], $0.upper[place]) })
        }
    }
}

extension Backtest {
    /// Up to `most` origins spread over a series, the last one point before its end.
    package static func origins(over series: TimeSeries, most: Int = 12) -> [Int] {
        let possible = Array(stride(from: firstOrigin(series.count, season: series.season), to: series.count, by: 1))
        let step = max(1, Int((Double(possible.count) / Double(max(1, most))).rounded(.up)))
        return possible.enumerated().filter { (possible.count - 1 - $0.offset) % step == 0 }.map(\.element)
    }

    /// Fewest points behind the first origin: 36 or three seasons (8 without a season), but at most two thirds of a
    /// short series.
    static func firstOrigin(_ count: Int, season: Int) -> Int {
        let wanted = max(season > 1 ? 36 : 8, 3 * season)
        return max(4, min(wanted, count * 2 / 3))
    }
}
