/// Published figures of demand and production of the base year, which `history` repeats, against the inputs made of
/// them.
enum HistoryOfInputs: ConsistencyCheck {
    static let tolerance = 0.05
    static let rule = """
        `history` of demand or production of the whole base year in the reference run within 5 % of the inputs \
        (warning unless a scenario changes them)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.history.compactMap { name, figure in
            guard figure.run == .reference, isWholeYear(figures, figure), case .mass(let observed) = figure.observed,
                let (word, stated) = stated(figures, figure)
            else { return nil }
            let published = figures.amount(observed)
            guard !CheckedNumber.agree(published, stated, within: tolerance) else { return nil }
            return .warning(
                "baseline.history.\(name).observed",
                """
                is \(CheckedNumber.text(published, "kt")), \(word) of these products adds up to \
                \(CheckedNumber.text(stated, "kt")) in \(figures.baseline.baseYear); correct one of them
                """)
        }
    }

    private static func isWholeYear(_ figures: BaselineFigures, _ figure: HistoryFigure) -> Bool {
        let year = figures.baseline.baseYear
        guard let days = figure.window?.days(figures.values), let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return false }
        return days == first...last
    }

    /// What the inputs say, kt in the base year; `nil` where only a run can tell.
    private static func stated(_ figures: BaselineFigures, _ figure: HistoryFigure) -> (String, Double)? {
        switch figure.measure {
        case .demand where !figures.isChanged("demand"):
            return ("demand", figure.products.reduce(0) { $0 + (figures.demand($1.index) ?? 0) })
        case .production where !figures.isChanged("refineries"):
            let days = Double(Day.isLeap(figures.baseline.baseYear) ? 366 : 365)
            let rates = figures.baseline.refineries.flatMap(\.output).filter { figure.products.contains($0.product) }
            return ("output", rates.reduce(0) { $0 + figures.rate($1.rate) * days })
        default: return nil
        }
    }
}
