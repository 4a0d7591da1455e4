/// How often a daily value fell into each bin, by case, curve and stratum: whole numbers, exact under any order.
package struct CurveCounts: Sendable, Hashable {
    /// Upper edges of forward cover in days: one day wide up to 40, then everything above.
    package static let coverEdges: [Double] = (0...40).map(Double.init) + [365]

    package let cases: Int
    package let curves: Int
    package let strata: Int
    package let days: Int
    package let bins: Int
    /// `[case][curve][stratum][day][bin]`, one after the other.
    package var counts: [Int32]

    package init(cases: Int, curves: Int, strata: Int, days: Int, bins: Int) {
        self.cases = cases
        self.curves = curves
        self.strata = strata
        self.days = days
        self.bins = bins
        counts = [Int32](repeating: 0, count: cases * curves * strata * days * bins)
    }

    /// Where the counts of one case, curve and stratum begin.
    package func start(case caseIndex: Int, curve: Int, stratum: Int) -> Int {
        ((caseIndex * curves + curve) * strata + stratum) * days * bins
    }

    /// Counts one run.
    package mutating func add(_ outcome: RunOutcome, stratum: Int) {
        for (curve, row) in outcome.bins.enumerated() {
            let start = start(case: outcome.caseIndex, curve: curve, stratum: stratum)
            for (day, bin) in row.prefix(days).enumerated() { counts[start + day * bins + Int(bin)] &+= 1 }
        }
    }

    /// Adds the counts of another part of the same ensemble.
    package mutating func add(_ other: CurveCounts) {
        for index in counts.indices where index < other.counts.count { counts[index] &+= other.counts[index] }
    }

    /// The bin of a cover in days; the last where nothing is wanted.
    static func bin(_ cover: Double?) -> UInt8 {
        guard let cover, cover < 40 else { return 40 }
        return UInt8(max(0, cover))
    }
}
