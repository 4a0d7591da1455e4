/// A unit as written: one numerator and any denominators, `USD/t/yr`; ` per ` means the same as a stroke.
public struct UnitExpression: Sendable {
    public let text: String
    public let exponents: DimensionExponents
    /// Size in base units, before the exchange rate.
    public let factor: Double
    /// Power of the foreign currency: 1 in `USD/t`, -1 in `AZN/USD`, 0 without.
    public let foreignMoneyPower: Int
    /// The calendar period of the last time denominator.
    public let period: RatePeriod

    /// Reads a unit; the error names the symbol that is unknown.
    public init(_ text: String) throws(UnknownUnit) {
        self.text = text
        var exponents = DimensionExponents()
        var factor = 1.0
        var foreign = 0
        var period = RatePeriod.none
        for (position, part) in text.replacing(" per ", with: "/").split(
            separator: "/", omittingEmptySubsequences: false
        ).enumerated() {
            let (unit, multiplier) = try UnitExpression.unit(in: String(part), of: text)
            if position == 0 {
                exponents = unit.exponents
                factor = unit.factor * multiplier
                foreign = unit.isForeignMoney ? 1 : 0
            } else {
                exponents = exponents / unit.exponents
                factor /= unit.factor * multiplier
                foreign -= unit.isForeignMoney ? 1 : 0
                if unit.exponents == DimensionExponents(time: 1) {
                    period = unit.symbol == "d" ? .day : unit.symbol == "month" ? .month : .year
                }
            }
        }
        self.exponents = exponents
        self.factor = factor
        self.foreignMoneyPower = foreign
        self.period = period
    }

    private static func unit(in part: String, of text: String) throws(UnknownUnit) -> (Unit, Double) {
        let words = part.split(separator: " ")
        if words.count == 1, let unit = Unit.named(String(words[0])) { return (unit, 1) }
        if words.count == 2, let multiplier = Unit.multipliers[String(words[0])],
            let unit = Unit.named(String(words[1]))
        {
            return (unit, multiplier)
        }
        throw UnknownUnit(symbol: part, text: text)
    }
}

/// A unit symbol that the catalogue does not have.
public struct UnknownUnit: Error, Sendable {
    public let symbol: String
    public let text: String
}
