/// The Minnesota prior in its natural conjugate form.
///
/// Given Sigma, the coefficient of variable j at lag l in equation i has variance Sigma_ii (tightness / l^decay)^2 / s_j^2
/// about a mean of zero, on its own first lag of `ownLagMean`.
/// Source: Litterman (1986), doi:10.1080/07350015.1986.10509491; Kadiyala and Karlsson (1997),
/// doi:10.1002/(SICI)1099-1255(199703)12:2<99::AID-JAE429>3.0.CO;2-A.
public struct MinnesotaPrior: Sendable, Equatable {
    /// lambda: small holds the coefficients near their means.
    public var tightness: Double
    /// How fast the prior tightens with the lag; 1, or 2 for monthly data with 12 lags.
    public var lagDecay: Double
    /// The mean of the own first lag: 1 for variables in (log) levels, 0 for growth rates.
    public var ownLagMean: Double
    /// The variance of the constant, relative to Sigma_ii.
    public var interceptVariance: Double
    /// Degrees of freedom of the prior on Sigma; the number of variables plus 2 where nil.
    public var degreesOfFreedom: Double?
    /// Pulls towards a unit root of every variable; 1 is usual for levels, larger is looser, nil is none.
    ///
    /// Source: Doan, Litterman and Sims (1984), doi:10.1080/07474938408800053.
    public var sumOfCoefficients: Double?
    /// Pulls towards common trends; 1 is usual for levels, larger is looser, nil is none. Source: Sims (1993).
    public var initialObservation: Double?

    public init(
        tightness: Double = 0.2, lagDecay: Double = 1, ownLagMean: Double = 1, interceptVariance: Double = 100,
        degreesOfFreedom: Double? = nil, sumOfCoefficients: Double? = nil, initialObservation: Double? = nil
    ) {
        self.tightness = tightness
        self.lagDecay = lagDecay
        self.ownLagMean = ownLagMean
        self.interceptVariance = interceptVariance
        self.degreesOfFreedom = degreesOfFreedom
        self.sumOfCoefficients = sumOfCoefficients
        self.initialObservation = initialObservation
    }

    func check(variables: Int) throws(AutoregressionError) {
        let positive: [(String, Double?)] = [
            ("tightness", tightness), ("variance of the constant", interceptVariance),
            ("sum-of-coefficients setting", sumOfCoefficients), ("initial-observation setting", initialObservation),
        ]
        for (name, value) in positive {
            guard let value else { continue }
            guard value > 0, value.isFinite else { throw .setting("the prior's \(name) must be above zero, not \(value)") }
        }
        guard lagDecay >= 0, lagDecay.isFinite, ownLagMean.isFinite else {
            throw .setting("the prior's lag decay must not be negative and its mean must be a number")
        }
        guard degrees(variables) > Double(variables + 1) else {
            throw .setting("the prior needs more than \(variables + 1) degrees of freedom for \(variables) variables")
        }
    }

    func degrees(_ variables: Int) -> Double { degreesOfFreedom ?? Double(variables + 2) }
}
