import EnergySystem
import NumericalMethods

/// The default rung of the economy alone: kappa and slack with the plant, rationed as in the run.
///
/// The same total as that of `FuelShortageEconomy`, for the many runs of an ensemble: coefficients and the
/// factorisation of the plants' suppliers are made once for a table, and nothing is computed for the other rungs and
/// rules.
package struct DefaultRungEconomy: Sendable {
    private let technical: TechnicalCoefficients
    private let plants: [Int]
    /// Sectors that are no plant, and L of their domestic coefficients, factorised.
    private let others: [Int]
    private let suppliers: LUFactorization
    /// Domestic coefficients without the crude that the plants buy.
    private let withoutCrude: Matrix

    /// Takes table and sectors from an input; later inputs must have the same. Throws what the input-output models
    /// throw.
    package init(_ input: FuelShortageInput) throws(InputOutputError) {
        try input.validate()
        let technical = try TechnicalCoefficients(input.table)
        let plants = [input.groupRefining, input.otherRefining]
        let others = (0..<input.sectors).filter { !plants.contains($0) }
        var withoutCrude = technical.domestic
        for plant in plants { withoutCrude[input.crudeSupply, plant] = 0 }
        suppliers = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(.identity(others.count) - technical.domestic.block(rows: others, columns: others))
        }
        (self.technical, self.plants, self.others, self.withoutCrude) = (technical, plants, others, withoutCrude)
    }

    /// The total of the default rung. Throws what `FuelShortageInput.validate` and the input-output models throw.
    package func total(of input: FuelShortageInput) throws(InputOutputError) -> EconomicImpact.Total {
        try input.validate()
        let account = ImpactAccount(input, plant: try plantLoss(input), extraImportBill: extraImportBill(input))
        return account.total(.kappaSlack, .asRun, outputLoss(input))
    }

    private func extraImportBill(_ input: FuelShortageInput) -> Double {
        input.products.map { $0.imports * $0.importPriceChange }.sum().value
    }

    /// Output lost by sector under kappa and slack, M AZN: exactly 0 without unserved fuel.
    private func outputLoss(_ input: FuelShortageInput) -> [Double] {
        guard input.products.contains(where: { fuel in fuel.unserved.contains { $0.contains { $0 > 0 } } }) else {
            return [Double](repeating: 0, count: input.sectors)
        }
        let shortage = FuelShortage(input, FuelDemand(input), rationing: .asRun)
        return (0..<input.sectors).map { sector in
            let days = ShortDays(shortage, user: sector)
            let lost = days.positions.indices.map { day in
                CriticalShareLoss.share(
                    kappa: input.kappa[sector], slack: input.slack[sector], weights: days.weights[days.cells(day)],
                    shortages: days.byTonnes[days.cells(day)])
            }
            return input.table.output[sector] * input.scale / Double(input.daysInYear) * lost.reduce(0, +)
        }
    }

    /// Lost output of the plants and their suppliers by sector, M AZN, as `PlantLoss.loss` has it.
    private func plantLoss(_ input: FuelShortageInput) throws(InputOutputError) -> [Double] {
        var loss = [Double](repeating: 0, count: input.sectors)
        for (plant, isOfGroup) in zip(plants, [true, false]) {
            var output = Quantity<Mass>.zero, reference = Quantity<Mass>.zero
            for fuel in input.products where (fuel.group == input.refiningGroup) == isOfGroup {
                output += fuel.refineryOutput
                reference += fuel.referenceRefineryOutput
            }
            let share = PlantLoss.shareOfYear(
                output: output, reference: reference, days: input.days, daysInYear: input.daysInYear)
            loss[plant] += share * input.table.output[plant] * input.scale
        }
        guard loss.contains(where: { $0 != 0 }) else { return loss }
        let direct = withoutCrude * loss
        let upstream = try inDomainWords { () throws(LinearAlgebraError) in
            try suppliers.solve(others.map { direct[$0] })
        }
        for (position, sector) in others.enumerated() { loss[sector] = upstream[position] }
        return loss
    }
}
