#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Double {
    /// `base` to the power `exponent`.
    @inlinable public static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
