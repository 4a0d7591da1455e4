import Models

/// The audit of a table that is called so.
package struct AuditResult: Sendable {
    let audit: TableAudit
    let name: String

    package init(_ audit: TableAudit, of name: String) { (self.audit, self.name) = (audit, name) }
    package var table: Table { AuditTable.whole(of: self) }
}

/// `audit`: one finding a row.
enum AuditTable: InputOutputResultTable {
    static let name = "audit"
    static let title = "Audit of a table"

    struct Row: TableRow {
        let check, status, place: String
        let size: Double?
        let message: String

        static let columns: [RowColumn<Row>] = [
            .key("check", \.check, "what was checked"),
            .value("status", \.status, "PASS, FAIL, WARNING or SKIPPED"),
            .key("place", \.place, "sector, row, column or cell; empty for the whole table"),
            .value("size", \.size, "how large the finding is; the message says of what"),
            .value("message", \.message, "the finding in words")
        ]
    }

    static func title(of result: AuditResult) -> String { "Audit of \(result.name)" }

    static func fill(_ table: inout RowTable<Row>, from result: AuditResult) {
        for finding in result.audit.findings {
            table.append(
                Row(
                    check: finding.check, status: finding.status.rawValue, place: finding.place, size: finding.size,
                    message: finding.message))
        }
    }
}
