/// Dependence like that of a `GaussianCopula`, but extreme numbers come together: correlated normal numbers divided by
/// the same root of a chi-square number over its degrees of freedom.
///
/// Source: Demarta and McNeil (2005), doi:10.1111/j.1751-5823.2005.tb00254.x.
public struct StudentCopula: Sendable {
    public let gaussian: GaussianCopula
    public let degrees: Double
    private let chiSquare: GammaDistribution

    /// The fewer degrees of freedom the stronger the common extremes; 4 is usual.
    public init(_ gaussian: GaussianCopula, degrees: Double = 4) throws(DistributionError) {
        try DistributionError.positive(degrees, "degrees of freedom")
        self.gaussian = gaussian
        self.degrees = degrees
        chiSquare = try GammaDistribution(shape: 0.5 * degrees, scale: 2)
    }

    public var dimensions: Int { gaussian.dimensions }

    /// Dependent uniform numbers from independent ones above 0 and below 1 and one more for the common size.
    public func uniforms(_ independent: [Double], common: Double) -> [Double] {
        let scale = (degrees / chiSquare.quantile(common)).squareRoot()
        return gaussian.normals(independent.map(StandardNormal.quantile)).map {
            let u = StudentDistribution.cumulative($0 * scale, degrees: degrees)
            return min(max(u, 0x1p-60), 1 - 0x1p-53)
        }
    }
}
