import NumericalMethods

/// Which group each sector of a table belongs to, for aggregation.
///
/// Z* = S Z S', x* = S x with S(g, i) = 1 when sector i belongs to group g. Coefficients are made again from aggregated
/// flows; results are exact only where the sectors of a group have equal input columns or proportional final demand.
///
/// Source: Miller and Blair (2009), section 4.9, doi:10.1017/CBO9780511626982.
package struct Concordance: Sendable, Equatable {
    /// The group of each sector.
    package let groups: [Int]
    package let groupCount: Int

    /// Throws `unfit` for a group outside 0..<count and for a group without any sector.
    package init(groups: [Int], count: Int) throws(InputOutputError) {
        var isUsed = [Bool](repeating: false, count: max(0, count))
        for (sector, group) in groups.enumerated() {
            guard isUsed.indices.contains(group) else {
                throw .unfit(
                    what: "the group must lie between 0 and \(count - 1)", sector: sector, value: Double(group))
            }
            isUsed[group] = true
        }
        if let empty = isUsed.firstIndex(of: false) {
            throw .outOfRange(what: "sectors of group number \(empty)", value: 0)
        }
        (self.groups, groupCount) = (groups, count)
    }

    /// S v. Throws `size`.
    package func aggregate(_ values: [Double]) throws(InputOutputError) -> [Double] {
        guard values.count == groups.count else {
            throw .size(what: "a list by sector", expected: groups.count, actual: values.count)
        }
        var sums = [Double](repeating: 0, count: groupCount)
        for (sector, value) in values.enumerated() { sums[groups[sector]] += value }
        return sums
    }

    /// S Z S' for a square table of flows. Throws `size`.
    package func aggregate(flows: Matrix) throws(InputOutputError) -> Matrix {
        try aggregateColumns(try aggregateRows(flows))
    }

    /// S Y: sectors in rows, as in final demand. Throws `size`.
    package func aggregateRows(_ matrix: Matrix) throws(InputOutputError) -> Matrix {
        guard matrix.rows == groups.count else {
            throw .size(what: "rows by sector", expected: groups.count, actual: matrix.rows)
        }
        var sums = Matrix(rows: groupCount, columns: matrix.columns)
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows { sums[groups[i], j] += matrix[i, j] }
        }
        return sums
    }

    /// W S': sectors in columns, as in value added. Throws `size`.
    package func aggregateColumns(_ matrix: Matrix) throws(InputOutputError) -> Matrix {
        guard matrix.columns == groups.count else {
            throw .size(what: "columns by sector", expected: groups.count, actual: matrix.columns)
        }
        var sums = Matrix(rows: matrix.rows, columns: groupCount)
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows { sums[i, groups[j]] += matrix[i, j] }
        }
        return sums
    }
}
