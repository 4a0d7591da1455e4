extension FuelShortage {
    /// One fuel group of one user, by day: kt and M AZN. Days far from any shortage hold 0, wanted fuel included.
    public struct Group: Sendable {
        public var wanted: [Double]
        public var unserved: [Double]
        public var wantedValue: [Double]
        public var unservedValue: [Double]
    }

    /// Day by day: [user][group], households last and after their cars' tanks.
    public var users: [[Group]] {
        (0..<demand.users).map { user in
            (0..<demand.groups).map { group in
                let first = demand.cell(user, group, 0)
                return self.group(user, group, (unserved, first), (unservedValue, first))
            }
        }
    }
    /// Households before their cars' tanks gave anything: [group].
    public var householdsBeforeTanks: [Group] {
        (0..<demand.groups).map { group in
            let first = demand.cell(0, group, 0)
            return self.group(
                demand.users - 1, group, (unservedBeforeTanks, first), (unservedValueBeforeTanks, first))
        }
    }

    private func group(
        _ user: Int, _ group: Int, _ tonnes: (list: [Double], first: Int), _ value: (list: [Double], first: Int)
    ) -> Group {
        let first = demand.cell(user, group, 0)
        return Group(
            wanted: daily(demand.wanted, first), unserved: daily(tonnes.list, tonnes.first),
            wantedValue: daily(demand.value, first), unservedValue: daily(value.list, value.first))
    }

    private func daily(_ list: [Double], _ first: Int) -> [Double] {
        var result = [Double](repeating: 0, count: totalDays)
        for (position, day) in demand.days.read.enumerated() { result[day] = list[first + position] }
        return result
    }
}
