import Exploration

/// What a comparison says in sentences, every strategy named: which avoids most, which is cheapest, which pays, which
/// makes it worse and which does nothing; and where nothing is short, what they insure against.
package enum ComparisonAnswer {
    /// A strategy as the sentences need it.
    struct Option: Sendable {
        let name: String
        let effect: StrategyEffect
        /// Value added kept beside doing nothing, M USD; `nil` without an economy.
        var kept: Double?

        var helps: Bool { effect.helps }
        var avoided: Double { effect.avoided }
        var cost: Double { effect.cost }
        /// USD per tonne avoided.
        var perTonne: Double { cost / avoided * 1e3 }
        var securityPerTonne: Double { effect.costWithoutFuel / avoided * 1e3 }

        /// Another avoids as much for no more, and is better in one of the two.
        func isBeaten(by other: Option) -> Bool {
            other.avoided >= avoided - 1e-9 && other.cost <= cost + 1e-9
                && (other.avoided > avoided + 1e-6 || other.cost < cost - 1e-6)
        }
    }

    /// One paragraph each: what is short and who mends it, what is insured against, exposure. `title` names a product
    /// for people.
    package static func sentences(_ comparison: StrategyComparison, title: (String) -> String = { $0 }) -> [String] {
        guard let basis = comparison.outcomes.first(where: \.isBasis) else { return [] }
        let others = comparison.outcomes.filter { !$0.isBasis }
        guard !others.isEmpty else { return [] }
        let asIs = others.map { outcome in
            Option(name: outcome.name, effect: outcome.effect, kept: keptValue(outcome, beside: basis))
        }
        let withoutSpot = others.map { Option(name: $0.name, effect: $0.withoutSpot) }
        let doingNothing = Case(
            unserved: basis.effect.unserved, noResponse: comparison.noResponse.total, noSpot: comparison.noSpot.total,
            label: comparison.withoutSpotLabel)
        return paragraphs(doingNothing, asIs, withoutSpot)
            + [ComparisonExposure.sentence(comparison, title)].compactMap { $0 }
    }

    private static func keptValue(_ outcome: StrategyOutcome, beside basis: StrategyOutcome) -> Double? {
        guard let none = basis.losses, let own = outcome.losses else { return nil }
        return own.kept(beside: none).valueAdded
    }

    /// What doing nothing leaves unserved: as it is, with nothing ordered either, and without spot cargo; kt.
    struct Case: Sendable {
        let unserved, noResponse, noSpot: Double
        let label: String
    }

    static func paragraphs(_ basis: Case, _ asIs: [Option], _ withoutSpot: [Option]) -> [String] {
        let alone = """
            with nothing ordered either \(words(basis.noResponse)) kt, with \(basis.label) \(words(basis.noSpot)) kt
            """
        if basis.unserved > 1e-6 {
            return [
                (["Without a strategy \(words(basis.unserved)) kt go unserved; \(alone)."] + told(asIs)).joined(
                    separator: " ")
            ]
        }
        let first =
            ["Nothing is short without a strategy, so none has a benefit to be paid for in this scenario as it is."]
            + asItIs(asIs)
        guard basis.noSpot > 1e-6 else {
            return [
                (first + [
                    """
                    Nor would anything be short with \(basis.label); with nothing ordered at all \
                    \(words(basis.noResponse)) kt would be.
                    """
                ]).joined(separator: " ")
            ]
        }
        let head = """
            What they insure against: with \(basis.label) \(words(basis.noSpot)) kt go unserved without a strategy.
            """
        return [first.joined(separator: " "), ([head] + told(withoutSpot)).joined(separator: " ")]
    }

    /// What each costs where nothing is to be avoided, and whether it does harm.
    private static func asItIs(_ options: [Option]) -> [String] {
        let costing = options.filter { $0.cost > 5e-3 && !$0.effect.harms }.sorted {
            ($0.cost, $0.name) < ($1.cost, $1.name)
        }
        let saving = options.filter { $0.cost < -5e-3 && !$0.effect.harms }
        let free = options.filter { abs($0.cost) <= 5e-3 && !$0.effect.harms }
        return [
            costing.isEmpty
                ? nil : "They cost, in M USD: \(Phrase.joined(costing.map { "\($0.name) \(words($0.cost))" })).",
            saving.isEmpty
                ? nil
                : "Spending less than doing nothing all the same: \(Phrase.joined(saving.map { "\($0.name) (\(words(-$0.cost)) M USD\(forgone($0)))" })).",
            free.isEmpty ? nil : "Costing nothing here: \(Phrase.joined(free.map(\.name))).",
            harm(options)
        ].compactMap { $0 }
    }

    /// Every strategy in a case in which something is short.
    static func told(_ options: [Option]) -> [String] {
        let helping = options.filter(\.helps).sorted(by: avoidsMore)
        guard let most = helping.first else {
            return ["No strategy here serves more."] + [harm(options), idle(options)].compactMap { $0 }
        }
        let cheapest = helping.filter { $0.cost >= 0 }.min { $0.perTonne < $1.perTonne }
        let rest = helping.dropFirst().filter { $0.name != cheapest?.name }
        let level = helping.dropFirst().filter { most.avoided - $0.avoided <= 1e-3 * most.avoided }.map(\.name)
        let others = level.isEmpty ? "" : "; \(Phrase.joined(level)) as much"
        return [
            "\(most.name) avoids most, \(words(most.avoided)) kt, \(price(most))\(others).",
            cheapestWords(cheapest, most),
            rest.isEmpty
                ? nil : "\(Phrase.joined(rest.map { "\($0.name) avoids \(words($0.avoided)) kt, \(price($0))" })).",
            worth(helping), beaten(helping), harm(options), idle(options)
        ].compactMap { $0 }
    }

    /// The one that avoids more first; of those that avoid as much, to a thousandth, the cheapest.
    private static func avoidsMore(_ one: Option, _ other: Option) -> Bool {
        if abs(one.avoided - other.avoided) > 1e-3 * max(one.avoided, other.avoided) {
            return one.avoided > other.avoided
        }
        return (one.cost, one.name) < (other.cost, other.name)
    }

    private static func cheapestWords(_ least: Option?, _ most: Option) -> String? {
        guard let least else { return nil }
        return least.name == most.name
            ? "Of those that cost it is also the cheapest a tonne."
            : "Cheapest a tonne is \(least.name): \(words(least.avoided)) kt, \(price(least))."
    }

    /// What a strategy costs, what of it the fuel itself is, and what demand it forgoes.
    private static func price(_ option: Option) -> String {
        if option.cost < 0 {
            return option.effect.forgone > 1e-3
                ? "spending \(words(-option.cost)) M USD less\(forgone(option))"
                : "and saves \(words(-option.cost)) M USD"
        }
        let fuel =
            abs(option.securityPerTonne - option.perTonne) >= max(1, 0.02 * option.perTonne)
            ? ", \(words(option.securityPerTonne)) without the fuel itself" : ""
        return "for \(words(option.cost)) M USD or \(words(option.perTonne)) USD a tonne\(fuel)\(forgone(option))"
    }
    private static func forgone(_ option: Option) -> String {
        option.effect.forgone > 1e-3
            ? ", forgoing \(words(option.effect.forgone)) kt of demand, which is no saving" : ""
    }

    /// Whether what is kept of value added is worth the price.
    private static func worth(_ helping: [Option]) -> String? {
        let priced = helping.filter { $0.cost > 5e-3 }.compactMap { option in
            option.kept.map { (option: option, kept: $0) }
        }
        guard !priced.isEmpty else { return nil }
        func list(_ items: [(option: Option, kept: Double)]) -> String {
            Phrase.joined(items.map { "\($0.option.name) (\(words($0.kept)) M USD for \(words($0.option.cost)))" })
        }
        let pays = priced.filter { $0.kept >= $0.option.cost }, fails = priced.filter { $0.kept < $0.option.cost }
        return [
            pays.isEmpty ? nil : "Value added that is kept pays for \(list(pays)).",
            fails.isEmpty
                ? nil
                : """
                It does not pay for \(list(fails)), worth \(fails.count == 1 ? "its" : "their") price only to who \
                values a tonne served above the cost per tonne.
                """
        ].compactMap { $0 }.joined(separator: " ")
    }

    private static func beaten(_ helping: [Option]) -> String? {
        let told = helping.compactMap { option -> String? in
            guard option.cost > 5e-3 else { return nil }
            return helping.filter { option.isBeaten(by: $0) }.min { $0.cost < $1.cost }.map { better in
                """
                \(option.name) (\(better.name) avoids \
                \(better.avoided > option.avoided + 1e-6 ? "more" : "as much") for less)
                """
            }
        }
        return told.isEmpty ? nil : "Not worth the price beside others: \(Phrase.joined(told))."
    }

    private static func harm(_ options: [Option]) -> String? {
        let worse = options.filter { $0.effect.harms }.sorted { $0.avoided < $1.avoided }
        guard !worse.isEmpty else { return nil }
        return
            "Worse than doing nothing: \(Phrase.joined(worse.map { "\($0.name) (\(words(-$0.avoided)) kt more unserved, \($0.cost < 0 ? "spending \(words(-$0.cost)) M USD less" : "for \(words($0.cost)) M USD"))" }))."
    }

    private static func idle(_ options: [Option]) -> String? {
        let idle = options.filter { !$0.helps && !$0.effect.harms }
        guard !idle.isEmpty else { return nil }
        return "Avoiding nothing: \(Phrase.joined(idle.map { "\($0.name) (\(words($0.cost)) M USD)" }))."
    }

    static func words(_ value: Double) -> String { PeopleText.inSentence(value) }
}
