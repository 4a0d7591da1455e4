/// Bounds that keep a forecast within what the series has shown: not below zero where it never was, and no further from
/// the same step of the last season than twice the largest change over a season, each season ahead.
struct ForecastGuard: Sendable {
    private let isNonNegative: Bool
    private let recent: [Double]
    private let largestChange: Double

    init(_ series: TimeSeries) {
        let (values, lag) = (series.values, series.season)
        isNonNegative = values.allSatisfy { $0 >= 0 }
        recent = Array(values.suffix(lag))
        var largest = 0.0
        for step in stride(from: lag, to: values.count, by: 1) { largest = max(largest, abs(values[step] - values[step - lag])) }
        largestChange = largest
    }

    func hold(_ mean: [Double]) -> [Double] {
        guard !recent.isEmpty, largestChange > 0 else { return mean.map(floored) }
        return mean.enumerated().map { step, value in
            let base = recent[step % recent.count]
            let room = 2 * largestChange * Double(step / recent.count + 1)
            return floored(min(max(value, base - room), base + room))
        }
    }

    func floored(_ value: Double) -> Double { isNonNegative ? max(value, 0) : value }
}
