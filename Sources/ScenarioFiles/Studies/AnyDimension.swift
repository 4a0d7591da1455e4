import EnergySystem

/// The dimensions that a number of the inputs may have, found by the name that its description carries.
enum AnyDimension {
    private static let all: [any Dimension.Type] = [
        Mass.self, MassRate.self, Duration.self, CalendarDate.self, Price.self, PriceChange.self, HoldingCost.self,
        Money.self, MoneyRate.self, ExchangeRate.self, Share.self, Ratio.self, Density.self, SpecificEnergy.self,
        EmissionFactor.self
    ]

    static func named(_ name: String) -> (any Dimension.Type)? { all.first { $0.name == name } }
}

extension Dimension {
    /// The same dimension for differences of its values: days between dates.
    static var spread: any Dimension.Type { self == CalendarDate.self ? Duration.self : self }
}
