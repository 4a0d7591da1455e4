import EnergySystem

extension Assessment {
    /// Holding, capital and restraint of the strategy's measures, each by its own trace in the disrupted run.
    ///
    /// What a response of the scenario does is its own and never the strategy's.
    package var strategyCost: MeasureCost {
        measureCosts.reduce(MeasureCost()) { $0 + $1.cost }
    }

    /// The cost of each measure of the strategy, by its name in the file.
    package var measureCosts: [(name: String, cost: MeasureCost)] {
        (inputs.strategy?.measures ?? []).map { measure in
            (measure.name, cost(of: measure.value, from: CauseOrigin(place: .measure, name: measure.name)))
        }
    }

    /// What holding the reserves of the disrupted run costs, whoever set them up: the strategy or a response.
    package var reserveHolding: Quantity<Money> {
        let responses = inputs.scenario.responses.map {
            cost(of: $0.measure, from: CauseOrigin(place: .response, name: $0.name))
        }
        return (responses.map(\.holding) + measureCosts.map(\.cost.holding)).sum()
    }

    private func cost(of measure: any Measure, from origin: CauseOrigin) -> MeasureCost {
        measure.cost(MeasureCostContext(values: values, horizon: horizon, restrained: restrained(by: origin)))
    }

    /// Demand that the rules of one cause restrained over the horizon, by product.
    private func restrained(by origin: CauseOrigin) -> [Quantity<Mass>] {
        let plan = disrupted.plan, table = disrupted.record.restrainedByCause
        guard let cause = plan.causes.origins.firstIndex(of: origin) else {
            return baseline.products.map { _ in .zero }
        }
        return (0..<plan.products).map { Quantity(table.sum(cause * plan.products + $0)) }
    }
}
