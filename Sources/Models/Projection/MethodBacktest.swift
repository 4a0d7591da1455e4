public import EnergySystem
public import NumericalMethods
import Foundation

/// A rolling-origin test of a method on one series: fitted again at every origin on what was known then.
///
/// Errors are scaled by the mean absolute error of the seasonal naive method within the data of each origin (MASE, Hyndman
/// and Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001); the interval score is Gneiting and Raftery's (2007), scaled alike.
public struct MethodBacktest: Sendable {
    /// One forecast beside what came.
    public struct Outcome: Sendable {
        public let origin: Int
        public let step: Int
        public let observed, mean, scale: Double
        /// Lower and upper bound by level.
        public let bounds: [(lower: Double, upper: Double)]
    }

    public let method: String
    public let levels: [Double]
    public let outcomes: [Outcome]
    public let origins: Int
    public let refused: String?

    /// Fewest points behind the first origin: 36 or three seasons, but at most two thirds of a short series.
    public static func firstOrigin(_ count: Int, season: Int) -> Int {
        let wanted = max(season > 1 ? 36 : 8, 3 * season)
        return max(4, min(wanted, count * 2 / 3))
    }

    /// Tests a method at up to `most` origins spread over the series.
    public init(_ name: String, on series: TimeSeries, horizon: Int, levels: [Double] = [0.8, 0.95], most: Int = 12) {
        let first = MethodBacktest.firstOrigin(series.count, season: series.season)
        let possible = Array(stride(from: first, to: series.count, by: 1))
        let step = max(1, Int((Double(possible.count) / Double(max(1, most))).rounded(.up)))
        let chosen = possible.enumerated().filter { (possible.count - 1 - $0.offset) % step == 0 }.map(\.element)
        var outcomes: [Outcome] = [], refused: String?, count = 0
        for origin in chosen {
            let known = series.prefix(origin), ahead = min(horizon, series.count - origin)
            do {
                let forecast = try MethodCatalogue.method(name).fit(known).forecast(ahead, levels: levels)
                let scale = MethodBacktest.scale(known)
                guard forecast.mean.count == ahead, forecast.mean.allSatisfy(\.isFinite) else {
                    refused = "forecasts are not finite"
                    continue
                }
                count += 1
                for position in 0..<ahead where !series.values[origin + position].isNaN {
                    outcomes.append(Outcome(
                        origin: origin, step: position + 1, observed: series.values[origin + position], mean: forecast.mean[position],
                        scale: scale, bounds: forecast.intervals.map { ($0.lower[position], $0.upper[position]) }))
                }
            } catch { refused = "\(error)" }
        }
        self.method = name
        self.levels = levels
        self.outcomes = outcomes
        self.origins = count
        self.refused = refused
    }

    /// Mean absolute error of the seasonal naive method, else of the naive one.
    static func scale(_ series: TimeSeries) -> Double {
        let lag = series.count > series.season ? series.season : 1
        let errors = zip(series.values.dropFirst(lag), series.values).map { abs($0 - $1) }.filter { !$0.isNaN }
        guard !errors.isEmpty else { return .nan }
        return errors.reduce(0, +) / Double(errors.count)
    }

    private func mean(_ step: Int?, _ value: (Outcome) -> Double) -> Double {
        let numbers = outcomes.filter { step == nil || $0.step == step }.map(value).filter(\.isFinite)
        return numbers.isEmpty ? .nan : numbers.reduce(0, +) / Double(numbers.count)
    }

    public func count(_ step: Int? = nil) -> Int { outcomes.count { step == nil || $0.step == step } }
    public var steps: [Int] { Array(Set(outcomes.map(\.step))).sorted() }
    /// Forecast less observed, in the unit of the series.
    public func meanError(_ step: Int? = nil) -> Double { mean(step) { $0.mean - $0.observed } }
    public func meanAbsoluteError(_ step: Int? = nil) -> Double { mean(step) { abs($0.mean - $0.observed) } }
    /// Mean absolute scaled error.
    public func scaledError(_ step: Int? = nil) -> Double { mean(step) { $0.scale > 0 ? abs($0.mean - $0.observed) / $0.scale : .nan } }
    /// Symmetric mean absolute percentage error, 0 to 200.
    public func symmetricError(_ step: Int? = nil) -> Double {
        mean(step) { 200 * abs($0.mean - $0.observed) / (abs($0.mean) + abs($0.observed)) }
    }
    /// Mean error in per cent of what was observed.
    public func bias(_ step: Int? = nil) -> Double { mean(step) { $0.observed == 0 ? .nan : 100 * ($0.mean - $0.observed) / abs($0.observed) } }
    public func percentageError(_ step: Int? = nil) -> Double {
        mean(step) { $0.observed == 0 ? .nan : 100 * abs($0.mean - $0.observed) / abs($0.observed) }
    }
    /// Share of what was observed inside the interval of a level.
    public func coverage(_ level: Int, _ step: Int? = nil) -> Double {
        mean(step) { $0.bounds.indices.contains(level) ? ($0.observed >= $0.bounds[level].lower && $0.observed <= $0.bounds[level].upper ? 1 : 0) : .nan }
    }
    /// Width plus 2/a times what falls outside, over the scale.
    public func intervalScore(_ level: Int, _ step: Int? = nil) -> Double {
        guard levels.indices.contains(level) else { return .nan }
        let tail = 1 - levels[level]
        return mean(step) { outcome in
            guard outcome.bounds.indices.contains(level), outcome.scale > 0 else { return .nan }
            let (lower, upper) = outcome.bounds[level]
            let outside = max(0, lower - outcome.observed) + max(0, outcome.observed - upper)
            return (upper - lower + 2 / tail * outside) / outcome.scale
        }
    }

    /// Half the width at the first level over its normal quantile: the spread the method itself claims.
    private func deviation(_ outcome: Outcome) -> Double {
        guard let bound = outcome.bounds.first, let level = levels.first else { return .nan }
        return (bound.upper - bound.lower) / 2 / StandardNormal.quantile(0.5 + level / 2)
    }
    /// Continuous ranked probability score over the scale, of a normal distribution with the mean and the width of the first
    /// interval: s [z (2 F(z) - 1) + 2 f(z) - 1 / sqrt(pi)] (Gneiting and Raftery 2007).
    public func probabilityScore(_ step: Int? = nil) -> Double {
        mean(step) { outcome in
            let spread = deviation(outcome)
            guard spread > 0, outcome.scale > 0 else { return .nan }
            let z = (outcome.observed - outcome.mean) / spread
            let density = Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
            return spread * (z * (2 * StandardNormal.cumulative(z) - 1) + 2 * density - 1 / Double.pi.squareRoot()) / outcome.scale
        }
    }

    /// What a report prints: each step, then all together.
    public var scores: [ProjectionScore] {
        (steps.map { Optional($0) } + (steps.isEmpty ? [] : [nil])).map { step in
            ProjectionScore(
                method: method, step: step ?? 0, forecasts: count(step), bias: bias(step), absoluteError: percentageError(step),
                scaledError: scaledError(step), coverage: coverage(0, step))
        }
    }
}
