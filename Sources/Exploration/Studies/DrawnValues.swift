import EnergySystem

extension BoundStudy {
    /// Writes drawn numbers, by uncertainty, into the values of a case: those that set first, then those that multiply,
    /// then those that add or subtract. Returns why the case cannot run; empty where it can.
    func write(_ inputs: [Double], into values: inout [Double], case index: Int) -> String {
        for application in Uncertainty.Application.allCases {
            for (position, item) in uncertainties.enumerated() where item.uncertainty.application == application {
                for target in item.targets[index] {
                    values[target] = item.applied(inputs[position], to: values[target])
                }
            }
        }
        // Taken out of its case once: this runs for every candidate of a draw.
        let descriptions = cases[index].inputs.parameters.descriptions
        for item in uncertainties {
            for target in item.targets[index] where FieldRange.excludes(values[target], descriptions[target].range) {
                return "\(item.uncertainty.name): \(FieldRange(descriptions[target]).fault(values[target]))"
            }
        }
        return ""
    }
}

extension BoundUncertainty {
    /// What a drawn number, in its written unit, makes of a value in base units.
    func applied(_ drawn: Double, to value: Double) -> Double {
        switch uncertainty.application {
        case .value: drawn * factor
        case .multiply: value * drawn
        case .add: value + drawn * (unit == "d" ? 1 : factor)
        case .subtract: value - drawn * (unit == "d" ? 1 : factor)
        }
    }

    /// The number at a point of the unit interval, in the unit in which drawn numbers are written.
    func value(_ number: UncertainNumber, at point: Double) -> Double {
        let value = number.quantile(point)
        return unit == "date" ? value.rounded() : value
    }
}
