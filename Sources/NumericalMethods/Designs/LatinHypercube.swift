/// Points of which, in every coordinate, exactly one lies in each of `count` equal intervals: x = (permutation + u) /
/// n.
///
/// The permutation of a coordinate depends on seed, cause and the number of points; a shard asks for its own points.
/// Source: McKay, Beckman and Conover (1979), doi:10.1080/00401706.1979.10489755.
public struct LatinHypercube: SamplingDesign {
    public let count: Int
    public let source: RandomSource
    public let causes: [RandomStream]
    @usableFromInline let strata: [[Int32]]

    /// A design for these causes. Throws when there is no point, no cause, or more points than 2^31 - 1.
    package init(count: Int, causes: [RandomStream], source: RandomSource) throws(DesignError) {
        guard count > 0 else { throw .noPoints(count) }
        guard count <= Int(Int32.max) else { throw .tooManyPoints(wanted: count, largest: Int(Int32.max)) }
        guard !causes.isEmpty else { throw .noDimensions }
        self.count = count
        self.causes = causes
        self.source = source
        strata = causes.map { LatinHypercube.permutation(of: count, cause: $0, source: source) }
    }

    @inlinable public var dimensions: Int { causes.count }

    @inlinable
    public func coordinate(_ point: Int, _ dimension: Int) -> Double {
        let jitter = source.uniform(causes[dimension], draw: point)
        return LatinHypercube.place(stratum: Int(strata[dimension][point]), jitter: jitter, count: count)
    }

    /// (stratum + jitter) / count, kept below 1.
    @inlinable
    public static func place(stratum: Int, jitter: Double, count: Int) -> Double {
        min((Double(stratum) + jitter) / Double(count), 1 - 0x1p-53)
    }

    /// A random order of 0 to count - 1. Source: Durstenfeld (1964), doi:10.1145/364520.364540.
    static func permutation(of count: Int, cause: RandomStream, source: RandomSource) -> [Int32] {
        var order = [Int32](0..<Int32(count))
        var generator = source.generator(cause.child(1), draw: 0)
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(last, generator.index(below: last + 1))
        }
        return order
    }
}
