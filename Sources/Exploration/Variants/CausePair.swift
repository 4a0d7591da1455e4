import EnergySystem

/// The two causes of a scenario that are looked at apart and together.
///
/// The first two kinds among the shocks that stop supply, each with all its shocks; else the first two shocks that stop
/// supply; else the two shocks of a scenario that has no more. What comes from abroad stands before output at home,
/// that before the rest; otherwise the order of the file holds. All other shocks act in every case.
package struct CausePair: Sendable {
    /// One cause: its shocks, and what sentences call it.
    package struct Cause: Sendable {
        package let word: String
        package let shocks: [Named<any Shock>]

        var rank: Int {
            guard let stop = shocks.first?.value.supplyStop else { return 2 }
            return stop.isOutput ? 1 : 0
        }
    }

    package let first: Cause
    package let second: Cause

    /// `nil` where the scenario has no two causes.
    package init?(_ scenario: Scenario) {
        let stopping = scenario.shocks.filter { $0.value.supplyStop != nil }
        let kinds = CausePair.byWord(stopping)
        if kinds.count > 1 {
            self.init(kinds[0], kinds[1])
        } else if stopping.count > 1 {
            self.init(named: stopping[0], stopping[1])
        } else if scenario.shocks.count == 2 {
            let words = CausePair.byWord(scenario.shocks)
            if words.count == 2 {
                self.init(words[0], words[1])
            } else {
                self.init(named: scenario.shocks[0], scenario.shocks[1])
            }
        } else {
            return nil
        }
    }

    private init(_ one: Cause, _ other: Cause) {
        (first, second) = other.rank < one.rank ? (other, one) : (one, other)
    }
    /// Two of a kind are told apart by their names.
    private init(named one: Named<any Shock>, _ other: Named<any Shock>) {
        self.init(Cause(word: one.name, shocks: [one]), Cause(word: other.name, shocks: [other]))
    }

    private static func byWord(_ shocks: [Named<any Shock>]) -> [Cause] {
        var words: [String] = []
        for shock in shocks where !words.contains(type(of: shock.value).word) {
            words.append(type(of: shock.value).word)
        }
        return words.map { word in Cause(word: word, shocks: shocks.filter { type(of: $0.value).word == word }) }
    }
}
