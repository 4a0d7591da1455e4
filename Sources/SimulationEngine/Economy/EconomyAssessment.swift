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
    let inputs: Inputs
    let values: ParameterValues
    let economy: Economy
    let reference: Run
    let run: Run
    /// Landed by product, kt and M AZN at the border.
    private let imports, referenceImports: [(volume: Double, value: Double)]

    init(inputs: Inputs, values: ParameterValues, economy: Economy, reference: Run, run: Run) {
        (self.inputs, self.values, self.economy, self.reference, self.run) = (inputs, values, economy, reference, run)
        imports = Self.imports(run)
        referenceImports = Self.imports(reference)
    }
    init(_ assessment: Assessment, _ economy: Economy, run: Run) {
        self.init(
            inputs: assessment.inputs, values: assessment.values, economy: economy, reference: assessment.reference, run: run)
    }

    private var baseline: Baseline { inputs.baseline }
    private var horizon: Horizon { inputs.scenario.horizon }

    /// The input of another draw, where only the fuels differ.
    func input(after other: FuelShortageInput) -> FuelShortageInput {
        var input = other
        input.products = baseline.products.indices.map(fuel)
        return input
    }

    func input() -> FuelShortageInput {
        let sectors = economy.sectors.count
        let users = users(), scales = baseline.products.indices.map(demandScale)
        return FuelShortageInput(
            days: run.inputs.days, daysInYear: horizon.from.daysInYear,
            products: baseline.products.indices.map(fuel),
            privateCars: (baseline.names[.userClasses] ?? []).firstIndex(of: "private-cars"),
            fuelUse: users.map { use($0, scales) }, classShare: users.map(classShares), table: inputs.projection?.table ?? economy.table,
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
        inputs.scenario.shocks.contains { $0.value is RefineryOutage } ? 0.005 : 0.001
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
        let factor = inputs.projection?.demandFactor(product, in: horizon.from.year, values) ?? 1
        return values[demand.annual] * factor / total
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
        let base = reference.record
        let served = run.record.servedByOther.series(rows: run.classRows([product]))
        let lower = run.inputs.accepts[product].isEmpty ? served.map { _ in 0 } : served
        return FuelShortageInput.Fuel(
            name: baseline.productName(product), group: baseline.products[product].group,
            userPrice: run.record.price.series(product),
            wanted: (0..<classes).map { base.demand.series(product * classes + $0) },
            unserved: (0..<classes).map { run.record.unserved.series(product * classes + $0) },
            servedByLower: lower, refineryOutput: run.record.production.sum(product),
            referenceRefineryOutput: base.production.sum(product),
            importPriceChange: importPriceChange(product), imports: imports[product].volume,
            passThrough: run.inputs.passThrough[product])
    }

    private static func imports(_ run: Run) -> [(volume: Double, value: Double)] {
        let record = run.record
        var result = [(volume: Double, value: Double)](repeating: (0, 0), count: run.inputs.products)
        let pairs = record.supplierRows
        let volumes = zip(record.contractArrivals.totals(rows: pairs), record.spotArrivals.totals(rows: pairs)).map { $0 + $1 }
        let values = zip(record.contractValue.totals(rows: pairs), record.spotValue.totals(rows: pairs)).map { $0 + $1 }
        for (position, pair) in pairs.enumerated() {
            result[pair % run.inputs.products].volume += volumes[position]
            result[pair % run.inputs.products].value += values[position]
        }
        return result
    }

    /// Mean price at the border less that of the reference run; where the reference imports none, less the export
    /// price of the product, which is what a tonne made at home is worth.
    private func importPriceChange(_ product: Int) -> Double {
        let own = imports[product], base = referenceImports[product]
        guard own.volume > 1e-9 else { return 0 }
        let mean = own.value / own.volume
        if base.volume > 1e-9 { return mean - base.value / base.volume }
        let export = baseline.exports[product].map { values[$0.price] } ?? mean
        return mean - export
    }
}
