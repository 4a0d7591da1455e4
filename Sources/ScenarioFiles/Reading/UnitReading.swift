import EnergySystem

/// What an unknown unit symbol can have meant.
///
/// A prefix read wrongly is a factor of a thousand or a million. One unit is therefore only named where nothing else of
/// its kind is as near: `mt` may be metric tonnes or megatonnes, `Mbbl` thousand or million barrels.
enum UnitReading: Equatable {
    /// A unit, with a multiplier where it needs one.
    case one(String)
    /// A unit of this kind, which one is not to be told.
    case oneOf(DimensionExponents)
    case unknown

    init(_ symbol: String) {
        self =
            UnitReading.spelledOut(symbol) ?? UnitReading.otherCase(symbol) ?? UnitReading.prefixed(symbol)
            ?? UnitReading.near(symbol)
    }

    // MARK: - Words and capitals

    private static func spelledOut(_ symbol: String) -> UnitReading? { spelled[symbol.lowercased()].map { .one($0) } }

    /// The same letters in other capitals; an M of masses and volumes is a mega, a milli or a metric.
    private static func otherCase(_ symbol: String) -> UnitReading? {
        guard let unit = Unit.catalogue.first(where: { $0.symbol.lowercased() == symbol.lowercased() }) else {
            return nil
        }
        let isMega = unit.symbol.hasPrefix("M"), isAmount = unit.exponents.mass + unit.exponents.volume != 0
        return isMega && (isAmount || symbol.hasPrefix("m")) ? .oneOf(unit.exponents) : .one(unit.symbol)
    }

    // MARK: - Prefixes

    /// A multiple of a unit that has no prefix itself, such as `Gt`, `kUSD` or `Mtonnes`.
    private static func prefixed(_ symbol: String) -> UnitReading? {
        for (prefix, power) in prefixes where symbol.hasPrefix(prefix) {
            guard let base = Base(String(symbol.dropFirst(prefix.count))) else { continue }
            let isBarrel = base.symbol == "b" || base.symbol == "bbl"
            guard let power, !isBarrel || power == 3, base.symbol != "m3", base.exponents.time == 0 else {
                return .oneOf(base.exponents)
            }
            return multiple(power, of: base)
        }
        return nil
    }

    private static func multiple(_ power: Int, of base: Base) -> UnitReading {
        let size = (0..<power).reduce(base.factor) { size, _ in size * 10 }
        let same = Unit.catalogue.first {
            $0.exponents == base.exponents && $0.isForeignMoney == base.isForeignMoney
                && abs($0.factor - size) <= 1e-9 * size
        }
        if let same { return .one(same.symbol) }
        guard base.isKnown, let multiplier = multipliers[power] else { return .oneOf(base.exponents) }
        return .one("\(multiplier) \(base.symbol)")
    }

    /// A unit that may carry a prefix.
    private struct Base {
        let symbol: String
        let exponents: DimensionExponents
        let factor: Double
        let isForeignMoney: Bool
        /// Whether it may be written alone.
        let isKnown: Bool

        init?(_ word: String) {
            let symbol = UnitReading.spelled[word.lowercased()] ?? word
            if let unit = Unit.named(symbol), UnitReading.unprefixed.contains(symbol) {
                (self.symbol, exponents, factor, isForeignMoney, isKnown) = (
                    symbol, unit.exponents, unit.factor, unit.isForeignMoney, true
                )
            } else if let (exponents, factor) = UnitReading.withoutUse[word.lowercased()] {
                (self.symbol, self.exponents, self.factor, isForeignMoney, isKnown) = (
                    symbol, exponents, factor, false, false
                )
            } else {
                return nil
            }
        }
    }

    // MARK: - Slips

    /// The symbols and words within a letter or two, where they are one unit that begins as the slip does.
    private static func near(_ symbol: String) -> UnitReading {
        let letters = Array(symbol.unicodeScalars.prefix(80)), limit = max(1, symbol.count / 3)
        guard letters.count > 1 else { return .unknown }
        let names =
            Unit.catalogue.map { ($0.symbol, $0.symbol) }
            + spelled.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let close = names.filter { name, _ in
            abs(name.unicodeScalars.count - letters.count) <= limit
                && Suggestion.distance(letters, Array(name.unicodeScalars)) <= limit
        }
        let units = close.compactMap { Unit.named($0.1) }
        guard let first = units.first, units.allSatisfy({ $0.exponents == first.exponents }) else { return .unknown }
        let isOne = units.allSatisfy { $0.factor == first.factor && $0.isForeignMoney == first.isForeignMoney }
        let beginsAlike = close.contains { begin($0.0) == begin(symbol) }
        return isOne && beginsAlike ? .one(first.symbol) : .oneOf(first.exponents)
    }

    /// The first letter, where capitals tell a milli from a mega.
    private static func begin(_ word: String) -> String {
        let first = String(word.prefix(1))
        return first.lowercased() == "m" ? first : first.lowercased()
    }

    // MARK: - Words

    /// Powers of ten; none where a prefix is read in two ways. Longer ones come first.
    private static let prefixes: [(String, Int?)] = [
        ("thousand", 3), ("billion", 9), ("million", 6), ("kilo", 3), ("mega", 6), ("giga", 9), ("tera", 12),
        ("peta", 15),
        ("mln", 6), ("bn", 9), ("mn", 6), ("MM", nil), ("mm", nil), ("k", 3), ("K", 3), ("M", 6), ("G", 9), ("T", 12),
        ("P", 15),
        ("E", 18), ("m", nil), ("g", nil), ("c", nil), ("h", nil)
    ]
    private static let multipliers = [3: "k", 6: "M", 9: "bn"]
    private static let unprefixed: Set<String> = ["t", "m3", "l", "bbl", "b", "toe", "AZN", "USD", "d", "month", "yr"]
    /// Units that exist and are not read, in base units.
    private static let withoutUse: [String: (DimensionExponents, Double)] = [
        "g": (.init(mass: 1), 1e-9), "gram": (.init(mass: 1), 1e-9), "grams": (.init(mass: 1), 1e-9),
        "j": (.init(energy: 1), 1e-12), "joule": (.init(energy: 1), 1e-12), "joules": (.init(energy: 1), 1e-12),
        "wh": (.init(energy: 1), 3.6e-9)
    ]
    /// The symbol of a unit written out.
    private static let spelled: [String: String] = [
        "day": "d", "days": "d", "year": "yr", "years": "yr", "y": "yr", "a": "yr", "months": "month", "mo": "month",
        "tonne": "t", "tonnes": "t", "ton": "t", "tons": "t", "litre": "l", "litres": "l", "liter": "l", "percent": "%",
        "$": "USD", "dollar": "USD", "dollars": "USD", "manat": "AZN", "₼": "AZN", "m³": "m3", "barrel": "bbl",
        "barrels": "bbl", "tone": "t"
    ]
}
