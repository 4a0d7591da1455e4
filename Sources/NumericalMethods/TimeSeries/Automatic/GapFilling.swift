/// Missing steps bridged: a straight line between the neighbours after the mean season is taken out.
struct GapFilling {
    let series: TimeSeries
    /// What was filled, in words.
    let words: String?

    /// The series as it is, which must have no gaps.
    init(complete series: TimeSeries, method: String) throws(ForecastError) {
        let gaps = series.missing.count
        if gaps > 0 { throw .missingValues(method: method, count: gaps) }
        self.series = series
        words = nil
    }

    /// Fills gaps, unless more than a sixth of any three seasons (at least 12 steps) is missing.
    init(_ series: TimeSeries, method: String) throws(ForecastError) {
        let gaps = series.missing
        guard !gaps.isEmpty else {
            self.series = series
            words = nil
            return
        }
        let window = max(3 * series.season, 12)
        let crowded = gaps.indices.contains { first in
            gaps[first...].prefix { $0 < gaps[first] + window }.count > window / 6
        }
        if crowded || gaps.count == series.count { throw .missingValues(method: method, count: gaps.count) }
        self.series = TimeSeries(values: Self.fill(series), season: series.season)
        let places = gaps.prefix(6).map { String($0 + 1) }.joined(separator: ", ") + (gaps.count > 6 ? ", ..." : "")
        words = """
            \(gaps.count) missing \(gaps.count == 1 ? "step" : "steps") filled between their neighbours (step \
            \(places))
            """
    }

    private static func fill(_ series: TimeSeries) -> [Double] {
        let profile = profile(series)
        let plain = series.values.enumerated().map { $1 - profile[$0 % series.season] }
        var result = series.values
        for step in series.missing {
            let before = plain[..<step].lastIndex { !$0.isNaN }, after = plain[step...].firstIndex { !$0.isNaN }
            let level: Double
            switch (before, after) {
            case (let left?, let right?):
                level = plain[left] + (plain[right] - plain[left]) * Double(step - left) / Double(right - left)
            case (let only?, nil), (nil, let only?): level = plain[only]
            case (nil, nil): level = 0
            }
            result[step] = level + profile[step % series.season]
        }
        return result
    }

    /// Mean deviation of each step of the season from the moving mean level; zero where fewer than two seasons are
    /// there.
    private static func profile(_ series: TimeSeries) -> [Double] {
        let season = series.season
        var result = [Double](repeating: 0, count: season)
        guard season > 1, series.count >= 2 * season else { return result }
        let known = series.values.filter { !$0.isNaN }
        let mean = known.reduce(0, +) / Double(max(known.count, 1))
        for place in 0..<season {
            let mine = stride(from: place, to: series.count, by: season).map { series.values[$0] }.filter { !$0.isNaN }
            if !mine.isEmpty { result[place] = mine.reduce(0, +) / Double(mine.count) - mean }
        }
        return result
    }
}
