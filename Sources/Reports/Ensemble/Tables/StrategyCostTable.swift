import Exploration

/// `strategy-costs`: what each strategy costs and avoids, on the same draws.
public enum StrategyCostTable: EnsembleTable {
    public static let name = "strategy-costs"
    public static let title = "What each strategy costs and avoids on the same draws"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("measure", "what is measured"),
        Column("value", "mean over the draws; a ratio of means for the cost per tonne", kind: .number),
        Column("lower_95", "lower end: \(EnsembleColumns.interval)", kind: .number),
        Column("upper_95", "upper end", kind: .number),
        .text("unit", "unit of value, lower_95 and upper_95"),
        .text("note", "what the measure is, or why there is none"),
    ]
    public static let notes = [EnsembleSentences.perTonneNote]

    public static func isPresent(in answers: EnsembleAnswers) -> Bool { !answers.economics.isEmpty }

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for row in answers.economics {
            let keys = EnsembleColumns.cells(answers.outcomes.cases[row.caseIndex])
            table.append(row: keys + [.text("cost")] + EnsembleColumns.cells(row.cost) + [.text("M USD"), .text("resource cost beside doing nothing on the same draw")])
            for part in row.parts {
                table.append(row: keys + [.text(part.name), Cell(part.mean), .notApplicable, .notApplicable, .text("M USD"), .text("part of the cost")])
            }
            if let avoided = row.avoided {
                table.append(row: keys + [.text("avoided")] + EnsembleColumns.cells(avoided) + [.text("kt"), .text("unserved demand of all products without the strategy less with it")])
                let cost = row.costPerTonne.map { EnsembleColumns.cells($0) } ?? [.notApplicable, .notApplicable, .notApplicable]
                let note = row.costPerTonne == nil ? "the tonnes avoided are not above zero with 95 % confidence" : "mean cost over mean tonnes avoided"
                table.append(row: keys + [.text("cost-per-tonne")] + cost + [.text("USD/t"), .text(note)])
            }
            if let part = row.withoutShortage {
                table.append(row: keys + [.text("cost-without-shortage"), Cell(part.cost), .notApplicable, .notApplicable, .text("M USD"), .text("what of the mean cost falls in draws in which nothing is short without the strategy")])
                table.append(row: keys + [.text("draws-without-shortage"), Cell(100 * part.weight), .notApplicable, .notApplicable, .text("%"), .text("weight of these draws")])
            }
        }
    }
}
