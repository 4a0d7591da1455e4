import RealModule

/// Theta for a series of two to three seasons: its season is one or two waves, fitted beside a straight line.
struct FourierTheta {
    let fitted: (any FittedForecast)?

    init(_ series: TimeSeries) {
        let shapes = [2, 1].filter { 2 * $0 <= series.season && series.count > 4 * $0 + 3 }
        let fits = shapes.compactMap { Self.wave(series, pairs: $0) }
        guard let best = fits.min(by: { $0.criterion < $1.criterion }), best.criterion < Self.plain(series) else {
            fitted = try? ThetaFamily(label: "theta", words: "theta", isDynamic: false, theta: 2)
                .fit(TimeSeries(values: series.values, season: 1))
            return
        }
        let adjusted = series.values.enumerated().map { $1 - best.season[$0 % series.season] }
        let inner = try? ThetaFamily(label: "theta", words: "theta", isDynamic: false, theta: 2)
            .fit(TimeSeries(values: adjusted, season: 1))
        let season = best.season
        fitted = inner.map { WaveForecast(inner: $0, season: season, count: series.count) }
    }

    /// Indices of a season of some wave pairs and the corrected Akaike criterion of the regression.
    private static func wave(_ series: TimeSeries, pairs: Int) -> (season: [Double], criterion: Double)? {
        let columns = 2 + 2 * pairs
        var design = Matrix(rows: series.count, columns: columns)
        for step in 0..<series.count {
            let row = row(step, series.count, series.season, pairs)
            for column in 0..<columns { design[step, column] = row[column] }
        }
        guard let factor = try? QRFactorization(design),
            let coefficients = try? factor.solve(series.values)
        else { return nil }
        var squares = 0.0
        for step in 0..<series.count {
            let row = row(step, series.count, series.season, pairs)
            let error = series.values[step] - zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
            squares += error * error
        }
        let season = (0..<series.season).map { step in
            let row = row(step, series.count, series.season, pairs)
            return zip(row, coefficients).dropFirst(2).reduce(0) { $0 + $1.0 * $1.1 }
        }
        return (season, criterion(squares, series.count, columns + 1))
    }

    private static func row(_ step: Int, _ count: Int, _ season: Int, _ pairs: Int) -> [Double] {
        let waves = (1...pairs).flatMap { pair -> [Double] in
            let angle = 2 * Double.pi * Double(pair * step) / Double(season)
            return [Double.sin(angle), Double.cos(angle)]
        }
        return [1, Double(step) / Double(count)] + waves
    }

    /// The criterion of the straight line without season.
    private static func plain(_ series: TimeSeries) -> Double {
        var (running, slope) = (0.0, 0.0)
        for (index, value) in series.values.enumerated() {
            (running, slope) = ThetaRecursion.extend(running, slope, value, Double(index + 1))
        }
        let mean = series.values.reduce(0, +) / Double(series.count)
        let middle = Double(series.count + 1) / 2
        let squares = series.values.enumerated().reduce(0.0) { sum, item in
            let error = item.element - mean - slope * (Double(item.offset + 1) - middle)
            return sum + error * error
        }
        return criterion(squares, series.count, 3)
    }

    private static func criterion(_ squares: Double, _ count: Int, _ parameters: Int) -> Double {
        let likelihood = -Double(count) / 2 * Double.log(max(squares, 1e-300) / Double(count))
        return SmoothingLikelihood.corrected(likelihood, parameters: parameters, count: count)
    }
}

/// A forecast with a season of fixed amounts added.
struct WaveForecast: FittedForecast {
    let inner: any FittedForecast
    let season: [Double]
    let count: Int

    var methodDescription: String { "\(inner.methodDescription), with a season of fixed waves" }
    var parameters: [ForecastParameter] { inner.parameters }
    var logLikelihood: Double? { nil }
    var residuals: [Double] { inner.residuals }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let found = inner.forecast(horizon, levels: levels)
        return Forecast(
            mean: add(found.mean),
            intervals: found.intervals.map {
                ForecastInterval(level: $0.level, lower: add($0.lower), upper: add($0.upper))
            })
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        inner.paths(horizon, count: count, seed: seed).map(add)
    }

    private func add(_ values: [Double]) -> [Double] {
        values.enumerated().map { $1 + season[(count + $0) % season.count] }
    }
}
