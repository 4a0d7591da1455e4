/// An account of the table `payments`, in the order of its rows.
package enum PaymentsAccount: String, CaseIterable, Sendable {
    /// The state company: refinery, wholesale supply and pipeline, and imports of the products it must supply.
    case refinery
    case importer
    case stations
    /// Whoever owns the reserves: sells what is released, buys what fills them again, and pays for holding them.
    case reserve
    /// Who is paid for holding: tanks, operation and tied capital.
    case storage
    case budgetDuty = "budget-duty"
    case budgetExcise = "budget-excise"
    case budgetValueAddedTax = "budget-vat"
    case budgetRoadTax = "budget-road-tax"
    case households
    case business
    /// What users would have paid for the fuel they did not get.
    case unspent
    case restOfWorld = "rest-of-world"

    /// Position among the accounts.
    package var index: Int {
        switch self {
        case .refinery: 0
        case .importer: 1
        case .stations: 2
        case .reserve: 3
        case .storage: 4
        case .budgetDuty: 5
        case .budgetExcise: 6
        case .budgetValueAddedTax: 7
        case .budgetRoadTax: 8
        case .households: 9
        case .business: 10
        case .unspent: 11
        case .restOfWorld: 12
        }
    }

    /// Told only where something is booked: a run without a reserve has no such account.
    package var isOptional: Bool { self == .reserve || self == .storage }
}
