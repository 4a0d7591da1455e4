/// Who goes without when fuel is short: the same tonnes of a product and day, given to the classes in three ways.
package enum RationingRule: String, CaseIterable, Sendable {
    /// As the run rationed.
    case asRun = "as-run"
    /// Every class loses the same share of what it wants.
    case proportional
    /// Households go without first; what is still missing falls on the others in proportion.
    case householdsFirst = "households-first"

    /// Unserved tonnes by class on one day, kt. `unserved` and `wanted` are by class; the sum is kept.
    package func unserved(_ unserved: [Double], wanted: [Double], households: Int?) -> [Double] {
        let missing = unserved.reduce(0, +)
        switch self {
        case .asRun:
            return unserved
        case .proportional:
            return RationingRule.spread(missing, over: wanted)
        case .householdsFirst:
            guard let households, wanted.indices.contains(households) else {
                return RationingRule.spread(missing, over: wanted)
            }
            let cars = min(missing, wanted[households])
            var others = wanted
            others[households] = 0
            var result = RationingRule.spread(missing - cars, over: others)
            result[households] = cars
            return result
        }
    }

    private static func spread(_ missing: Double, over wanted: [Double]) -> [Double] {
        let total = wanted.reduce(0, +)
        guard missing > 0, total > 0 else { return Array(repeating: 0, count: wanted.count) }
        let share = min(1, missing / total)
        return wanted.map { $0 * share }
    }
}
