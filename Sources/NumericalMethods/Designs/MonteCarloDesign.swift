/// Independent random points: each coordinate belongs to a cause and depends on seed, cause and draw only.
public struct MonteCarloDesign: SamplingDesign {
    public let count: Int
    public let source: RandomSource
    public let causes: [RandomStream]

    /// A design for these causes. Throws when there is no point or no cause.
    package init(count: Int, causes: [RandomStream], source: RandomSource) throws(DesignError) {
        guard count > 0 else { throw .noPoints(count) }
        guard !causes.isEmpty else { throw .noDimensions }
        self.count = count
        self.causes = causes
        self.source = source
    }

    @inlinable public var dimensions: Int { causes.count }

    @inlinable
    public func coordinate(_ point: Int, _ dimension: Int) -> Double {
        source.uniform(causes[dimension], draw: point)
    }
}
