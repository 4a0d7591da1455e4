import RealModule

/// Student's t distribution.
package enum StudentDistribution {
    /// The probability of more than t, with these degrees of freedom (above 0, infinity allowed).
    package static func upperTail(_ t: Double, degrees: Double) -> Double {
        guard degrees > 0, !t.isNaN else { return .nan }
        if degrees == .infinity { return StandardNormal.cumulative(-t) }
        if t < 0 { return 1 - upperTail(-t, degrees: degrees) }
        if t == .infinity { return 0 }
        let square = t * t
        let (x, y) =
            square < degrees
            ? (1 / (1 + square / degrees), (square / degrees) / (1 + square / degrees))
            : ((degrees / square) / (1 + degrees / square), 1 / (1 + degrees / square))
        return 0.5 * IncompleteBeta.regularized(degrees / 2, 0.5, at: x, complement: y)
    }

    /// The probability of a number at least as far from 0 as t, on both sides.
    package static func twoSided(_ t: Double, degrees: Double) -> Double { 2 * upperTail(abs(t), degrees: degrees) }

    /// The density at t.
    package static func density(_ t: Double, degrees: Double) -> Double {
        guard degrees < .infinity else { return StandardNormal.density(t) }
        let power = -(degrees + 1) / 2 * Double.log(onePlus: t * t / degrees)
        return Double.exp(power - LogGamma.beta(degrees / 2, 0.5)) / degrees.squareRoot()
    }

    /// The number that is exceeded with this probability, by Newton steps on logarithms.
    package static func upperQuantile(_ probability: Double, degrees: Double) -> Double {
        guard degrees > 0, probability >= 0, probability <= 1 else { return .nan }
        if probability > 0.5 { return -upperQuantile(1 - probability, degrees: degrees) }
        if degrees == .infinity { return StandardNormal.upperQuantile(probability) }
        if probability == 0 { return .infinity }
        if probability == 0.5 { return 0 }
        var size = Double.log(start(probability, degrees: degrees))
        for _ in 0..<100 {
            let t = Double.exp(size)
            let tail = upperTail(t, degrees: degrees)
            let slope = -density(t, degrees: degrees) * t / tail
            let step = Double.log(tail / probability) / slope
            guard step.isFinite else { break }
            size -= min(max(step, -2), 2)
            if abs(step) < 1e-15 { break }
        }
        return Double.exp(size)
    }

    /// A first guess: the normal quantile with the first two terms of its expansion, or the far tail's power law.
    private static func start(_ probability: Double, degrees: Double) -> Double {
        let z = StandardNormal.upperQuantile(probability)
        let expansion = z * (1 + (z * z + 1) / (4 * degrees))
        return max(expansion, 1e-300)
    }
}
