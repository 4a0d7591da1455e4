import EnergySystem
import NumericalMethods

/// One row over the sectors, by name: value added, a tax, employment, fuel use.
package struct SectorRow: Sendable, Equatable {
    package let name: String
    package let values: [Double]
    /// As the table states it.
    package let unit: String?

    package init(name: String, values: [Double], unit: String? = nil) {
        self.name = name
        self.values = values
        self.unit = unit
    }

    /// Whether the name speaks of taxes or subsidies.
    var isTax: Bool { ["tax", "subsid"].contains { name.lowercased().contains($0) } }
}

/// Final demand: one column a category.
package struct FinalDemand: Sendable, Equatable {
    package let categories: [String]
    package let values: Matrix
    /// The region of each category where it is stated; else empty, and a category begins with its region.
    package let regions: [String]
    /// What final users use or emit themselves, by the name of the satellite, one number a category.
    package let directUse: [SectorRow]

    package init(categories: [String], values: Matrix, regions: [String] = [], directUse: [SectorRow] = []) {
        self.categories = categories
        self.values = values
        self.regions = regions
        self.directUse = directUse
    }

    /// Some of the categories, with their amounts.
    func keeping(_ kept: [Int], values: Matrix) -> FinalDemand {
        FinalDemand(
            categories: kept.map { categories[$0] }, values: values,
            regions: regions.isEmpty ? [] : kept.map { regions[$0] },
            directUse: directUse.map { row in SectorRow(name: row.name, values: kept.map { row.values[$0] }) })
    }

    /// The sum over all categories, by sector.
    package var total: [Double] { values.rowSums }
}

