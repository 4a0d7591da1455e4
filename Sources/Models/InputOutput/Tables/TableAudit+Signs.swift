import NumericalMethods

extension TableAudit {
    /// Negative output fails; negative flows, value added and final demand are told, as some tables hold them on
    /// purpose.
    static func signs(_ table: LabelledTable) -> [AuditFinding] {
        let labels = table.labels
        var found = negative(table.output, "output", labels, .fail, "output is negative")
        found += negative(table.domestic, "domestic flow", labels, labels)
        if let imported = table.imported { found += negative(imported, "imported flow", labels, labels) }
        found += negative(
            table.totalValueAdded, "value added", labels, .warning,
            "value added is negative: the inputs cost more than the output")
        if let demand = table.finalDemand {
            found += negative(demand.total, "final demand", labels, .warning, "final demand is negative in sum")
        }
        return found.isEmpty ? [AuditFinding("signs", .pass, "no negative output, flow or value added")] : found
    }

    private static func negative(
        _ values: [Double], _ what: String, _ labels: [String], _ status: AuditFinding.Status, _ message: String
    ) -> [AuditFinding] {
        let scale = values.reduce(0) { max($0, abs($1)) }
        return limited(
            values.indices.filter { values[$0] < -1e-12 * scale }.map {
                AuditFinding("signs", status, place: "\(what) of '\(labels[$0])'", size: values[$0], message)
            })
    }

    private static func negative(_ flows: Matrix, _ what: String, _ rows: [String], _ columns: [String])
        -> [AuditFinding]
    {
        var found: [AuditFinding] = []
        for j in 0..<flows.columns {
            for i in 0..<flows.rows where flows[i, j] < 0 {
                found.append(
                    AuditFinding(
                        "signs", .warning, place: "\(what) '\(rows[i])' to '\(columns[j])'", size: flows[i, j],
                        "the flow is negative"))
            }
        }
        return limited(found)
    }

    /// A sector without output that buys inputs or adds value fails; one that is idle altogether is told.
    static func idleSectors(_ table: LabelledTable) -> [AuditFinding] {
        let inputs = table.inputs
        let found = table.labels.indices.filter { table.output[$0] == 0 }.map { index in
            let buys = inputs[index] != 0 || (!table.valueAdded.isEmpty && table.totalValueAdded[index] != 0)
            return AuditFinding(
                "zero-sectors", buys ? .fail : .warning, place: "sector '\(table.labels[index])'", size: inputs[index],
                buys
                    ? "has inputs or value added and no output; its coefficients do not exist"
                    : "makes nothing and buys nothing; its coefficients are taken as 0")
        }
        return found.isEmpty ? [AuditFinding("zero-sectors", .pass, "every sector has output")] : limited(found)
    }
}
