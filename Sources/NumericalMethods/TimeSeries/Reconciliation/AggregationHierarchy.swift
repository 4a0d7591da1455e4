/// Series that add up: sums first, then the series at the bottom that they are made of.
public struct AggregationHierarchy: Sendable, Equatable {
    /// One row a sum, one column a bottom series; the entry is how much of it the sum holds.
    public let sums: Matrix

    /// A hierarchy from the rows of its sums over the bottom series.
    public init(sums: Matrix) { self.sums = sums }

    /// Steps that add up to longer ones, such as 12 months to 4 quarters and a year: sums of `groups` consecutive bottom
    /// series each. Groups that do not divide the number of steps are left out.
    public init(steps: Int, groupsOf sizes: [Int]) {
        let rows = sizes.filter { $0 > 1 && $0 <= steps && steps.isMultiple(of: $0) }.flatMap { size in
            (0..<(steps / size)).map { group in group * size..<(group + 1) * size }
        }
        var sums = Matrix(rows: rows.count, columns: max(steps, 0))
        for (row, range) in rows.enumerated() {
            for step in range { sums[row, step] = 1 }
        }
        self.sums = sums
    }

    public var bottomCount: Int { sums.columns }
    public var count: Int { sums.rows + sums.columns }

    /// All series from those at the bottom, S b.
    public func aggregate(_ bottom: [Double]) throws(ReconciliationError) -> [Double] {
        guard bottom.count == bottomCount else {
            throw .count(of: "bottom series", expected: bottomCount, given: bottom.count)
        }
        return sums * bottom + bottom
    }

    /// C = [I, -S_upper]: numbers add up where C y = 0.
    var constraints: Matrix {
        var matrix = Matrix(rows: sums.rows, columns: count)
        for row in 0..<sums.rows {
            matrix[row, row] = 1
            for column in 0..<bottomCount { matrix[row, sums.rows + column] = -sums[row, column] }
        }
        return matrix
    }

    /// The row sums of S: how many bottom series each series holds.
    var structuralWeights: [Double] { sums.rowSums + [Double](repeating: 1, count: bottomCount) }
}
