import EnergySystem
import Exploration
import SimulationEngine

/// `calibration-observations`: episode by observation, what was seen and what the runs give.
public enum CalibrationObservationTable: CalibrationTable {
    public static let name = "calibration-observations"
    public static let title = "Episodes and observations"
    public static let columns: [Column] = [
        .key("episode", "scenario that is the episode"), .key("observation", "its name there"), .text("title", "what was observed"),
        .text("role", "`calibrate` decides, `score` is only held against the runs"), .text("unit", "unit of the figures of this row"),
        Column("observed_low", "observed value, lower end of the interval, or lower bound", kind: .number),
        Column("observed_high", "observed value, upper end of the interval, or upper bound", kind: .number),
        Column("standard_deviation", "sqrt(error^2 + discrepancy^2)", kind: .number),
        Column("prior_5", "simulated, 5 % point of the last wave before its likelihoods", kind: .number),
        Column("prior_50", "median", kind: .number), Column("prior_95", "95 % point", kind: .number),
        Column("posterior_5", "simulated, 5 % point of what is left", kind: .number), Column("posterior_50", "median", kind: .number),
        Column("posterior_95", "95 % point", kind: .number),
        Column("implausibility", "of the posterior median: distance to what was observed over the standard deviation", kind: .number, decimals: 1),
        Column("least_implausibility", "smallest of any draw of the last wave", kind: .number, decimals: 1),
        .text("verdict", "hit where the implausibility is at most 3"),
        Column("foretold_10", "what would be observed, by the other episodes alone: 10 % point", kind: .number),
        Column("foretold_50", "median", kind: .number), Column("foretold_90", "90 % point", kind: .number),
        .text("inside_80_percent", "whether what was observed lies between them; empty for a bound"), .text("why", "one sentence"),
    ]

    public static func fill(_ table: inout Table, from run: CalibrationRun) {
        for fit in run.figures {
            let ends = fit.figure.target.ends
            func three(_ values: [Double]?) -> [Cell] { (values?.count == 3 ? values : nil).map { $0.map { figureCell($0) } } ?? Array(repeating: .notApplicable, count: 3) }
            table.append(
                row: [
                    .text(fit.episode), .text(fit.figure.name), .text(fit.figure.observation.title.english), .text(fit.decides ? "calibrate" : "score"),
                    .text(fit.figure.unit), figureCell(ends.value ?? ends.atLeast), figureCell(ends.value ?? ends.atMost), .number(fit.figure.standardDeviation),
                ] + three(fit.prior) + three(fit.posterior) + [
                    figureCell(fit.implausibility), figureCell(fit.leastImplausibility),
                    .text(fit.posterior.allSatisfy(\.isFinite) ? (fit.isHit ? "hit" : "miss") : ""),
                ] + three(fit.foretold) + [
                    .text(fit.isForetold.map { $0 ? "yes" : "no" } ?? ""), .text(fit.figure.observation.why ?? ""),
                ])
        }
    }
}

extension ObservedFigure.Target {
    /// "114.1", "40 to 50", "at most 5".
    func words(_ text: (Double) -> String) -> String {
        switch self {
        case .value(let value): text(value)
        case .interval(let range): "\(text(range.lowerBound)) to \(text(range.upperBound))"
        case .atMost(let bound): "at most \(text(bound))"
        case .atLeast(let bound): "at least \(text(bound))"
        }
    }
}
