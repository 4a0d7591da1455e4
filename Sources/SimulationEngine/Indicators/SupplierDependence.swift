import EnergySystem

/// Imports from one supplier as a share of use over the horizon, %.
///
/// `SD_i = M_i / U`. The first row of a product is the largest supplier of the reference run; a row for each other
/// supplier that landed anything in one of the runs follows, in the order of the baseline.
package enum SupplierDependence: ContextIndicator {
    package static let name = "supplier-dependence"
    package static let definition =
        """
        Arrivals from one supplier / delivered, over the horizon; the first row of a product is the reference \
        run's largest supplier
        """

    /// Imports over use, 0-1; `nil` where nothing is used.
    package static func share(imports: Double, use: Double) -> Double? { use > 0 ? imports / use : nil }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            let suppliers = suppliers(of: set.products, in: context)
            guard !suppliers.isEmpty else {
                return [
                    context.row(name, set.name, unit: "%", note: "no imports") { value($0, set.products, imports: 0) }
                ]
            }
            return suppliers.map { supplier in
                let note = "\(context.supplier(supplier)); of delivered \(set.name), \(context.period)"
                return context.row(name, set.name, part: context.supplier(supplier), unit: "%", note: note) { run in
                    value(run, set.products, imports: run.imports(set.products, supplier: supplier))
                }
            }
        }
    }

    private static func value(_ run: RunMeasures, _ products: [Int], imports: Double) -> IndicatorValue {
        .percent(share(imports: imports, use: run.delivered(products)), otherwise: "no use")
    }

    /// Suppliers that landed anything in one of the runs, the reference run's largest first.
    private static func suppliers(of products: [Int], in context: IndicatorContext) -> [Int] {
        let volumes = context.runs.map { $0.importsBySupplier(products) }
        let present = volumes[0].indices.filter { supplier in volumes.contains { $0[supplier] > 0 } }
        guard
            let largest = present.max(by: {
                volumes[0][$0] < volumes[0][$1] || (volumes[0][$0] == volumes[0][$1] && $0 > $1)
            })
        else { return [] }
        return [largest] + present.filter { $0 != largest }
    }
}
