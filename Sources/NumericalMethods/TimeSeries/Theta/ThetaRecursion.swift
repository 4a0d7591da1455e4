/// The theta method as one recursion: simple smoothing plus a share of the trend line through the data.
///
/// mean_t = level + w ((1-alpha)^(t-1) A + (1 - (1-alpha)^t)/alpha B), level' = alpha y + (1-alpha) level, w = 1 -
/// 1/theta, with A + B t the least-squares line: of all points, or (dynamic) of the points so far. For given alpha the
/// mean is linear in the first level and in w, so both follow from least squares, and the search runs over alpha alone.
///
/// Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), doi:10.1016/j.ijforecast.2016.02.005.
struct ThetaRecursion {
    /// The numbers less the first, beside which the squares of a high level would lose those of the errors; the
    /// recursion and its errors are the same at any level.
    let values: [Double]
    /// The first number.
    let origin: Double
    /// The line is drawn anew at each step.
    let isDynamic: Bool
    /// Theta, or nothing where it is estimated.
    let theta: Double?
    private let line: [(intercept: Double, slope: Double)]

    /// The range of alpha in the authors' own program.
    static let alphaRange = 0.1...0.99
    /// Errors left out of the sum of squares, made while the line rests on three points or fewer.
    static let startUp = 3

    struct Estimate {
        var alpha: Double
        /// Of the numbers less the first.
        var firstLevel: Double
        /// 1 - 1/theta, from 0 to 1.
        var weight: Double
        var squares: Double
    }

    init(_ values: [Double], isDynamic: Bool, theta: Double?) {
        origin = values.first ?? 0
        let values = values.map { [origin] in $0 - origin }
        self.values = values
        self.isDynamic = isDynamic
        self.theta = theta
        let running = Self.runningLine(values)
        line =
            isDynamic
            ? running : [(intercept: Double, slope: Double)](repeating: running.last ?? (0, 0), count: values.count)
    }

    /// Intercept and slope of the least-squares line through the first 1, 2, ... points.
    private static func runningLine(_ values: [Double]) -> [(intercept: Double, slope: Double)] {
        var (mean, slope) = (0.0, 0.0)
        return values.enumerated().map { index, value in
            let count = Double(index + 1)
            (mean, slope) = extend(mean, slope, value, count)
            return (mean - slope * (count + 1) / 2, slope)
        }
    }

    /// Mean and slope of the line with one more point.
    static func extend(_ mean: Double, _ slope: Double, _ value: Double, _ count: Double) -> (Double, Double) {
        if count < 2 { return (value, 0) }
        let newSlope = ((count - 2) * slope + 6 * (value - mean) / count) / (count + 1)
        return (mean + (value - mean) / count, newSlope)
    }

    /// The estimate with the smallest sum of squared one-step errors after the start-up.
    func estimate() -> Estimate {
        let (low, high) = (Self.alphaRange.lowerBound, Self.alphaRange.upperBound)
        let grid = (0...24).map { low + (high - low) * Double($0) / 24 }.map(solve)
        let best = grid.indices.min { grid[$0].squares < grid[$1].squares } ?? 0
        let left = grid[max(best - 1, 0)].alpha, right = grid[min(best + 1, 24)].alpha
        let refined = narrow(left, right)
        return refined.squares < grid[best].squares ? refined : grid[best]
    }

    /// The smallest between two bounds by golden sections.
    private func narrow(_ left: Double, _ right: Double) -> Estimate {
        let ratio = 0.6180339887498949
        var (left, right) = (left, right)
        var inner = solve(right - ratio * (right - left)), outer = solve(left + ratio * (right - left))
        while right - left > 1e-7 {
            if inner.squares < outer.squares {
                (right, outer) = (outer.alpha, inner)
                inner = solve(right - ratio * (right - left))
            } else {
                (left, inner) = (inner.alpha, outer)
                outer = solve(left + ratio * (right - left))
            }
        }
        return inner.squares < outer.squares ? inner : outer
    }

    /// First level and weight by least squares for one alpha; the weight stays between 0 and 1.
    func solve(_ alpha: Double) -> Estimate {
        var sums = Sums()
        values.withUnsafeBufferPointer { values in
            line.withUnsafeBufferPointer { line in
                guard let first = values.first else { return }
                var known = alpha * first, fade = 1 - alpha
                for step in 1..<max(values.count, 1) {
                    let pull = fade * line[step - 1].intercept + (1 - fade * (1 - alpha)) / alpha * line[step - 1].slope
                    if step >= Self.startUp { sums.add(fade, pull, values[step] - known) }
                    known = alpha * values[step] + (1 - alpha) * known
                    fade *= 1 - alpha
                }
            }
        }
        let (level, weight) = sums.solution(fixed: theta.map { 1 - 1 / $0 })
        return Estimate(alpha: alpha, firstLevel: level, weight: weight, squares: sums.squares(level, weight))
    }

    /// Sums for the regression on the effect of the first level and on the pull of the line.
    private struct Sums {
        var (levelLevel, levelPull, pullPull) = (0.0, 0.0, 0.0)
        var (levelValue, pullValue, valueValue) = (0.0, 0.0, 0.0)

        mutating func add(_ level: Double, _ pull: Double, _ value: Double) {
            levelLevel += level * level
            levelPull += level * pull
            pullPull += pull * pull
            levelValue += level * value
            pullValue += pull * value
            valueValue += value * value
        }

        func solution(fixed: Double?) -> (level: Double, weight: Double) {
            let determinant = levelLevel * pullPull - levelPull * levelPull
            var weight = fixed ?? 0
            if fixed == nil, determinant > 1e-14 * levelLevel * pullPull {
                weight = min(max((levelLevel * pullValue - levelPull * levelValue) / determinant, 0), 1)
            }
            return (levelLevel > 0 ? (levelValue - weight * levelPull) / levelLevel : 0, weight)
        }

        func squares(_ level: Double, _ weight: Double) -> Double {
            let fit = level * level * levelLevel + 2 * level * weight * levelPull + weight * weight * pullPull
            return max(valueValue - 2 * level * levelValue - 2 * weight * pullValue + fit, 0)
        }
    }
}
