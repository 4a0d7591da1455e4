import RealModule

/// The logarithm of the gamma function and what is built from it.
package enum LogGamma {
    /// log |Gamma(x)|; plus infinity at 0 and the negative whole numbers.
    package static func value(_ x: Double) -> Double { Double.logGamma(x) }

    /// log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b), for a and b above 0.
    package static func beta(_ a: Double, _ b: Double) -> Double {
        guard min(a, b) >= 10 else { return value(a) + value(b) - value(a + b) }
        let (small, large) = (min(a, b), max(a, b))
        let ratio = small / large
        let corrections = stirlingError(a) + stirlingError(b) - stirlingError(a + b)
        let powers = small * Double.log(ratio / (1 + ratio)) - large * Double.log(onePlus: ratio)
        return 0.5 * Double.log(2 * .pi) + 0.5 * (Double.log(1 / small + 1 / large)) + powers + corrections
    }

    /// log Gamma(x + 1) less Stirling's formula (x + 1/2) log x - x + log(2 pi) / 2, for x above 0.
    ///
    /// Source: Loader (2000), Fast and accurate computation of binomial probabilities.
    static func stirlingError(_ x: Double) -> Double {
        guard x >= 15 else { return value(x + 1) - (x + 0.5) * Double.log(x) + x - 0.5 * Double.log(2 * .pi) }
        let s = 1 / (x * x)
        let tail = s * (1.0 / 1_680 - s * (1.0 / 1_188 - s * (691.0 / 360_360 - s / 156)))
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1_260 - tail))) / x
    }

    /// x log(x / m) + m - x without cancellation near x = m: the deviance of a Poisson number x with mean m.
    static func deviance(_ x: Double, _ m: Double) -> Double {
        let difference = x - m
        guard abs(difference) < 0.1 * (x + m) else { return x * Double.log(x / m) + m - x }
        let v = difference / (x + m)
        var (term, sum, odd) = (2 * x * v, difference * v, 1.0)
        for _ in 0..<1_000 {
            term *= v * v
            odd += 2
            let next = sum + term / odd
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
