/// The days on which one user is short, with the shares that the rungs read; those of the groups stand one after the
/// other.
struct ShortDays: Sendable {
    private let groups: Int
    /// Positions among the felt days.
    private(set) var positions: [Int] = []
    /// Value of the fuel wanted, M AZN.
    private(set) var wantedValue: [Double] = []
    /// s_F: missing over wanted value of all fuel.
    private(set) var shortage: [Double] = []
    /// omega, and missing over wanted fuel by tonnes, by value and by the larger of the two; `cells` gives the place.
    private(set) var weights: [Double] = []
    private(set) var byTonnes: [Double] = []
    private(set) var byValue: [Double] = []
    private(set) var largest: [Double] = []

    init(_ shortage: FuelShortage, user: Int) {
        groups = shortage.demand.groups
        for position in shortage.demand.days.felt.indices where ShortDays.isShort(shortage, user, position) {
            append(shortage, user, position)
        }
    }

    /// Where the groups of a day stand.
    func cells(_ index: Int) -> Range<Int> { (index * groups)..<((index + 1) * groups) }

    private static func isShort(_ shortage: FuelShortage, _ user: Int, _ position: Int) -> Bool {
        for group in 0..<shortage.demand.groups {
            let cell = shortage.demand.feltCell(user, group, position)
            if shortage.meanUnserved[cell] > 0 || shortage.meanUnservedValue[cell] > 0 { return true }
        }
        return false
    }

    private mutating func append(_ source: FuelShortage, _ user: Int, _ position: Int) {
        let demand = source.demand
        var total = 0.0
        for group in 0..<groups { total += demand.meanValue[demand.feltCell(user, group, position)] }
        var missing = 0.0
        for group in 0..<groups {
            let cell = demand.feltCell(user, group, position)
            let weight = ratio(demand.meanValue[cell], total)
            let tonnes = ratio(source.meanUnserved[cell], demand.meanWanted[cell])
            let value = ratio(source.meanUnservedValue[cell], demand.meanValue[cell])
            weights.append(weight)
            byTonnes.append(tonnes)
            byValue.append(value)
            largest.append(max(tonnes, value))
            missing += weight * value
        }
        positions.append(position)
        wantedValue.append(total)
        shortage.append(min(1, missing))
    }

    private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? min(1, part / whole) : 0 }
}
