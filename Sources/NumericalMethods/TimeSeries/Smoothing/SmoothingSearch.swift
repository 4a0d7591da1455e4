import RealModule

/// The search for the parameters of smoothing forms on one series; starts and memory serve all forms.
struct SmoothingSearch {
    let series: TimeSeries
    let scale: Double
    let recursion: SmoothingRecursion
    private let start: SmoothingStart
    private let isPositive: Bool
    private let estimation: SmoothingEstimation

    /// A form with its parameters in units of the series.
    struct Estimate {
        var form: SmoothingForm
        var parameters: SmoothingParameters
        var logLikelihood: Double
        /// Akaike's criterion with the correction for short series; infinite where there are too few points.
        var criterion: Double
    }

    init(_ series: TimeSeries, estimation: SmoothingEstimation = .likelihood) {
        self.estimation = estimation
        self.series = series
        let size = series.values.reduce(0) { $0 + abs($1) } / Double(max(series.count, 1))
        scale = size > 0 && size.isFinite ? size : 1
        let scaled = TimeSeries(values: series.values.map { [scale] in $0 / scale }, season: series.season)
        recursion = SmoothingRecursion(scaled.values, season: series.season)
        start = SmoothingStart(scaled)
        isPositive = series.values.allSatisfy { $0 > 0 }
    }

    /// Whether the series allows a form: numbers above zero where it multiplies, three seasons where it has one.
    func allows(_ form: SmoothingForm) -> Bool {
        if form.needsPositive && !isPositive { return false }
        if form.season != .none && (series.season < 2 || series.count < 3 * series.season) { return false }
        return true
    }

    /// The best parameters of a form from its best starts; nothing where the form breaks down.
    func estimate(_ form: SmoothingForm, starts: Int, tolerance: Double = 1e-9) -> Estimate? {
        guard allows(form) else { return nil }
        var best: (value: Double, parameters: SmoothingParameters)?
        for begin in start.best(form, recursion, count: starts) {
            guard let found = descend(form, begin, tolerance), found.value < best?.value ?? .infinity else { continue }
            best = found
        }
        guard let best, SmoothingAdmissibility.holds(form, best.parameters, season: series.season) else { return nil }
        return finish(form, best.parameters)
    }

    private func descend(
        _ form: SmoothingForm, _ begin: SmoothingParameters, _ tolerance: Double
    ) -> (value: Double, parameters: SmoothingParameters)? {
        let sums = recursion.run(form, begin)
        guard sums.squares.isFinite else { return nil }
        let unit = max((sums.squares / Double(series.count)).squareRoot(), 1e-9)
        let objective = SmoothingObjective(form, recursion, start: begin, unit: unit, estimation: estimation)
        let found = QuasiNewton(tolerance: tolerance).minimise(objective, from: objective.startPoint)
        return found.value.isFinite ? (found.value, objective.parameters(found.point)) : nil
    }

    private func finish(_ form: SmoothingForm, _ parameters: SmoothingParameters) -> Estimate? {
        let sums = recursion.run(form, parameters)
        guard sums.squares.isFinite else { return nil }
        let likelihood = SmoothingLikelihood.value(form, sums, count: series.count, scale: scale)
        let criterion = SmoothingLikelihood.corrected(
            likelihood, parameters: form.parameterCount(season: series.season), count: series.count)
        let back = parameters.normalised(form.season).scaled(by: scale, form.season)
        return Estimate(form: form, parameters: back, logLikelihood: likelihood, criterion: criterion)
    }
}

/// The concentrated Gaussian likelihood of a smoothing form and the criteria built on it.
enum SmoothingLikelihood {
    /// -(n/2)(log(2 pi S/n) + 1), less the sum of log means where errors are relative; S from values divided by
    /// `scale`.
    static func value(_ form: SmoothingForm, _ sums: SmoothingRecursion.Sums, count: Int, scale: Double) -> Double {
        let number = Double(count)
        let relative = form.error == .multiplicative
        let squares = max(sums.squares, 1e-300) * (relative ? 1 : scale * scale)
        let normal = -number / 2 * (Double.log(2 * Double.pi * squares / number) + 1)
        return relative ? normal - sums.logMeans - number * Double.log(scale) : normal
    }

    static func corrected(_ likelihood: Double, parameters: Int, count: Int) -> Double {
        let (number, spare) = (Double(parameters), count - parameters - 1)
        guard spare > 0 else { return .infinity }
        return -2 * likelihood + 2 * number + 2 * number * (number + 1) / Double(spare)
    }
}
