/// An amount of one dimension, held in its base unit: kt, M AZN, days, M AZN/kt.
///
/// What leaves a parameter is a quantity, so that a mass is not taken for a price; plain numbers stand only in the
/// arrays over which the days are stepped, and there the unit stands in the comment.
@frozen public struct Quantity<D: Dimension>: Sendable, Hashable, Comparable {
    /// The number of base units, `D.unit`.
    public let value: Double

    @inlinable public init(_ value: Double) { self.value = value }

    @inlinable public static var zero: Self { Self(0) }
    @inlinable public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
    @inlinable public static func + (left: Self, right: Self) -> Self { Self(left.value + right.value) }
    @inlinable public static func - (left: Self, right: Self) -> Self { Self(left.value - right.value) }
    @inlinable public static prefix func - (one: Self) -> Self { Self(-one.value) }
    @inlinable public static func * (left: Self, factor: Double) -> Self { Self(left.value * factor) }
    @inlinable public static func * (factor: Double, right: Self) -> Self { Self(factor * right.value) }
    @inlinable public static func / (left: Self, divisor: Double) -> Self { Self(left.value / divisor) }
    /// How many times the other fits into this one.
    @inlinable public static func / (left: Self, right: Self) -> Double { left.value / right.value }
    @inlinable public static func += (left: inout Self, right: Self) { left = left + right }
    @inlinable public static func -= (left: inout Self, right: Self) { left = left - right }
}

extension Sequence {
    /// The sum of quantities, in the order of the sequence.
    @inlinable public func sum<D: Dimension>() -> Quantity<D> where Element == Quantity<D> { reduce(.zero, +) }
}

extension Quantity where D == Mass {
    /// Value of a mass at a price, M AZN.
    @inlinable public static func * (mass: Self, price: Quantity<Price>) -> Quantity<Money> {
        Quantity<Money>(mass.value * price.value)
    }
    /// Value of a mass at a change of price, M AZN.
    @inlinable public static func * (mass: Self, change: Quantity<PriceChange>) -> Quantity<Money> {
        Quantity<Money>(mass.value * change.value)
    }
    /// Cost of holding a mass for some days, M AZN.
    @inlinable public func held(at cost: Quantity<HoldingCost>, days: Int) -> Quantity<Money> {
        Quantity<Money>(value * cost.value * Double(days))
    }
}

extension Quantity where D == Price {
    @inlinable public static func - (left: Self, right: Self) -> Quantity<PriceChange> {
        Quantity<PriceChange>(left.value - right.value)
    }
}

extension Quantity where D == Money {
    /// The mean price of a mass that cost this much; `nil` for no mass.
    @inlinable public func per(_ mass: Quantity<Mass>) -> Quantity<Price>? {
        mass.value == 0 ? nil : Quantity<Price>(value / mass.value)
    }
    /// The same money in million units of the trade currency.
    @inlinable public func foreign(at rate: Quantity<ExchangeRate>) -> Double { value / rate.value }
}
