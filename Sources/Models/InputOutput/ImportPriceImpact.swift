import EnergySystem
import NumericalMethods

/// What dearer imports of fuel cost, and whom.
///
/// The extra import bill is sum dp_m m over products (price change times tonnes of the run). It is spread by the price
/// model over a year's table: dp_m of the sector that a product belongs to is that sector's bill over its imports, the
/// plants' own prices stay as the state sets them (formula B5).
struct ImportPriceImpact {
    /// By product, M AZN.
    let bill: [Double]
    let incidence: PriceIncidence
    /// Relative change of domestic prices by sector, mean over a year.
    let prices: [Double]

    init(_ input: FuelShortageInput, _ technical: TechnicalCoefficients) throws(InputOutputError) {
        let extra = input.products.map { ($0.imports * $0.importPriceChange).value }
        bill = extra
        let imports = ImportPriceImpact.imports(input)
        var shock = PriceShock(sectors: input.sectors)
        var notInTable = 0.0
        for (fuel, amount) in zip(input.products, extra) {
            let sector = fuel.group == input.refiningGroup ? input.groupRefining : input.otherRefining
            guard imports[sector] > 0 else {
                notInTable += amount
                continue
            }
            shock.importPrice[sector] += amount / imports[sector]
            shock.userImportPrice[sector] += fuel.passThrough * amount / imports[sector]
        }
        let model = try LeontiefPriceModel(
            domestic: technical.domestic, imported: technical.imported,
            stateSet: [input.groupRefining, input.otherRefining])
        let change = try model.change(shock)
        let borne = try model.incidence(
            of: change, shock, output: input.table.output.map { $0 * input.scale },
            finalDemand: input.table.domesticFinalDemand.map { $0.reduce(0, +) * input.scale },
            importedFinalDemand: input.table.importedFinalDemand.map { $0.reduce(0, +) * input.scale })
        prices = change.domestic
        incidence = PriceIncidence(
            finalUsers: borne.finalUsers, stateSectors: borne.stateSectors, importers: borne.importers + notInTable)
    }

    /// Imports of each sector's product for all uses, in base-year money.
    private static func imports(_ input: FuelShortageInput) -> [Double] {
        zip(input.table.importedFlows, input.table.importedFinalDemand).map {
            ($0.reduce(0, +) + $1.reduce(0, +)) * input.scale
        }
    }
}
