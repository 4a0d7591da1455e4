import Exploration

/// `calibration-inputs`: every input before and after.
enum CalibrationInputTable: CalibrationTable {
    static let name = "calibration-inputs"
    static let title = "What the record says of the inputs"
    struct Row: TableRow {
        let episode, input, path, unit: String
        let prior, posterior: QuantileCells
        let varianceRemoved: Double
        let informed, informedBy: String
        let informedByShift: Double?

        static let columns: [RowColumn<Row>] = [
            .key(
                "episode", \.episode,
                """
                `all` for an input that all episodes share: these are the posterior; others are what one episode \
                had, and are not carried on
                """
            ),
            .key("input", \.input, "its name in the calibration"),
            .value("path", \.path, "the number it moves"),
            .value("unit", \.unit, "unit of the figures; empty for a factor"),
            .value("prior_5", \.prior.low, "5 % point before"),
            .value("prior_50", \.prior.median, "median before"),
            .value("prior_95", \.prior.high, "95 % point before"),
            .value("posterior_5", \.posterior.low, "5 % point after"),
            .value("posterior_50", \.posterior.median, "median after"),
            .value("posterior_95", \.posterior.high, "95 % point after"),
            .value(
                "variance_removed_percent", unit: "%", \.varianceRemoved,
                "1 - variance after / variance before; below 0 where the record widens it", decimals: 0),
            .value("informed", \.informed, "no where less than 10 % of the variance is removed"),
            .value("informed_by", \.informedBy, "the observation without which the median moves most"),
            .value("informed_by_shift", \.informedByShift, "by so many standard deviations of the prior", decimals: 2)
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from run: CalibrationRun) {
        for input in run.inputs {
            table.append(
                Row(
                    episode: input.episode ?? "all", input: input.name, path: input.path, unit: input.unit,
                    prior: QuantileCells(input.prior, input.unit),
                    posterior: QuantileCells(input.posterior, input.unit),
                    varianceRemoved: 100 * input.varianceRemoved, informed: input.isInformed ? "yes" : "no",
                    informedBy: input.informant?.figure ?? "", informedByShift: input.informant?.shift))
        }
    }
}

/// Three points of a distribution, dates as dates.
struct QuantileCells: Sendable {
    let low, median, high: Cell

    /// Without three values there is none.
    init(_ values: [Double]?, _ unit: String = "") {
        let cells = values.map { $0.map { EnsembleColumns.value($0, unit) } } ?? []
        (low, median, high) =
            cells.count == 3 ? (cells[0], cells[1], cells[2]) : (.notApplicable, .notApplicable, .notApplicable)
    }
}
