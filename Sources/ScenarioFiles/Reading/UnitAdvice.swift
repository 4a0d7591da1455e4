import EnergySystem

/// What to write where a unit has no name here.
enum UnitAdvice {
    static func message(for fault: UnknownUnit) -> String {
        let words = fault.symbol.split(separator: " ").map(String.init)
        guard let symbol = words.last else { return "a '/' stands without a unit; write for example 'USD/t'" }
        if words.count == 2, Unit.named(symbol) != nil {
            return "there is no multiplier \(quoted(words[0])); multipliers are k, thousand, M, bn"
        }
        return "there is no unit \(quoted(fault.symbol))\(ending(words.dropLast(), UnitReading(symbol)))"
    }

    private static func ending(_ before: ArraySlice<String>, _ reading: UnitReading) -> String {
        switch reading {
        case .one(let match):
            let corrected = (before + [match]).joined(separator: " ")
            if (try? UnitExpression(corrected)) != nil { return "; did you mean '\(excerpt(corrected))'?" }
            return "; write one multiplier and a unit, for example 'M USD'"
        case .oneOf(let exponents):
            let symbols = Unit.catalogue.filter { $0.exponents == exponents }.map(\.symbol)
            return "; units of its kind are \(symbols.joined(separator: ", "))"
        case .unknown:
            return Suggestion.choice(among: Unit.catalogue.map(\.symbol), called: "units")
        }
    }
}
