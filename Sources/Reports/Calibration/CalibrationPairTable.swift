import Exploration

/// `calibration-pairs`: where two common inputs agree with the record.
public enum CalibrationPairTable: CalibrationTable {
    public static let name = "calibration-pairs"
    public static let title = "Pairs of common inputs: smallest implausibility and weight by cell"
    public static let notes = ["Cells have equal probability before anything was observed. The implausibility of a set is the largest over the episodes, each at its best draw."]
    public static let columns: [Column] = [
        .key("first", "input"), .key("second", "input"), Column("first_cell", "1 to 5, lowest first", kind: .number, isKey: true, decimals: 0),
        Column("second_cell", "1 to 5, lowest first", kind: .number, isKey: true, decimals: 0), Column("first_from", "lower end of the cell", kind: .number),
        Column("first_through", "upper end", kind: .number), Column("second_from", "lower end", kind: .number),
        Column("second_through", "upper end", kind: .number), Column("sets", "sets of the last wave in the cell", kind: .number, decimals: 0),
        Column("least_implausibility", "smallest over the cell's sets", kind: .number, decimals: 2),
        Column("weight_percent", unit: "%", "of the posterior", kind: .number, decimals: 2),
    ]

    public static func fill(_ table: inout Table, from run: CalibrationRun) {
        for pair in run.pairs {
            table.append(
                .text(pair.first), .text(pair.second), .number(Double(pair.firstCell)), .number(Double(pair.secondCell)),
                .number(pair.firstEnds.lowerBound), .number(pair.firstEnds.upperBound), .number(pair.secondEnds.lowerBound),
                .number(pair.secondEnds.upperBound), .number(Double(pair.sets)), figureCell(pair.leastImplausibility), .number(100 * pair.weight))
        }
    }
}
