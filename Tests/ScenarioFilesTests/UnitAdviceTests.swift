@testable import EnergySystem
@testable import ScenarioFiles
import Testing

/// What is suggested for a unit that has no name here.
@Suite struct UnitAdviceTests {
    private static func message(_ symbol: String) -> String {
        UnitAdvice.message(for: UnknownUnit(symbol: symbol, text: symbol))
    }

    /// The unit suggested; `nil` where none is.
    private static func suggestion(_ symbol: String) -> String? {
        let parts = message(symbol).split(separator: "did you mean '")
        return parts.count == 2 ? String(parts[1].dropLast(2)) : nil
    }

    /// Prefixes of the SI; a tonne is a million grams, so that Gg = kt and Tg = Mt.
    @Test(arguments: [
        ("ktonnes", "kt"), ("Mtonnes", "Mt"), ("kilotonnes", "kt"), ("Gt", "bn t"), ("Tg", "Mt"), ("KT", "kt"),
        ("kbbl", "kb"), ("kl", "m3"),
        ("kUSD", "k USD"), ("MUSD", "M USD"), ("bnAZN", "bn AZN"), ("TOE", "toe"), ("ktoes", "ktoe"),
        ("Gtoe", "bn toe"), ("gwh", "GWh"),
        ("barel", "bbl"), ("dayz", "d"), ("UDS", "USD"), ("kkt", "kt"), ("AZNN", "AZN")
    ])
    func oneIsSuggested(_ symbol: String, _ unit: String) { #expect(Self.suggestion(symbol) == unit) }

    @Test(arguments: [
        // metric tonnes or megatonnes; thousand or million barrels in the trade; Wh lacks its prefix; EJ is in nobody's
        // reach
        ("mt", "units of its kind are kt, t, Mt, kg, Gg"), ("MT", "units of its kind are kt, t, Mt, kg, Gg"),
        ("Mbbl", "units of its kind are m3, l, bbl, b, kb, Mb"),
        ("MMbbl", "units of its kind are m3, l, bbl, b, kb, Mb"),
        ("km3", "units of its kind are m3, l, bbl, b, kb, Mb"), ("mm3", "units of its kind are m3, l, bbl, b, kb, Mb"),
        ("mUSD", "units of its kind are AZN, USD"), ("Mkt", "units of its kind are kt, t, Mt, kg, Gg"),
        ("EJ", "units of its kind are MJ, GJ, TJ, PJ, kWh, MWh, GWh, TWh, toe, ktoe, Mtoe"),
        ("kJ", "units of its kind are MJ, GJ, TJ, PJ, kWh, MWh, GWh, TWh, toe, ktoe, Mtoe"),
        ("furlong", "units are kt, t, Mt, kg, Gg, m3, l, bbl, b, kb, Mb, MJ, ...")
    ])
    func noneIsSuggested(_ symbol: String, _ ending: String) {
        #expect(Self.message(symbol) == "there is no unit '\(symbol)'; \(ending)")
    }

    @Test(arguments: [
        ("million t", "there is no multiplier 'million'; multipliers are k, thousand, M, bn"),
        ("M kUSD", "there is no unit 'M kUSD'; write one multiplier and a unit, for example 'M USD'"),
        ("", "a '/' stands without a unit; write for example 'USD/t'")
    ])
    func multipliers(_ symbol: String, _ expected: String) { #expect(Self.message(symbol) == expected) }

    private static let powers: [(String, Double)] = [
        ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15)
    ]

    /// The size of a symbol's own prefix, and the symbol without it.
    private static func split(_ symbol: String) -> (power: Double, base: String) {
        let prefixed = [
            "kt", "Mt", "kg", "Gg", "kb", "Mb", "MJ", "GJ", "TJ", "PJ", "kWh", "MWh", "GWh", "TWh", "ktoe", "Mtoe"
        ]
        guard prefixed.contains(symbol), let power = powers.first(where: { symbol.hasPrefix($0.0) })?.1 else {
            return (1, symbol)
        }
        return (power, String(symbol.dropFirst()))
    }

    /// Over all symbols: a prefix changed, taken away or put before is never answered by another power of ten.
    @Test(arguments: Unit.catalogue.map(\.symbol).filter { $0 != "%" && $0 != "times" })
    func noSuggestionDiffersByAPowerOfTen(_ symbol: String) throws {
        let factor = try UnitExpression(symbol).factor
        let (power, base) = Self.split(symbol)
        for (prefix, size) in Self.powers {
            let typed = prefix + base
            guard Unit.named(typed) == nil, let suggested = Self.suggestion(typed) else { continue }
            let found = try UnitExpression(suggested)
            #expect(
                found.exponents == (try UnitExpression(symbol).exponents) || symbol == "d", "\(typed): \(suggested)")
            #expect(abs(found.factor - factor / power * size) <= 1e-9 * found.factor, "\(typed): \(suggested)")
        }
        if base != symbol, Unit.named(base) == nil { #expect(Self.suggestion(base) == nil, "\(base)") }
        // A milli is no mega, and the trade's M is a thousand.
        if Unit.named("m" + base) == nil { #expect(Self.suggestion("m" + base) == nil || base == "o", "m\(base)") }
    }
}
