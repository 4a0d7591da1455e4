/// The points at which a model is run for Sobol' indices: for each of `base` points A, A with one coordinate taken from
/// B, with `secondOrder` also B with one coordinate taken from A, and B.
///
/// Source: Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018.
package struct SaltelliDesign: SamplingDesign {
    package let base: Int
    package let dimensions: Int
    package let secondOrder: Bool
    private let firstPoint: Int
    private let sequence: SobolSequence
    private let scramblings: [OwenScrambling]

    /// Scrambled Sobol' points; `base` is best a power of two. Throws when there are too many dimensions.
    package init(base: Int, dimensions: Int, seed: UInt64, secondOrder: Bool = false) throws(DesignError) {
        try self.init(base: base, dimensions: dimensions, secondOrder: secondOrder, firstPoint: 0, seed: seed)
    }

    /// Plain Sobol' points from a number on; from `base` on leaves out the origin.
    package init(base: Int, dimensions: Int, firstPoint: Int, secondOrder: Bool = false) throws(DesignError) {
        guard firstPoint >= 0 else { throw .noPoints(firstPoint) }
        try self.init(base: base, dimensions: dimensions, secondOrder: secondOrder, firstPoint: firstPoint, seed: nil)
    }

    private init(base: Int, dimensions: Int, secondOrder: Bool, firstPoint: Int, seed: UInt64?) throws(DesignError) {
        guard base > 0 else { throw .noPoints(base) }
        guard base <= 1 << 30, firstPoint <= 1 << 30 else { throw .tooManyPoints(wanted: base, largest: 1 << 30) }
        guard dimensions <= SobolSequence.largestDimensions / 2 else {
            throw .tooManyDimensions(wanted: dimensions, largest: SobolSequence.largestDimensions / 2)
        }
        self.base = base
        self.dimensions = dimensions
        self.secondOrder = secondOrder
        self.firstPoint = firstPoint
        sequence = try SobolSequence(dimensions: 2 * dimensions)
        scramblings =
            seed.map { seed in (0..<(2 * dimensions)).map { OwenScrambling(seed: seed, dimension: $0) } } ?? []
    }

    /// Rows that belong to one base point.
    package var block: Int { (secondOrder ? 2 : 1) * dimensions + 2 }
    package var count: Int { base * block }

    package func coordinate(_ point: Int, _ dimension: Int) -> Double {
        let (number, place) = point.quotientAndRemainder(dividingBy: block)
        return base(number, usesSecond(place, dimension) ? dimension + dimensions : dimension)
    }

    /// Whether a row of a block takes a coordinate from B.
    private func usesSecond(_ place: Int, _ dimension: Int) -> Bool {
        if place == 0 { return false }
        if place == block - 1 { return true }
        return place <= dimensions ? place - 1 == dimension : place - 1 - dimensions != dimension
    }

    private func base(_ number: Int, _ column: Int) -> Double {
        let bits = sequence.bits(firstPoint &+ number, column)
        return scramblings.isEmpty ? Double(bits) * 0x1p-32 : scramblings[column].coordinate(bits)
    }

    /// All points, one a row, each coordinate of a base point computed once.
    package func matrix() -> Matrix {
        var matrix = Matrix(rows: count, columns: dimensions)
        matrix.storage.withUnsafeMutableBufferPointer { storage in
            for dimension in 0..<dimensions {
                let column = UnsafeMutableBufferPointer(
                    rebasing: storage[(dimension * count)..<((dimension + 1) * count)])
                fill(column, dimension)
            }
        }
        return matrix
    }

    private func fill(_ column: UnsafeMutableBufferPointer<Double>, _ dimension: Int) {
        var row = 0
        for number in 0..<base {
            let first = base(number, dimension)
            let second = base(number, dimension &+ dimensions)
            for place in 0..<block {
                column[row] = usesSecond(place, dimension) ? second : first
                row &+= 1
            }
        }
    }
}
