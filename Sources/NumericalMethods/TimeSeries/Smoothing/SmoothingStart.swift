/// First states and gains from which the search for a form's parameters starts.
struct SmoothingStart {
    /// States by kind of season; a kind is left out where the series does not allow it.
    private var states: [SmoothingForm.Season: SmoothingParameters] = [:]

    init(_ series: TimeSeries) {
        states[.none] = Self.line(series.values, series.season)
        guard series.season > 1, series.count >= 3 * series.season else { return }
        let early = series.prefix(4 * series.season)
        for (season, kind) in [
            (SmoothingForm.Season.additive, ClassicalDecomposition.Kind.additive), (.multiplicative, .multiplicative)
        ] {
            guard let found = try? ClassicalDecomposition(early, kind: kind) else { continue }
            var start = Self.line(found.adjusted(early.values), series.season)
            start.seasons = found.indices.map { season == .multiplicative ? max($0, 0.01) : $0 }
            states[season] = start
        }
    }

    /// Level and trend before the first step by least squares over the first steps.
    private static func line(_ values: [Double], _ season: Int) -> SmoothingParameters {
        let count = min(values.count, max(10, 2 * season))
        let middle = Double(count + 1) / 2
        let mean = values.prefix(count).reduce(0, +) / Double(max(count, 1))
        var product = 0.0, square = 0.0
        for step in 0..<count {
            product += (Double(step + 1) - middle) * (values[step] - mean)
            square += (Double(step + 1) - middle) * (Double(step + 1) - middle)
        }
        let slope = square > 0 ? product / square : 0
        return SmoothingParameters(alpha: 0.3, level: mean - slope * middle, trend: slope)
    }

    /// The best starts of a form, best first, none where the form does not fit the series.
    func best(_ form: SmoothingForm, _ recursion: SmoothingRecursion, count: Int) -> [SmoothingParameters] {
        guard let base = states[form.season] else { return [] }
        let scored = grid(form, base).map { ($0, recursion.objective(form, $0)) }.filter { $0.1.isFinite }
        var chosen: [SmoothingParameters] = []
        for (start, _) in scored.sorted(by: { $0.1 < $1.1 }) where chosen.count < count {
            if !chosen.contains(where: { abs($0.alpha - start.alpha) < 0.05 && abs($0.gamma - start.gamma) < 0.05 }) {
                chosen.append(start)
            }
        }
        return chosen
    }

    private func grid(_ form: SmoothingForm, _ base: SmoothingParameters) -> [SmoothingParameters] {
        var result: [SmoothingParameters] = []
        for alpha in [0.05, 0.2, 0.5, 0.85] {
            for betaShare in form.trend == .none ? [0] : [0.02, 0.25] {
                for gammaShare in form.season == .none ? [0] : [0.03, 0.5] {
                    var start = base
                    start.alpha = alpha
                    start.beta = alpha * betaShare
                    start.gamma = (1 - alpha) * gammaShare
                    start.phi = form.trend == .damped ? 0.95 : 1
                    if form.trend == .none { start.level += base.trend * 5; start.trend = 0 }
                    if form.needsPositive { start.level = max(start.level, 0.01) }
                    result.append(start)
                }
            }
        }
        return result
    }
}
