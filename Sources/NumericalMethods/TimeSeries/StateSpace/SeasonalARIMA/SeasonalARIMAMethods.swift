/// The airline model of Box and Jenkins, ARIMA(0,1,1)(0,1,1) with the season of the series.
package struct AirlineMethod: StateSpaceMethod {
    package static let name = "airline"
    package static let summary = "seasonal ARIMA of the airline model"
    package var logarithms: LogarithmChoice

    package init(logarithms: LogarithmChoice = .automatic) { self.logarithms = logarithms }

    /// The fit with everything a state-space model can say. Throws `noSeason` where the series has none.
    package func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        guard series.season > 1 else { throw .noSeason(method: Self.name) }
        let input = try StateSpaceInput(series, method: Self.name, needed: 2 * series.season + 6)
        let fit = try SeasonalARIMAFit.best(.airline(season: series.season), input, try input.scales(logarithms))
        return try fit.forecast(input, reason: fit.scaleReason)
    }
}

/// A seasonal ARIMA model of a given order, or of an order chosen within small bounds by the corrected Akaike
/// criterion.
package struct SeasonalARIMAMethod: StateSpaceMethod {
    package static let name = "sarima"
    package static let summary = "seasonal ARIMA, orders by the corrected Akaike criterion"
    /// The order; nil: chosen.
    package var order: SeasonalARIMAOrder?
    package var logarithms: LogarithmChoice

    package init(order: SeasonalARIMAOrder? = nil, logarithms: LogarithmChoice = .automatic) {
        self.order = order
        self.logarithms = logarithms
    }

    /// The fit with everything a state-space model can say.
    package func fitted(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        guard let order else { return try automatic(series) }
        let needed = order.lostValues + order.parameterCount + 2
        let input = try StateSpaceInput(series, method: Self.name, needed: needed)
        let fit = try SeasonalARIMAFit.best(order, input, try input.scales(logarithms))
        return try fit.forecast(input, reason: fit.scaleReason)
    }

    private func automatic(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let input = try StateSpaceInput(series, method: Self.name, needed: 10)
        let season = input.values.count >= 2 * series.season + 6 ? series.season : 1
        let reference = season > 1 ? SeasonalARIMAOrder.airline(season: season) : SeasonalARIMAOrder(0, 1, 1)
        let scaled = try SeasonalARIMAFit.best(reference, input, try input.scales(logarithms))
        let values = scaled.scale.apply(input.values)
        var notes = scaled.scaleReason.isEmpty ? "" : "; " + scaled.scaleReason
        if series.season > 1 && season == 1 { notes += "; no season, because that needs two seasons and 6 points" }
        let first = try forecast(SeasonalARIMASearch(values, season: season), values, input, scaled.scale, notes)
        if first.staysNear { return first }
        notes += "; at most one difference in all, because with more the forecast ran far away"
        let second = try forecast(
            SeasonalARIMASearch(values, season: season, mostDifferences: 1), values, input, scaled.scale, notes)
        guard second.staysNear else { throw .exploded(method: Self.name) }
        return second
    }

    private func forecast(
        _ search: SeasonalARIMASearch, _ values: [Double], _ input: StateSpaceInput, _ scale: SeriesTransformation,
        _ notes: String
    ) throws(ForecastError) -> StateSpaceForecast {
        guard let found = search.best else { throw PerfectFit.error(Self.name) }
        let estimate = SeasonalARIMAEstimate(found.model.order, values) ?? found
        let best = estimate.logLikelihood >= found.logLikelihood ? estimate : found
        return try SeasonalARIMAFit(scale: scale, estimate: best, scaleReason: "")
            .forecast(input, reason: search.reason + notes)
    }
}
