import Exploration

/// `ensemble-faults`: runs that failed, with their reasons.
enum EnsembleFaultTable: EnsembleTable {
    static let name = "ensemble-faults"
    static let title = "Runs that failed"
    struct Row: TableRow {
        let keys: CaseKeys
        let draw: Int
        let reason: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("draw", \.draw, "number of the draw", decimals: 0),
                .value("reason", \.reason, "why it failed")
            ]
    }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for fault in answers.outcomes.faults {
            table.append(
                Row(keys: CaseKeys(answers.outcomes.cases[fault.caseIndex]), draw: fault.draw, reason: fault.reason))
        }
    }
}
