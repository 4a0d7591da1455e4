import RealModule

/// One form of trend and season, estimated on a series.
struct TrendSeasonCandidate: Sendable {
    let scale: TrendScale
    let design: TrendSeasonDesign
    let autocorrelation: Double
    let estimate: GeneralizedLeastSquares
    /// Steps with a number, rising.
    let observed: [Int]
    /// The numbers on the scale of the trend.
    let response: [Double]
    /// Of the series itself, with the Jacobian of the logarithm.
    let logLikelihood: Double
    let parameterCount: Int

    init(
        _ series: TimeSeries, _ observed: [Int], scale: TrendScale, design: TrendSeasonDesign, autoregressive: Bool,
        correlation: AutoregressiveErrors.Correlation = .regression
    ) throws(RegressionError) {
        let response = observed.map { scale == .logarithms ? Double.log(series.values[$0]) : series.values[$0] }
        let matrix = design.matrix(observed)
        guard observed.count > design.columns + 2 else {
            throw .tooFewObservations(needed: design.columns + 3, given: observed.count)
        }
        if autoregressive {
            let fit = try AutoregressiveErrors(
                design: matrix, response: response, steps: observed, correlation: correlation, limit: 0.98,
                tolerance: 1e-5)
            (autocorrelation, estimate) = (fit.autocorrelation, fit.estimate)
        } else {
            autocorrelation = 0
            estimate = try GeneralizedLeastSquares(
                design: matrix, response: response, whiteDesign: matrix, whiteResponse: response, logDeterminant: 0)
        }
        self.scale = scale
        self.design = design
        self.observed = observed
        self.response = response
        parameterCount = design.columns + (autoregressive ? 2 : 1)
        let jacobian = scale == .logarithms ? -response.reduce(0, +) : 0
        logLikelihood = estimate.logLikelihood + jacobian
    }

    var correctedCriterion: Double {
        let criteria = InformationCriteria(
            logLikelihood: logLikelihood, parameters: parameterCount, observations: observed.count)
        return criteria.corrected.isNaN ? .infinity : criteria.corrected
    }

    var words: String { "\(scale.words) with \(design.form.words)" }

    /// n - k, less one where rho is estimated.
    var degreesOfFreedom: Int { max(1, observed.count - parameterCount + 1) }
}
