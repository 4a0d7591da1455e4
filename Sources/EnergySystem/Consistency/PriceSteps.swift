/// Two pump prices of one product cannot begin on one day.
enum PriceSteps: ConsistencyCheck {
    static let rule = "steps of a pump price on days of their own (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.prices.enumerated().flatMap { index, price -> [ConsistencyFinding] in
            let steps = price?.steps ?? []
            return steps.indices.compactMap { later in
                let day = figures.values.date(steps[later].from)
                guard let earlier = steps[..<later].first(where: { figures.values.date($0.from) == day }) else {
                    return nil
                }
                return .error(
                    "baseline.prices.\(figures.name(.products, index)).retail.\(steps[later].name).from",
                    "'\(steps[later].name)' and '\(earlier.name)' both begin on \(day); move or take out one")
            }
        }
    }
}
