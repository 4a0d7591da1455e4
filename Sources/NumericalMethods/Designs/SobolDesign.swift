/// Sobol' points with Owen scrambling; point 0 is kept. Best with 2^k points.
///
/// Source: Joe and Kuo (2008), doi:10.1137/070709359; Owen (2022) on keeping point 0, doi:10.1007/978-3-030-98319-2_4.
public struct SobolDesign: SamplingDesign {
    public let count: Int
    @usableFromInline let sequence: SobolSequence
    @usableFromInline let scramblings: [OwenScrambling]

    /// A scrambled design. Throws when there is no point or the table of directions ends before.
    package init(count: Int, dimensions: Int, seed: UInt64) throws(DesignError) {
        guard count > 0 else { throw .noPoints(count) }
        guard count <= SobolSequence.largestCount else {
            throw .tooManyPoints(wanted: count, largest: SobolSequence.largestCount)
        }
        self.count = count
        sequence = try SobolSequence(dimensions: dimensions)
        scramblings = (0..<dimensions).map { OwenScrambling(seed: seed, dimension: $0) }
    }

    @inlinable public var dimensions: Int { sequence.dimensions }

    @inlinable
    public func coordinate(_ point: Int, _ dimension: Int) -> Double {
        scramblings[dimension].coordinate(sequence.bits(point, dimension))
    }
}
