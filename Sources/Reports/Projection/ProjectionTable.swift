import EnergySystem
import Models
import RealModule

/// `projection`: demand of the years of the horizon, with intervals.
enum ProjectionTable: RunTable {
    static let name = "projection"
    static let title = "Projected demand"
    struct Row: TableRow {
        let product, year: String
        let demand, median, lower80, upper80, lower95, upper95, factor: Double
        let series, method, origin: String

        static let columns: [RowColumn<Row>] = [
            .key("product", \.product, "product, or a group that moves together"),
            .key("year", \.year, "calendar year"),
            .measure(
                "demand_kt", "kt", \.demand,
                "used in this run: the median moved by the standard score of the projection error"),
            .measure("median_kt", "kt", \.median, "as likely above as below"),
            .measure("lower_80_kt", "kt", \.lower80, "lower bound of the central 80 % interval"),
            .measure("upper_80_kt", "kt", \.upper80, "upper bound"),
            .measure("lower_95_kt", "kt", \.lower95, "lower bound of the central 95 % interval"),
            .measure("upper_95_kt", "kt", \.upper95, "upper bound"),
            .value("factor", \.factor, "median over the demand of the base year", decimals: 4),
            .value("series", \.series, "series or pathway that it moves with"),
            .value("method", \.method, "forecast method"),
            .value("origin", \.origin, "last figure of the series")
        ]
    }
    static let notes = [
        """
        exp(mu + z s) times base-year demand: s is half the 80 % width of the projection over 1.2816 in \
        logarithms, so the 95 % interval is 1.96 s. A study draws z (`baseline.projection.<name>.error`). What \
        was uncertain in the base year's own demand is not in the interval.
        """
    ]

    static func isPresent(in report: Report) -> Bool { report.assessment.inputs.projection != nil }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        guard let projection = report.assessment.inputs.projection else { return }
        for path in projection.paths where !path.products.isEmpty {
            for product in path.products {
                rows(path, report.baseline.productName(product.index), base(product.index, report), report, &table)
            }
            guard path.products.count > 1 else { continue }
            rows(path, "\(path.name) (all)", path.products.reduce(0) { $0 + base($1.index, report) }, report, &table)
        }
    }

    /// Demand of the base year, kt.
    static func base(_ product: Int, _ report: Report) -> Double {
        guard let annual = report.baseline.demand[product]?.annual else { return 0 }
        return report.assessment.values.whole(annual, of: report.baseline.baseYear).value
    }

    private static func rows(
        _ path: ProjectedPath, _ name: String, _ base: Double, _ report: Report, _ table: inout RowTable<Row>
    ) {
        for year in report.horizon.from.year...report.horizon.through.year {
            guard let factor = path.projected(year) else { continue }
            func at(_ score: Double) -> Double { base * Double.exp(factor.logMedian + score * factor.logSpread) }
            let (z80, z95) = (1.2815515655446004, 1.959963984540054)
            table.append(
                Row(
                    product: name, year: String(year), demand: at(report.assessment.values.amount(path.error).value),
                    median: at(0), lower80: at(-z80), upper80: at(z80), lower95: at(-z95), upper95: at(z95),
                    factor: base > 0 ? at(0) / base : 1, series: path.series, method: path.method,
                    origin: path.data?.upperBound.description ?? ""))
        }
    }
}

/// `projection-backtest`: how the methods of a projection did on years that they had not seen.
enum ProjectionBacktestTable: RunTable {
    static let name = "projection-backtest"
    static let title = "Back-test of the projections"
    struct Row: TableRow {
        let projection, method, steps: String
        let forecasts: Int
        let bias, absoluteError, mase, coverage80: Double?

        static let columns: [RowColumn<Row>] = [
            .key("projection", \.projection, "name under `projection`"),
            .key("method", \.method, "method tested"),
            .key("steps", \.steps, "steps ahead, or `all`"),
            .value("forecasts", \.forecasts, "forecasts compared with what came", decimals: 0),
            .value("bias_percent", unit: "%", \.bias, "mean error, forecast less observed", decimals: 1),
            .value("absolute_error_percent", unit: "%", \.absoluteError, "mean absolute error", decimals: 1),
            .value("mase", \.mase, "mean absolute scaled error: 1 is the naive method within the data", decimals: 2),
            .value(
                "coverage_80_percent", unit: "%", \.coverage80, "share of what came inside the 80 % interval",
                decimals: 0)
        ]
    }
    static let notes = [
        """
        Rolling origin: fitted again at each origin on what was known then, up to twelve origins. The naive method \
        stands beside.
        """
    ]

    static func isPresent(in report: Report) -> Bool {
        report.assessment.inputs.projection?.paths.contains { !$0.backtest.isEmpty } ?? false
    }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for path in report.assessment.inputs.projection?.paths ?? [] {
            for score in path.backtest {
                table.append(
                    Row(
                        projection: path.name, method: score.method,
                        steps: score.step == 0 ? "all" : String(score.step),
                        forecasts: score.forecasts, bias: score.bias, absoluteError: score.absoluteError,
                        mase: score.scaledError, coverage80: score.coverage * 100))
            }
        }
    }
}
