import EnergySystem
import Models
import RealModule

/// `projection`: demand of the years of the horizon, with intervals.
public enum ProjectionTable: RunTable {
    public static let name = "projection"
    public static let title = "Projected demand"
    public static let columns: [Column] = [
        .key("product", "product, or a group that moves together"), .key("year", "calendar year"),
        .measure("demand_kt", "kt", "used in this run: the median moved by the standard score of the projection error"),
        .measure("median_kt", "kt", "as likely above as below"),
        .measure("lower_80_kt", "kt", "lower bound of the central 80 % interval"), .measure("upper_80_kt", "kt", "upper bound"),
        .measure("lower_95_kt", "kt", "lower bound of the central 95 % interval"), .measure("upper_95_kt", "kt", "upper bound"),
        Column("factor", "median over the demand of the base year", kind: .number, decimals: 4),
        .text("series", "series or pathway that it moves with"), .text("method", "forecast method"), .text("origin", "last figure of the series"),
    ]
    public static let notes = [
        "exp(mu + z s) times base-year demand: s is half the 80 % width of the projection over 1.2816 in logarithms, so the 95 % interval is 1.96 s. A study draws z (`baseline.projection.<name>.error`). What was uncertain in the base year's own demand is not in the interval.",
    ]

    public static func isPresent(in report: Report) -> Bool { report.assessment.inputs.projection != nil }

    public static func fill(_ table: inout Table, from report: Report) {
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

    private static func rows(_ path: ProjectedPath, _ name: String, _ base: Double, _ report: Report, _ table: inout Table) {
        for year in report.horizon.from.year...report.horizon.through.year {
            guard let factor = path.projected(year) else { continue }
            func at(_ score: Double) -> Double { base * Double.exp(factor.logMedian + score * factor.logSpread) }
            let (z80, z95) = (1.2815515655446004, 1.959963984540054)
            table.append(
                .text(name), .text(String(year)), .number(at(report.assessment.values.amount(path.error).value)), .number(at(0)), .number(at(-z80)), .number(at(z80)),
                .number(at(-z95)), .number(at(z95)), .number(base > 0 ? at(0) / base : 1), .text(path.series), .text(path.method),
                .text(path.data?.upperBound.description ?? ""))
        }
    }
}

/// `projection-backtest`: how the methods of a projection did on years that they had not seen.
public enum ProjectionBacktestTable: RunTable {
    public static let name = "projection-backtest"
    public static let title = "Back-test of the projections"
    public static let columns: [Column] = [
        .key("projection", "name under `projection`"), .key("method", "method tested"), .key("steps", "steps ahead, or `all`"),
        Column("forecasts", "forecasts compared with what came", kind: .number, decimals: 0),
        Column("bias_percent", unit: "%", "mean error, forecast less observed", kind: .number, decimals: 1),
        Column("absolute_error_percent", unit: "%", "mean absolute error", kind: .number, decimals: 1),
        Column("mase", "mean absolute scaled error: 1 is the naive method within the data", kind: .number, decimals: 2),
        Column("coverage_80_percent", unit: "%", "share of what came inside the 80 % interval", kind: .number, decimals: 0),
    ]
    public static let notes = ["Rolling origin: fitted again at each origin on what was known then, up to twelve origins. The naive method stands beside."]

    public static func isPresent(in report: Report) -> Bool {
        report.assessment.inputs.projection?.paths.contains { !$0.backtest.isEmpty } ?? false
    }

    public static func fill(_ table: inout Table, from report: Report) {
        for path in report.assessment.inputs.projection?.paths ?? [] {
            for score in path.backtest {
                table.append(
                    .text(path.name), .text(score.method), .text(score.step == 0 ? "all" : String(score.step)), .number(Double(score.forecasts)),
                    Cell(score.bias), Cell(score.absoluteError), Cell(score.scaledError), Cell(score.coverage * 100))
            }
        }
    }
}
