/// One unit symbol: its dimension and its size in base units.
public struct Unit: Sendable {
    public let symbol: String
    public let exponents: DimensionExponents
    public let factor: Double
    /// Whether the money is foreign and must be multiplied by the baseline's exchange rate.
    public let isForeignMoney: Bool
    public let meaning: String

    init(
        _ symbol: String, _ exponents: DimensionExponents, _ factor: Double,
        foreign: Bool = false, _ meaning: String
    ) {
        self.symbol = symbol
        self.exponents = exponents
        self.factor = factor
        self.isForeignMoney = foreign
        self.meaning = meaning
    }

    /// Every unit symbol, in the order `khazri list units` prints them.
    public static let catalogue: [Unit] = [
        Unit("kt", .init(mass: 1), 1, "thousand tonnes"),
        Unit("t", .init(mass: 1), 1e-3, "tonnes"),
        Unit("Mt", .init(mass: 1), 1e3, "million tonnes"),
        Unit("kg", .init(mass: 1), 1e-6, "kilograms"),
        Unit("Gg", .init(mass: 1), 1, "gigagrams, which are thousand tonnes"),
        Unit("m3", .init(volume: 1), 1e-3, "cubic metres"),
        Unit("l", .init(volume: 1), 1e-6, "litres"),
        Unit("bbl", .init(volume: 1), 0.158_987_294_928e-3, "barrels (42 US gallons)"),
        Unit("b", .init(volume: 1), 0.158_987_294_928e-3, "barrels (42 US gallons)"),
        Unit("kb", .init(volume: 1), 0.158_987_294_928, "thousand barrels"),
        Unit("Mb", .init(volume: 1), 158.987_294_928, "million barrels"),
        Unit("MJ", .init(energy: 1), 1e-6, "megajoules"),
        Unit("GJ", .init(energy: 1), 1e-3, "gigajoules"),
        Unit("TJ", .init(energy: 1), 1, "terajoules"),
        Unit("PJ", .init(energy: 1), 1e3, "petajoules"),
        Unit("kWh", .init(energy: 1), 3.6e-6, "kilowatt hours"),
        Unit("MWh", .init(energy: 1), 3.6e-3, "megawatt hours"),
        Unit("GWh", .init(energy: 1), 3.6, "gigawatt hours"),
        Unit("TWh", .init(energy: 1), 3.6e3, "terawatt hours"),
        Unit(
            "toe", .init(energy: 1), 0.041_868,
            "tonnes of oil equivalent, 41.868 GJ; tonnes of a product by its net calorific value"),
        Unit("ktoe", .init(energy: 1), 41.868, "thousand tonnes of oil equivalent"),
        Unit("Mtoe", .init(energy: 1), 41_868, "million tonnes of oil equivalent"),
        Unit("AZN", .init(money: 1), 1e-6, "Azerbaijani manat"),
        Unit("USD", .init(money: 1), 1e-6, foreign: true, "US dollars, by the baseline's exchange rate"),
        Unit("d", .init(time: 1), 1, "days"),
        Unit("month", .init(time: 1), 30.4375, "months (as a rate: the calendar month's days)"),
        Unit("yr", .init(time: 1), 365.25, "years (as a rate: the calendar year's days)"),
        Unit("%", .init(), 0.01, "per cent"),
        Unit("times", .init(), 1, "times")
    ]

    static let bySymbol: [String: Unit] = Dictionary(
        uniqueKeysWithValues: catalogue.map { ($0.symbol, $0) })

    public static func named(_ symbol: String) -> Unit? { bySymbol[symbol] }

    /// Multipliers that may stand before a unit with a space: `M USD`, `thousand m3`.
    public static let multipliers: [String: Double] = [
        "k": 1e3, "thousand": 1e3, "M": 1e6, "bn": 1e9
    ]
}
