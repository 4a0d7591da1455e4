/// A number with its unit as somebody wrote it, before it is known what it will be held against.
public struct WrittenQuantity: Sendable, Hashable {
    public let number: Double
    /// Empty where there is none.
    public let unit: String

    public init(_ number: Double, _ unit: String) {
        self.number = number
        self.unit = unit
    }

    /// As a file would write it: `5 kt`, `0.25`.
    public var text: String {
        let whole = number == number.rounded() && abs(number) < 1e15
        let digits = whole ? "\(Int(number))" : "\(number)"
        return unit.isEmpty ? digits : "\(digits) \(unit)"
    }

    /// The number in another unit; `nil` where the dimensions differ or a unit is unknown.
    public func converted(to other: String) -> Double? {
        if unit == other || unit.isEmpty && ["1", "0-1"].contains(other) { return number }
        guard let from = try? UnitExpression(unit), let to = try? UnitExpression(other),
            from.exponents == to.exponents, from.foreignMoneyPower == to.foreignMoneyPower
        else { return nil }
        return number * from.factor / to.factor
    }
}
