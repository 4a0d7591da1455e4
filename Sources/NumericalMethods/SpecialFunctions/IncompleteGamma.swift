import RealModule

/// The regularised incomplete gamma functions, with a relative error of about 1e-14.
///
/// Source: series and continued fraction of Abramowitz and Stegun (1964), 6.5.29 and 6.5.31, the fraction by the
/// method of Lentz (1976), doi:10.1364/AO.15.000668.
package enum IncompleteGamma {
    /// P(a, x), the integral of t^(a-1) e^-t from 0 to x over Gamma(a); for a above 0, else not a number.
    package static func lower(_ a: Double, _ x: Double) -> Double {
        guard a > 0, !x.isNaN else { return .nan }
        if x <= 0 { return 0 }
        if x == .infinity { return 1 }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
    }

    /// Q(a, x) = 1 - P(a, x), exact also where it is very small.
    package static func upper(_ a: Double, _ x: Double) -> Double {
        guard a > 0, !x.isNaN else { return .nan }
        if x <= 0 { return 1 }
        if x == .infinity { return 0 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    /// x^a e^-x / Gamma(a).
    static func prefactor(_ a: Double, _ x: Double) -> Double {
        guard a >= 10 else { return Double.exp(a * Double.log(x) - x - LogGamma.value(a)) }
        return (a / (2 * .pi)).squareRoot() * Double.exp(-LogGamma.deviance(a, x) - LogGamma.stirlingError(a))
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, index) = (1 / a, 1 / a, a)
        for _ in 0..<100_000 {
            index += 1
            term *= x / index
            sum += term
            if term < sum * 1e-17 { break }
        }
        return min(1, sum * prefactor(a, x))
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        var b = x + 1 - a
        var (c, d) = (1 / Double.leastNormalMagnitude, 1 / b)
        var product = d
        for i in 1..<100_000 {
            let n = Double(i)
            let numerator = -n * (n - a)
            b += 2
            d = 1 / ContinuedFraction.nonzero(numerator * d + b)
            c = ContinuedFraction.nonzero(b + numerator / c)
            product *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        return min(1, product * prefactor(a, x))
    }
}

enum ContinuedFraction {
    static func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
