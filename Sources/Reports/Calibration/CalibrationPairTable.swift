import Exploration

/// `calibration-pairs`: where two common inputs agree with the record.
enum CalibrationPairTable: CalibrationTable {
    static let name = "calibration-pairs"
    static let title = "Pairs of common inputs: smallest implausibility and weight by cell"
    static let notes = [
        """
        Cells have equal probability before anything was observed. The implausibility of a set is the largest over \
        the episodes, each at its best draw.
        """
    ]
    struct Row: TableRow {
        let first, second: String
        let firstCell, secondCell: Int
        let firstFrom, firstThrough, secondFrom, secondThrough: Double
        let sets: Int
        let leastImplausibility: Double
        let weight: Double

        static let columns: [RowColumn<Row>] = [
            .key("first", \.first, "input"),
            .key("second", \.second, "input"),
            .key("first_cell", \.firstCell, "1 to 5, lowest first", decimals: 0),
            .key("second_cell", \.secondCell, "1 to 5, lowest first", decimals: 0),
            .value("first_from", \.firstFrom, "lower end of the cell"),
            .value("first_through", \.firstThrough, "upper end"),
            .value("second_from", \.secondFrom, "lower end"),
            .value("second_through", \.secondThrough, "upper end"),
            .value("sets", \.sets, "sets of the last wave in the cell", decimals: 0),
            .value("least_implausibility", \.leastImplausibility, "smallest over the cell's sets", decimals: 2),
            .value("weight_percent", unit: "%", \.weight, "of the posterior", decimals: 2)
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from run: CalibrationRun) {
        for pair in run.pairs {
            table.append(
                Row(
                    first: pair.first, second: pair.second, firstCell: pair.firstCell, secondCell: pair.secondCell,
                    firstFrom: pair.firstEnds.lowerBound, firstThrough: pair.firstEnds.upperBound,
                    secondFrom: pair.secondEnds.lowerBound, secondThrough: pair.secondEnds.upperBound, sets: pair.sets,
                    leastImplausibility: pair.leastImplausibility, weight: 100 * pair.weight))
        }
    }
}
