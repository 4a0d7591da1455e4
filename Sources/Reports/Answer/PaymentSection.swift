import EnergySystem
import Models
import SimulationEngine

/// Who pays for it: accounts over the horizon, budget lines together.
enum PaymentSection {
    /// Accounts as told in text; the budget's four lines are one.
    private static let accounts: [(name: String, parts: [PaymentsAccount])] = [
        ("refinery", [.refinery]), ("importer", [.importer]), ("stations", [.stations]),
        ("reserve", [.reserve]), ("storage", [.storage]),
        ("budget", [.budgetDuty, .budgetExcise, .budgetValueAddedTax, .budgetRoadTax]),
        ("households", [.households]), ("business", [.business]), ("unspent", [.unspent]),
        ("rest-of-world", [.restOfWorld])
    ]

    /// Those that have something to tell.
    private static func told(_ report: Report) -> [(name: String, parts: [PaymentsAccount])] {
        let present = report.accounts
        return accounts.filter { $0.parts.contains(where: present.contains) }
    }

    private static func total(_ parts: [PaymentsAccount], _ kind: RunKind, _ report: Report) -> Double {
        guard let table = report.payments.first(where: { $0.run == kind })?.table else { return 0 }
        return parts.map { table.total($0) }.sum().value
    }

    /// An account in words.
    static func words(_ account: String) -> String {
        switch account {
        case "unspent": "not spent, fuel not served"
        case "rest-of-world": "rest of the world"
        case "reserve": "owner of the reserves"
        case "storage": "storage of the reserves"
        default: account
        }
    }

    /// Why accounts stand as they do: sentences below the table.
    static func remarks(_ report: Report) -> [String] {
        guard !report.payments.isEmpty else { return [] }
        let refinery = total([.refinery], .reference, report)
        let loss =
            refinery < -0.05
            ? [
                """
                The refinery's account is negative even in the reference run because crude is charged at its \
                export parity while state-set pump prices hold what it earns; it measures what is forgone, not a \
                loss in its books.
                """
            ] : []
        let reserve =
            report.accounts.contains(.reserve)
            ? [
                """
                Who sells the product buys what a reserve releases at what it earns that day, pump price less \
                taxes, margins and tariffs, and sells at that price what fills it again; holding is paid to the \
                storage. The first fill was bought before the first day and is in no account.
                """
            ] : []
        return loss + reserve + [
            """
            Households and business pay for fuel, so their accounts are negative; the rest of the world is paid \
            for crude and imports, less exports. A column adds to zero.
            """,
            """
            Users are charged for fuel that they did not get as if served, at the day's pump price, and that \
            money stands apart: not served is never a gain.
            """
        ]
    }

    /// Disrupted less reference by account, M AZN.
    static func changes(_ report: Report) -> [(account: String, change: Double)] {
        guard !report.payments.isEmpty else { return [] }
        return told(report).map { ($0.name, total($0.parts, .disrupted, report) - total($0.parts, .reference, report)) }
    }

    private struct Account: TableRow {
        let name: String
        let reference, noResponse, disrupted: Double

        static let columns: [RowColumn<Account>] = [
            .key("account", \.name, "who"), .measure("reference_azn_m", "M AZN", \.reference, "reference run"),
            .measure("no_response_azn_m", "M AZN", \.noResponse, "no response"),
            .measure("disrupted_azn_m", "M AZN", \.disrupted, "disrupted"),
            .measure("difference_azn_m", "M AZN", { $0.disrupted - $0.reference }, "disrupted - reference")
        ]
    }

    static func table(_ report: Report) -> Table {
        var rows = RowTable<Account>(
            name: "payments-total", title: "Payments over the horizon", columns: Account.columns,
            notes: remarks(report),
            signConvention: PaymentTable.signConvention)
        for account in told(report) {
            func amount(_ kind: RunKind) -> Double { total(account.parts, kind, report) }
            rows.append(
                Account(
                    name: words(account.name), reference: amount(.reference), noResponse: amount(.noResponse),
                    disrupted: amount(.disrupted)))
        }
        return rows.table
    }
}
