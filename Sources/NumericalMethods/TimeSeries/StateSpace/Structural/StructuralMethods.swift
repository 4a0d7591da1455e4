/// The local level model: a random walk seen through noise.
public struct LocalLevelMethod: StateSpaceMethod {
    public static let name = "local-level"
    public static let summary = "state space: a level that wanders"
    public var logarithms: LogarithmChoice
    public var regressors: [[Double]]

    public init(logarithms: LogarithmChoice = .never, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say.
    public func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let model = StructuralModel(.localLevel, regressors: regressors)
        return try StructuralFit(
            name: Self.name, label: "local level model", model: model, needed: 5, logarithms: logarithms
        ).fit(series)
    }
}

/// The local linear trend model: level and slope both wander.
public struct LocalLinearTrendMethod: StateSpaceMethod {
    public static let name = "local-linear-trend"
    public static let summary = "state space: a level and a slope that wander"
    public var logarithms: LogarithmChoice
    public var regressors: [[Double]]

    public init(logarithms: LogarithmChoice = .never, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say.
    public func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let model = StructuralModel(.localLinearTrend, regressors: regressors)
        return try StructuralFit(
            name: Self.name, label: "local linear trend model", model: model, needed: 8, logarithms: logarithms
        ).fit(series)
    }
}

/// The basic structural model: level, slope, seasonal dummies and interventions.
public struct StructuralMethod: StateSpaceMethod {
    public static let name = "structural"
    public static let summary = "state space: level, slope and season that wander"
    public var logarithms: LogarithmChoice
    public var regressors: [[Double]]

    public init(logarithms: LogarithmChoice = .automatic, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say. Throws `noSeason` where the series has none.
    public func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        guard series.season > 1 else { throw .noSeason(method: Self.name) }
        let model = StructuralModel(.basicStructural(season: series.season), regressors: regressors)
        let label = "basic structural model (level, slope, season of \(series.season))"
        return try StructuralFit(
            name: Self.name, label: label, model: model, needed: 2 * series.season + 4, logarithms: logarithms
        ).fit(series)
    }
}
