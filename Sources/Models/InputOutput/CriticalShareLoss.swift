/// The share of output that a sector loses when part of its fuel is missing and a little of it can be spared (formula
/// B4).
///
/// D_f = kappa_f sum_G omega_fG max(0, (s_fG - slack_f)/(1 - slack_f)), with kappa the share of output lost when all
/// fuel is gone, slack the share of fuel spared at no loss, omega the weight of fuel group G in the sector's fuel
/// by value and s the group's shortage. 0 <= D <= kappa; D = kappa when nothing is served. The strict case is
/// kappa 1, slack 0: fixed proportions.
///
/// Source: own; after Pichler et al. (2022), doi:10.1016/j.jedc.2022.104527, and Rose's resilience factors (Rose and
/// Wei 2013, Economic Systems Research 25).
package enum CriticalShareLoss {
    /// The share of output lost, 0 to kappa. A slack of 1 or more means that nothing is lost.
    package static func share(
        kappa: Double, slack: Double, weights: some Sequence<Double>, shortages: some Sequence<Double>
    ) -> Double {
        guard slack < 1 else { return 0 }
        var felt = 0.0
        for (weight, shortage) in zip(weights, shortages) {
            felt += weight * max(0, (min(shortage, 1) - slack) / (1 - slack))
        }
        return kappa * min(felt, 1)
    }
}
