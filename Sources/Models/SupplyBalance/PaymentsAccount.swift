/// An account of the table `payments`, in the order of its rows.
public enum PaymentsAccount: String, CaseIterable, Sendable {
    /// The state company: refinery, wholesale supply and pipeline, and imports of the products it must supply.
    case refinery
    case importer
    case stations
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
    public var index: Int {
        switch self {
        case .refinery: 0
        case .importer: 1
        case .stations: 2
        case .budgetDuty: 3
        case .budgetExcise: 4
        case .budgetValueAddedTax: 5
        case .budgetRoadTax: 6
        case .households: 7
        case .business: 8
        case .unspent: 9
        case .restOfWorld: 10
        }
    }
}
