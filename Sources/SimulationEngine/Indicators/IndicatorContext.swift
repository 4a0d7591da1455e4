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

/// What the indicators read of a finished assessment, summed once for all of them, with the names to print.
struct IndicatorContext: Sendable {
    /// The reference, the no-response and the disrupted run.
    var runs: [RunMeasures]
    let productNames: [String]
    let productGroups: [String]
    let supplierNames: [String]
    let routeNames: [String]
    let refineryNames: [String]
    /// AZN for one USD.
    var exchangeRate: Quantity<ExchangeRate>
    let products: [ProductSet]
    let productsAndGroups: [ProductSet]
    let horizon: Horizon
    /// The days covered, for notes: every share names its period.
    let period: String

    var reference: Run { runs[0].run }
    var noResponse: Run { runs[1].run }
    var disrupted: Run { runs[2].run }

    func supplier(_ index: Int) -> String { supplierNames.indices.contains(index) ? supplierNames[index] : "" }
    func date(_ day: Int) -> String { horizon.date(day).description }
}

extension IndicatorContext {
    init(
        reference: Run, noResponse: Run, disrupted: Run, productNames: [String], productGroups: [String],
        supplierNames: [String], routeNames: [String], refineryNames: [String], exchangeRate: Quantity<ExchangeRate>
    ) {
        runs = [reference, noResponse, disrupted].map { RunMeasures($0) }
        self.productNames = productNames
        self.productGroups = productGroups
        self.supplierNames = supplierNames
        self.routeNames = routeNames
        self.refineryNames = refineryNames
        self.exchangeRate = exchangeRate
        products = ProductSet.sets(names: productNames, groups: productNames)
        productsAndGroups = ProductSet.sets(names: productNames, groups: productGroups)
        horizon = reference.plan.horizon
        period = "\(horizon.from) to \(horizon.through)"
    }

    init(_ assessment: Assessment) {
        let baseline = assessment.baseline
        self.init(
            reference: assessment.reference, noResponse: assessment.noResponse, disrupted: assessment.disrupted,
            productNames: baseline.names[.products] ?? [], productGroups: baseline.products.map(\.group),
            supplierNames: baseline.names[.suppliers] ?? [], routeNames: baseline.names[.routes] ?? [],
            refineryNames: baseline.names[.refineries] ?? [],
            exchangeRate: assessment.values.for(.currency).amount(baseline.exchangeRate))
    }

    /// One row with the same measure taken in each of the three runs.
    func row(
        _ indicator: String, _ product: String?, part: String? = nil, unit: String, note: String = "",
        value: (RunMeasures) -> IndicatorValue
    ) -> IndicatorRow {
        row(indicator, product, part: part, unit: unit, note: note, values: runs.map(value))
    }
    /// One row from the values in the reference, the no-response and the disrupted run.
    func row(
        _ indicator: String, _ product: String?, part: String? = nil, unit: String, note: String = "",
        values: [IndicatorValue]
    ) -> IndicatorRow {
        IndicatorRow(
            indicator: indicator, product: product, part: part, unit: unit, reference: values[0], noResponse: values[1],
            disrupted: values[2], note: note)
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
