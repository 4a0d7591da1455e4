/// Books the missing tonnes of one day after another on users; places as in `FuelDemand`.
struct ShortageBook {
    private let input: FuelShortageInput
    private let demand: FuelDemand
    private let household: Int
    private let isOfGroup: [Bool]
    var unserved: [Double]
    var unservedValue: [Double]
    /// Of households, by group and day read.
    var beforeTanks: [Double]
    /// By product.
    var unmapped: [Double]
    var aboveReference: [Double]

    init(_ input: FuelShortageInput, _ demand: FuelDemand) {
        self.input = input
        self.demand = demand
        household = input.sectors
        isOfGroup = input.products.map { $0.group == input.refiningGroup }
        let none = [Double](repeating: 0, count: demand.wanted.count)
        (unserved, unservedValue) = (none, none)
        beforeTanks = Array(repeating: 0, count: demand.groups * demand.days.read.count)
        unmapped = Array(repeating: 0, count: input.products.count)
        aboveReference = unmapped
    }

    /// Books one of the days read. Days must come in order: what the tanks give is gone.
    mutating func record(_ position: Int, _ rationing: RationingRule, _ tanks: inout VehicleTankBuffer) {
        let day = demand.days.read[position]
        let atHome = input.products.indices.map { record(day, position, $0, rationing) }
        guard atHome.contains(where: { $0 > 0 }) else { return }
        let drawn = tanks.draw(missing: zip(atHome, isOfGroup).map { $1 ? $0 : 0 })
        for (product, missing) in atHome.enumerated() {
            let left = isOfGroup[product] ? drawn[product] : missing
            add(left, day, product, to: demand.cell(household, demand.groupOfProduct[product], position))
        }
    }

    /// Books one product for the sectors; gives back what households lacked, kt.
    private mutating func record(_ day: Int, _ position: Int, _ product: Int, _ rationing: RationingRule) -> Double {
        let fuel = input.products[product]
        guard fuel.unserved.contains(where: { $0[day] > 0 }) else { return 0 }
        let wanted = fuel.wanted.map { $0[day] }
        let felt = zip(fuel.unserved, wanted).map { min($0[day], $1) }
        aboveReference[product] += zip(fuel.unserved, felt).reduce(0) { $0 + $1.0[day] - $1.1 }
        let missing = rationing.unserved(felt, wanted: wanted, households: input.households)
        unmapped[product] += demand.mapping.withoutUser(missing, product: product)
        let group = demand.groupOfProduct[product]
        for user in demand.mapping.usersOfProduct[product] where user != household {
            let amount = demand.mapping.part(of: missing, product: product, user: user)
            add(amount, day, product, to: demand.cell(user, group, position))
        }
        let atHome = demand.mapping.part(of: missing, product: product, user: household)
        beforeTanks[demand.cell(0, group, position)] += atHome
        return atHome
    }

    private mutating func add(_ amount: Double, _ day: Int, _ product: Int, to cell: Int) {
        unserved[cell] += amount
        unservedValue[cell] += input.products[product].userPrice[day] * amount
    }
}
