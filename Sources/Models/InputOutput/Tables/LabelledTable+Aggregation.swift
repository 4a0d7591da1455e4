import NumericalMethods

extension LabelledTable {
    /// The table with its sectors added up in groups: flows, final demand, value added, satellites and output.
    ///
    /// Regions stay where every group lies in one. Throws `size` where the concordance does not fit the table.
    package func aggregated(by concordance: Concordance, names: [String]) throws(InputOutputError) -> LabelledTable {
        func rows(_ rows: [SectorRow]) throws(InputOutputError) -> [SectorRow] {
            var sums: [SectorRow] = []
            for row in rows {
                sums.append(SectorRow(name: row.name, values: try concordance.aggregate(row.values), unit: row.unit))
            }
            return sums
        }
        func demand(_ demand: FinalDemand?) throws(InputOutputError) -> FinalDemand? {
            guard let demand else { return nil }
            return demand.keeping(
                Array(demand.categories.indices), values: try concordance.aggregateRows(demand.values))
        }
        return try LabelledTable(
            labels: names, regions: regions(of: concordance), domestic: concordance.aggregate(flows: domestic),
            imported: imported.map { flows throws(InputOutputError) in try concordance.aggregate(flows: flows) },
            finalDemand: demand(finalDemand), importedFinalDemand: demand(importedFinalDemand),
            valueAdded: rows(valueAdded),
            satellites: rows(satellites), output: hasStatedOutput ? concordance.aggregate(output) : nil)
    }

    private func regions(of concordance: Concordance) -> [String] {
        var found = [String?](repeating: nil, count: concordance.groupCount)
        for (region, group) in zip(regions, concordance.groups) {
            guard found[group] == nil || found[group] == region else { return [] }
            found[group] = region
        }
        return found.compactMap { $0 }.count == concordance.groupCount ? found.compactMap { $0 } : []
    }

    /// A table of total flows split by the imports of each product, the same share for every user but some categories.
    ///
    /// `importColumn`: a category of final demand with imports as negative amounts, which goes. Output stays. Throws as
    /// `ImportSplit`.
    package func splittingImports(
        _ imports: [Double], categoriesWithoutImports: [Int], importColumn: Int? = nil
    ) throws(InputOutputError) -> LabelledTable {
        let demand = finalDemand ?? FinalDemand(categories: [], values: Matrix(rows: sectors, columns: 0))
        let kept = demand.categories.indices.filter { $0 != importColumn }
        let values = demand.values.block(rows: Array(0..<sectors), columns: kept)
        let without = categoriesWithoutImports.compactMap { kept.firstIndex(of: $0) }
        let parts = try ImportSplit(
            flows: domestic, finalDemand: values, imports: imports, columnsWithoutImports: without)
        return try LabelledTable(
            labels: labels, regions: regions, domestic: parts.domesticFlows, imported: parts.importedFlows,
            finalDemand: demand.keeping(kept, values: parts.domesticFinalDemand),
            importedFinalDemand: FinalDemand(
                categories: kept.map { demand.categories[$0] }, values: parts.importedFinalDemand),
            valueAdded: valueAdded,
            satellites: satellites, output: hasStatedOutput ? output : nil)
    }
}
