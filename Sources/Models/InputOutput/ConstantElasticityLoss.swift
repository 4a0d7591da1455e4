import RealModule

/// The share of output lost by a sector that can replace fuel with other inputs, at a constant elasticity (formula B3).
///
/// dx/x = 1 - [1 - alpha + alpha (1 - s)^rho]^(1/rho), rho = (sigma - 1)/sigma, with alpha the share of fuel in
/// output, s the shortage as a share of wanted fuel and sigma the elasticity of substitution. Limits: sigma = 1 gives
/// 1 - (1 - s)^alpha, sigma = 0 gives s. For sigma <= 1 the loss lies between alpha s and s and falls as sigma rises.
/// Computed with log1p and expm1, so that it keeps its digits for tiny alpha and s.
///
/// Source: Solow (1956), doi:10.2307/1884513 (form); Baqaee and Farhi (2019), doi:10.3982/ECTA15202;
/// Bachmann et al. (2022), ECONtribute Policy Brief 28.
package enum ConstantElasticityLoss {
    /// The share of output lost, 0 to 1.
    ///
    /// A fuel share above 1 counts as 1 and a shortage outside 0 to 1 as the nearer end; without fuel (share 0) nothing
    /// is lost.
    package static func share(fuelShare: Double, shortage: Double, elasticity: Double) -> Double {
        let alpha = min(max(fuelShare, 0), 1)
        let s = min(max(shortage, 0), 1)
        guard alpha > 0, s > 0 else { return 0 }
        guard elasticity > 0 else { return s }
        let rho = (elasticity - 1) / elasticity
        guard rho.isFinite else { return s }
        guard rho != 0 else { return -Double.expMinusOne(alpha * Double.log(onePlus: -s)) }
        return -Double.expMinusOne(logOfMixture(alpha, rho * Double.log(onePlus: -s)) / rho)
    }

    /// log(1 - alpha + alpha e^t), also where e^t is beyond the largest number.
    private static func logOfMixture(_ alpha: Double, _ t: Double) -> Double {
        t > 600
            ? t + Double.log(alpha + (1 - alpha) * Double.exp(-t)) : Double.log(onePlus: alpha * Double.expMinusOne(t))
    }
}
