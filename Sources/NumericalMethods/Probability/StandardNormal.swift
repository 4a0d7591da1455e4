import RealModule

/// The standard normal distribution.
public enum StandardNormal {
    /// The density at x: exp(-x^2 / 2) / sqrt(2 pi).
    @inlinable
    public static func density(_ x: Double) -> Double { Double.exp(-0.5 * x * x) * 0.398942280401432677939946 }

    /// The probability of at most x, exact also far in the lower tail.
    @inlinable
    public static func cumulative(_ x: Double) -> Double { 0.5 * Double.erfc(-x * 0.707106781186547524400844) }

    /// The number that is not exceeded with this probability; minus and plus infinity at 0 and 1.
    ///
    /// Relative error below 1e-15. Source: Wichura (1988), algorithm AS 241, doi:10.2307/2347330.
    @inlinable
    public static func quantile(_ probability: Double) -> Double {
        let centred = probability - 0.5
        if abs(centred) <= 0.425 { return centred * central(0.180625 - centred * centred) }
        let tail = centred < 0 ? probability : 1 - probability
        let size = tailQuantile(tail)
        return centred < 0 ? -size : size
    }

    /// The number that is exceeded with this probability, exact also for very small ones.
    @inlinable
    public static func upperQuantile(_ probability: Double) -> Double { -quantile(probability) }

    @inlinable
    static func tailQuantile(_ tail: Double) -> Double {
        guard tail > 0 else { return tail == 0 ? .infinity : .nan }
        let r = (-Double.log(tail)).squareRoot()
        return r <= 5 ? near(r - 1.6) : far(r - 5)
    }

    @inlinable
    static func central(_ r: Double) -> Double {
        let a =
            ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
                + 133.14166789178437745) * r + 3.3871328727963666080
        let b =
            ((((((5226.4952788528545610 * r + 28729.085735721942674) * r + 39307.895800092710610) * r
                + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.18700749205790830) * r
                + 42.313330701600911252) * r + 1
        return a / b
    }

    @inlinable
    static func near(_ r: Double) -> Double {
        let a =
            ((((((7.74545014278341407640e-4 * r + 0.0227238449892691845833) * r + 0.241780725177450611770) * r
                + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r
                + 4.63033784615654529590) * r + 1.42343711074968357734
        let b =
            ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                + 0.148103976427480074590) * r + 0.689767334985100004550) * r + 1.67638483018380384940) * r
                + 2.05319162663775882187) * r + 1
        return a / b
    }

    @inlinable
    static func far(_ r: Double) -> Double {
        let a =
            ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.00124266094738807843860) * r
                + 0.0265321895265761230930) * r + 0.296560571828504891230) * r + 1.78482653991729133580) * r
                + 5.46378491116411436990) * r + 6.65790464350110377720
        let b =
            ((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
                + 7.86869131145613259100e-4) * r + 0.0148753612908506148525) * r + 0.136929880922735805310) * r
                + 0.599832206555887937690) * r + 1
        return a / b
    }
}
