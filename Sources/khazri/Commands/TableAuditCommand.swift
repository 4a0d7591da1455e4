import ArgumentParser
import Models
import Reports

/// `khazri table audit`: every check of a table, with exit code 2 where one fails.
struct TableAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check a table: labels, totals left in, orientation, balances, signs, idle sectors, slips of scale, productivity.",
        discussion: """
            Each check is PASS, FAIL, WARNING or SKIPPED, with place and size; nothing is repaired. Exit code 2 if one fails.

            Example: khazri table audit azerbaijan-2024 --format csv
            """)

    @OptionGroup var arguments: TableArguments

    func run() throws {
        let audit = TableAudit(try TableArguments.loadAsIs(arguments.table, arguments.data), tolerance: arguments.tolerance.audited)
        var result = Table(
            name: "audit", title: "Audit of \(arguments.table)",
            columns: [
                .key("check", "what was checked"), .text("status", "PASS, FAIL, WARNING or SKIPPED"),
                .key("place", "sector, row, column or cell; empty for the whole table"),
                TableColumns.number("size", "how large the finding is; the message says of what"), .text("message", "the finding in words"),
            ])
        for finding in audit.findings {
            result.append(.text(finding.check), .text(finding.status.rawValue), .text(finding.place), Cell(finding.size), .text(finding.message))
        }
        try arguments.tell(result)
        if !audit.passes {
            let count = audit.findings.filter { $0.status == .fail }.count
            throw Failure.input("\(arguments.table): \(count == 1 ? "1 finding fails" : "\(count) findings fail")")
        }
    }
}
