/// What one look at all entries of a matrix tells.
package struct EntryProfile: Sendable, Equatable {
    package let isFinite: Bool
    /// Whether no entry is below zero; of no meaning when not all are finite.
    package let isNonnegative: Bool
    package let nonzeroCount: Int

    /// Looks at eight entries at a time: v * 0 is zero for finite numbers only.
    init(_ values: [Double]) {
        var (smallest, check, zeros) = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Int64>.zero)
        values.withUnsafeBufferPointer { entries in
            for start in stride(from: 0, to: entries.count - entries.count % 8, by: 8) {
                var eight = SIMD8<Double>.zero
                for lane in 0..<8 { eight[lane] = entries[start + lane] }
                smallest = smallest.replacing(with: eight, where: eight .< smallest)
                check += eight * 0
                zeros = zeros.replacing(with: zeros &+ 1, where: eight .== 0)
            }
        }
        let rest = values[(values.count - values.count % 8)...]
        isFinite = check == .zero && rest.allSatisfy(\.isFinite)
        isNonnegative = smallest == .zero && rest.allSatisfy { $0 >= 0 }
        let others = rest.reduce(0) { $1 != 0 ? $0 + 1 : $0 }
        nonzeroCount = values.count - rest.count - Int(zeros.wrappedSum()) + others
    }
}

/// A square matrix of which only its products with vectors are asked.
package protocol LinearOperator: Sendable {
    /// The number of rows and of columns.
    var order: Int { get }
    /// The product A x; x has `order` numbers.
    func applied(to vector: [Double]) -> [Double]
    /// The product x' A; x has `order` numbers.
    func transposeApplied(to vector: [Double]) -> [Double]
    /// The entries on the diagonal.
    var diagonal: [Double] { get }
    /// Row and column of an entry that is not a finite number.
    var notFinitePlace: (row: Int, column: Int)? { get }
}

extension Matrix: LinearOperator {
    /// The number of rows; of use for a square matrix.
    package var order: Int { rows }
    package func applied(to vector: [Double]) -> [Double] { self * vector }
    package func transposeApplied(to vector: [Double]) -> [Double] { vector * self }
    package var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }
    package var profile: EntryProfile { EntryProfile(storage) }
    package var notFinitePlace: (row: Int, column: Int)? { firstNonFinite }
}

extension SparseMatrix: LinearOperator {
    /// The number of rows; of use for a square matrix.
    package var order: Int { rows }
    package func applied(to vector: [Double]) -> [Double] { self * vector }
    package func transposeApplied(to vector: [Double]) -> [Double] { vector * self }

    package var diagonal: [Double] {
        var entries = [Double](repeating: 0, count: min(rows, columns))
        for j in entries.indices {
            for k in starts[j]..<starts[j + 1] where Int(rowOfEntry[k]) == j { entries[j] = values[k] }
        }
        return entries
    }

    package var notFinitePlace: (row: Int, column: Int)? {
        guard let entry = values.firstIndex(where: { !$0.isFinite }) else { return nil }
        let column = starts.firstIndex { $0 > entry } ?? columns
        return (row: Int(rowOfEntry[entry]), column: column - 1)
    }
}

/// The transpose of an operator, without a copy.
package struct TransposedOperator<Base: LinearOperator>: LinearOperator {
    package let base: Base

    package init(_ base: Base) { self.base = base }

    package var order: Int { base.order }
    package func applied(to vector: [Double]) -> [Double] { base.transposeApplied(to: vector) }
    package func transposeApplied(to vector: [Double]) -> [Double] { base.applied(to: vector) }
    package var diagonal: [Double] { base.diagonal }
    package var notFinitePlace: (row: Int, column: Int)? {
        base.notFinitePlace.map { (row: $0.column, column: $0.row) }
    }
}
