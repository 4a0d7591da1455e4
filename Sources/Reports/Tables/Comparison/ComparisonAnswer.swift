import Exploration

/// What a comparison says in sentences: which strategy avoids most, which is cheapest a tonne, what is not worth its price.
public enum ComparisonAnswer {
    /// A strategy as the sentences need it.
    struct Option: Sendable {
        let name: String
        /// Shortage avoided beside doing nothing, kt, and what it costs beside doing nothing, M USD.
        let avoided: Double
        let cost: Double

        var helps: Bool { avoided > 1e-6 }
        /// USD per tonne avoided.
        var perTonne: Double { cost / avoided * 1e3 }

        /// Another avoids as much for no more, and is better in one of the two.
        func isBeaten(by other: Option) -> Bool {
            other.avoided >= avoided - 1e-9 && other.cost <= cost + 1e-9
                && (other.avoided > avoided + 1e-6 || other.cost < cost - 1e-6)
        }
    }

    public static func sentences(_ comparison: StrategyComparison) -> [String] {
        let unserved = comparison.outcomes.first { $0.name == "none" }.map { basis in
            comparison.products.reduce(0) { sum, product in
                sum + (basis.unserved.first { $0.name == product }?.value.number ?? 0)
            }
        } ?? 0
        let options = comparison.outcomes.filter { $0.name != "none" }
            .map { Option(name: $0.name, avoided: $0.avoided, cost: $0.strategyCost) }
        return options.isEmpty ? [] : [sentences(unserved: unserved, options).joined(separator: " ")]
    }

    static func sentences(unserved: Double, _ options: [Option]) -> [String] {
        guard unserved > 1e-6 else { return nothingShort(options) }
        let head = "Without a strategy \(words(unserved)) kt go unserved."
        let helping = options.filter(\.helps)
        guard let most = helping.max(by: { $0.avoided < $1.avoided }) else { return [head, "No strategy here serves more."] + notWorth(options) }
        return [head, avoidsMost(most), cheapest(helping, most)].compactMap { $0 } + notWorth(options)
    }

    private static func nothingShort(_ options: [Option]) -> [String] {
        let worse = options.filter { $0.avoided < -1e-6 }.map(\.name), saving = options.filter { $0.cost < -5e-3 }.map(\.name)
        let head = "Nothing is short without a strategy, so no strategy has a benefit to be paid for in this scenario; the run without spot volumes, among the variants that khazri run prints, shows what they insure against."
        return [head]
            + (saving.isEmpty ? [] : ["Cheaper than doing nothing all the same: \(Phrase.joined(saving))."])
            + (worse.isEmpty ? [] : ["With \(Phrase.joined(worse)) something is short that was not."])
    }

    private static func avoidsMost(_ most: Option) -> String {
        "\(most.name) avoids most, \(words(most.avoided)) kt, \(price(most))."
    }
    private static func price(_ option: Option) -> String {
        option.cost < 0
            ? "and saves \(words(-option.cost)) M USD" : "for \(words(option.cost)) M USD or \(words(option.perTonne)) USD a tonne"
    }

    private static func cheapest(_ helping: [Option], _ most: Option) -> String? {
        let costing = helping.filter { $0.cost >= 0 }.min { $0.perTonne < $1.perTonne }
        let saving = helping.filter { $0.cost < 0 }
        if !saving.isEmpty {
            let told = saving.map { "\($0.name) (\(words($0.avoided)) kt avoided, \(words(-$0.cost)) M USD saved)" }
            let next = costing.map { "; of those that cost, \($0.name) is the cheapest at \(words($0.perTonne)) USD a tonne" } ?? ""
            return "Cheaper than doing nothing: \(Phrase.joined(told))\(next)."
        }
        guard let least = costing else { return nil }
        return least.name == most.name
            ? "It is also the cheapest a tonne." : "Cheapest a tonne is \(least.name): \(words(least.avoided)) kt, \(price(least))."
    }

    /// Strategies that cost and serve nothing, and those that another beats.
    private static func notWorth(_ options: [Option]) -> [String] {
        let told = options.compactMap { option -> String? in
            guard option.cost > 5e-3 else { return nil }
            if !option.helps { return "\(option.name) (\(words(option.cost)) M USD, nothing avoided)" }
            let better = options.filter { option.isBeaten(by: $0) }.min { $0.cost < $1.cost }
            return better.map { "\(option.name) (\(words(option.perTonne)) USD a tonne; \($0.name) avoids \($0.avoided > option.avoided + 1e-6 ? "more" : "as much") for less)" }
        }
        return told.isEmpty ? [] : ["Not worth the price in this scenario: \(Phrase.joined(told))."]
    }
    private static func words(_ value: Double) -> String { PeopleText.inSentence(value) }
}
