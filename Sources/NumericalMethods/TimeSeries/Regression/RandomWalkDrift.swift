import RealModule

/// A random walk with drift in logarithms and Student intervals, for series too short for anything richer.
///
/// log y_t = log y_{t-1} + mu + e_t: mu from the first and the last number, s from the steps between, over a gap of g
/// steps weighted by 1 / g. The forecast variance at h is s^2 (h + h^2 / N) with N the steps from first to last.
package struct RandomWalkDrift: ForecastMethod {
    package static let name = "random-walk-drift"
    package static let summary = "random walk with drift in logarithms, for short series"

    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast { try estimate(series) }

    /// The fit with its drift, spread and probabilities.
    package func estimate(_ series: TimeSeries) throws(ForecastError) -> RandomWalkDriftFit {
        let values = series.values
        if let position = values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        let observed = values.indices.filter { !values[$0].isNaN }
        guard observed.count >= 4 else {
            throw .tooFewPoints(method: RandomWalkDrift.name, needed: 4, given: observed.count)
        }
        guard observed.allSatisfy({ values[$0] > 0 }) else { throw .notPositive(method: RandomWalkDrift.name) }
        return try RandomWalkDriftFit(series, observed)
    }
}

/// A random walk with drift in logarithms, estimated.
package struct RandomWalkDriftFit: FittedForecast {
    /// The mean step of the logarithm.
    package let drift: Double
    /// The standard deviation of a step about the drift.
    package let deviation: Double
    /// Steps seen less one.
    package let degreesOfFreedom: Int
    package let residuals: [Double]
    package let logLikelihood: Double?
    private let lastLogarithm: Double
    private let span: Double
    /// Steps missing at the end of the series.
    private let offset: Int

    init(_ series: TimeSeries, _ observed: [Int]) throws(ForecastError) {
        let logs = observed.map { Double.log(series.values[$0]) }
        let gaps = zip(observed.dropFirst(), observed).map { Double($0 - $1) }
        let steps = zip(logs.dropFirst(), logs).map { $0 - $1 }
        let span = gaps.reduce(0, +)
        let drift = steps.reduce(0, +) / span
        let squares = zip(steps, gaps).reduce(0.0) { $0 + ($1.0 - $1.1 * drift) * ($1.0 - $1.1 * drift) / $1.1 }
        self.drift = drift
        self.span = span
        degreesOfFreedom = steps.count - 1
        deviation = (squares / Double(steps.count - 1)).squareRoot()
        lastLogarithm = logs[logs.count - 1]
        offset = series.count - 1 - observed[observed.count - 1]
        guard deviation > 0 else { throw .constantSeries(method: RandomWalkDrift.name) }
        var residuals = [Double](repeating: .nan, count: series.count)
        for index in observed.indices.dropFirst() {
            residuals[observed[index]] =
                series.values[observed[index]] - Double.exp(logs[index - 1] + gaps[index - 1] * drift)
        }
        self.residuals = residuals
        let n = Double(steps.count)
        let widths = gaps.reduce(0) { $0 + Double.log($1) } / 2
        logLikelihood = -n / 2 * (Double.log(2 * .pi * squares / n) + 1) - widths - logs.dropFirst().reduce(0, +)
    }

    package var methodDescription: String {
        let (mean, spread) = (ForecastWords.number(100 * drift), ForecastWords.number(100 * deviation))
        return "random walk with drift in logarithms, \(mean) % a step with a standard deviation of \(spread) %"
    }

    package var parameters: [ForecastParameter] {
        [
            ForecastParameter(name: "drift", value: drift),
            ForecastParameter(name: "standard deviation of a step", value: deviation)
        ]
    }

    /// exp(m + s_h^2 / 2) and Student intervals; the medians are in `medians`.
    package func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let ahead = (1...max(horizon, 1)).prefix(max(horizon, 0)).map(moments)
        let intervals = levels.map { level in
            let factor = StudentDistribution.upperQuantile((1 - level) / 2, degrees: Double(degreesOfFreedom))
            return ForecastInterval(
                level: level, lower: ahead.map { Double.exp($0.mean - factor * $0.deviation) },
                upper: ahead.map { Double.exp($0.mean + factor * $0.deviation) })
        }
        return Forecast(mean: ahead.map { Double.exp($0.mean + $0.deviation * $0.deviation / 2) }, intervals: intervals)
    }

    /// The medians of the next steps.
    package func medians(_ horizon: Int) -> [Double] {
        (1...max(horizon, 1)).prefix(max(horizon, 0)).map { Double.exp(moments($0).mean) }
    }

    /// The probability of more than this number, this many steps ahead (at least 1).
    package func probability(above value: Double, ahead: Int) -> Double {
        guard value > 0 else { return 1 }
        let point = moments(max(ahead, 1))
        return StudentDistribution.upperTail(
            (Double.log(value) - point.mean) / point.deviation, degrees: Double(degreesOfFreedom))
    }

    package func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let (stream, source) = (RandomStream(name: RandomWalkDrift.name), RandomSource(seed: seed))
        return (0..<max(count, 0)).map { draw in
            var normals = NormalSequence(source.generator(stream, draw: draw))
            let degrees = Double(degreesOfFreedom)
            let spread = deviation * (degrees / normals.chiSquare(degreesOfFreedom)).squareRoot()
            let mean = drift + spread / span.squareRoot() * normals.next()
            var level = lastLogarithm
            for _ in 0..<offset { level += mean + spread * normals.next() }
            return (0..<max(horizon, 0)).map { _ in
                level += mean + spread * normals.next()
                return Double.exp(level)
            }
        }
    }

    private func moments(_ ahead: Int) -> (mean: Double, deviation: Double) {
        let steps = Double(ahead + offset)
        return (lastLogarithm + steps * drift, deviation * (steps + steps * steps / span).squareRoot())
    }
}
