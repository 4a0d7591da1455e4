import EnergySystem

extension Inputs {
    /// Which end of the ranges of the spot volumes is taken.
    public enum SpotEnd: Sendable { case low, high }

    /// The inputs' values with every spot volume at the low or high end of its range.
    public func values(spotVolumesAt end: SpotEnd) -> ParameterValues {
        replacingSpotVolumes { description in
            let bound = end == .low ? description.evidence.low : description.evidence.high
            return bound.map { $0 * description.factor }
        }
    }

    /// The inputs' values without spot volume from any supplier but some.
    public func values(spotOnlyFrom suppliers: [SupplierID]) -> ParameterValues {
        let kept = suppliers.map { "baseline.suppliers.\(baseline.supplierName($0.index)).spot." }
        return replacingSpotVolumes { description in
            kept.contains { description.path.hasPrefix($0) } ? nil : 0
        }
    }

    private func replacingSpotVolumes(_ value: (ParameterDescription) -> Double?) -> ParameterValues {
        var values = self.values
        for (index, description) in parameters.descriptions.enumerated()
        where description.path.hasPrefix("baseline.suppliers.") && description.path.contains(".spot.")
            && description.path.hasSuffix(".volume") {
            if let changed = value(description) { values.numbers[index] = changed }
        }
        return values
    }
}
