import RealModule

/// The factor of one year: exp(`logMedian` + z `logSpread`), z a standard score.
package struct ProjectedFactor: Sendable, Equatable {
    package let year: Int
    package let logMedian: Double
    package let logSpread: Double

    package init(year: Int, logMedian: Double, logSpread: Double) {
        self.year = year
        self.logMedian = logMedian
        self.logSpread = logSpread
    }
}

/// How a method did on years that it had not seen.
package struct ProjectionScore: Sendable, Equatable {
    package let method: String
    /// Steps ahead; 0 for all together.
    package let step: Int
    package let forecasts: Int
    /// Mean error, forecast less observed, in per cent of what was observed.
    package let bias: Double
    /// Mean absolute error in per cent of what was observed.
    package let absoluteError: Double
    /// Mean absolute scaled error (Hyndman and Koehler 2006): 1 is the (seasonal) naive method within the data.
    package let scaledError: Double
    /// Share of what was observed inside the 80 % interval.
    package let coverage: Double

    package init(
        method: String, step: Int, forecasts: Int, bias: Double, absoluteError: Double, scaledError: Double,
        coverage: Double
    ) {
        self.method = method
        self.step = step
        self.forecasts = forecasts
        self.bias = bias
        self.absoluteError = absoluteError
        self.scaledError = scaledError
        self.coverage = coverage
    }
}

/// One rule carried out: factors by year, and everything a reader needs to judge them.
package struct ProjectedPath: Sendable {
    package let name: String
    package let products: [ProductID]
    package let sectors: [SectorID]
    package let error: Parameter<Ratio>
    /// Consecutive years, the first the reference year with factor 1.
    package let factors: [ProjectedFactor]
    /// Name of the series, or `pathway`.
    package let series: String
    package let unit: String
    /// First and last period that the method was fitted to; the last is the origin of the projection.
    package let data: ClosedRange<CalendarPeriod>?
    package let method: String
    package let methodDescription: String
    package let reason: String
    package let backtest: [ProjectionScore]
    package let notes: [String]

    package init(
        name: String, products: [ProductID], sectors: [SectorID], error: Parameter<Ratio>, factors: [ProjectedFactor],
        series: String, unit: String, data: ClosedRange<CalendarPeriod>?, method: String, methodDescription: String,
        reason: String, backtest: [ProjectionScore], notes: [String]
    ) {
        self.name = name
        self.products = products
        self.sectors = sectors
        self.error = error
        self.factors = factors
        self.series = series
        self.unit = unit
        self.data = data
        self.method = method
        self.methodDescription = methodDescription
        self.reason = reason
        self.backtest = backtest
        self.notes = notes
    }

    /// The factor of a year; before the first year 1, after the last as in the last.
    package func projected(_ year: Int) -> ProjectedFactor? {
        guard let first = factors.first, year > first.year else { return nil }
        return factors[min(year - first.year, factors.count - 1)]
    }
}

/// The paths of one set of inputs to the years of its horizon.
package struct Projection: Sendable {
    package let baseYear: Int
    package let paths: [ProjectedPath]
    /// The input-output table of the target year; `nil` where the baseline's own is used.
    package let table: InputOutputTable?
    package let targetYear: Int
    /// What a reader must know of the whole: what moves and what stays at the base year.
    package let remarks: [String]
    /// Position of the path of each product.
    private let pathOfProduct: [Int?]

    package init(
        baseYear: Int, targetYear: Int, products: Int, paths: [ProjectedPath], table: InputOutputTable?,
        remarks: [String]
    ) {
        self.baseYear = baseYear
        self.targetYear = targetYear
        self.paths = paths
        self.table = table
        self.remarks = remarks
        var owners = [Int?](repeating: nil, count: products)
        for (position, path) in paths.enumerated() {
            for product in path.products where owners.indices.contains(product.index) {
                owners[product.index] = position
            }
        }
        pathOfProduct = owners
    }

    /// The path that moves the demand of a product.
    package func path(of product: Int) -> ProjectedPath? {
        guard pathOfProduct.indices.contains(product), let position = pathOfProduct[product] else { return nil }
        return paths[position]
    }

    /// What the base-year demand of a product is multiplied with in a year; exactly 1 where nothing is projected.
    package func demandFactor(_ product: Int, in year: Int, _ values: ParameterValues) -> Double {
        guard let path = path(of: product), let factor = path.projected(year) else { return 1 }
        return Double.exp(factor.logMedian + values.amount(path.error).value * factor.logSpread)
    }
}
