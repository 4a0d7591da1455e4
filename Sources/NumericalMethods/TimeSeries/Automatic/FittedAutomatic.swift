/// The weighted mean of fitted methods with calibrated intervals, kept within what the series allows.
package struct FittedAutomatic: FittedForecast {
    private let members: [any FittedForecast]
    private let weights: [Double]
    private let guarded: ForecastGuard
    /// What the rolling errors say about the intervals; nothing where there were too few points to tell.
    package let calibration: IntervalCalibration?
    /// The least widths of a short series; nothing where rolling errors tell them.
    private let width: ShortSeriesWidth?
    package let reason: String

    /// Members with weights that sum to one, equal ones where none are given.
    init(
        members: [any FittedForecast], weights: [Double] = [], guarded: ForecastGuard,
        calibration: IntervalCalibration? = nil,
        width: ShortSeriesWidth? = nil, reasons: [String]
    ) {
        self.members = members
        self.width = width
        self.weights =
            weights.count == members.count
            ? weights : [Double](repeating: 1 / Double(max(members.count, 1)), count: members.count)
        self.guarded = guarded
        self.calibration = calibration
        reason = reasons.joined(separator: "; ")
    }

    package var methodDescription: String {
        let words = members.map(\.methodDescription)
        if words.count == 1 { return words[0] }
        return "weighted mean of "
            + zip(weights, words).map { "\(ForecastWords.percent($0)) \($1)" }.joined(separator: " | ")
    }

    package var parameters: [ForecastParameter] { members.flatMap(\.parameters) }
    package var logLikelihood: Double? { nil }

    package var residuals: [Double] {
        average(members.map(\.residuals))
    }

    package func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let found = members.map { $0.forecast(horizon, levels: levels) }
        let held = guarded.hold(average(found.map(\.mean)))
        let intervals = levels.indices.map { index in
            let half = widened(average(found.map { Self.halfWidths($0.intervals[index]) }), level: levels[index])
            return ForecastInterval(
                level: levels[index], lower: zip(held, half).map { guarded.floored($0 - $1) },
                upper: zip(held, half).map { guarded.floored($0 + $1) })
        }
        return Forecast(mean: held, intervals: intervals)
    }

    package func stepsHeldAtZero(_ horizon: Int) -> [Int] {
        guarded.stepsHeldAtZero(average(members.map { $0.forecast(horizon, levels: []).mean }))
    }

    /// Half-widths after calibration, and not below those of a short series.
    private func widened(_ halves: [Double], level: Double) -> [Double] {
        let scale = calibration?.scale(level) ?? 1
        let scaled = halves.map { scale * $0 }
        return width?.widened(scaled, level: level) ?? scaled
    }

    /// Members move by the same shocks, so that the spread of their mean is the mean of their spreads; spreads are
    /// stretched step by step as the interval of level 0.8 is.
    package func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let mean = average(members.map { $0.forecast(horizon, levels: []).mean })
        let held = guarded.hold(mean)
        let halves = halfWidths(horizon, level: 0.8)
        let scale = zip(widened(halves, level: 0.8), halves).map { $1 > 0 ? $0 / $1 : 1 }
        let all = members.map { $0.paths(horizon, count: count, seed: seed) }
        return (0..<max(count, 0)).map { path in
            let joint = average(all.map { $0[path] })
            return joint.indices.map { guarded.floored(held[$0] + scale[$0] * (joint[$0] - mean[$0])) }
        }
    }

    /// The mean of the members' own half-widths, before calibration.
    func halfWidths(_ horizon: Int, level: Double) -> [Double] {
        average(members.map { $0.forecast(horizon, levels: [level]).intervals.first.map(Self.halfWidths) ?? [] })
    }

    private static func halfWidths(_ interval: ForecastInterval) -> [Double] {
        zip(interval.upper, interval.lower).map { ($0 - $1) / 2 }
    }

    private func average(_ lists: [[Double]]) -> [Double] {
        guard let first = lists.first else { return [] }
        return first.indices.map { step in zip(weights, lists).reduce(0) { $0 + $1.0 * $1.1[step] } }
    }
}
