import EnergySystem

/// The smallest measure: a fee for good intentions, which moves no fuel.
struct ToyMeasure: Measure {
    static let kind = "toy-fee"
    static let summary = "costs something and does nothing"
    static let example = """
        measures:
          fee: {kind: toy-fee, cost: 1 M USD}
        """

    let fee: Parameter<Money>

    init(from fields: inout some FieldReader) { fee = fields.quantity("cost", Money.self, "what is paid") }

    func schedule(on schedule: inout ConditionSchedule) {}

    func cost(_ context: MeasureCostContext) -> MeasureCost {
        var cost = MeasureCost()
        cost.restraint = context.values.amount(fee)
        return cost
    }
}
