import RealModule

/// How a season joins the rest, as three pure steps that the compiler folds into the loops.
protocol SeasonRule {
    /// The one-step mean from the unseasonal part and the season.
    static func mean(_ base: Double, _ season: Double) -> Double
    /// The error as the level feels it.
    static func levelStep(_ error: Double, _ season: Double) -> Double
    /// The error as the season feels it.
    static func seasonStep(_ error: Double, _ base: Double) -> Double
    static var isMultiplicative: Bool { get }
    static var hasSeason: Bool { get }
}

enum NoSeason: SeasonRule {
    @inline(__always) static func mean(_ base: Double, _ season: Double) -> Double { base }
    @inline(__always) static func levelStep(_ error: Double, _ season: Double) -> Double { error }
    @inline(__always) static func seasonStep(_ error: Double, _ base: Double) -> Double { 0 }
    static var isMultiplicative: Bool { false }
    static var hasSeason: Bool { false }
}

enum AdditiveSeason: SeasonRule {
    @inline(__always) static func mean(_ base: Double, _ season: Double) -> Double { base + season }
    @inline(__always) static func levelStep(_ error: Double, _ season: Double) -> Double { error }
    @inline(__always) static func seasonStep(_ error: Double, _ base: Double) -> Double { error }
    static var isMultiplicative: Bool { false }
    static var hasSeason: Bool { true }
}

enum MultiplicativeSeason: SeasonRule {
    @inline(__always) static func mean(_ base: Double, _ season: Double) -> Double { base * season }
    @inline(__always) static func levelStep(_ error: Double, _ season: Double) -> Double { error / season }
    @inline(__always) static func seasonStep(_ error: Double, _ base: Double) -> Double { error / base }
    static var isMultiplicative: Bool { true }
    static var hasSeason: Bool { true }
}

/// A series with the memory for the smoothing recursions over it; one object serves all forms and all evaluations.
///
/// Parameters lie flat: alpha, beta, gamma, phi, level, trend, then the seasons.
final class SmoothingRecursion {
    let count: Int
    let season: Int
    let values: UnsafeMutablePointer<Double>
    /// Level plus damped trend before each step.
    let base: UnsafeMutablePointer<Double>
    let errors: UnsafeMutablePointer<Double>
    /// The trend before each step.
    let trends: UnsafeMutablePointer<Double>
    /// The season used at each step; `season` further entries hold those of the steps after the last.
    let seasons: UnsafeMutablePointer<Double>
    let seasonSlopes: UnsafeMutablePointer<Double>
    private(set) var level = 0.0
    private(set) var trend = 0.0

    init(_ series: [Double], season: Int) {
        count = series.count
        self.season = season
        let block = UnsafeMutablePointer<Double>.allocate(capacity: 6 * count + 2 * season + 1)
        block.initialize(repeating: 0, count: 6 * count + 2 * season + 1)
        values = block
        base = block + count
        errors = base + count
        trends = errors + count
        seasons = trends + count
        seasonSlopes = seasons + (count + season)
        for index in 0..<count { values[index] = series[index] }
    }

    deinit { values.deallocate() }

    /// Sum of squared (relative) errors and sum of log means; the sum is infinite where the form breaks down.
    struct Sums {
        var squares: Double
        var logMeans = 0.0
    }

    /// Runs a form over the series with flat parameters.
    func run(_ form: SmoothingForm, _ flat: UnsafePointer<Double>) -> Sums {
        switch form.season {
        case .none: run(NoSeason.self, form.error == .multiplicative, flat)
        case .additive: run(AdditiveSeason.self, form.error == .multiplicative, flat)
        case .multiplicative: run(MultiplicativeSeason.self, form.error == .multiplicative, flat)
        }
    }

    @inline(__always)
    private func run<Rule: SeasonRule>(_ rule: Rule.Type, _ relative: Bool, _ flat: UnsafePointer<Double>) -> Sums {
        let (alpha, beta, gamma, phi) = (flat[0], flat[1], flat[2], flat[3])
        var (level, trend) = (flat[4], flat[5])
        if Rule.hasSeason { for index in 0..<season { seasons[index] = flat[6 + index] } }
        var sums = Sums(squares: 0)
        var product = 1.0
        for index in 0..<count {
            let base = level + phi * trend
            let season = Rule.hasSeason ? seasons[index] : 0
            let mean = Rule.mean(base, season)
            if Rule.isMultiplicative && !(base > 0 && season > 0) || relative && !(mean > 0) {
                return Sums(squares: .infinity)
            }
            let error = values[index] - mean
            self.base[index] = base
            errors[index] = error
            trends[index] = trend
            let step = Rule.levelStep(error, season)
            level = base + alpha * step
            trend = phi * trend + beta * step
            if Rule.hasSeason { seasons[index + self.season] = season + gamma * Rule.seasonStep(error, base) }
            if relative {
                let share = error / mean
                sums.squares += share * share
                product *= mean
                if !(product > 1e-100 && product < 1e100) || index & 15 == 15 {
                    sums.logMeans += Double.log(product)
                    product = 1
                }
            } else {
                sums.squares += error * error
            }
        }
        sums.logMeans += Double.log(product)
        self.level = level
        self.trend = trend
        return sums.squares.isFinite && sums.logMeans.isFinite ? sums : Sums(squares: .infinity)
    }
}
