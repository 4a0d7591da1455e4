import EnergySystem
import Models
import ScenarioFiles

/// The audit of a baseline's input-output table, as faults and warnings of a check.
///
/// Balances are left out: loading holds them against one another already.
enum BaselineAudit {
    static func diagnostics(_ outcome: BaselineOutcome) -> [Diagnostic] {
        guard let baseline = outcome.baseline, let economy = baseline.economy,
            let table = try? LabelledTable(economy.table, sectors: baseline.names[.sectors] ?? [])
        else { return [] }
        let place = outcome.tree?.node(
            at: "baseline.tables.flows-domestic.\(table.labels.first ?? "").\(table.labels.first ?? "")")?.place
        return TableAudit(table).findings.compactMap { finding in
            let isOpen = finding.status == .fail || finding.status == .warning
            guard isOpen, !["row-balance", "column-balance", "orientation"].contains(finding.check) else { return nil }
            let isError = finding.status == .fail && ["numbers", "productive"].contains(finding.check)
            let words = finding.place.isEmpty ? "" : "\(finding.place): "
            return Diagnostic(
                isError ? .error : .warning, at: Place(file: place?.file ?? outcome.name),
                path: """
                    baseline.tables.flows-domestic
                    """,
                "\(finding.check): \(words)\(finding.message)")
        }
    }
}
