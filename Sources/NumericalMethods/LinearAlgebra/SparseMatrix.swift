/// A matrix that keeps only its entries other than zero, column by column.
///
/// Source: Davis (2006), Direct Methods for Sparse Linear Systems, ch. 2, doi:10.1137/1.9780898718881.
package struct SparseMatrix: Sendable, Equatable {
    package let rows: Int
    package let columns: Int
    /// For each column the position of its first entry, and at the end the number of entries.
    let starts: [Int]
    let rowOfEntry: [Int32]
    let values: [Double]

    /// The entries of a dense matrix that are not zero.
    package init(_ matrix: Matrix) {
        var (starts, rowOfEntry, values): ([Int], [Int32], [Double]) = ([0], [], [])
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows where matrix[i, j] != 0 {
                rowOfEntry.append(Int32(i))
                values.append(matrix[i, j])
            }
            starts.append(values.count)
        }
        (rows, columns) = (matrix.rows, matrix.columns)
        (self.starts, self.rowOfEntry, self.values) = (starts, rowOfEntry, values)
    }

    /// The same numbers with every place written out.
    package var dense: Matrix {
        var matrix = Matrix(rows: rows, columns: columns)
        for j in 0..<columns {
            for k in starts[j]..<starts[j + 1] { matrix[Int(rowOfEntry[k]), j] = values[k] }
        }
        return matrix
    }

    /// The product A x. The sizes must fit.
    package static func * (matrix: SparseMatrix, vector: [Double]) -> [Double] {
        precondition(matrix.columns == vector.count, "sizes of a matrix and a vector must fit")
        var product = [Double](repeating: 0, count: matrix.rows)
        for j in 0..<matrix.columns where vector[j] != 0 {
            let factor = vector[j]
            for k in matrix.starts[j]..<matrix.starts[j + 1] {
                product[Int(matrix.rowOfEntry[k])] += matrix.values[k] * factor
            }
        }
        return product
    }

    /// The product x' A. The sizes must fit.
    package static func * (vector: [Double], matrix: SparseMatrix) -> [Double] {
        precondition(matrix.rows == vector.count, "sizes of a vector and a matrix must fit")
        var product = [Double](repeating: 0, count: matrix.columns)
        for j in 0..<matrix.columns {
            var sum = 0.0
            for k in matrix.starts[j]..<matrix.starts[j + 1] {
                sum += matrix.values[k] * vector[Int(matrix.rowOfEntry[k])]
            }
            product[j] = sum
        }
        return product
    }
}
