extension Matrix {
    /// A matrix from its numbers column by column. Throws `size` when there are more or fewer than its cells.
    package init(rows: Int, columns: Int, columnByColumn values: [Double]) throws(LinearAlgebraError) {
        guard rows >= 0, columns >= 0, values.count == rows * columns else {
            throw .size(expected: max(0, rows * columns), actual: values.count)
        }
        self.init(rows: rows, columns: columns, columnMajor: values)
    }

    /// The largest column sum of sizes, |A|_1; not finite when an entry is not.
    package var oneNorm: Double { oneNorm(subtractedFromIdentity: false) }

    /// |A|_1, or |I - A|_1.
    func oneNorm(subtractedFromIdentity: Bool) -> Double {
        var largest = 0.0
        for j in 0..<columns {
            var sum = 0.0
            for i in 0..<rows {
                let value = subtractedFromIdentity && i == j ? 1 - self[i, j] : self[i, j]
                sum += abs(value)
            }
            guard sum.isFinite else { return .infinity }
            largest = max(largest, sum)
        }
        return largest
    }

    /// Row and column of the first entry, column by column, for which this holds.
    package func firstPlace(where condition: (Double) -> Bool) -> (row: Int, column: Int)? {
        storage.firstIndex(where: condition).map { (row: $0 % rows, column: $0 / rows) }
    }

    /// Each row multiplied by its number, diag(r) A. The sizes must fit.
    package func scalingRows(by factors: [Double]) -> Matrix {
        precondition(factors.count == rows, "one factor a row is needed")
        var scaled = self
        for j in 0..<columns {
            for i in 0..<rows { scaled[i, j] *= factors[i] }
        }
        return scaled
    }

    /// Each column multiplied by its number, A diag(c). The sizes must fit.
    package func scalingColumns(by factors: [Double]) -> Matrix {
        precondition(factors.count == columns, "one factor a column is needed")
        var scaled = self
        for j in 0..<columns {
            for i in 0..<rows { scaled[i, j] *= factors[j] }
        }
        return scaled
    }

    /// The sum of two matrices. The sizes must fit.
    package static func + (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.rows == right.rows && left.columns == right.columns, "sizes of a sum must fit")
        var sum = left
        for index in sum.storage.indices { sum.storage[index] += right.storage[index] }
        return sum
    }

    /// A new matrix with this function applied to every entry.
    package func mapping(_ change: (Double) -> Double) -> Matrix {
        var changed = self
        for index in changed.storage.indices { changed.storage[index] = change(changed.storage[index]) }
        return changed
    }
}
