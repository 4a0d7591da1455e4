import Exploration

/// `tornado`: what each uncertain number moves by itself, largest first.
enum TornadoTable: EnsembleTable {
    static let name = "tornado"
    static let title = "What each number moves by itself"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric, product, uncertainty: String
        let low, high: Cell
        let inputUnit: String
        let atLow, base, atHigh: Cell
        let swing: Double
        let unit: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("metric", \.metric, "indicator of the disrupted run"),
                .key("product", \.product, "product or fuel group; empty where the metric is for everything"),
                .key("uncertainty", \.uncertainty, "the uncertain number; all others stand at their medians"),
                .value("low", \.low, "the number at its 5 % point"),
                .value("high", \.high, "the number at its 95 % point"),
                .value("input_unit", \.inputUnit, "unit of low and high; empty for a factor"),
                .value("at_low", \.atLow, "the metric at the low point"),
                .value("base", \.base, "the metric with every number at its median"),
                .value("at_high", \.atHigh, "the metric at the high point"),
                .value("swing", \.swing, "largest less smallest of the three"),
                .value("unit", \.unit, "unit of the metric; the swing of dates is in days")
            ]
    }
    static let notes = [
        """
        Of the design one-at-a-time only. The points are chosen: nothing here is a probability, and what two numbers \
        do together is not seen.
        """
    ]

    static func isPresent(in answers: EnsembleAnswers) -> Bool { !answers.tornados.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for tornado in answers.tornados {
            let metric = answers.outcomes.metrics[tornado.metric], unit = metric.unit
            let keys = CaseKeys(answers.outcomes.cases[tornado.caseIndex])
            for bar in tornado.bars {
                let input = answers.outcomes.uncertainties[bar.uncertainty]
                table.append(
                    Row(
                        keys: keys, metric: metric.indicator, product: metric.product, uncertainty: input.name,
                        low: EnsembleColumns.value(bar.low, input.unit),
                        high: EnsembleColumns.value(bar.high, input.unit), inputUnit: input.unit,
                        atLow: EnsembleColumns.value(bar.atLow, unit), base: EnsembleColumns.value(tornado.base, unit),
                        atHigh: EnsembleColumns.value(bar.atHigh, unit), swing: bar.swing, unit: unit))
            }
        }
    }
}
