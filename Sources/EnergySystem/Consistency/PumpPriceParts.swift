/// The pump price against the taxes and margins that are parts of it.
enum PumpPriceParts: ConsistencyCheck {
    static let rule = "value-added tax, road tax and margins of a product less than each of its pump prices (warning)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.prices.enumerated().flatMap { index, price in price.map { findings(figures, index, $0) } ?? []
        }
    }

    private static func findings(_ figures: BaselineFigures, _ index: Int, _ price: RetailPrice) -> [ConsistencyFinding]
    {
        let name = figures.name(.products, index), parts = parts(figures, index)
        let tax = figures.baseline.taxes.map { figures.amount($0.valueAddedTax) } ?? 0
        return price.steps.compactMap { step in
            let pump = figures.amount(step.price), net = pump / (1 + tax)
            guard parts >= net, parts > 0 else { return nil }
            return .warning(
                "baseline.prices.\(name).retail.\(step.name).price",
                """
                is \(CheckedNumber.text(pump * 1000, "AZN/t")), \(CheckedNumber.text(net * 1000, "AZN/t")) \
                without value-added tax; road tax and margins alone are \
                \(CheckedNumber.text(parts * 1000, "AZN/t")), so that nothing is left for the fuel
                """)
        }
    }

    /// Road tax and margins, M AZN/kt.
    private static func parts(_ figures: BaselineFigures, _ index: Int) -> Double {
        let road =
            figures.baseline.taxes?.roadTax.first { $0.product.index == index }.map { figures.amount($0.rate) } ?? 0
        let margins = figures.baseline.margins.indices.contains(index) ? figures.baseline.margins[index] : nil
        return road
            + (margins.map {
                figures.amount($0.supplyTariff) + figures.amount($0.station) + figures.amount($0.pipeline)
            } ?? 0)
    }
}
