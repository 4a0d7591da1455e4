import RealModule

extension TrendSeasonFit {
    /// Means, medians' scale and intervals by Student's t: rho^g times the last error is carried on, and the variance
    /// holds that of the errors to come and that of the coefficients.
    ///
    /// s^2 [(1 - rho^2g) / (1 - rho^2) + |C'(x - rho^g x_last)|^2]; from logarithms the mean is exp(m + variance / 2).
    /// Source: Goldberger (1962), doi:10.1080/01621459.1962.10480665.
    package func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let ahead = (0..<max(horizon, 0)).map { moments(at: length + $0) }
        let mean = ahead.map { model.scale == .logarithms ? Double.exp($0.mean + $0.variance / 2) : $0.mean }
        let intervals = levels.map { level in
            let factor = StudentDistribution.upperQuantile((1 - level) / 2, degrees: Double(model.degreesOfFreedom))
            return ForecastInterval(
                level: level, lower: ahead.map { back($0.mean - factor * $0.variance.squareRoot()) },
                upper: ahead.map { back($0.mean + factor * $0.variance.squareRoot()) })
        }
        return Forecast(mean: mean, intervals: intervals)
    }

    /// Futures drawn with the uncertainty of the coefficients and of the error variance.
    package func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let stream = RandomStream(name: TrendSeason.name)
        let source = RandomSource(seed: seed)
        let points = (0..<max(horizon, 0)).map { model.design.values(at: length + $0) }
        return (0..<max(count, 0)).map { draw in
            var normals = NormalSequence(source.generator(stream, draw: draw))
            return path(points, &normals)
        }
    }

    private func path(_ points: [[Double]], _ normals: inout NormalSequence) -> [Double] {
        let transformed = model.estimate.transformed
        let degrees = max(1, transformed.degreesOfFreedom)
        let deviation = (transformed.residualSumOfSquares / normals.chiSquare(degrees)).squareRoot()
        let moves = transformed.inverseFactor * (0..<model.design.columns).map { _ in normals.next() * deviation }
        let drawn = zip(model.estimate.coefficients, moves).map { $0 + $1 }
        let lastStep = model.observed.last ?? 0
        let lastPoint = model.design.values(at: lastStep)
        var error = (model.response.last ?? 0) - dot(lastPoint, drawn)
        for _ in stride(from: lastStep + 1, to: length, by: 1) {
            error = model.autocorrelation * error + deviation * normals.next()
        }
        return points.map { point in
            error = model.autocorrelation * error + deviation * normals.next()
            return back(dot(point, drawn) + error)
        }
    }

    /// Mean and variance on the scale of the trend.
    private func moments(at step: Int) -> (mean: Double, variance: Double) {
        let lastStep = model.observed.last ?? 0
        let (rho, gap) = (model.autocorrelation, step - lastStep)
        let carried = Double.pow(rho, gap)
        let point = model.design.values(at: step)
        let mean = dot(point, model.estimate.coefficients) + carried * (model.estimate.residuals.last ?? 0)
        let reach = zip(point, model.design.values(at: lastStep)).map { $0 - carried * $1 }
        let spread = (reach * model.estimate.transformed.inverseFactor).reduce(0) { $0 + $1 * $1 }
        let errors = abs(rho) < 1 ? (1 - carried * carried) / (1 - rho * rho) : Double(gap)
        return (mean, model.estimate.transformed.residualVariance * (errors + spread))
    }

    private func back(_ value: Double) -> Double { model.scale == .logarithms ? Double.exp(value) : value }

    private func dot(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
}

/// Standard normal numbers one after the other, by the inverse of the distribution function.
struct NormalSequence {
    private var generator: CounterGenerator

    init(_ generator: CounterGenerator) { self.generator = generator }

    mutating func next() -> Double { StandardNormal.quantile(generator.uniform()) }

    /// A chi-square number with these degrees of freedom, a sum of squares.
    mutating func chiSquare(_ degrees: Int) -> Double {
        (0..<degrees).reduce(0) { sum, _ in
            let z = next()
            return sum + z * z
        }
    }
}
