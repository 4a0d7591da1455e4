import Exploration

/// `ensemble-faults`: runs that failed, with their reasons.
public enum EnsembleFaultTable: EnsembleTable {
    public static let name = "ensemble-faults"
    public static let title = "Runs that failed"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        Column("draw", "number of the draw", kind: .number, isKey: true, decimals: 0),
        .text("reason", "why it failed"),
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for fault in answers.outcomes.faults {
            table.append(
                row: EnsembleColumns.cells(answers.outcomes.cases[fault.caseIndex]) + [.number(Double(fault.draw)), .text(fault.reason)])
        }
    }
}
