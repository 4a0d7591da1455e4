import EnergySystem
import Exploration
import SimulationEngine

/// `calibration-observations`: episode by observation, what was seen and what the runs give.
enum CalibrationObservationTable: CalibrationTable {
    static let name = "calibration-observations"
    static let title = "Episodes and observations"
    struct Row: TableRow {
        let episode, observation, title, role, unit: String
        let observedLow, observedHigh: Double?
        let standardDeviation: Double
        let prior, posterior: QuantileCells
        let implausibility, leastImplausibility: Double
        let verdict: String
        let foretold: QuantileCells
        let inside80, why: String

        static let columns: [RowColumn<Row>] = [
            .key("episode", \.episode, "scenario that is the episode"),
            .key("observation", \.observation, "its name there"),
            .value("title", \.title, "what was observed"),
            .value("role", \.role, "`calibrate` decides, `score` is only held against the runs"),
            .value("unit", \.unit, "unit of the figures of this row"),
            .value("observed_low", \.observedLow, "observed value, lower end of the interval, or lower bound"),
            .value("observed_high", \.observedHigh, "observed value, upper end of the interval, or upper bound"),
            .value("standard_deviation", \.standardDeviation, "sqrt(error^2 + discrepancy^2)"),
            .value("prior_5", \.prior.low, "simulated, 5 % point of the last wave before its likelihoods"),
            .value("prior_50", \.prior.median, "median"),
            .value("prior_95", \.prior.high, "95 % point"),
            .value("posterior_5", \.posterior.low, "simulated, 5 % point of what is left"),
            .value("posterior_50", \.posterior.median, "median"),
            .value("posterior_95", \.posterior.high, "95 % point"),
            .value(
                "implausibility", \.implausibility,
                "of the posterior median: distance to what was observed over the standard deviation", decimals: 1),
            .value("least_implausibility", \.leastImplausibility, "smallest of any draw of the last wave", decimals: 1),
            .value("verdict", \.verdict, "hit where the implausibility is at most 3"),
            .value("foretold_10", \.foretold.low, "what would be observed, by the other episodes alone: 10 % point"),
            .value("foretold_50", \.foretold.median, "median"),
            .value("foretold_90", \.foretold.high, "90 % point"),
            .value("inside_80_percent", \.inside80, "whether what was observed lies between them; empty for a bound"),
            .value("why", \.why, "one sentence")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from run: CalibrationRun) {
        for fit in run.figures {
            let ends = fit.figure.target.ends
            table.append(
                Row(
                    episode: fit.episode, observation: fit.figure.name, title: fit.figure.observation.title.english,
                    role: fit.decides ? "calibrate" : "score", unit: fit.figure.unit,
                    observedLow: ends.value ?? ends.atLeast,
                    observedHigh: ends.value ?? ends.atMost, standardDeviation: fit.figure.standardDeviation,
                    prior: QuantileCells(fit.prior),
                    posterior: QuantileCells(fit.posterior), implausibility: fit.implausibility,
                    leastImplausibility: fit.leastImplausibility,
                    verdict: fit.posterior.allSatisfy(\.isFinite) ? (fit.isHit ? "hit" : "miss") : "",
                    foretold: QuantileCells(fit.foretold),
                    inside80: fit.isForetold.map { $0 ? "yes" : "no" } ?? "", why: fit.figure.observation.why ?? ""))
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
