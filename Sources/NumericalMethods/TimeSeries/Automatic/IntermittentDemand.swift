/// Demand that is often zero: mean size over mean interval, each smoothed by 0.1 when demand occurs.
///
/// Source: Croston (1972), doi:10.1057/jors.1972.50, with the correction 1 - alpha/2 and the border of 1.32 steps
/// between demands of Syntetos and Boylan (2005), doi:10.1016/j.ijforecast.2004.10.001.
struct IntermittentDemand: FittedForecast {
    let residuals: [Double]
    let zeros: Int
    private let rate: Double
    private let deviation: Double
    private static let alpha = 0.1

    /// Nothing where demand is frequent or numbers are negative.
    init?(_ series: TimeSeries) {
        let values = series.values
        let demands = values.filter { $0 > 0 }.count
        guard demands > 0, values.allSatisfy({ $0 >= 0 }), Double(values.count) > 1.32 * Double(demands) else {
            return nil
        }
        zeros = values.count - demands
        var size = values.reduce(0, +) / Double(demands), interval = Double(values.count) / Double(demands)
        var (since, squares) = (1.0, 0.0)
        var found: [Double] = []
        for value in values {
            let error = value - (1 - Self.alpha / 2) * size / interval
            found.append(error)
            squares += error * error
            if value > 0 {
                size += Self.alpha * (value - size)
                interval += Self.alpha * (since - interval)
                since = 0
            }
            since += 1
        }
        rate = (1 - Self.alpha / 2) * size / interval
        deviation = (squares / Double(max(values.count - 1, 1))).squareRoot()
        residuals = found
    }

    var methodDescription: String { "intermittent demand: \(ForecastWords.number(rate)) a step on average" }
    var parameters: [ForecastParameter] { [ForecastParameter(name: "rate", value: rate)] }
    var logLikelihood: Double? { nil }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let steps = max(horizon, 0)
        return Forecast(
            mean: [Double](repeating: rate, count: steps), deviations: [Double](repeating: deviation, count: steps),
            levels: levels)
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        PathShocks(seed: seed).paths(horizon, count: count) { $0.map { rate + deviation * $0 } }
    }
}
