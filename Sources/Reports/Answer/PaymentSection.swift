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
        ("households", [.households]), ("business", [.business]), ("unspent", [.unspent]), ("rest-of-world", [.restOfWorld]),
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
        let loss = refinery < -0.05
            ? ["The refinery's account is negative even in the reference run because crude is charged at its export parity while state-set pump prices hold what it earns; it measures what is forgone, not a loss in its books."] : []
        let reserve = report.accounts.contains(.reserve)
            ? ["Who sells the product buys what a reserve releases at what it earns that day, pump price less taxes, margins and tariffs, and sells at that price what fills it again; holding is paid to the storage. The first fill was bought before the first day and is in no account."] : []
        return loss + reserve + [
            "Households and business pay for fuel, so their accounts are negative; the rest of the world is paid for crude and imports, less exports. A column adds to zero.",
            "Users are charged for fuel that they did not get as if served, at the day's pump price, and that money stands apart: not served is never a gain.",
        ]
    }

    /// Disrupted less reference by account, M AZN.
    static func changes(_ report: Report) -> [(account: String, change: Double)] {
        guard !report.payments.isEmpty else { return [] }
        return told(report).map { ($0.name, total($0.parts, .disrupted, report) - total($0.parts, .reference, report)) }
    }

    static func table(_ report: Report) -> Table {
        var table = Table(
            name: "payments-total", title: "Payments over the horizon",
            columns: [
                .key("account", "who"), .measure("reference_azn_m", "M AZN", "reference run"),
                .measure("no_response_azn_m", "M AZN", "no response"), .measure("disrupted_azn_m", "M AZN", "disrupted"),
                .measure("difference_azn_m", "M AZN", "disrupted - reference"),
            ], notes: remarks(report), signConvention: PaymentTable.signConvention)
        for account in told(report) {
            let amounts = RunKind.allCases.map { total(account.parts, $0, report) }
            table.append(.text(words(account.name)), .number(amounts[0]), .number(amounts[1]), .number(amounts[2]), .number(amounts[2] - amounts[0]))
        }
        return table
    }

    /// Extra import cost with the unserved tonnes beside it, by product that has either, and in all.
    static func importCost(_ report: Report) -> Table {
        var table = Table(name: "extra-import-cost", title: "What the reaction cost", columns: [
            .key("product", "product, or all"), .measure("extra_usd_m", "M USD", "more than in the reference run"),
            .measure("of_it_volume_usd_m", "M USD", "by volume"), .measure("of_it_price_usd_m", "M USD", "by price"),
            .measure("tonne_in_stock_usd_per_t", "USD/t", "value of a tonne in stock"),
            .measure("unserved_kt", "kt", "unserved in the disrupted run"), .measure("unserved_no_response_kt", "kt", "unserved without a response"),
        ])
        let assessment = report.assessment
        let affected = assessment.affectedProducts.filter { product in
            let name = assessment.baseline.productName(product)
            let cost = report.indicator(ExtraImportCost.name, name, part: ExtraImportCost.Part.total.rawValue)?.disrupted.number ?? 0
            return abs(cost) > 1e-6 || assessment.runs.contains { $0.unserved(product, 0..<$0.plan.days) > 1e-6 }
        }
        for product in affected.map(Optional.some) + [nil] {
            let name = product.map { assessment.baseline.productName($0) }
            let parts = ExtraImportCost.Part.allCases.map {
                report.indicator(ExtraImportCost.name, name, part: $0.rawValue)
            }
            func unserved(_ kind: RunKind) -> Cell {
                .number(product.map { assessment[kind].unserved($0, 0..<assessment[kind].plan.days) } ?? ShortageFigures.totalUnserved(kind, assessment))
            }
            let costs = parts.map { row in row.map { IndicatorTable.cell($0.disrupted) } ?? .unknown }
            let stock = product.map { Cell.number(assessment.dollarsPerTonne(StockValue(of: $0, reference: assessment.reference).price)) } ?? .notApplicable
            table.append(.text(product.map { assessment.baseline.productTitle($0) } ?? "all"), costs[0], costs[1], costs[2], stock, unserved(.disrupted), unserved(.noResponse))
        }
        return table
    }
}
