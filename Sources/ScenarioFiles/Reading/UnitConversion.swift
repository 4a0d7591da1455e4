import EnergySystem

/// What a unit is worth in a dimension's base unit.
struct UnitConversion: Sendable {
    let factor: Double
    let period: RatePeriod
    /// The baseline's numbers that the factor contains.
    var numbers: [ConversionNumber] = []
}

/// What the tree says that units are converted by; read before any other field.
struct ConversionFactors: Sendable {
    /// AZN for one USD.
    var exchangeRate: Double?
    /// By product, t/m3 and GJ/t; `nil` where the tree has none.
    var densities: [Double?] = []
    var calorificValues: [Double?] = []
    var productNames: [String] = []

    init() {}

    /// Reads the factors in their own units; one that is missing, or whose unit is none of its kind, is left out here
    /// and reported where its field is read.
    init(from baseline: DocumentNode?, products: [String]) {
        func factor<D: Dimension>(_ path: [String], _ dimension: D.Type) -> Double? {
            baseline?.node(at: path)?.writtenNumber.flatMap { ConversionFactors.number($0, dimension) }
        }
        exchangeRate = factor(["exchange-rate"], ExchangeRate.self)
        productNames = products
        densities = products.map { factor(["products", $0, "density"], Density.self) }
        calorificValues = products.map { factor(["products", $0, "net-calorific-value"], SpecificEnergy.self) }
    }

    /// A factor in the base units of its dimension: 750 kg/m3 is 0.75 t/m3; `nil` where its unit is of another kind.
    private static func number<D: Dimension>(_ written: NumberText, _ dimension: D.Type) -> Double? {
        guard let unit = try? UnitExpression(written.unit),
            let conversion = try? ConversionFactors().convert(unit, to: dimension, product: nil)
        else { return nil }
        return written.number * conversion.factor
    }

    /// Converts a unit to a dimension, mass from volume or energy by the product's density and calorific value.
    func convert<D: Dimension>(_ unit: UnitExpression, to dimension: D.Type, product: Int?) throws(ConversionFault)
        -> UnitConversion
    {
        if let fault = dimensionlessFault(unit, dimension) { throw fault }
        var factor = unit.factor
        if D.self != ExchangeRate.self, unit.foreignMoneyPower != 0 {
            guard let exchangeRate else { throw ConversionFault(nil) }
            factor *= power(exchangeRate, unit.foreignMoneyPower)
        }
        if unit.exponents != D.exponents { factor *= try massFactor(unit, dimension, product) }
        let numbers = numbers(in: unit, to: dimension, product: product)
        guard D.isRate else { return UnitConversion(factor: factor, period: .none, numbers: numbers) }
        switch unit.period {
        case .month: return UnitConversion(factor: factor * 30.4375, period: .month, numbers: numbers)
        case .year: return UnitConversion(factor: factor * 365.25, period: .year, numbers: numbers)
        case .day, .none: return UnitConversion(factor: factor, period: unit.period, numbers: numbers)
        }
    }

    /// What of the baseline a conversion rests on.
    private func numbers<D: Dimension>(in unit: UnitExpression, to dimension: D.Type, product: Int?)
        -> [ConversionNumber]
    {
        var numbers: [ConversionNumber] = []
        if D.self != ExchangeRate.self, unit.foreignMoneyPower != 0 { numbers.append(.exchangeRate) }
        if unit.exponents != D.exponents, let product {
            numbers.append(unit.exponents.volume != 0 ? .density(product) : .calorificValue(product))
        }
        return numbers
    }

    private func dimensionlessFault<D: Dimension>(_ unit: UnitExpression, _ dimension: D.Type) -> ConversionFault? {
        let isShare = unit.text == "%", isTimes = unit.text == "times"
        if D.self == Share.self { return isShare ? nil : mismatch(unit, dimension) }
        if D.self == Ratio.self { return isShare || isTimes ? nil : mismatch(unit, dimension) }
        if D.self == ExchangeRate.self {
            let isRate = unit.exponents == D.exponents && unit.foreignMoneyPower == -1
            return isRate ? nil : mismatch(unit, dimension)
        }
        return nil
    }

    private func mismatch<D: Dimension>(_ unit: UnitExpression, _ dimension: D.Type) -> ConversionFault {
        ConversionFault(
            """
            '\(excerpt(unit.text))' is \(UnitWords.describe(unit)); \(UnitWords.article(D.name)) is expected, for \
            example '\(D.example)'
            """)
    }

    private func massFactor<D: Dimension>(_ unit: UnitExpression, _ dimension: D.Type, _ product: Int?)
        throws(ConversionFault) -> Double
    {
        var (found, wanted) = (unit.exponents, D.exponents)
        let volume = found.volume, energy = found.energy
        let isVolume = volume != 0 && energy == 0 && found.mass == 0 && wanted.mass == volume
        let isEnergy = energy != 0 && volume == 0 && found.mass == 0 && wanted.mass == energy
        (found.mass, found.volume, found.energy) = (0, 0, 0)
        (wanted.mass, wanted.volume, wanted.energy) = (0, 0, 0)
        guard found == wanted, isVolume || isEnergy, D.exponents.volume == 0, D.exponents.energy == 0 else {
            throw mismatch(unit, dimension)
        }
        guard let product, productNames.indices.contains(product) else {
            throw ConversionFault(
                """
                '\(unit.text)' is \(UnitWords.describe(unit)) and no single product says how heavy it is; write \
                \(UnitWords.article(D.name)), for example '\(D.example)'
                """)
        }
        if isVolume {
            guard let density = densities[product], density > 0 else { throw ConversionFault(nil) }
            return power(density, volume)
        }
        guard let content = calorificValues[product], content > 0 else {
            throw ConversionFault(nil)
        }
        return power(content, -energy)
    }

    private func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<abs(exponent)).reduce(1) { product, _ in exponent > 0 ? product * base : product / base }
    }
}

/// Why a unit does not fit, in words.
struct ConversionFault: Error {
    /// `nil` where the density, calorific value or exchange rate is missing, which is reported there.
    let message: String?
    init(_ message: String?) { self.message = message }
}

/// Words for units in messages.
enum UnitWords {
    private static let kinds: [DimensionExponents: String] = [
        .init(mass: 1): "a mass", .init(volume: 1): "a volume", .init(energy: 1): "an energy",
        .init(money: 1): "a sum of money", .init(time: 1): "a length of time",
        .init(mass: 1, time: -1): "a mass a time", .init(volume: 1, time: -1): "a volume a time",
        .init(energy: 1, time: -1): "an energy a time", .init(money: 1, time: -1): "money a time",
        .init(mass: -1, money: 1): "a price of mass", .init(volume: -1, money: 1): "a price of volume",
        .init(energy: -1, money: 1): "a price of energy", .init(mass: -1, money: 1, time: -1): "a holding cost",
        .init(mass: 1, volume: -1): "a density", .init(mass: -1, energy: 1): "a calorific value"
    ]

    static func describe(_ unit: UnitExpression) -> String {
        if let kind = kinds[unit.exponents] { return kind }
        if unit.text == "%" { return "a share" }
        if unit.text == "times" { return "a bare number" }
        if unit.foreignMoneyPower != 0, unit.exponents == DimensionExponents() { return "a ratio of two currencies" }
        return "a unit without use here"
    }

    /// The word with `a` or `an` before it.
    static func article(_ word: String) -> String {
        word == "money" || word == "money a time"
            ? word : "aeiou".contains(word.first ?? "x") ? "an \(word)" : "a \(word)"
    }
}
