@testable import Models

extension FuelShortage {
    init(_ input: FuelShortageInput, rationing: RationingRule) {
        self.init(input, FuelDemand(input), rationing: rationing)
    }

    /// One fuel group of one user, by day, kt. Days far from any shortage hold 0, wanted fuel included.
    struct Group {
        var wanted: [Double]
        var unserved: [Double]
    }

    /// Day by day: [user][group], households last and after their cars' tanks.
    var users: [[Group]] {
        (0..<demand.users).map { user in
            (0..<demand.groups).map { group in
                let first = demand.cell(user, group, 0)
                return Group(wanted: daily(demand.wanted, first), unserved: daily(unserved, first))
            }
        }
    }

    private func daily(_ list: [Double], _ first: Int) -> [Double] {
        var result = [Double](repeating: 0, count: totalDays)
        for (position, day) in demand.days.read.enumerated() { result[day] = list[first + position] }
        return result
    }

    /// The share of a user's fuel of a group that is missing on a day, by tonnes over seven days; 0 where none is
    /// short.
    func missingShare(ofUser user: Int, group: Int, day: Int) -> Double {
        let short = ShortDays(self, user: user)
        let index = short.positions.firstIndex { demand.days.read[demand.days.felt[$0]] == day }
        return index.map { short.byTonnes[short.cells($0).lowerBound + group] } ?? 0
    }
}
