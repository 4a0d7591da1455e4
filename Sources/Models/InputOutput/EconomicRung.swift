/// A way to value the same missing tonnes. None is called a bound but the first (lower, for one sector) and `strict`.
package enum EconomicRung: String, CaseIterable, Sendable {
    case valueShare = "value-share"
    case elasticity03 = "ces-0.3"
    case elasticity01 = "ces-0.1"
    case sectorElasticity = "ces-sector"
    case kappaSlack = "kappa-slack"
    case consistentUpstream = "consistent-upstream"
    case strict
    case plant

    /// What it assumes; printed between neighbours of the ladder.
    package var assumption: String {
        switch self {
        case .valueShare: "a missing tonne costs its user's price and no more"
        case .elasticity03: "other inputs replace fuel at elasticity 0.3, as within a year"
        case .elasticity01: "other inputs replace fuel at elasticity 0.1, as within weeks"
        case .sectorElasticity: "other inputs replace fuel at each sector's own elasticity"
        case .kappaSlack: "each sector spares its slack, then loses up to its critical share"
        case .consistentUpstream: "kappa and slack, and suppliers lose the orders of hampered sectors"
        case .strict: "output falls as fuel does: nothing replaces it, nothing can be spared"
        case .plant: "the refinery's own lost output and its suppliers' orders, crude excepted"
        }
    }

    /// Whether a large loss is flagged as doubtful; the strict rung is a stress figure.
    package var isFlagged: Bool { self != .strict }
}
