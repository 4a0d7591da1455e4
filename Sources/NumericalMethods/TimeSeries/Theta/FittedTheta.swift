/// The theta method fitted to a series without season.
struct FittedTheta: FittedForecast {
    /// None for the steps of the start-up, which the estimates do not count: a first level that the later ones hardly
    /// feel can lie anywhere.
    let residuals: [Double]
    private let label: String
    private let estimate: ThetaRecursion.Estimate
    private let isDynamic: Bool
    private let end: State
    private let deviation: Double
    /// What was taken off the numbers before the recursion.
    private let origin: Double
    /// Intercept and slope of the line through all points, where it is not drawn anew.
    private let line: (Double, Double)?

    /// Where the recursion stands: steps so far, level, mean of the data and slope of the line through them.
    private struct State {
        var count: Double
        var level: Double
        var mean: Double
        var slope: Double
        var fade: Double
    }

    init(_ recursion: ThetaRecursion, label: String) {
        let estimate = recursion.estimate()
        self.label = label
        self.estimate = estimate
        isDynamic = recursion.isDynamic
        origin = recursion.origin
        var state = State(count: 0, level: estimate.firstLevel, mean: 0, slope: 0, fade: 1)
        var found: [Double] = []
        let whole = recursion.isDynamic ? nil : Self.line(recursion.values)
        for value in recursion.values {
            let mean =
                state.count == 0 && recursion.isDynamic ? value : Self.mean(state, estimate, recursion.isDynamic, whole)
            found.append(value - mean)
            Self.advance(&state, value, estimate, recursion.isDynamic)
        }
        for step in found.indices.prefix(ThetaRecursion.startUp) { found[step] = .nan }
        residuals = found
        end = state
        let used = recursion.theta == nil ? 3 : 2
        deviation = (estimate.squares / Double(max(recursion.values.count - ThetaRecursion.startUp - used, 1)))
            .squareRoot()
        line = whole
    }

    /// Intercept and slope of the line through all points.
    private static func line(_ values: [Double]) -> (Double, Double) {
        var (mean, slope) = (0.0, 0.0)
        for (index, value) in values.enumerated() {
            (mean, slope) = ThetaRecursion.extend(mean, slope, value, Double(index + 1))
        }
        return (mean - slope * Double(values.count + 1) / 2, slope)
    }

    private static func mean(
        _ state: State, _ estimate: ThetaRecursion.Estimate, _ isDynamic: Bool, _ line: (Double, Double)?
    ) -> Double {
        let intercept = line?.0 ?? state.mean - state.slope * (state.count + 1) / 2
        let slope = line?.1 ?? state.slope
        let pull = state.fade * intercept + (1 - state.fade * (1 - estimate.alpha)) / estimate.alpha * slope
        return state.level + estimate.weight * pull
    }

    private static func advance(
        _ state: inout State, _ value: Double, _ estimate: ThetaRecursion.Estimate, _ isDynamic: Bool
    ) {
        state.count += 1
        state.level = estimate.alpha * value + (1 - estimate.alpha) * state.level
        state.fade *= 1 - estimate.alpha
        if isDynamic { (state.mean, state.slope) = ThetaRecursion.extend(state.mean, state.slope, value, state.count) }
    }

    /// The next steps when each turns out as its mean plus a given amount.
    private func run(_ amounts: [Double]) -> [Double] {
        var state = end
        return amounts.map { amount in
            let value = Self.mean(state, estimate, isDynamic, line) + amount
            Self.advance(&state, value, estimate, isDynamic)
            return origin + value
        }
    }

    var methodDescription: String {
        let theta = estimate.weight < 1 ? ForecastWords.number(1 / (1 - estimate.weight)) : "without bound"
        return "\(label): alpha \(ForecastWords.number(estimate.alpha)), theta \(theta)"
    }

    var parameters: [ForecastParameter] {
        [
            ForecastParameter(name: "alpha", value: estimate.alpha),
            ForecastParameter(name: "theta", value: estimate.weight < 1 ? 1 / (1 - estimate.weight) : .infinity),
            ForecastParameter(name: "first level", value: estimate.firstLevel + (1 - estimate.weight) * origin)
        ]
    }

    var logLikelihood: Double? { nil }

    /// The recursion is linear in its errors: the variance sums the squared effects of a unit error at each step.
    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let steps = max(horizon, 0)
        let zero = [Double](repeating: 0, count: steps)
        let mean = run(zero)
        var variances = zero
        for shock in 0..<steps {
            var amounts = zero
            amounts[shock] = deviation
            let shifted = run(amounts)
            for step in shock..<steps { variances[step] += (shifted[step] - mean[step]) * (shifted[step] - mean[step]) }
        }
        return Forecast(mean: mean, deviations: variances.map { $0.squareRoot() }, levels: levels)
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        PathShocks(seed: seed).paths(horizon, count: count) { shocks in run(shocks.map { $0 * deviation }) }
    }
}
