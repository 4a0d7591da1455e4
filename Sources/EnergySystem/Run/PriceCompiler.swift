/// Compiles prices and taxes of one run to series by day, M AZN/kt.
struct PriceCompiler {
    let compiler: RunCompiler
    let schedule: ConditionSchedule
    let extent: Int

    private var baseline: Baseline { compiler.baseline }
    private var values: ParameterValues { compiler.values }
    private var products: Int { compiler.productCount }

    func spread(_ items: [(product: ProductID, rate: Parameter<Price>)]) -> [Double] {
        var result = [Double](repeating: 0, count: products)
        for item in items { result[item.product.index] = values[item.rate] }
        return result
    }

    func retailPrices() -> [Double] {
        (0..<products).flatMap { product -> [Double] in
            var series = [Double](repeating: 0, count: extent)
            let steps = (baseline.prices[product]?.steps ?? [])
                .map { (compiler.horizon.index(values.date($0.from)), values[$0.price]) }.sorted { $0.0 < $1.0 }
            for (position, step) in steps.enumerated() {
                let first = position == 0 ? 0 : max(0, step.0)
                for day in min(first, extent)..<extent { series[day] = step.1 }
            }
            return schedule.adjusted(series, .retail(ProductID(product)))
        }
    }

    func scarcityPrices() -> [Double] {
        (0..<products).map { product in
            if let own = compiler.policies.scarcityPrice.first(where: { $0.product.index == product }) { return values[own.price] }
            return baseline.prices[product]?.highest(before: compiler.horizon.from, days: 731, values) ?? 0
        }
    }

    func exportPrices() -> [Double] {
        (0..<products).flatMap { product in
            schedule.adjusted(
                [Double](repeating: baseline.exports[product].map { values[$0.price] } ?? 0, count: extent),
                .export(ProductID(product)))
        }
    }

    func crudePrices() -> [Double] {
        schedule.adjusted([Double](repeating: values[baseline.crudePrice], count: extent), .crude)
    }

    func taxes() -> (excise: [Double], duty: [Double]) {
        let rates = spread(baseline.taxes?.excise ?? [])
        var excise = (0..<products).flatMap { [Double](repeating: rates[$0], count: extent) }
        var duty = baseline.suppliers.flatMap { supplier in
            [Double](repeating: values[supplier.duty], count: products * extent)
        }
        for change in schedule.taxes {
            for day in change.days {
                switch change.kind {
                case .excise: excise[change.product.index * extent + day] = change.value
                case .duty:
                    for supplier in baseline.suppliers.indices {
                        duty[(supplier * products + change.product.index) * extent + day] = change.value
                    }
                }
            }
        }
        return (excise, duty)
    }
}
