import Exploration

/// `tornado`: what each uncertain number moves by itself, largest first.
public enum TornadoTable: EnsembleTable {
    public static let name = "tornado"
    public static let title = "What each number moves by itself"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("metric", "indicator of the disrupted run"),
        .key("product", "product or fuel group; empty where the metric is for everything"),
        .key("uncertainty", "the uncertain number; all others stand at their medians"),
        Column("low", "the number at its 5 % point", kind: .number), Column("high", "the number at its 95 % point", kind: .number),
        .text("input_unit", "unit of low and high; empty for a factor"),
        Column("at_low", "the metric at the low point", kind: .number), Column("base", "the metric with every number at its median", kind: .number),
        Column("at_high", "the metric at the high point", kind: .number),
        Column("swing", "largest less smallest of the three", kind: .number), .text("unit", "unit of the metric; the swing of dates is in days"),
    ]
    public static let notes = ["Of the design one-at-a-time only. The points are chosen: nothing here is a probability, and what two numbers do together is not seen."]

    public static func isPresent(in answers: EnsembleAnswers) -> Bool { !answers.tornados.isEmpty }

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for tornado in answers.tornados {
            let metric = answers.outcomes.metrics[tornado.metric], unit = metric.unit
            let keys = EnsembleColumns.cells(answers.outcomes.cases[tornado.caseIndex]) + [.text(metric.indicator), .text(metric.product)]
            for bar in tornado.bars {
                let input = answers.outcomes.uncertainties[bar.uncertainty]
                table.append(
                    row: keys + [
                        .text(input.name), EnsembleColumns.value(bar.low, input.unit), EnsembleColumns.value(bar.high, input.unit),
                        .text(input.unit), EnsembleColumns.value(bar.atLow, unit), EnsembleColumns.value(tornado.base, unit),
                        EnsembleColumns.value(bar.atHigh, unit), Cell(bar.swing), .text(unit),
                    ])
            }
        }
    }
}
