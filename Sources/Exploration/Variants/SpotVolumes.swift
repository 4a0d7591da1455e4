import EnergySystem

extension Inputs {
    /// Which end of the ranges of the spot volumes is taken.
    package enum SpotEnd: Sendable { case low, high }

    /// The inputs' values with every spot volume at the low or high end of its range.
    package func values(spotVolumesAt end: SpotEnd) -> ParameterValues {
        replacingSpotVolumes { _, volume in
            let description = parameters.descriptions[volume.index]
            let bound = end == .low ? description.evidence.low : description.evidence.high
            return bound.map { $0 * description.factor }
        }
    }

    /// The inputs' values without spot volume from any supplier but some.
    package func values(spotOnlyFrom suppliers: [SupplierID]) -> ParameterValues {
        replacingSpotVolumes { supplier, _ in suppliers.contains(supplier) ? nil : 0 }
    }

    private func replacingSpotVolumes(_ value: (SupplierID, Parameter<MassRate>) -> Double?) -> ParameterValues {
        var values = self.values
        for (position, supplier) in baseline.suppliers.enumerated() {
            for item in supplier.spot {
                if let changed = value(SupplierID(position), item.offer.volume) {
                    values.numbers[item.offer.volume.index] = changed
                }
            }
        }
        return values
    }
}
