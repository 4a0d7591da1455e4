/// A series without its gross errors, which are then missing, where what is left can be bridged.
struct GrossErrorRemoval {
    private(set) var series: TimeSeries
    /// What was left out, in words.
    private(set) var words: String?

    init(_ series: TimeSeries) {
        self.series = series
        guard let found = GrossErrors(series) else { return }
        var values = series.values
        for position in found.positions { values[position] = .nan }
        let without = TimeSeries(values: values, season: series.season)
        guard (try? GapFilling(without, method: "")) != nil else { return }
        self.series = without
        let places = found.positions.map { "\(ForecastWords.figure(series.values[$0])) at step \($0 + 1)" }
        words = "left out because of their distance from the others: \(places.joined(separator: ", "))"
    }
}
