/// Exponents of the base dimensions of a quantity: what may be added to what.
public struct DimensionExponents: Hashable, Sendable {
    public var mass = 0, volume = 0, energy = 0, money = 0, time = 0

    public init(mass: Int = 0, volume: Int = 0, energy: Int = 0, money: Int = 0, time: Int = 0) {
        self.mass = mass
        self.volume = volume
        self.energy = energy
        self.money = money
        self.time = time
    }

    public static func / (left: Self, right: Self) -> Self {
        Self(
            mass: left.mass - right.mass, volume: left.volume - right.volume,
            energy: left.energy - right.energy, money: left.money - right.money,
            time: left.time - right.time)
    }
}

/// A kind of quantity with its base unit. Inside the program values stand in base units:
/// kt, thousand m3, TJ, million AZN and days; a price is million AZN per kt (thousand AZN per tonne).
public protocol Dimension: Sendable {
    /// The field's word, used in messages: "price", "length of time".
    static var name: String { get }
    static var exponents: DimensionExponents { get }
    /// The base unit as printed.
    static var unit: String { get }
    /// A unit to suggest when one is missing or wrong.
    static var example: String { get }
    /// The range every value must lie in unless a field narrows it, in base units.
    static var range: ClosedRange<Double> { get }
    /// Whether `/month` and `/yr` mean the calendar's month and year (true for rates).
    static var isRate: Bool { get }
}

extension Dimension {
    public static var range: ClosedRange<Double> { 0...Double.greatestFiniteMagnitude }
    public static var isRate: Bool { false }
}

/// A kind of rate: an amount of `Whole` a time.
public protocol RateDimension: Dimension {
    /// What flows.
    associatedtype Whole: Dimension
}

/// The period by which a rate was written.
public enum RatePeriod: UInt8, Sendable { case none, day, month, year }
