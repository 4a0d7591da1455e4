/// A square matrix kept by the entries of each row that are not zero, with an identity block appended.
///
/// The transition matrices of structural and ARIMA models have few entries a row.
struct SparseRows: ~Copyable {
    let order: Int
    private let starts: UnsafeMutablePointer<Int>
    private let columns: UnsafeMutablePointer<Int>
    private let values: UnsafeMutablePointer<Double>

    init(_ matrix: Matrix, identityTail: Int) {
        order = matrix.rows + identityTail
        var entries: [(row: Int, column: Int, value: Double)] = []
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns where matrix[row, column] != 0 {
                entries.append((row, column, matrix[row, column]))
            }
        }
        for row in matrix.rows..<order { entries.append((row, row, 1)) }
        starts = .allocate(capacity: order + 1)
        columns = .allocate(capacity: max(entries.count, 1))
        values = .allocate(capacity: max(entries.count, 1))
        starts.initialize(repeating: 0, count: order + 1)
        for (index, entry) in entries.enumerated() {
            starts[entry.row + 1] += 1
            columns[index] = entry.column
            values[index] = entry.value
        }
        for row in 0..<order { starts[row + 1] += starts[row] }
    }

    deinit {
        starts.deallocate()
        columns.deallocate()
        values.deallocate()
    }

    /// T x.
    func multiply(_ vector: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>) {
        for row in 0..<order {
            var sum = 0.0
            for entry in starts[row]..<starts[row + 1] { sum += values[entry] * vector[columns[entry]] }
            result[row] = sum
        }
    }

    /// P becomes T P T' for a symmetric P, kept symmetric.
    func sandwich(_ matrix: UnsafeMutablePointer<Double>, scratch: UnsafeMutablePointer<Double>) {
        let m = order
        for row in 0..<m {
            let target = scratch + row * m
            for j in 0..<m { target[j] = 0 }
            for entry in starts[row]..<starts[row + 1] {
                let factor = values[entry]
                let source = matrix + columns[entry] * m
                for j in 0..<m { target[j] += factor * source[j] }
            }
        }
        for row in 0..<m {
            for column in row..<m {
                var sum = 0.0
                for entry in starts[column]..<starts[column + 1] {
                    sum += values[entry] * scratch[row * m + columns[entry]]
                }
                matrix[row * m + column] = sum
                matrix[column * m + row] = sum
            }
        }
    }
}
