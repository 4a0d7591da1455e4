import EnergySystem
import Models

@testable import TestSupport

/// Seeded inputs for property tests: five sectors (0 and 1 the plants, 2 crude), households, four fuels in three
/// groups.
///
/// Output equals uses and every column leaves value added, so that the spectral radius is below 1; no sector
/// spends more on fuel than its output is worth.
struct RandomEconomy {
    var random: SeededGenerator
    let sectors = 5
    let classes = 3
    let days = 40

    init(seed: Int) { random = SeededGenerator(UInt64(seed)) }

    mutating func list(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
        (0..<count).map { _ in range.lowerBound + (range.upperBound - range.lowerBound) * random.unit() }
    }

    mutating func table() -> InputOutputTable {
        let domestic = (0..<sectors).map { _ in list(sectors, 0...10) }
        let imported = (0..<sectors).map { _ in list(sectors, 0...5) }
        let finalDemand = (0..<sectors).map { _ in list(2, 60...120) }
        let importedFinal = (0..<sectors).map { _ in list(1, 1...20) }
        let output = zip(domestic, finalDemand).map { $0.reduce(0, +) + $1.reduce(0, +) }
        let inputs = (0..<sectors).map { j in (domestic + imported).reduce(0) { $0 + $1[j] } }
        let taxes = list(sectors, 0...3)
        return InputOutputTable(
            domesticFlows: domestic, importedFlows: imported, domesticFinalDemand: finalDemand,
            importedFinalDemand: importedFinal, finalDemandCategories: ["consumption", "exports"],
            importedFinalDemandCategories: ["consumption"], output: output,
            valueAdded: (0..<sectors).map { output[$0] - inputs[$0] - taxes[$0] }, netTaxesOnProducts: taxes,
            imports: zip(imported, importedFinal).map { $0.reduce(0, +) + $1.reduce(0, +) },
            employees: list(sectors, 100...1000), evidence: Evidence())
    }

    mutating func fuel(_ name: String, _ group: String) -> FuelShortageInput.Fuel {
        let wanted = (0..<classes).map { _ in list(days, 0.01...0.02) }
        let unserved = wanted.map { row in row.map { $0 * max(0, 2 * random.unit() - 1) } }
        return FuelShortageInput.Fuel(
            name: name, group: group, userPrice: list(days, 0.5...3), wanted: wanted, unserved: unserved,
            servedByLower: list(days, 0...0.001), refineryOutput: Quantity(5 * random.unit()),
            referenceRefineryOutput: 5,
            importPriceChange: Quantity(random.unit() - 0.3), imports: Quantity(3 * random.unit()),
            passThrough: random.unit())
    }

    mutating func input(slack: ClosedRange<Double> = 0...0.3) -> FuelShortageInput {
        let fuels = [
            fuel("regular", "gasoline"), fuel("premium", "gasoline"), fuel("diesel", "diesel"), fuel("gas", "lpg")
        ]
        let table = table()
        let shares = (0...sectors).map { _ in
            fuels.map { _ in
                let raw = list(classes, 0.1...1)
                return raw.map { $0 / raw.reduce(0, +) }
            }
        }
        let use = (0...sectors).map { _ in list(fuels.count, 0.5...2) }
        return FuelShortageInput(
            days: days, daysInYear: 366, products: fuels, households: 2, fuelUse: use, classShare: shares, table: table,
            grossDomesticProductTableYear: 500, grossDomesticProductBaseYear: 513, kappa: list(sectors, 0...1),
            slack: list(sectors, slack), substitutionElasticity: list(sectors, 0.05...0.5), groupRefining: 0,
            otherRefining: 1, crudeSupply: 2, mining: 2, refiningGroup: "gasoline", labourHoarding: 0.5,
            householdDemandElasticity: -0.2,
            downgradeCost: 0.06, queueShare: 0.2, vehicleTankStock: 0.05)
    }
}

extension FuelShortageInput {
    /// The same economy with nothing unserved, no outage, no dearer imports and no lower grades.
    var undisturbed: FuelShortageInput {
        var copy = self
        copy.products = products.map { fuel in
            var calm = fuel
            calm.unserved = fuel.unserved.map { $0.map { _ in 0 } }
            calm.servedByLower = fuel.servedByLower.map { _ in 0 }
            calm.refineryOutput = fuel.referenceRefineryOutput
            calm.importPriceChange = 0
            return calm
        }
        return copy
    }

    /// The same economy with all unserved tonnes multiplied.
    func unservedTimes(_ factor: Double) -> FuelShortageInput {
        var copy = self
        for product in copy.products.indices {
            copy.products[product].unserved = products[product].unserved.map { $0.map { $0 * factor } }
        }
        return copy
    }
}

extension EconomicImpact {
    func loss(_ rung: EconomicRung, _ rationing: RationingRule) -> [Double] {
        rows.filter { $0.rung == rung && $0.rationing == rationing }.map(\.outputLoss)
    }

    func total(_ rung: EconomicRung, _ rationing: RationingRule) -> Total? {
        totals.first { $0.rung == rung && $0.rationing == rationing }
    }
}
