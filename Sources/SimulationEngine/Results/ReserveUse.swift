import EnergySystem

/// What became of one reserve in the disrupted run.
package struct ReserveUse: Sendable {
    /// Name of the measure or response that holds it.
    package let name: String
    /// Position of the product.
    package let product: Int
    /// On the first morning, what flowed out of it and into it, and what is left on the last evening.
    package let held, released, refilled: Quantity<Mass>
    package var left: Quantity<Mass> { held - released + refilled }
}

extension Assessment {
    /// Every reserve of the disrupted run, those of responses first, by product.
    package var reserves: [ReserveUse] {
        let responses = inputs.scenario.responses.map { (CauseOrigin(place: .response, name: $0.name), $0.measure) }
        let measures = (inputs.strategy?.measures ?? []).map { (CauseOrigin(place: .measure, name: $0.name), $0.value) }
        return (responses + measures).flatMap { origin, measure in
            measure.reserves(values.for(.costs)).map { use(of: $0.product.index, $0.volume, by: origin) }
        }
    }

    private func use(of product: Int, _ held: Quantity<Mass>, by origin: CauseOrigin) -> ReserveUse {
        let plan = disrupted.plan, record = disrupted.record
        let row = plan.causes.origins.firstIndex(of: origin).map { $0 * plan.products + product }
        return ReserveUse(
            name: origin.name, product: product, held: held,
            released: Quantity(row.map { record.releasedByCause.sum($0) } ?? 0),
            refilled: Quantity(row.map { record.refilledByCause.sum($0) } ?? 0))
    }
}
