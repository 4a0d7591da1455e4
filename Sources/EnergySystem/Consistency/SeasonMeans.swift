/// The month index of a season: no month below zero, and a mean of 1. An index of another size, such as the days of a
/// month, is taken as weights.
enum SeasonMeans: ConsistencyCheck {
    static let tolerance = 0.005
    /// Means above are those of weights.
    static let weightsFrom = 10.0
    static let rule = """
        month index of a season not below 0 (error), mean 1 where a demand uses it (warning beyond 0.5 %; means \
        above 10 are those of weights)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        let used = Set(figures.baseline.demand.compactMap { $0?.season })
        return figures.baseline.seasons.enumerated().flatMap { index, months -> [ConsistencyFinding] in
            let name = figures.name(.seasons, index), mean = months.reduce(0, +) / Double(max(1, months.count))
            if let low = months.firstIndex(where: { $0 < 0 }) {
                return [
                    .error(
                        path(name, low),
                        """
                        is \(CheckedNumber.text(months[low])); a month's demand is not negative
                        """)
                ]
            }
            guard used.contains(index), abs(mean - 1) > tolerance, mean < weightsFrom else { return [] }
            return [
                .warning(
                    path(name, 0),
                    """
                    the month index '\(name)' has the mean \(CheckedNumber.text(mean)), not 1; the demand of the year is \
                    kept and the index scaled
                    """)
            ]
        }
    }

    private static func path(_ season: String, _ month: Int) -> String {
        """
        baseline.tables.monthly.\(Baseline.months[month]).\(season)
        """
    }
}
