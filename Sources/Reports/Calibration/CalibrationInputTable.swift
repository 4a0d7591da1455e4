import Exploration

/// `calibration-inputs`: every input before and after.
public enum CalibrationInputTable: CalibrationTable {
    public static let name = "calibration-inputs"
    public static let title = "What the record says of the inputs"
    public static let columns: [Column] = [
        .key("episode", "`all` for an input that all episodes share: these are the posterior; others are what one episode had, and are not carried on"),
        .key("input", "its name in the calibration"), .text("path", "the number it moves"), .text("unit", "unit of the figures; empty for a factor"),
        Column("prior_5", "5 % point before", kind: .number), Column("prior_50", "median before", kind: .number),
        Column("prior_95", "95 % point before", kind: .number), Column("posterior_5", "5 % point after", kind: .number),
        Column("posterior_50", "median after", kind: .number), Column("posterior_95", "95 % point after", kind: .number),
        Column("variance_removed_percent", unit: "%", "1 - variance after / variance before; below 0 where the record widens it", kind: .number, decimals: 0),
        .text("informed", "no where less than 10 % of the variance is removed"),
        .text("informed_by", "the observation without which the median moves most"),
        Column("informed_by_shift", "by so many standard deviations of the prior", kind: .number, decimals: 2),
    ]

    public static func fill(_ table: inout Table, from run: CalibrationRun) {
        for input in run.inputs {
            func cells(_ values: [Double]) -> [Cell] { values.map { EnsembleColumns.value($0, input.unit) } }
            table.append(
                row: [.text(input.episode ?? "all"), .text(input.name), .text(input.path), .text(input.unit)] + cells(input.prior)
                    + cells(input.posterior) + [
                        figureCell(100 * input.varianceRemoved), .text(input.isInformed ? "yes" : "no"),
                        .text(input.informant?.figure ?? ""), figureCell(input.informant?.shift),
                    ])
        }
    }
}
