/// The stock above which a product is exported, and the tank that holds it.
enum ExportThresholds: ConsistencyCheck {
    static let rule = "export threshold between the minimum stock and the tank's capacity (warning)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.exports.enumerated().compactMap { index, rule in
            guard let rule, figures.baseline.stocks.indices.contains(index), let stock = figures.baseline.stocks[index]
            else { return nil }
            let threshold = figures.amount(rule.threshold), minimum = figures.amount(stock.minimum),
                capacity = figures.amount(stock.capacity)
            let path = "baseline.exports.\(figures.name(.products, index)).threshold"
            func kt(_ value: Double) -> String { CheckedNumber.text(value, "kt") }
            if threshold > capacity {
                return .warning(
                    path,
                    """
                    what is above \(kt(threshold)) may be exported, and the tank holds \(kt(capacity)); nothing is \
                    ever exported
                    """)
            }
            if threshold < minimum {
                return .warning(
                    path,
                    """
                    what is above \(kt(threshold)) may be exported, and the minimum stock is \(kt(minimum)); exports \
                    would take what is never delivered
                    """)
            }
            return nil
        }
    }
}
