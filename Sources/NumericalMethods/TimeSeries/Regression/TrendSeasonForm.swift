/// The scale on which a trend is a straight line.
package enum TrendScale: Sendable, Equatable {
    case levels
    /// Natural logarithms: growth at a constant rate; for numbers above zero.
    case logarithms

    var words: String { self == .levels ? "in levels" : "in logarithms" }
}

/// How a regression carries the season.
package enum SeasonalForm: Sendable, Equatable {
    case none
    /// One coefficient a step of the season but the first.
    case dummies
    /// Pairs of sine and cosine with 1 to this many waves a season.
    case fourier(Int)

    var words: String {
        switch self {
        case .none: "no season"
        case .dummies: "a dummy for each step of the season"
        case .fourier(let pairs): "\(pairs) Fourier \(pairs == 1 ? "pair" : "pairs") for the season"
        }
    }
}

/// A known event in a series, at a step counted from 0.
package enum KnownBreak: Sendable, Equatable {
    /// The level moves at this step and stays there.
    case level(Int)
    /// The trend changes its slope from this step on.
    case slope(Int)
    /// The steps from the first to the last stand apart, such as a lockdown.
    case pulse(Int, through: Int)

    var start: Int {
        switch self {
        case .level(let step), .slope(let step), .pulse(let step, _): step
        }
    }

    var words: String {
        switch self {
        case .level(let step): "level change at step \(step + 1)"
        case .slope(let step): "slope change at step \(step + 1)"
        case .pulse(let first, let last): "steps \(first + 1) to \(last + 1) apart"
        }
    }

    func value(at step: Int) -> Double {
        switch self {
        case .level(let start): step >= start ? 1 : 0
        case .slope(let start): Double(max(0, step - start))
        case .pulse(let first, let last): step >= first && step <= last ? 1 : 0
        }
    }
}
