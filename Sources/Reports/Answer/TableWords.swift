import EnergySystem

/// What a report says of the input-output table that it rests on.
enum TableWords {
    /// "The 2023 input-output table is an estimate", without a full stop; `nil` where it is not declared to be one.
    static func estimate(_ report: Report) -> String? {
        guard let economy = report.baseline.economy, economy.table.evidence.isEstimate else { return nil }
        return "The \(economy.tableYear) input-output table is an estimate"
    }
}
