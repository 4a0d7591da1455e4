/// Mass in kt.
public enum Mass: Dimension {
    public static let name = "mass"
    public static let exponents = DimensionExponents(mass: 1)
    public static let unit = "kt"
    public static let example = "45 kt"
    public static let range = 0.0...1e6
}

/// Mass a time in kt/d, kt a calendar month or kt a calendar year.
public enum MassRate: RateDimension {
    public typealias Whole = Mass
    public static let name = "mass a time"
    public static let exponents = DimensionExponents(mass: 1, time: -1)
    public static let unit = "kt/d"
    public static let example = "0.9 kt/d"
    public static let range = 0.0...1e6
    public static let isRate = true
}

/// A length of time in days.
public enum Duration: Dimension {
    public static let name = "length of time"
    public static let exponents = DimensionExponents(time: 1)
    public static let unit = "d"
    public static let example = "12 d"
    /// Whole days must stay countable.
    public static let range = 0.0...1e6
}

/// A calendar date, stored as days since 1970-01-01.
public enum CalendarDate: Dimension {
    public static let name = "date"
    public static let exponents = DimensionExponents()
    public static let unit = "date"
    public static let example = "2024-03-01"
    /// The calendar's days with a year of four digits: 0001-01-01 to 9999-12-31.
    public static let range = -719_162.0...2_932_896.0
}

/// Price of a mass, million AZN per kt.
public enum Price: Dimension {
    public static let name = "price"
    public static let exponents = DimensionExponents(mass: -1, money: 1)
    public static let unit = "M AZN/kt"
    public static let example = "801 USD/t"
    public static let range = 0.0...1e3
}

/// Change of a price, which may be negative, million AZN per kt.
public enum PriceChange: Dimension {
    public static let name = "price change"
    public static let exponents = DimensionExponents(mass: -1, money: 1)
    public static let unit = "M AZN/kt"
    public static let example = "50 USD/t"
    public static let range = -1e3...1e3
}

/// Cost of holding a mass for a time, million AZN per kt and day.
public enum HoldingCost: Dimension {
    public static let name = "holding cost"
    public static let exponents = DimensionExponents(mass: -1, money: 1, time: -1)
    public static let unit = "M AZN/kt/d"
    public static let example = "72 USD/t/yr"
    public static let range = 0.0...1e3
}

/// Money in million AZN.
public enum Money: Dimension {
    public static let name = "money"
    public static let exponents = DimensionExponents(money: 1)
    public static let unit = "M AZN"
    public static let example = "0.4 M USD"
    public static let range = 0.0...1e9
}

/// Money a time in million AZN a day or a calendar period.
public enum MoneyRate: RateDimension {
    public typealias Whole = Money
    public static let name = "money a time"
    public static let exponents = DimensionExponents(money: 1, time: -1)
    public static let unit = "M AZN/d"
    public static let example = "126337 M AZN/yr"
    public static let range = 0.0...1e12
    public static let isRate = true
}

/// AZN for one unit of the trade currency, a bare ratio of two moneys.
public enum ExchangeRate: Dimension {
    public static let name = "exchange rate"
    public static let exponents = DimensionExponents()
    public static let unit = "AZN/USD"
    public static let example = "1.7 AZN/USD"
    public static let range = 1e-6...1e6
}

/// A share of a whole; 1 inside, written `35 %`.
public enum Share: Dimension {
    public static let name = "share"
    public static let exponents = DimensionExponents()
    public static let unit = "1"
    public static let example = "35 %"
    public static let range = 0.0...1.0
}

/// A bare number without unit, for example an elasticity.
public enum Ratio: Dimension {
    public static let name = "number"
    public static let exponents = DimensionExponents()
    public static let unit = "1"
    public static let example = "1.08"
    public static let range = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
}

/// Mass density in t/m3 (kt per thousand m3).
public enum Density: Dimension {
    public static let name = "density"
    public static let exponents = DimensionExponents(mass: 1, volume: -1)
    public static let unit = "t/m3"
    public static let example = "0.763 t/m3"
    public static let range = 0.01...10.0
}

/// Net calorific value in GJ/t (TJ/kt).
public enum SpecificEnergy: Dimension {
    public static let name = "net calorific value"
    public static let exponents = DimensionExponents(mass: -1, energy: 1)
    public static let unit = "GJ/t"
    public static let example = "44.3 GJ/t"
    public static let range = 0.1...500.0
}

/// Carbon dioxide from burning, kt per TJ of net calorific value.
public enum EmissionFactor: Dimension {
    public static let name = "emission factor"
    public static let exponents = DimensionExponents(mass: 1, energy: -1)
    public static let unit = "kt/TJ"
    public static let example = "69.3 t/TJ"
    /// Pure carbon gives 0.112.
    public static let range = 0.0...0.2
}
