import EnergySystem
import Models

/// The economic impact of the no-response and the disrupted run, each against the reference.
public struct EconomyAssessment: Sendable {
    public let noResponse: EconomicImpact
    public let disrupted: EconomicImpact

    /// `nil` where the baseline has no economy.
    /// Throws what the input-output models throw, in domain words.
    public init?(_ assessment: Assessment) throws(InputOutputError) {
        guard let economy = assessment.baseline.economy else { return nil }
        let model = FuelShortageEconomy()
        noResponse = try model.impact(of: EconomyCoupling(assessment, economy, run: assessment.noResponse).input())
        disrupted = try model.impact(of: EconomyCoupling(assessment, economy, run: assessment.disrupted).input())
    }

    /// The impact of a run; `nil` for the reference, which is what losses are counted from.
    public subscript(kind: RunKind) -> EconomicImpact? {
        switch kind {
        case .reference: nil
        case .noResponse: noResponse
        case .disrupted: disrupted
        }
    }
}

/// Reads from two finished runs what the economy needs to know.
struct EconomyCoupling {
    let assessment: Assessment
    let economy: Economy
    let run: Run

    init(_ assessment: Assessment, _ economy: Economy, run: Run) {
        self.assessment = assessment
        self.economy = economy
        self.run = run
    }

    private var values: ParameterValues { assessment.values }
    private var baseline: Baseline { assessment.baseline }
    private var horizon: Horizon { assessment.horizon }

    func input() -> FuelShortageInput {
        let sectors = economy.sectors.count
        let users = users(), scales = baseline.products.indices.map(demandScale)
        return FuelShortageInput(
            days: run.inputs.days, daysInYear: horizon.from.daysInYear,
            products: baseline.products.indices.map(fuel),
            privateCars: (baseline.names[.userClasses] ?? []).firstIndex(of: "private-cars"),
            fuelUse: users.map { use($0, scales) }, classShare: users.map(classShares), table: economy.table,
            grossDomesticProductTableYear: values[economy.grossDomesticProduct],
            grossDomesticProductBaseYear: values[economy.grossDomesticProductBaseYear],
            kappa: bySector(economy.kappa.map { ($0.sector, values[$0.value]) }, sectors),
            slack: bySector(economy.slack.map { ($0.sector, values[$0.value]) }, sectors),
            substitutionElasticity: bySector(economy.substitutionElasticity.map { ($0.sector, values[$0.value]) }, sectors),
            gasolineRefining: economy.gasolineRefining.index, otherRefining: economy.otherRefining.index,
            crudeSupply: economy.crudeSupply.index, mining: economy.crudeSupply.index,
            labourHoarding: values[economy.labourHoarding],
            householdDemandElasticity: values[economy.householdDemandElasticity],
            downgradeCost: values[economy.downgradeCost], queueShare: values[economy.queueShare],
            vehicleTankStock: values[economy.vehicleTankStock], flagThreshold: flagThreshold)
    }

    /// 0.1 % of gross domestic product for a supply shock alone, 0.5 % where a refinery stops too.
    private var flagThreshold: Double {
        assessment.inputs.scenario.shocks.contains { $0.value is RefineryOutage } ? 0.005 : 0.001
    }

    private func bySector(_ items: [(SectorID, Double)], _ count: Int) -> [Double] {
        var result = [Double](repeating: 0, count: count)
        for item in items { result[item.0.index] = item.1 }
        return result
    }

    /// The sectors in order, then households.
    private func users() -> [FuelUser?] {
        economy.sectors.indices.map { sector in economy.fuelUse.first { $0.sector?.index == sector } }
            + [economy.fuelUse.first { $0.sector == nil }]
    }
    /// Use in kt a year, scaled so that the users of a product add up to its demand in this scenario.
    private func use(_ user: FuelUser?, _ scales: [Double]) -> [Double] {
        baseline.products.indices.map { product in
            let own = user?.use.first { $0.product.index == product }.map { values[$0.annual] } ?? 0
            return own * scales[product]
        }
    }
    private func demandScale(_ product: Int) -> Double {
        var total = 0.0
        for user in economy.fuelUse {
            total += user.use.first { $0.product.index == product }.map { values[$0.annual] } ?? 0
        }
        guard total > 0, let demand = baseline.demand[product] else { return 1 }
        return values[demand.annual] / total
    }
    private func classShares(_ user: FuelUser?) -> [[Double]] {
        baseline.products.indices.map { product in
            var shares = [Double](repeating: 0, count: run.inputs.classes)
            for item in user?.classShares.first(where: { $0.product.index == product })?.shares ?? [] {
                shares[item.userClass.index] = values[item.share]
            }
            return shares
        }
    }

    private func fuel(_ product: Int) -> FuelShortageInput.Fuel {
        let classes = run.inputs.classes
        let reference = assessment.reference.record
        let served = (0..<run.inputs.days).map { day in
            (0..<classes).reduce(0.0) { $0 + run.record.servedByOther[product * classes + $1, day] }
        }
        let lower = run.inputs.accepts[product].isEmpty ? served.map { _ in 0 } : served
        return FuelShortageInput.Fuel(
            name: baseline.productName(product), group: baseline.products[product].group,
            userPrice: run.record.price.series(product),
            wanted: (0..<classes).map { reference.demand.series(product * classes + $0) },
            unserved: (0..<classes).map { run.record.unserved.series(product * classes + $0) },
            servedByLower: lower, refineryOutput: run.record.production.sum(product),
            referenceRefineryOutput: reference.production.sum(product),
            importPriceChange: importPriceChange(product), imports: imports(run, product).volume,
            passThrough: run.inputs.passThrough[product])
    }

    private func imports(_ run: Run, _ product: Int) -> (volume: Double, value: Double) {
        var volume = 0.0, value = 0.0
        for supplier in 0..<run.inputs.suppliers {
            let pair = supplier * run.inputs.products + product
            volume += run.record.contractArrivals.sum(pair) + run.record.spotArrivals.sum(pair)
            value += run.record.contractValue.sum(pair) + run.record.spotValue.sum(pair)
        }
        return (volume, value)
    }

    /// Mean price at the border less that of the reference run; where the reference imports none, less the export
    /// price of the product, which is what a tonne made at home is worth.
    private func importPriceChange(_ product: Int) -> Double {
        let own = imports(run, product), base = imports(assessment.reference, product)
        guard own.volume > 1e-9 else { return 0 }
        let mean = own.value / own.volume
        if base.volume > 1e-9 { return mean - base.value / base.volume }
        let export = baseline.exports[product].map { values[$0.price] } ?? mean
        return mean - export
    }
}
