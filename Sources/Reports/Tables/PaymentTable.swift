import EnergySystem
import Models

/// `payments`: who paid whom, by month.
enum PaymentTable: RunTable {
    static let name = "payments"
    static let title = "Payments by month and account"
    struct Row: TableRow {
        let month, account, run: String
        let amount: Double

        static let columns: [RowColumn<Row>] = [
            .month(\.month),
            .key(
                "account", \.account,
                """
                refinery, importer, stations, budget by tax, households, business, unspent, rest-of-world; with \
                a reserve also reserve (its owner) and storage (who is paid for holding it)
                """
            ),
            .run(\.run),
            .measure("amount_azn_m", "M AZN", \.amount, "received less paid; the rows of a month and run add to zero")
        ]
    }
    static let notes = [
        """
        Users are charged for unserved fuel at the day's pump price as if served and the account `unspent` \
        receives it: not served is never a gain.
        """
    ]
    static let signConvention: String? = "Signs: + is received, - is paid."

    static func isPresent(in report: Report) -> Bool { !report.payments.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let months = report.payments.first?.table.months ?? []
        for (position, month) in months.enumerated() {
            for account in report.accounts {
                for (run, payments) in report.payments where payments.months.indices.contains(position) {
                    table.append(
                        Row(
                            month: month, account: account.rawValue, run: run.rawValue,
                            amount: payments[position, account].value))
                }
            }
        }
    }
}
