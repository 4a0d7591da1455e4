import EnergySystem
import Models

/// `payments`: who paid whom, by month.
public enum PaymentTable: RunTable {
    public static let name = "payments"
    public static let title = "Payments by month and account"
    public static let columns: [Column] = [
        CommonColumns.month,
        .key("account", "refinery, importer, stations, budget by tax, households, business, unspent, rest-of-world; with a reserve also reserve (its owner) and storage (who is paid for holding it)"),
        CommonColumns.run,
        .measure("amount_azn_m", "M AZN", "received less paid; the rows of a month and run add to zero"),
    ]
    public static let notes = [
        "Users are charged for unserved fuel at the day's pump price as if served and the account `unspent` receives it: not served is never a gain.",
    ]
    public static let signConvention: String? = "Signs: + is received, - is paid."

    public static func isPresent(in report: Report) -> Bool { !report.payments.isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        let months = report.payments.first?.table.months ?? []
        for (position, month) in months.enumerated() {
            for account in report.accounts {
                for (run, payments) in report.payments where payments.months.indices.contains(position) {
                    table.append(.text(month), .text(account.rawValue), .text(run.rawValue), .number(payments[position, account].value))
                }
            }
        }
    }
}
