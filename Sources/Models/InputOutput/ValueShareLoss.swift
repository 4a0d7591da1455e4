/// The loss to first order: each missing tonne is worth what its user pays for it (formula B2).
///
/// dx_f = sum_g p_g u_fg, with p the user's price (M AZN/kt, which is 1e-3 of AZN/t) and u the unserved tonnes (kt);
/// dx in M AZN. With fuel share alpha = p q / x and shortage s = u / q it is alpha s x.
/// Under rationing the price is a floor of the value, so this is a lower estimate for one sector that
/// cannot replace fuel better than one for one.
///
/// Source: Hulten (1978), doi:10.2307/2297252.
public enum ValueShareLoss {
    /// The value of unserved fuel, M AZN.
    public static func loss(unserved: [Double], price: [Double]) -> Double {
        zip(unserved, price).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
