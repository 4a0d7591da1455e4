/// Prices, taxes and margins, M AZN/kt; series by day have `extent` entries a row, row = product unless said.
package struct PricePlan: Sendable {
    /// Pump price path before pass-through.
    package let retail: [Double]
    package let export: [Double]
    /// By day.
    package let crude: [Double]
    package let excise: [Double]
    /// Share of the value at the border, row = supplier x products + product.
    package let duty: [Double]
    /// Pump price that a private importer expects in a shortage, by product.
    package let scarcity: [Double]
    package let isMarket: [Bool]
    package let passThrough: [Double]
    package let valueAddedTax: Double
    package let roadTax: [Double]
    package let stationMargin: [Double]
    package let otherMargins: [Double]
    /// Landed cost of the reference run, row = product x days; empty in the reference run.
    package let referenceLandedCost: [Double]
}

extension PricePlan {
    /// `kept` is the part of another run on the same inputs, of which no number that it reads differs; `sameTrade` says
    /// that the causes do the same to prices and taxes as in that run.
    init(
        _ sources: PlanSources, _ schedule: ConditionSchedule, _ reference: RunRecord?, kept: PricePlan?,
        sameTrade: Bool
    ) {
        let baseline = sources.baseline, policies = sources.policies
        let trade = sameTrade ? kept : nil
        let taxes = trade.map { (excise: $0.excise, duty: $0.duty) } ?? Self.taxes(sources, schedule)
        let margins = baseline.margins
        self.init(
            retail: trade?.retail ?? Self.retail(sources, schedule), export: Self.export(sources, schedule),
            crude: trade?.crude ?? Self.crude(sources, schedule), excise: taxes.excise, duty: taxes.duty,
            scarcity: kept?.scarcity ?? Self.scarcity(sources),
            isMarket: baseline.products.indices.map { policies.regime(of: ProductID($0)) == .market },
            passThrough: sources.byProduct(.prices) { values, product in
                baseline.prices[product].map { values.amount($0.passThrough).value }
            },
            valueAddedTax: baseline.taxes.map { sources.values.for(.prices).amount($0.valueAddedTax).value } ?? 0,
            roadTax: Self.spread(baseline.taxes?.roadTax ?? [], sources),
            stationMargin: sources.byProduct(.prices) { values, product in
                margins[product].map { values.amount($0.station).value }
            },
            otherMargins: sources.byProduct(.prices) { values, product in
                margins[product].map { (values.amount($0.supplyTariff) + values.amount($0.pipeline)).value }
            },
            referenceLandedCost: reference.map { record in
                baseline.products.indices.flatMap { record.landedCost.series($0) }
            } ?? [])
    }

    private static func spread(_ items: [(product: ProductID, rate: Parameter<Price>)], _ sources: PlanSources)
        -> [Double]
    {
        var result = [Double](repeating: 0, count: sources.products)
        for item in items {
            result[item.product.index] =
                sources.values.for(.prices, product: item.product.index).amount(item.rate).value
        }
        return result
    }

    private static func retail(_ sources: PlanSources, _ schedule: ConditionSchedule) -> [Double] {
        (0..<sources.products).flatMap { product -> [Double] in
            let values = sources.values.for(.prices, product: product)
            var series = [Double](repeating: 0, count: sources.extent)
            let steps = (sources.baseline.prices[product]?.steps ?? [])
                .map { (sources.horizon.index(values.date($0.from)), values.amount($0.price).value) }.sorted {
                    $0.0 < $1.0
                }
            for (position, step) in steps.enumerated() {
                let first = position == 0 ? 0 : max(0, step.0)
                for day in min(first, sources.extent)..<sources.extent { series[day] = step.1 }
            }
            return schedule.adjusted(series, .retail(ProductID(product)))
        }
    }

    /// The policies' own, else the highest pump price of the 24 months before the horizon.
    private static func scarcity(_ sources: PlanSources) -> [Double] {
        (0..<sources.products).map { product in
            let values = sources.values.for(.prices, product: product)
            if let own = sources.policies.scarcityPrice.first(where: { $0.product.index == product }) {
                return values.amount(own.price).value
            }
            return sources.baseline.prices[product]?.highest(before: sources.horizon.from, days: 731, values).value ?? 0
        }
    }

    private static func export(_ sources: PlanSources, _ schedule: ConditionSchedule) -> [Double] {
        (0..<sources.products).flatMap { product in
            let values = sources.values.for(.prices, product: product)
            let price = sources.baseline.exports[product].map { values.amount($0.price).value } ?? 0
            return schedule.adjusted([Double](repeating: price, count: sources.extent), .export(ProductID(product)))
        }
    }

    private static func crude(_ sources: PlanSources, _ schedule: ConditionSchedule) -> [Double] {
        let price = sources.values.for(.prices).amount(sources.baseline.crudePrice).value
        return schedule.adjusted([Double](repeating: price, count: sources.extent), .crude)
    }

    private static func taxes(_ sources: PlanSources, _ schedule: ConditionSchedule) -> (
        excise: [Double], duty: [Double]
    ) {
        let products = sources.products, extent = sources.extent, suppliers = sources.baseline.suppliers
        let rates = spread(sources.baseline.taxes?.excise ?? [], sources)
        var excise = (0..<products).flatMap { [Double](repeating: rates[$0], count: extent) }
        var duty = suppliers.flatMap { supplier in
            [Double](repeating: sources.values.for(.supply).amount(supplier.duty).value, count: products * extent)
        }
        for change in schedule.taxes {
            for day in change.days {
                switch change.kind {
                case .excise: excise[change.product.index * extent + day] = change.value
                case .duty:
                    for supplier in suppliers.indices {
                        duty[(supplier * products + change.product.index) * extent + day] = change.value
                    }
                }
            }
        }
        return (excise, duty)
    }
}

extension ConditionSchedule {
    /// A price series with the adjustments on a target: sets first, then factors, then additions.
    func adjusted(_ series: [Double], _ target: PriceAdjustment.Target) -> [Double] {
        var result = series
        let own = prices.filter { $0.target == target }
        for item in own { if case .set(let value) = item.operation { for day in item.days { result[day] = value } } }
        for item in own {
            if case .factor(let value) = item.operation { for day in item.days { result[day] *= value } }
        }
        for item in own {
            if case .add(let value) = item.operation {
                for day in item.days { result[day] = max(0, result[day] + value) }
            }
        }
        return result
    }
}
