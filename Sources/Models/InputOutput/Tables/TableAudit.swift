import NumericalMethods

/// What one check of a table found, and where.
package struct AuditFinding: Sendable, Equatable {
    package enum Status: String, Sendable {
        case pass = "PASS"
        case fail = "FAIL"
        case warning = "WARNING"
        /// The table lacks what the check needs.
        case skipped = "SKIPPED"
    }

    package let check: String
    package let status: Status
    /// The sector, row, column or cell; empty where the whole table is meant.
    package let place: String
    /// How large the finding is; the message says of what.
    package let size: Double?
    package let message: String

    init(_ check: String, _ status: Status, place: String = "", size: Double? = nil, _ message: String) {
        self.check = check
        self.status = status
        self.place = place
        self.size = size
        self.message = message
    }
}

/// Checks a table and changes nothing: labels, totals left in, orientation, balances, signs, idle sectors, slips of
/// scale, productivity.
///
/// Residuals are relative to output; larger ones than the tolerance fail. Each check gives at least one finding and
/// names at most twenty places.
package struct TableAudit: Sendable {
    package let findings: [AuditFinding]
    /// The number of findings that fail.
    package var failures: Int { findings.count { $0.status == .fail } }
    package var passes: Bool { failures == 0 }

    static let placeLimit = 20

    package init(_ table: LabelledTable, tolerance: Double = 1e-6) {
        let balance = TableBalance(table, tolerance: tolerance)
        var found = TableAudit.numbers(table)
        guard found.allSatisfy({ $0.status != .fail }) else {
            findings = found
            return
        }
        found += TableAudit.labels(table) + TableAudit.totals(table)
        found += [balance.orientation(table)]
        found += balance.rowFindings(table) + balance.columnFindings(table)
        found += TableAudit.signs(table) + TableAudit.idleSectors(table)
        found +=
            found.contains { $0.check == "totals" && $0.status == .fail }
            ? [AuditFinding("scale", .skipped, "needs a table without totals")] : ScaleSlips(table, balance).findings
        found += TableAudit.productivity(table)
        findings = found
    }

    private static func numbers(_ table: LabelledTable) -> [AuditFinding] {
        let parts: [(String, Matrix?)] = [
            ("domestic flows", table.domestic), ("imported flows", table.imported),
            ("final demand", table.finalDemand?.values),
            ("imported final demand", table.importedFinalDemand?.values)
        ]
        var found: [AuditFinding] = []
        for (name, matrix) in parts {
            guard let matrix, !matrix.columnSums.reduce(0, +).isFinite else { continue }
            found.append(AuditFinding("numbers", .fail, place: name, "holds an entry that is not a finite number"))
        }
        for row in table.valueAdded + table.satellites + [SectorRow(name: "output", values: table.output)]
        where !row.values.allSatisfy(\.isFinite) {
            found.append(AuditFinding("numbers", .fail, place: row.name, "holds an entry that is not a finite number"))
        }
        let count = table.sectors
        return found.isEmpty
            ? [AuditFinding("numbers", .pass, size: Double(count), "\(count) sectors, every entry is a finite number")]
            : found
    }

    private static func labels(_ table: LabelledTable) -> [AuditFinding] {
        var first: [String: Int] = [:]
        var found: [AuditFinding] = []
        for (index, label) in table.labels.enumerated() {
            if label.isEmpty {
                found.append(AuditFinding("labels", .fail, place: "sector \(index + 1)", "has no label"))
            }
            if let before = first[label] {
                found.append(
                    AuditFinding(
                        "labels", .fail, place: "sector '\(label)'", size: Double(index + 1),
                        "stands in positions \(before + 1) and \(index + 1)"))
            } else {
                first[label] = index
            }
        }
        return found.isEmpty ? [AuditFinding("labels", .pass, "every sector has its own label")] : limited(found)
    }

    private static func totals(_ table: LabelledTable) -> [AuditFinding] {
        let places = TotalsLeftIn(table).places
        guard !places.isEmpty else {
            return [AuditFinding("totals", .pass, "no row, column or category is the sum of the others")]
        }
        return limited(
            places.map { AuditFinding("totals", .fail, place: $0, "is the sum of the others; leave totals out") })
    }

    /// The twenty largest of one check, and how many more there are.
    static func limited(_ found: [AuditFinding]) -> [AuditFinding] {
        guard found.count > placeLimit, let one = found.first else { return found }
        let rest = found.count - placeLimit
        let status = found.contains { $0.status == .fail } ? AuditFinding.Status.fail : one.status
        return found.sorted { abs($0.size ?? 0) > abs($1.size ?? 0) }.prefix(placeLimit)
            + [AuditFinding(one.check, status, size: Double(rest), "and \(rest) more places")]
    }
}
