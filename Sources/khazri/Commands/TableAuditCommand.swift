import ArgumentParser
import Models
import Reports

/// `khazri table audit`: every check of a table, with exit code 2 where one fails.
struct TableAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: """
            Check a table: labels, totals left in, orientation, balances, signs, idle sectors, slips of scale, \
            productivity.
            """,
        discussion: """
            Each check is PASS, FAIL, WARNING or SKIPPED, with place and size; nothing is repaired. Exit code 2 if one fails.

            Example: khazri table audit azerbaijan-2024 --format csv
            """)

    @OptionGroup var arguments: TableArguments

    func run() throws {
        let audit = TableAudit(
            try TableArguments.loadAsIs(arguments.table, arguments.data), tolerance: arguments.tolerance.audited)
        try arguments.tell(AuditResult(audit, of: arguments.table).table)
        let count = audit.failures
        if count > 0 {
            throw Failure.input("\(arguments.table): \(count == 1 ? "1 finding fails" : "\(count) findings fail")")
        }
    }
}
