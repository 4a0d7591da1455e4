extension FuelShortage {
    /// One sector's shortage on one day, from 7-day means.
    public struct Day: Sendable {
        /// Value of the fuel wanted, M AZN; 0 on days that are not short.
        public let wantedValue: Double
        /// omega: weight of each group by value; zeros where no fuel is wanted.
        public let weights: [Double]
        /// Missing over wanted fuel of each group, by tonnes and by value.
        public let byTonnes: [Double]
        public let byValue: [Double]

        /// s_F: missing over wanted value of all fuel.
        public var shortage: Double { min(1, zip(weights, byValue).reduce(0) { $0 + $1.0 * $1.1 }) }
        /// The larger of the two measures of each group.
        public var largest: [Double] { zip(byTonnes, byValue).map { max($0, $1) } }
        public var isShort: Bool { byTonnes.contains { $0 > 0 } || byValue.contains { $0 > 0 } }
    }

    /// The smoothed shortage of a user, day by day; all zeros on days that are not short.
    public func days(ofUser user: Int) -> [Day] {
        let zero = [Double](repeating: 0, count: demand.groups)
        var result = [Day](
            repeating: Day(wantedValue: 0, weights: zero, byTonnes: zero, byValue: zero), count: totalDays)
        let short = ShortDays(self, user: user)
        for (index, position) in short.positions.enumerated() {
            let cells = short.cells(index)
            result[demand.days.read[demand.days.felt[position]]] = Day(
                wantedValue: short.wantedValue[index], weights: Array(short.weights[cells]),
                byTonnes: Array(short.byTonnes[cells]), byValue: Array(short.byValue[cells]))
        }
        return result
    }
}
