/// A square matrix of which only its products with vectors are asked.
public protocol LinearOperator: Sendable {
    /// The number of rows and of columns.
    var order: Int { get }
    /// The product A x; x has `order` numbers.
    func applied(to vector: [Double]) -> [Double]
    /// The product x' A; x has `order` numbers.
    func transposeApplied(to vector: [Double]) -> [Double]
    /// The entries on the diagonal.
    var diagonal: [Double] { get }
    /// Whether no entry is below zero.
    var isNonnegative: Bool { get }
    /// Row and column of an entry that is not a finite number.
    var notFinitePlace: (row: Int, column: Int)? { get }
}

extension Matrix: LinearOperator {
    /// The number of rows; of use for a square matrix.
    public var order: Int { rows }
    public func applied(to vector: [Double]) -> [Double] { self * vector }
    public func transposeApplied(to vector: [Double]) -> [Double] { vector * self }
    public var diagonal: [Double] { (0..<min(rows, columns)).map { self[$0, $0] } }
    public var notFinitePlace: (row: Int, column: Int)? { firstNonFinite }
}

extension SparseMatrix: LinearOperator {
    /// The number of rows; of use for a square matrix.
    public var order: Int { rows }
    public func applied(to vector: [Double]) -> [Double] { self * vector }
    public func transposeApplied(to vector: [Double]) -> [Double] { vector * self }
    public var isNonnegative: Bool { values.allSatisfy { $0 >= 0 } }

    public var diagonal: [Double] {
        var entries = [Double](repeating: 0, count: min(rows, columns))
        for j in entries.indices {
            for k in starts[j]..<starts[j + 1] where Int(rowOfEntry[k]) == j { entries[j] = values[k] }
        }
        return entries
    }

    public var notFinitePlace: (row: Int, column: Int)? {
        guard let entry = values.firstIndex(where: { !$0.isFinite }) else { return nil }
        let column = starts.firstIndex { $0 > entry } ?? columns
        return (row: Int(rowOfEntry[entry]), column: column - 1)
    }
}

/// The transpose of an operator, without a copy.
public struct TransposedOperator<Base: LinearOperator>: LinearOperator {
    public let base: Base

    public init(_ base: Base) { self.base = base }

    public var order: Int { base.order }
    public func applied(to vector: [Double]) -> [Double] { base.transposeApplied(to: vector) }
    public func transposeApplied(to vector: [Double]) -> [Double] { base.applied(to: vector) }
    public var diagonal: [Double] { base.diagonal }
    public var isNonnegative: Bool { base.isNonnegative }
    public var notFinitePlace: (row: Int, column: Int)? {
        base.notFinitePlace.map { (row: $0.column, column: $0.row) }
    }
}
