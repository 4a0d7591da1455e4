/// A refinery makes no more product than the crude it runs.
enum CrudeBalance: ConsistencyCheck {
    static let rule = "crude run per tonne of product at least 1 (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.refineries.enumerated().compactMap { index, refinery in
            let crude = figures.amount(refinery.crudePerTonne)
            guard crude < 1 else { return nil }
            return .error(
                "baseline.refineries.\(figures.name(.refineries, index)).crude-per-tonne",
                """
                \(CheckedNumber.text(crude)) t of crude would make 1 t of product, more than it holds; write at \
                least 1
                """)
        }
    }
}
