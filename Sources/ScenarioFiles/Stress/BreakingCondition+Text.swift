import EnergySystem

extension BreakingCondition {
    /// Reads `INDICATOR > QUANTITY` or `INDICATOR(PRODUCT) > QUANTITY`; the indicator must be one of those given.
    /// Throws what is wrong in words.
    package init(text: String, indicators: [String]) throws(WrittenFault) {
        guard let sign = text.firstIndex(where: { $0 == ">" || $0 == "<" }) else {
            throw WrittenFault(
                """
                \(quoted(text)) has neither '>' nor '<'; write for example 'unserved-demand(gasoline-*) > 5 kt'
                """)
        }
        let side: Side = text[sign] == ">" ? .above : .below
        let (indicator, product) = try BreakingCondition.subject(text[..<sign].trimmed)
        guard indicators.contains(indicator) else {
            throw WrittenFault(
                """
                there is no indicator \
                \(quoted(indicator))\(Suggestion.phrase(for: indicator, among: indicators, called: "indicators"))
                """)
        }
        let limit = try BreakingCondition.limit(text[text.index(after: sign)...].trimmed)
        self.init(indicator: indicator, product: product, side: side, limit: limit)
    }

    private static func subject(_ text: String) throws(WrittenFault) -> (indicator: String, product: String?) {
        guard let open = text.firstIndex(of: "(") else { return (text, nil) }
        guard text.last == ")" else { throw WrittenFault("\(quoted(text)) has no closing bracket") }
        let product = text[text.index(after: open)...].dropLast().trimmed
        guard !product.isEmpty else { throw WrittenFault("\(quoted(text)) names no product between the brackets") }
        return (text[..<open].trimmed, product)
    }

    private static func limit(_ text: String) throws(WrittenFault) -> WrittenQuantity {
        if let day = Day(text) { return WrittenQuantity(Double(day.number), "date") }
        guard let number = NumberText(text) else {
            let plain =
                text.hasPrefix("=") ? "write '>' or '<' without '='" : NumberFault.message(for: text, example: "5 kt")
            throw WrittenFault(plain)
        }
        return WrittenQuantity(number.number, number.unit)
    }
}
