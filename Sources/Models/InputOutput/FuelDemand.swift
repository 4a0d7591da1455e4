/// What users want of each fuel group on the days that count; the same under every rationing rule.
///
/// Flat lists, a day's entry standing at (user x groups + group) x days + day: `cell` gives the place for the days
/// read, `feltCell` for the felt days. Households are the last user.
struct FuelDemand: Sendable {
    let days: FeltDays
    let mapping: ClassMapping
    let users: Int
    let groups: Int
    let groupOfProduct: [Int]
    /// By day read: kt, and M AZN at the user's price.
    private(set) var wanted: [Double]
    private(set) var value: [Double]
    /// 7-day means by felt day.
    let meanWanted: [Double]
    let meanValue: [Double]

    /// The input must be valid.
    init(_ input: FuelShortageInput) {
        let names = input.groups
        days = FeltDays(input)
        mapping = ClassMapping(input)
        (users, groups) = (input.sectors + 1, names.count)
        groupOfProduct = input.products.map { fuel in names.firstIndex(of: fuel.group) ?? 0 }
        let count = users * groups * days.read.count
        (wanted, value) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
        for (product, fuel) in input.products.enumerated() {
            for (position, day) in days.read.enumerated() {
                let byClass = fuel.wanted.map { $0[day] }
                for user in mapping.usersOfProduct[product] {
                    let amount = mapping.part(of: byClass, product: product, user: user)
                    let cell = (user * groups + groupOfProduct[product]) * days.read.count + position
                    wanted[cell] += amount
                    value[cell] += fuel.userPrice[day] * amount
                }
            }
        }
        meanWanted = days.means(wanted)
        meanValue = days.means(value)
    }

    /// Place of a user, group and position among the days read.
    func cell(_ user: Int, _ group: Int, _ position: Int) -> Int {
        (user * groups + group) * days.read.count + position
    }
    /// Place of a user, group and position among the felt days.
    func feltCell(_ user: Int, _ group: Int, _ position: Int) -> Int {
        (user * groups + group) * days.felt.count + position
    }
}
