/// The local level model: a random walk seen through noise.
package struct LocalLevelMethod: StateSpaceMethod {
    package static let name = "local-level"
    package static let summary = "state space: a level that wanders"
    package var logarithms: LogarithmChoice
    package var regressors: [[Double]]

    package init(logarithms: LogarithmChoice = .never, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say.
    package func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let model = StructuralModel(.localLevel, regressors: regressors)
        return try StructuralFit(
            name: Self.name, label: "local level model", model: model, needed: 5, logarithms: logarithms
        ).fit(series)
    }
}

/// The local linear trend model: level and slope both wander.
package struct LocalLinearTrendMethod: StateSpaceMethod {
    package static let name = "local-linear-trend"
    package static let summary = "state space: a level and a slope that wander"
    package var logarithms: LogarithmChoice
    package var regressors: [[Double]]

    package init(logarithms: LogarithmChoice = .never, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say.
    package func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let model = StructuralModel(.localLinearTrend, regressors: regressors)
        return try StructuralFit(
            name: Self.name, label: "local linear trend model", model: model, needed: 8, logarithms: logarithms
        ).fit(series)
    }
}

/// The basic structural model: level, slope, seasonal dummies and interventions.
package struct StructuralMethod: StateSpaceMethod {
    package static let name = "structural"
    package static let summary = "state space: level, slope and season that wander"
    package var logarithms: LogarithmChoice
    package var regressors: [[Double]]

    package init(logarithms: LogarithmChoice = .automatic, regressors: [[Double]] = []) {
        self.logarithms = logarithms
        self.regressors = regressors
    }

    /// The fit with everything a state-space model can say. Throws `noSeason` where the series has none.
    package func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        guard series.season > 1 else { throw .noSeason(method: Self.name) }
        let model = StructuralModel(.basicStructural(season: series.season), regressors: regressors)
        let label = "basic structural model (level, slope, season of \(series.season))"
        return try StructuralFit(
            name: Self.name, label: label, model: model, needed: 2 * series.season + 4, logarithms: logarithms
        ).fit(series)
    }
}
