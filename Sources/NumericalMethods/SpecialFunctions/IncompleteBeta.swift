import RealModule

/// The regularised incomplete beta function I_x(a, b), with a relative error of about 1e-13.
///
/// Source: continued fraction of Abramowitz and Stegun (1964), 26.5.8, by the method of Lentz (1976),
/// doi:10.1364/AO.15.000668; leading factor by Loader (2000).
package enum IncompleteBeta {
    /// I_x(a, b), the integral of t^(a-1) (1-t)^(b-1) from 0 to x over B(a, b); for a and b above 0, else not a number.
    package static func regularized(_ a: Double, _ b: Double, at x: Double) -> Double {
        regularized(a, b, at: x, complement: 1 - x)
    }

    /// The same where 1 - x is known better than by subtraction.
    package static func regularized(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
        guard a > 0, b > 0, !x.isNaN, !y.isNaN else { return .nan }
        if x <= 0 { return 0 }
        if y <= 0 { return 1 }
        guard x <= (a + 1) / (a + b + 2) else {
            return 1 - prefactor(b, a, y, x) * fraction(b, a, y) / b
        }
        return min(1, prefactor(a, b, x, y) * fraction(a, b, x) / a)
    }

    /// x^a y^b / B(a, b).
    static func prefactor(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
        guard min(a, b) >= 10 else { return Double.exp(a * Double.log(x) + b * Double.log(y) - LogGamma.beta(a, b)) }
        let n = a + b
        let corrections = LogGamma.stirlingError(n) - LogGamma.stirlingError(a) - LogGamma.stirlingError(b)
        let deviances = LogGamma.deviance(a, n * x) + LogGamma.deviance(b, n * y)
        return (a * b / (2 * .pi * n)).squareRoot() * Double.exp(corrections - deviances)
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        var d = 1 / ContinuedFraction.nonzero(1 - (a + b) * x / (a + 1))
        var (c, product) = (1.0, d)
        for i in 1..<100_000 {
            let m = Double(i)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            for numerator in [even, odd] {
                d = 1 / ContinuedFraction.nonzero(1 + numerator * d)
                c = ContinuedFraction.nonzero(1 + numerator / c)
                product *= c * d
            }
            if abs(c * d - 1) < 1e-16 { break }
        }
        return product
    }
}
