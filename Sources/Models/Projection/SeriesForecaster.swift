import EnergySystem
import NumericalMethods

/// A series carried forward, with everything that is told of it.
package struct SeriesForecast: Sendable {
    package let series: DatedSeries
    /// The name of the method used, which is not the one asked for where that cannot take the series.
    package let method: String
    package let description: String
    /// Why this method, in plain words.
    package let reason: String
    /// What a reader must be warned of.
    package let warnings: [String]
    package let fitted: any FittedForecast
    package let forecast: Forecast

    /// The period of a step ahead, 0 the first.
    package func period(_ step: Int) -> CalendarPeriod { series.period(series.values.count + step) }
    /// One-step forecasts within the data, where the method has them.
    package var fittedValues: [Double?] {
        let residuals = fitted.residuals
        return series.values.indices.map {
            residuals.indices.contains($0) && residuals[$0].isFinite ? series.values[$0] - residuals[$0] : nil
        }
    }
}

/// Why nothing at all can be forecast.
package struct SeriesForecastError: Error, Sendable, CustomStringConvertible {
    package let id: String
    package let reasons: [String]

    package var description: String { "series '\(id)': \(reasons.joined(separator: "; "))" }
}

/// Forecasts a series by a method, or by the next simpler one that can take it, saying so.
package struct SeriesForecaster: Sendable {
    package let method: String
    package let horizon: Int
    /// Shares between 0 and 1, in the order in which they are shown.
    package let levels: [Double]
    /// Fewest figures of a series.
    package static let fewest = 3

    package init(method: String, horizon: Int, levels: [Double]) {
        self.method = method
        self.horizon = horizon
        self.levels = levels
    }

    /// The forecast; throws where no method can take the series.
    package func forecast(_ series: DatedSeries) throws(SeriesForecastError) -> SeriesForecast {
        guard series.values.count >= SeriesForecaster.fewest else {
            throw SeriesForecastError(
                id: series.id,
                reasons: [
                    """
                    at least \(SeriesForecaster.fewest) figures are needed, it has \(series.values.count)
                    """
                ])
        }
        let numbers = TimeSeries(values: series.values, season: series.season)
        var refused: [String] = []
        for name in candidates where MethodCatalogue.names.contains(name) {
            do {
                let fitted = try MethodCatalogue.method(name).fit(numbers)
                let forecast = fitted.forecast(horizon, levels: levels)
                if let fault = SeriesForecaster.fault(forecast, numbers, horizon) {
                    refused.append("\(name) \(fault)")
                    continue
                }
                return told(series, name, fitted, forecast, refused)
            } catch { refused.append("\(error)") }
        }
        throw SeriesForecastError(
            id: series.id, reasons: refused.isEmpty ? ["there is no forecast method '\(method)'"] : refused)
    }

    /// The method asked for, then simpler ones.
    private var candidates: [String] {
        let simpler = ["auto", "seasonal-naive", "drift", "naive"]
        return [method] + simpler.filter { $0 != method }
    }

    private func told(
        _ series: DatedSeries, _ name: String, _ fitted: any FittedForecast, _ forecast: Forecast, _ refused: [String]
    ) -> SeriesForecast {
        let own = fitted.reason.isEmpty && name == method && name != "auto" ? "asked for" : fitted.reason
        let instead = refused.isEmpty ? "" : "\(refused.joined(separator: "; ")); \(name) is used instead"
        let reason = [instead, own].filter { !$0.isEmpty }.joined(separator: ": ")
        let numbers = TimeSeries(values: series.values, season: series.season)
        var warnings = series.notes + (refused.isEmpty ? [] : [instead])
        warnings += grossErrors(series, numbers, name)
        warnings += floor(series, fitted, forecast, numbers)
        if let first = series.values.first, series.values.allSatisfy({ $0 == first }) {
            warnings.append(
                """
                all \(series.values.count) figures are equal; the forecast is that figure and its interval says \
                nothing of what may come
                """)
        }
        return SeriesForecast(
            series: series, method: name, description: fitted.methodDescription, reason: reason, warnings: warnings,
            fitted: fitted, forecast: forecast.heldAboveZero(numbers))
    }

    /// Figures far from all others, by their periods.
    private func grossErrors(_ series: DatedSeries, _ numbers: TimeSeries, _ name: String) -> [String] {
        guard let found = GrossErrors(numbers) else { return [] }
        func words(_ positions: [Int], _ what: String) -> String? {
            if positions.isEmpty { return nil }
            let places = positions.map { "\(series.period($0)) (\(ForecastWords.figure(series.values[$0])))" }.joined(
                separator: ", ")
            let isOne = positions.count == 1
            let use =
                name == AutomaticForecast.name ? "left out of the fit" : "used as \(isOne ? "it stands" : "they stand")"
            return """
                \(places) \(isOne ? "lies" : "lie") far from \(what) and \(isOne ? "is" : "are") \(use); correct \
                \(isOne ? "it if it is a slip" : "them if they are slips")
                """
        }
        let others = """
            \(ForecastWords.figure(found.others.lowerBound)) to \(ForecastWords.figure(found.others.upperBound))
            """
        return [
            words(found.farFromAll, "all other figures (\(others))"),
            words(
                found.outOfSeason,
                """
                the figures of the \(numbers.season > 1 ? "same place of the season" : "periods") before and after
                """)
        ].compactMap { $0 }
    }

    /// Periods in which the method would fall below zero.
    private func floor(_ series: DatedSeries, _ fitted: any FittedForecast, _ forecast: Forecast, _ numbers: TimeSeries)
        -> [String]
    {
        let steps = Set(fitted.stepsHeldAtZero(horizon) + forecast.stepsBelowZero(numbers)).sorted()
        guard let first = steps.first else { return [] }
        let period = series.period(series.values.count + first)
        return [
            """
            the forecast would fall below zero in \(steps.count) of \(horizon) periods, first in \(period), and is \
            given as zero there, because no figure of the series is below
            """
        ]
    }

    /// What makes a forecast unfit to be shown.
    private static func fault(_ forecast: Forecast, _ series: TimeSeries, _ horizon: Int) -> String? {
        guard forecast.mean.count == horizon, forecast.mean.allSatisfy(\.isFinite),
            forecast.intervals.allSatisfy({ $0.lower.allSatisfy(\.isFinite) && $0.upper.allSatisfy(\.isFinite) })
        else { return "gives forecasts that are not finite" }
        let known = series.values.filter { !$0.isNaN }
        guard let low = known.min(), let high = known.max() else { return nil }
        let reach = 10 * max(high - low, 0.1 * max(abs(low), abs(high)))
        let isOutside = forecast.mean.contains { $0 > high + reach || $0 < low - reach }
        return isOutside ? "explodes: it leaves the range of the data by more than ten times that range" : nil
    }
}
