/// When a scenario counts as broken: an indicator of the disrupted run beyond a limit.
package struct BreakingCondition: Sendable, Hashable {
    package enum Side: String, Sendable, Hashable, CaseIterable {
        case above = ">"
        case below = "<"
    }

    package let indicator: String
    /// A product, a group, or a pattern with `*` that several products match; `nil` for the row of everything.
    package let product: String?
    package let side: Side
    /// The limit: a quantity, or a date as its day number with the unit `date`.
    package let limit: WrittenQuantity

    package init(indicator: String, product: String?, side: Side, limit: WrittenQuantity) {
        self.indicator = indicator
        self.product = product
        self.side = side
        self.limit = limit
    }

    /// As written on the command line.
    package var text: String {
        let subject = product.map { "\(indicator)(\($0))" } ?? indicator
        let amount = limit.unit == "date" ? Day(number: Int(limit.number)).description : limit.text
        return "\(subject) \(side.rawValue) \(amount)"
    }

    /// Whether a name is the product, or matches the pattern; a pattern may have one or more `*`.
    package func matches(_ name: String) -> Bool {
        guard let product else { return false }
        return BreakingCondition.matches(name[...], product[...])
    }

    private static func matches(_ name: Substring, _ pattern: Substring) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == "*" {
            let rest = pattern.dropFirst()
            return (0...name.count).contains { matches(name.dropFirst($0), rest) }
        }
        return name.first == first && matches(name.dropFirst(), pattern.dropFirst())
    }
}