/// An input-output table of any size with a label for each sector: suppliers in rows, users in columns.
///
/// Flows, final demand, value added and output are in one unit of money a year; satellites in their own units.
/// Identities: x = Z_d 1 + Y_d 1 by rows; x = Z_d' 1 + Z_m' 1 + value added and taxes by columns.
///
/// Source: Miller and Blair (2009), Input-Output Analysis, 2nd ed., sections 2.2 and 4.7, doi:10.1017/CBO9780511626982.
package struct LabelledTable: Sendable {
    package let labels: [String]
    /// The region of each sector; empty for one region.
    package let regions: [String]
    package let domestic: Matrix
    /// Flows of imported products by product and user; `nil` where the table does not tell them apart.
    package let imported: Matrix?
    package let finalDemand: FinalDemand?
    package let importedFinalDemand: FinalDemand?
    /// Value added and net taxes, one or more rows.
    package let valueAdded: [SectorRow]
    package let satellites: [SectorRow]
    /// Gross output; where none is given, the row sums of domestic flows and final demand.
    package let output: [Double]
    /// Whether output was given and not computed from the rows.
    package let hasStatedOutput: Bool

    /// Throws `size` where a part does not fit the labels.
    package init(
        labels: [String], regions: [String] = [], domestic: Matrix, imported: Matrix? = nil,
        finalDemand: FinalDemand? = nil,
        importedFinalDemand: FinalDemand? = nil, valueAdded: [SectorRow] = [], satellites: [SectorRow] = [],
        output: [Double]? = nil
    ) throws(InputOutputError) {
        let count = labels.count
        func check(_ what: String, _ size: Int?) throws(InputOutputError) {
            if let size, size != count { throw .size(what: what, expected: count, actual: size) }
        }
        try check("rows of domestic flows", domestic.rows)
        try check("columns of domestic flows", domestic.columns)
        try check("rows of imported flows", imported?.rows)
        try check("columns of imported flows", imported?.columns)
        try check("rows of final demand", finalDemand?.values.rows)
        try check("rows of imported final demand", importedFinalDemand?.values.rows)
        try check("output", output?.count)
        for demand in [finalDemand, importedFinalDemand].compactMap({ $0 }) {
            let lists = demand.directUse.map(\.values.count) + (demand.regions.isEmpty ? [] : [demand.regions.count])
            for size in [demand.values.columns] + lists where size != demand.categories.count {
                throw .size(
                    what: "numbers by category of final demand", expected: demand.categories.count, actual: size)
            }
        }
        try check("regions", regions.isEmpty ? nil : regions.count)
        for row in valueAdded + satellites { try check(row.name, row.values.count) }
        self.labels = labels
        self.regions = regions
        self.domestic = domestic
        self.imported = imported
        self.finalDemand = finalDemand
        self.importedFinalDemand = importedFinalDemand
        self.valueAdded = valueAdded
        self.satellites = satellites
        self.output = output ?? LabelledTable.uses(domestic, finalDemand)
        hasStatedOutput = output != nil
    }

    /// A baseline's table with its sectors' names.
    package init(_ table: InputOutputTable, sectors: [String]) throws(InputOutputError) {
        func matrix(_ rows: [[Double]]) throws(InputOutputError) -> Matrix {
            try inDomainWords { () throws(LinearAlgebraError) in try Matrix(fromRows: rows) }
        }
        try self.init(
            labels: sectors, domestic: matrix(table.domesticFlows), imported: matrix(table.importedFlows),
            finalDemand: FinalDemand(
                categories: table.finalDemandCategories, values: matrix(table.domesticFinalDemand)),
            importedFinalDemand: FinalDemand(
                categories: table.importedFinalDemandCategories, values: matrix(table.importedFinalDemand)),
            valueAdded: [
                SectorRow(name: "value-added", values: table.valueAdded),
                SectorRow(name: "net-taxes-on-products", values: table.netTaxesOnProducts)
            ],
            satellites: [SectorRow(name: "employees", values: table.employees)], output: table.output)
    }

    /// Domestic flows and final demand added up by row.
    private static func uses(_ domestic: Matrix, _ demand: FinalDemand?) -> [Double] {
        guard let demand else { return domestic.rowSums }
        return zip(domestic.rowSums, demand.total).map { $0 + $1 }
    }

    package var sectors: Int { labels.count }

    /// Domestic flows and final demand added up by row: what output should be.
    package var uses: [Double] { LabelledTable.uses(domestic, finalDemand) }

    /// Final demand for domestic products by sector; where the table states none, output less domestic flows.
    package var totalFinalDemand: [Double] {
        finalDemand?.total ?? zip(output, domestic.rowSums).map { $0 - $1 }
    }

    /// All value-added and tax rows added up; where there is none, output less the inputs of the column.
    package var totalValueAdded: [Double] {
        guard valueAdded.isEmpty else {
            return valueAdded.reduce(into: [Double](repeating: 0, count: sectors)) { sums, row in
                for (index, value) in row.values.enumerated() { sums[index] += value }
            }
        }
        return zip(output, inputs).map { $0 - $1 }
    }

    /// Value added alone: the rows that are neither taxes nor subsidies; where there is none, as `totalValueAdded`.
    package var grossValueAdded: [Double] {
        let rows = valueAdded.filter { !$0.isTax }
        guard !rows.isEmpty else { return totalValueAdded }
        return rows.reduce(into: [Double](repeating: 0, count: sectors)) { sums, row in
            for (index, value) in row.values.enumerated() { sums[index] += value }
        }
    }

    /// Domestic and imported inputs added up by column.
    package var inputs: [Double] {
        guard let imported else { return domestic.columnSums }
        return zip(domestic.columnSums, imported.columnSums).map { $0 + $1 }
    }

    /// Domestic inputs per unit of output, A_d = Z_d / x; a column without output is zero.
    package var domesticCoefficients: Matrix { LabelledTable.perUnit(domestic, output) }
    /// Imported inputs per unit of output, A_m = Z_m / x.
    package var importedCoefficients: Matrix? { imported.map { LabelledTable.perUnit($0, output) } }

    /// Any row per unit of output; 0 where there is no output.
    package func perUnit(_ row: [Double]) -> [Double] { zip(row, output).map { $1 == 0 ? 0 : $0 / $1 } }

    static func perUnit(_ flows: Matrix, _ output: [Double]) -> Matrix {
        var shares = flows
        for j in 0..<flows.columns {
            let scale = output[j]
            for i in 0..<flows.rows where shares[i, j] != 0 { shares[i, j] = scale == 0 ? 0 : shares[i, j] / scale }
        }
        return shares
    }
}
