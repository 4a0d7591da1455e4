import EnergySystem
import Models

/// Hands the economy what it needs to know of two finished runs.
struct EconomyCoupling {
    let inputs: Inputs
    let economy: Economy
    let parameters: EconomyParameters
    let reference: Run
    let run: Run
    /// Landed by product, at the border.
    private let imports, referenceImports: [Landed]

    private struct Landed {
        var volume = Quantity<Mass>.zero
        var value = Quantity<Money>.zero
        var price: Quantity<Price>? { volume.value > 1e-9 ? value.per(volume) : nil }
    }

    init(inputs: Inputs, economy: Economy, parameters: EconomyParameters, reference: Run, run: Run) {
        (self.inputs, self.economy, self.parameters, self.reference, self.run) = (
            inputs, economy, parameters, reference, run
        )
        imports = Self.landed(run)
        referenceImports = Self.landed(reference)
    }

    private var baseline: Baseline { inputs.baseline }

    var input: FuelShortageInput {
        FuelShortageInput(
            days: run.plan.days, daysInYear: run.plan.horizon.from.daysInYear,
            products: baseline.products.indices.map(fuel),
            households: baseline.households,
            fuelUse: parameters.fuelUse, classShare: parameters.classShare,
            table: inputs.projection?.table ?? economy.table,
            grossDomesticProductTableYear: parameters.grossDomesticProductTableYear,
            grossDomesticProductBaseYear: parameters.grossDomesticProductBaseYear, kappa: parameters.kappa,
            slack: parameters.slack, substitutionElasticity: parameters.substitutionElasticity,
            groupRefining: economy.refining.ofGroup.index, otherRefining: economy.refining.other.index,
            crudeSupply: economy.refining.crude.index, mining: economy.refining.crude.index,
            refiningGroup: economy.refining.group, labourHoarding: parameters.labourHoarding,
            householdDemandElasticity: parameters.householdDemandElasticity,
            downgradeCost: parameters.downgradeCost, queueShare: parameters.queueShare,
            vehicleTankStock: parameters.vehicleTankStock, flagThreshold: flagThreshold)
    }

    /// 0.1 % of gross domestic product for a supply shock alone, 0.5 % where output at home stops too.
    private var flagThreshold: Double { inputs.scenario.stopsOutput ? 0.005 : 0.001 }

    private func fuel(_ product: Int) -> FuelShortageInput.Fuel {
        let classes = run.plan.classes
        let base = reference.record
        let served = run.record.servedByOther.series(rows: run.classRows([product]))
        let lower = run.plan.demand.accepts[product].isEmpty ? served.map { _ in 0 } : served
        return FuelShortageInput.Fuel(
            name: baseline.productName(product), group: baseline.products[product].group,
            userPrice: run.record.price.series(product),
            wanted: (0..<classes).map { base.demand.series(product * classes + $0) },
            unserved: (0..<classes).map { run.record.unserved.series(product * classes + $0) },
            servedByLower: lower, refineryOutput: Quantity(run.record.production.sum(product)),
            referenceRefineryOutput: Quantity(base.production.sum(product)),
            importPriceChange: importPriceChange(product), imports: imports[product].volume,
            passThrough: run.plan.prices.passThrough[product])
    }

    private static func landed(_ run: Run) -> [Landed] {
        let record = run.record, pairs = record.supplierRows
        var result = [Landed](repeating: Landed(), count: run.plan.products)
        let volumes = zip(record.contractArrivals.totals(rows: pairs), record.spotArrivals.totals(rows: pairs)).map {
            $0 + $1
        }
        let values = zip(record.contractValue.totals(rows: pairs), record.spotValue.totals(rows: pairs)).map { $0 + $1 }
        for (position, pair) in pairs.enumerated() {
            result[pair % run.plan.products].volume += Quantity(volumes[position])
            result[pair % run.plan.products].value += Quantity(values[position])
        }
        return result
    }

    /// Mean price at the border less that of the reference run; where the reference imports none, less the export
    /// price of the product, which is what a tonne made at home is worth.
    private func importPriceChange(_ product: Int) -> Quantity<EnergySystem.PriceChange> {
        guard let mean = imports[product].price else { return .zero }
        return mean - (referenceImports[product].price ?? parameters.exportPrice[product] ?? mean)
    }
}
