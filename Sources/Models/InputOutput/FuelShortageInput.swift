import EnergySystem

/// What the economy needs to know of two runs: the shortage run and its reference.
///
/// Orders that hold throughout: products as in `products`; user classes as in the arrays of a product; users are the
/// sectors of the table in its order, then households last. Fuel is in kt, money in million AZN of the base
/// year, prices in M AZN/kt (1e-3 of AZN/t), a day is one entry of `days`.
package struct FuelShortageInput: Sendable {
    /// One fuel: what was wanted, missing, made and imported.
    package struct Fuel: Sendable {
        package var name: String
        /// Fuels of one group can stand in for one another.
        package var group: String
        /// Price that users pay, by day, M AZN/kt.
        package var userPrice: [Double]
        /// Demand of the reference run by class and day, kt. Shortage never lowers it.
        package var wanted: [[Double]]
        /// Unserved demand by class and day after substitution, kt. What exceeds `wanted` (hoarding) costs nothing.
        package var unserved: [[Double]]
        /// Demand met by a lower grade, by day, kt.
        package var servedByLower: [Double]
        /// Refinery output over the horizon, in the run and in its reference.
        package var refineryOutput: Quantity<Mass>
        package var referenceRefineryOutput: Quantity<Mass>
        /// Landed price less that of the reference; where the reference imports none, less the price that
        /// the base year would have paid.
        package var importPriceChange: Quantity<EnergySystem.PriceChange>
        /// Imports of the run over the horizon.
        package var imports: Quantity<Mass>
        /// Share of a change of landed cost that users pay, 0 to 1.
        package var passThrough: Double

        package init(
            name: String, group: String, userPrice: [Double], wanted: [[Double]], unserved: [[Double]],
            servedByLower: [Double], refineryOutput: Quantity<Mass> = .zero,
            referenceRefineryOutput: Quantity<Mass> = .zero,
            importPriceChange: Quantity<EnergySystem.PriceChange> = .zero, imports: Quantity<Mass> = .zero,
            passThrough: Double = 0
        ) {
            self.name = name
            self.group = group
            self.userPrice = userPrice
            self.wanted = wanted
            self.unserved = unserved
            self.servedByLower = servedByLower
            self.refineryOutput = refineryOutput
            self.referenceRefineryOutput = referenceRefineryOutput
            self.importPriceChange = importPriceChange
            self.imports = imports
            self.passThrough = passThrough
        }
    }

    package var days: Int
    /// N: days of the base year; a day carries 1/N of a sector's yearly output.
    package var daysInYear: Int
    package var products: [Fuel]
    /// Position of households among the classes, for the rule that cuts them first; `nil` when there is none.
    package var households: Int?
    /// Fuel use by user (sectors, then households) and product, kt a year.
    package var fuelUse: [[Double]]
    /// Share of a user's fuel that belongs to each class: [user][product][class], adding to 1 where use is not 0.
    package var classShare: [[[Double]]]
    /// The table; its money is scaled by base-year over table-year gross domestic product before use.
    package var table: InputOutputTable
    package var grossDomesticProductTableYear: Quantity<Money>
    package var grossDomesticProductBaseYear: Quantity<Money>
    /// By sector: share of output lost without any fuel; share of fuel spared at no loss.
    package var kappa: [Double]
    package var slack: [Double]
    /// By sector: elasticity of substitution of fuel. Adds the rung `ces-sector` unless those of all sectors with
    /// output are 0.1.
    package var substitutionElasticity: [Double]
    package var groupRefining: Int
    package var otherRefining: Int
    package var crudeSupply: Int
    /// The sector left out of totals "without mining".
    package var mining: Int
    /// The group that `groupRefining` makes and that cars' tanks hold.
    package var refiningGroup: String
    /// Share of idle employees kept on, 0 to 1.
    package var labourHoarding: Double
    /// Elasticity of households' demand; only its size counts.
    package var householdDemandElasticity: Double
    /// Technical cost of running on a lower grade.
    package var downgradeCost: Quantity<Price>
    /// Share of the scarcity premium burnt in queues, 0 to 1.
    package var queueShare: Double
    /// The premium counted is at most this many times the price.
    package var queuePremiumCap: Double
    /// Fuel of the group in cars' tanks at the start.
    package var vehicleTankStock: Quantity<Mass>
    /// Losses above this share of gross domestic product are flagged; `nil` flags nothing.
    package var flagThreshold: Double?

    package init(
        days: Int, daysInYear: Int, products: [Fuel], households: Int?, fuelUse: [[Double]],
        classShare: [[[Double]]], table: InputOutputTable, grossDomesticProductTableYear: Quantity<Money>,
        grossDomesticProductBaseYear: Quantity<Money>, kappa: [Double], slack: [Double],
        substitutionElasticity: [Double],
        groupRefining: Int, otherRefining: Int, crudeSupply: Int, mining: Int,
        refiningGroup: String, labourHoarding: Double, householdDemandElasticity: Double,
        downgradeCost: Quantity<Price>, queueShare: Double, queuePremiumCap: Double = 2,
        vehicleTankStock: Quantity<Mass>,
        flagThreshold: Double? = nil
    ) {
        self.days = days
        self.daysInYear = daysInYear
        self.products = products
        self.households = households
        self.fuelUse = fuelUse
        self.classShare = classShare
        self.table = table
        self.grossDomesticProductTableYear = grossDomesticProductTableYear
        self.grossDomesticProductBaseYear = grossDomesticProductBaseYear
        self.kappa = kappa
        self.slack = slack
        self.substitutionElasticity = substitutionElasticity
        self.groupRefining = groupRefining
        self.otherRefining = otherRefining
        self.crudeSupply = crudeSupply
        self.mining = mining
        self.refiningGroup = refiningGroup
        self.labourHoarding = labourHoarding
        self.householdDemandElasticity = householdDemandElasticity
        self.downgradeCost = downgradeCost
        self.queueShare = queueShare
        self.queuePremiumCap = queuePremiumCap
        self.vehicleTankStock = vehicleTankStock
        self.flagThreshold = flagThreshold
    }

    package var sectors: Int { table.output.count }
    package var classes: Int { products.first?.wanted.count ?? 0 }
    /// Fuel groups in the order in which products name them.
    package var groups: [String] {
        products.reduce(into: []) { if !$0.contains($1.group) { $0.append($1.group) } }
    }
    /// Base-year over table-year gross domestic product; multiplies every flow of the table.
    package var scale: Double { grossDomesticProductBaseYear / grossDomesticProductTableYear }
}
