/// A forecast method whose fit is a state-space model, and can say more than a forecast: states, gaps, interventions.
package protocol StateSpaceMethod: ForecastMethod {
    /// The fit with everything a state-space model can say.
    func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast
}

extension StateSpaceMethod {
    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast { try fitted(series) }
}
