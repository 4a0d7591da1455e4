/// The season taken out before a method that knows none, and put back afterwards.
struct SeasonalAdjustment: Sendable {
    let decomposition: ClassicalDecomposition?
    let adjusted: [Double]

    /// How it is decided whether there is a season.
    enum Test {
        /// As the M competitions decide: by the autocorrelation of the numbers themselves, which a trend can hide.
        case competition
        /// The same, or a season in the steps from one number to the next.
        case differences
    }

    /// Takes out a season where the test finds one: factors, or amounts where a factor would be near zero.
    init(_ series: TimeSeries, test: Test) {
        let isSeasonal =
            SeasonalityTest(series).isSeasonal || test == .differences && StableSeasonality(series).isSeasonal
        guard isSeasonal, let found = Self.decompose(series) else {
            decomposition = nil
            adjusted = series.values
            return
        }
        decomposition = found
        adjusted = found.adjusted(series.values)
    }

    private static func decompose(_ series: TimeSeries) -> ClassicalDecomposition? {
        if let found = try? ClassicalDecomposition(series, kind: .multiplicative),
            found.indices.allSatisfy({ $0 > 0.01 })
        {
            return found
        }
        return try? ClassicalDecomposition(series, kind: .additive)
    }

    var words: String {
        switch decomposition?.kind {
        case .additive?: "season taken out as amounts"
        case .multiplicative?: "season taken out as factors"
        case nil: "no season found"
        }
    }

    /// The value with its season, at a step counted from the first of the series.
    func restore(_ value: Double, step: Int) -> Double {
        guard let decomposition else { return value }
        return decomposition.kind == .additive ? value + decomposition.index(step) : value * decomposition.index(step)
    }

    /// What a deviation of the adjusted series means in the series itself.
    func factor(step: Int) -> Double {
        guard let decomposition, decomposition.kind == .multiplicative else { return 1 }
        return decomposition.index(step)
    }
}
