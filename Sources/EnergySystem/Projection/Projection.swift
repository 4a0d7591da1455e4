import RealModule

/// The factor of one year: exp(`logMedian` + z `logSpread`), z a standard score.
public struct ProjectedFactor: Sendable, Equatable {
    public let year: Int
    public let logMedian: Double
    public let logSpread: Double

    public init(year: Int, logMedian: Double, logSpread: Double) {
        self.year = year
        self.logMedian = logMedian
        self.logSpread = logSpread
    }
}

/// How a method did on years that it had not seen.
public struct ProjectionScore: Sendable, Equatable {
    public let method: String
    /// Steps ahead; 0 for all together.
    public let step: Int
    public let forecasts: Int
    /// Mean error, forecast less observed, in per cent of what was observed.
    public let bias: Double
    /// Mean absolute error in per cent of what was observed.
    public let absoluteError: Double
    /// Mean absolute scaled error (Hyndman and Koehler 2006): 1 is the (seasonal) naive method within the data.
    public let scaledError: Double
    /// Share of what was observed inside the 80 % interval.
    public let coverage: Double

    public init(
        method: String, step: Int, forecasts: Int, bias: Double, absoluteError: Double, scaledError: Double, coverage: Double
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
public struct ProjectedPath: Sendable {
    public let name: String
    public let products: [ProductID]
    public let sectors: [SectorID]
    public let error: Parameter<Ratio>
    /// Consecutive years, the first the reference year with factor 1.
    public let factors: [ProjectedFactor]
    /// Name of the series, or `pathway`.
    public let series: String
    public let unit: String
    /// First and last period that the method was fitted to; the last is the origin of the projection.
    public let data: ClosedRange<CalendarPeriod>?
    public let method: String
    public let methodDescription: String
    public let reason: String
    public let backtest: [ProjectionScore]
    public let notes: [String]

    public init(
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
    public func projected(_ year: Int) -> ProjectedFactor? {
        guard let first = factors.first, year > first.year else { return nil }
        return factors[min(year - first.year, factors.count - 1)]
    }
}

/// The paths of one set of inputs to the years of its horizon.
public struct Projection: Sendable {
    public let baseYear: Int
    public let paths: [ProjectedPath]
    /// The input-output table of the target year; `nil` where the baseline's own is used.
    public let table: InputOutputTable?
    public let targetYear: Int
    /// What a reader must know of the whole: what moves and what stays at the base year.
    public let remarks: [String]
    /// Position of the path of each product.
    private let pathOfProduct: [Int?]

    public init(baseYear: Int, targetYear: Int, products: Int, paths: [ProjectedPath], table: InputOutputTable?, remarks: [String]) {
        self.baseYear = baseYear
        self.targetYear = targetYear
        self.paths = paths
        self.table = table
        self.remarks = remarks
        var owners = [Int?](repeating: nil, count: products)
        for (position, path) in paths.enumerated() {
            for product in path.products where owners.indices.contains(product.index) { owners[product.index] = position }
        }
        pathOfProduct = owners
    }

    /// The path that moves the demand of a product.
    public func path(of product: Int) -> ProjectedPath? {
        guard pathOfProduct.indices.contains(product), let position = pathOfProduct[product] else { return nil }
        return paths[position]
    }

    /// What the base-year demand of a product is multiplied with in a year; exactly 1 where nothing is projected.
    public func demandFactor(_ product: Int, in year: Int, _ values: ParameterValues) -> Double {
        guard let path = path(of: product), let factor = path.projected(year) else { return 1 }
        return Double.exp(factor.logMedian + values.amount(path.error).value * factor.logSpread)
    }
}
