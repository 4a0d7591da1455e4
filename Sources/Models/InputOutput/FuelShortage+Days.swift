extension FuelShortage {
    /// One sector's shortage on one day, from 7-day means.
    public struct Day: Sendable {
        /// Value of the fuel wanted, M AZN.
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

    /// The smoothed shortage of a user, day by day.
    public func days(ofUser user: Int) -> [Day] {
        let groups = users[user].map(\.smoothed)
        return (groups.first?.wanted ?? []).indices.map { day in
            let total = groups.reduce(0) { $0 + $1.wantedValue[day] }
            return Day(
                wantedValue: total, weights: groups.map { ratio($0.wantedValue[day], total) },
                byTonnes: groups.map { ratio($0.unserved[day], $0.wanted[day]) },
                byValue: groups.map { ratio($0.unservedValue[day], $0.wantedValue[day]) })
        }
    }

    /// The value of a user's unserved fuel at the user's price, M AZN: formula B2 over all days.
    public func unservedValue(ofUser user: Int) -> Double {
        users[user].reduce(0) { $0 + $1.unservedValue.reduce(0, +) }
    }

    private func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? min(1, part / whole) : 0 }
}
