import NumericalMethods

extension FinalDemand {
    /// The position among `regions` of each category's region: the one stated, else the longest of which the category
    /// is the name, or begins with the name and a point.
    ///
    /// Throws `categoryWithoutRegion`.
    package func regionPositions(among regions: [String]) throws(InputOutputError) -> [Int] {
        var positions: [Int] = []
        for (index, category) in categories.enumerated() {
            let stated = self.regions.isEmpty ? nil : self.regions[index]
            let fitting = regions.indices.filter { position in
                stated.map { $0 == regions[position] }
                    ?? (category == regions[position]
                        || category.hasPrefix(
                            regions[position] + """
                                .
                                """))
            }
            guard let position = fitting.max(by: { regions[$0].utf8.count < regions[$1].utf8.count }) else {
                throw .categoryWithoutRegion(category: category, regions: regions)
            }
            positions.append(position)
        }
        return positions
    }

    /// Final demand by sector and consuming region. Throws `categoryWithoutRegion`.
    package func byRegion(_ regions: [String]) throws(InputOutputError) -> Matrix {
        var sums = Matrix(rows: values.rows, columns: regions.count)
        for (column, region) in try regionPositions(among: regions).enumerated() {
            for row in 0..<sums.rows { sums[row, region] += values[row, column] }
        }
        return sums
    }

    /// What the final users of each region use or emit themselves of a satellite; zero where the table says nothing of
    /// it. Throws `categoryWithoutRegion`.
    package func directUse(of satellite: String, by regions: [String]) throws(InputOutputError) -> [Double] {
        var sums = [Double](repeating: 0, count: regions.count)
        guard let row = directUse.first(where: { $0.name == satellite }) else { return sums }
        for (column, region) in try regionPositions(among: regions).enumerated() { sums[region] += row.values[column] }
        return sums
    }
}
