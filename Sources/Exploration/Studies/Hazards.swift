import RealModule

/// Rates out of probabilities, and accidents out of rates.
enum Hazards {
    /// Rate a day that ends a share of what lasts within a month of 30.4375 d: -ln(1 - h) / 30.4375.
    static func rate(_ monthly: Double) -> Double { -Double.log(onePlus: -monthly) / 30.4375 }

    /// The gap in days to the next accident at a rate a year, from a point of the unit interval: -ln(1 - u) / rate.
    static func gap(_ u: Double, ratePerYear: Double) -> Double {
        ratePerYear > 0 ? -Double.log(onePlus: -u) / ratePerYear * 365.25 : .infinity
    }

    /// Probability of more than `count` events at a mean: 1 - sum over k of exp(-mean) mean^k / k!.
    static func probability(ofMoreThan count: Int, mean: Double) -> Double {
        var term = Double.exp(-mean), sum = term
        for k in stride(from: 1, through: count, by: 1) {
            term *= mean / Double(k)
            sum += term
        }
        return max(0, 1 - sum)
    }
}
