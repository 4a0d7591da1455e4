import EnergySystem

/// One product, or the products of one fuel group, for which an indicator has a row.
struct ProductSet: Sendable {
    let name: String
    let products: [Int]

    /// Every product in the order given, then every group of more than one product in the order of first appearance.
    static func sets(names: [String], groups: [String]) -> [ProductSet] {
        let single = names.indices.map { ProductSet(name: names[$0], products: [$0]) }
        var seen: [String] = []
        for group in groups where !seen.contains(group) { seen.append(group) }
        let joint = seen.map { group in
            ProductSet(name: group, products: groups.indices.filter { groups[$0] == group })
        }
        return single + joint.filter { $0.products.count > 1 }
    }
}

/// What the indicators read of a finished assessment, with the names to print.
struct IndicatorContext: Sendable {
    let reference: Run
    let noResponse: Run
    let disrupted: Run
    let productNames: [String]
    let productGroups: [String]
    let supplierNames: [String]
    let routeNames: [String]
    let refineryNames: [String]
    /// AZN for one USD.
    let exchangeRate: Double

    var products: [ProductSet] { ProductSet.sets(names: productNames, groups: productNames) }
    var productsAndGroups: [ProductSet] { ProductSet.sets(names: productNames, groups: productGroups) }
    var runs: [Run] { [reference, noResponse, disrupted] }
    var horizon: Horizon { reference.inputs.horizon }
    /// The days covered, for notes: every share names its period.
    var period: String { "\(horizon.from) to \(horizon.through)" }

    func supplier(_ index: Int) -> String { supplierNames.indices.contains(index) ? supplierNames[index] : "" }
    func date(_ day: Int) -> String { horizon.date(day).description }
}

extension IndicatorContext {
    init(_ assessment: Assessment) {
        let baseline = assessment.baseline
        reference = assessment.reference
        noResponse = assessment.noResponse
        disrupted = assessment.disrupted
        productNames = baseline.names[.products] ?? []
        productGroups = baseline.products.map(\.group)
        supplierNames = baseline.names[.suppliers] ?? []
        routeNames = baseline.names[.routes] ?? []
        refineryNames = baseline.names[.refineries] ?? []
        exchangeRate = assessment.values[baseline.exchangeRate]
    }

    /// One row with the same measure taken in each of the three runs.
    func row(
        _ indicator: String, _ product: String?, unit: String, note: String = "",
        value: (Run) -> IndicatorValue
    ) -> IndicatorRow {
        IndicatorRow(
            indicator: indicator, product: product, unit: unit, reference: value(reference),
            noResponse: value(noResponse), disrupted: value(disrupted), note: note)
    }
}

extension IndicatorValue {
    /// A share as a percentage, or the reason why it is not defined.
    static func percent(_ share: Double?, otherwise reason: String) -> IndicatorValue {
        share.map { .number(100 * $0) } ?? .notApplicable(reason)
    }
    static func number(_ value: Double?, otherwise reason: String) -> IndicatorValue {
        value.map { .number($0) } ?? .notApplicable(reason)
    }
}
