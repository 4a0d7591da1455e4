/// How a partner's turnover is projected.
package enum TradeMethod: String, CaseIterable, Sendable {
    /// Too few points for anything: history only.
    case none
    /// Random walk with drift in logarithms, intervals by Student's t.
    case drift
    /// Share of another partner's turnover: a region of that country.
    case share
}
