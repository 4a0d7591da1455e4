/// What compiling a run keeps for the next run of the same kind on the same inputs.
///
/// Kept only where no number that these parts read differs between the runs; what causes do to trade is compared run by
/// run, so that a drawn price or tax of a shock or measure is seen.
public struct CompiledParts: Sendable {
    /// Whether demand, supply, prices, taxes and policies before any cause are the same in all runs.
    private let keepsMarket: Bool
    private var steady: SteadyParts?
    private var trade: TradeParts?

    public init(keepsMarket: Bool) { self.keepsMarket = keepsMarket }

    mutating func steady(_ make: () -> SteadyParts) -> SteadyParts {
        if let steady { return steady }
        let made = make()
        if keepsMarket { steady = made }
        return made
    }

    /// The trade of a schedule; the last one's where the causes do the same to it.
    mutating func trade(_ schedule: ConditionSchedule, _ make: () -> TradeParts) -> TradeParts {
        guard keepsMarket else { return make() }
        let causes = schedule.numbersOfTrade
        if let trade, trade.causes == causes { return trade }
        var made = make()
        made.causes = causes
        trade = made
        return made
    }
}

/// Parts of a run that no cause changes.
struct SteadyParts: Sendable {
    let demandBeforeShifts: [Double]
    let demandOfAllClasses: [Double]
    let unitOutput: [Double]
    let outputBeforeConditions: [Double]
    let crudePerTonne: [Double]
    let supplierRate: [Double]
    let supplierParcel: [Double]
    let routeCapacity: [Double]
    let scarcityPrice: [Double]
    let higherGrades: [[Int]]
    let lowerGrade: [Int?]
}

/// Contracts, offers, prices and taxes of a run: what causes change through prices, taxes, contracts and transit.
struct TradeParts: Sendable {
    /// What the causes did, as numbers.
    var causes: [Double] = []
    let contracts: [ContractFlow]
    let offers: [Offer]
    let offersByProduct: [[Int]]
    let creditParcel: [Double]
    let creditRate: [Double]
    let creditSupplier: [Int]
    let contractLoading: [Double]
    let activePairs: [ActivePair]
    let transit: [Int]
    let retailPrice: [Double]
    let crudePrice: [Double]
    let excise: [Double]
    let duty: [Double]
}

extension ConditionSchedule {
    /// Everything that causes do to trade, as numbers in a fixed order: equal lists mean equal trade.
    fileprivate var numbersOfTrade: [Double] {
        var numbers = [prices.count, taxes.count, contracts.count, endedContracts.count, transitChanges.count].map(Double.init)
        for item in prices { numbers += item.target.numbers + item.days.numbers + item.operation.numbers }
        for item in taxes {
            numbers += [item.kind == .duty ? 1 : 0, Double(item.product.index)] + item.days.numbers + [item.value]
        }
        for item in contracts {
            numbers += [
                Double(item.supplier.index), Double(item.product.index), Double(item.firstLoading), item.committedShare,
                item.price, Double(item.displaces?.index ?? -1), Double(item.rate.count),
            ] + item.rate
        }
        for item in endedContracts {
            numbers += [Double(item.supplier.index), Double(item.product.index), Double(item.firstDay)]
        }
        for item in transitChanges { numbers += [Double(item.route.index)] + item.days.numbers + [Double(item.extra)] }
        return numbers
    }
}

extension Range where Bound == Int {
    fileprivate var numbers: [Double] { [Double(lowerBound), Double(upperBound)] }
}

extension PriceAdjustment.Target {
    fileprivate var numbers: [Double] {
        switch self {
        case .retail(let product): [0, Double(product.index), 0]
        case .supply(let supplier, let product): [1, Double(product.index), Double(supplier.index)]
        case .export(let product): [2, Double(product.index), 0]
        case .crude: [3, 0, 0]
        }
    }
}

extension PriceAdjustment.Operation {
    fileprivate var numbers: [Double] {
        switch self {
        case .set(let value): [0, value]
        case .add(let value): [1, value]
        case .factor(let value): [2, value]
        }
    }
}
