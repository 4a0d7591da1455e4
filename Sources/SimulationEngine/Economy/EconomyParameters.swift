import EnergySystem
import Models

/// What the economy reads of the inputs, whatever the runs are: fuel use, accounts, coupling parameters.
struct EconomyParameters: Sendable {
    /// By user (sectors in order, then households) and product, kt a year, adding up to the demand of this scenario.
    let fuelUse: [[Double]]
    let classShare: [[[Double]]]
    let grossDomesticProductTableYear, grossDomesticProductBaseYear: Quantity<Money>
    let kappa, slack, substitutionElasticity: [Double]
    let labourHoarding, householdDemandElasticity, queueShare: Double
    let downgradeCost: Quantity<Price>
    let vehicleTankStock: Quantity<Mass>
    /// Price received for an exported product; `nil` where none is exported.
    let exportPrice: [Quantity<Price>?]

    init(_ inputs: Inputs, _ values: ParameterValues, _ economy: Economy) {
        let values = values.for(.economy), sectors = economy.sectors.count
        let users = Self.users(economy), reader = FuelUseReader(inputs: inputs, values: values, economy: economy)
        fuelUse = reader.use(users)
        classShare = users.map(reader.classShares)
        grossDomesticProductTableYear = values.whole(economy.grossDomesticProduct, of: economy.tableYear)
        grossDomesticProductBaseYear = values.whole(economy.grossDomesticProductBaseYear, of: inputs.baseline.baseYear)
        kappa = Self.bySector(economy.kappa.map { ($0.sector, values.amount($0.value).value) }, sectors)
        slack = Self.bySector(economy.slack.map { ($0.sector, values.amount($0.value).value) }, sectors)
        substitutionElasticity = Self.bySector(
            economy.substitutionElasticity.map { ($0.sector, values.amount($0.value).value) }, sectors)
        labourHoarding = values.amount(economy.labourHoarding).value
        householdDemandElasticity = values.amount(economy.householdDemandElasticity).value
        queueShare = values.amount(economy.queueShare).value
        downgradeCost = values.amount(economy.downgradeCost)
        vehicleTankStock = values.amount(economy.vehicleTankStock)
        exportPrice = inputs.baseline.exports.map { $0.map { values.amount($0.price) } }
    }

    private static func bySector(_ items: [(SectorID, Double)], _ count: Int) -> [Double] {
        var result = [Double](repeating: 0, count: count)
        for item in items { result[item.0.index] = item.1 }
        return result
    }

    /// The sectors in order, then households.
    private static func users(_ economy: Economy) -> [FuelUser?] {
        economy.sectors.indices.map { sector in economy.fuelUse.first { $0.sector?.index == sector } }
            + [economy.fuelUse.first { $0.sector == nil }]
    }
}

/// Reads who uses how much fuel; use is of the base year.
private struct FuelUseReader {
    let inputs: Inputs
    let values: ParameterValues
    let economy: Economy

    private var baseline: Baseline { inputs.baseline }

    /// Use in kt a year, scaled so that the users of a product add up to its demand in this scenario.
    func use(_ users: [FuelUser?]) -> [[Double]] {
        let scales = baseline.products.indices.map(demandScale)
        return users.map { user in baseline.products.indices.map { annual(user, $0) * scales[$0] } }
    }

    private func annual(_ user: FuelUser?, _ product: Int) -> Double {
        user?.use.first { $0.product.index == product }.map { values.whole($0.annual, of: baseline.baseYear).value }
            ?? 0
    }

    private func demandScale(_ product: Int) -> Double {
        let total = economy.fuelUse.reduce(0) { $0 + annual($1, product) }
        guard let demand = baseline.demand[product] else { return 1 }
        let year = inputs.scenario.horizon.from.year
        let factor = inputs.projection?.demandFactor(product, in: year, values) ?? 1
        let wanted = values.whole(demand.annual, of: baseline.baseYear).value * factor
        return total > 0 ? wanted / total : 1
    }

    func classShares(_ user: FuelUser?) -> [[Double]] {
        baseline.products.indices.map { product in
            var shares = [Double](repeating: 0, count: baseline.userClasses.count)
            for item in user?.classShares.first(where: { $0.product.index == product })?.shares ?? [] {
                shares[item.userClass.index] = values.amount(item.share).value
            }
            return shares
        }
    }
}
