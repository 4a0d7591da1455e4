import EnergySystem

extension Assessment {
    /// Holding, capital and restraint of the strategy's measures, each by its own trace in the disrupted run.
    ///
    /// What a response of the scenario does is its own and never the strategy's.
    public var strategyCost: MeasureCost {
        measureCosts.reduce(MeasureCost()) { $0 + $1.cost }
    }

    /// The cost of each measure of the strategy, by its name in the file.
    public var measureCosts: [(name: String, cost: MeasureCost)] {
        (inputs.strategy?.measures ?? []).map { measure in
            let restrained = restrained(by: CauseOrigin(place: .measure, name: measure.name))
            let context = MeasureCostContext(values: values, horizon: horizon, restrained: restrained)
            return (measure.name, measure.value.cost(context))
        }
    }

    /// Demand that the rules of one cause restrained over the horizon, by product.
    private func restrained(by origin: CauseOrigin) -> [Quantity<Mass>] {
        let plan = disrupted.plan, table = disrupted.record.restrainedByCause
        guard let cause = plan.causes.origins.firstIndex(of: origin) else { return baseline.products.map { _ in .zero } }
        return (0..<plan.products).map { Quantity(table.sum(cause * plan.products + $0)) }
    }
}
