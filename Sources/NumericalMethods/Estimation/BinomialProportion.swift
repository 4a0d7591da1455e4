/// What so many successes in so many independent trials say of the chance of one.
package struct BinomialProportion: Sendable, Equatable {
    package let successes: Int
    package let trials: Int

    /// `nil` where there is no trial or not 0 <= successes <= trials.
    package init?(successes: Int, trials: Int) {
        guard trials > 0, (0...trials).contains(successes) else { return nil }
        self.successes = successes
        self.trials = trials
    }

    /// The largest chance p with which so few successes still come with a probability of `1 - confidence`:
    /// sum over i <= k of C(n, i) p^i (1 - p)^(n - i) = 1 - confidence, the quantile of a beta distribution with shapes
    /// k + 1 and n - k; without a success p = 1 - (1 - confidence)^(1/n).
    ///
    /// Source: Clopper, Pearson (1934), Biometrika 26(4), 404-413, doi:10.1093/biomet/26.4.404, one-sided.
    package func upperBound(confidence: Double) -> Double {
        guard successes < trials else { return 1 }
        let beta = try? BetaDistribution(first: Double(successes + 1), second: Double(trials - successes))
        return beta?.quantile(confidence) ?? 1
    }
}
