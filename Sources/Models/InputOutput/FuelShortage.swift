/// The daily shortage of fuel by user and fuel group (formula B1).
///
/// Classes are mapped to users by their share in each class: u_fg = sum_c u_cg q_fg,c / sum_f q_fg,c, with
/// q_fg,c = fuel use x class share; wanted fuel likewise, so that u <= q. Then by group G of fungible products, of
/// 7-day centred means of missing and wanted fuel after the tanks of households' cars:
/// s_fG = sum u_fg / sum q_fg by tonnes, and sum p u / sum p q by value, which differ when grades of unlike price are
/// missing. Weights are omega_fG = sum p q_fG / sum_G sum p q_fG. Shortage never lowers wanted fuel.
///
/// Source: own; compare Pichler et al. (2022), doi:10.1016/j.jedc.2022.104527.
public struct FuelShortage: Sendable {
    /// One fuel group of one user, by day: kt and M AZN.
    public struct Group: Sendable {
        public var wanted: [Double]
        public var unserved: [Double]
        public var wantedValue: [Double]
        public var unservedValue: [Double]

        init(days: Int) {
            let zero = [Double](repeating: 0, count: days)
            (wanted, unserved, wantedValue, unservedValue) = (zero, zero, zero, zero)
        }

        mutating func add(_ day: Int, wanted q: Double, unserved u: Double, price: Double) {
            wanted[day] += q
            unserved[day] += u
            wantedValue[day] += price * q
            unservedValue[day] += price * u
        }

        var smoothed: Group {
            var result = self
            result.wanted = CentredMean.smooth(wanted)
            result.unserved = CentredMean.smooth(unserved)
            result.wantedValue = CentredMean.smooth(wantedValue)
            result.unservedValue = CentredMean.smooth(unservedValue)
            return result
        }
    }

    /// Day by day: [user][group], households last and after their cars' tanks.
    public private(set) var users: [[Group]]
    /// Households before their cars' tanks gave anything: [group].
    public private(set) var householdsBeforeTanks: [Group]
    /// Tonnes of classes to which no user belongs, which therefore cost nobody anything, kt by product.
    public private(set) var unmapped: [Double]
    /// Unserved tonnes above reference demand (hoarding), which cost nothing, kt by product.
    public private(set) var aboveReference: [Double]

    /// Maps the tonnes of a run, rationed by a rule, to users. The input must be valid.
    public init(_ input: FuelShortageInput, rationing: RationingRule) {
        let none = input.groups.map { _ in Group(days: input.days) }
        users = Array(repeating: none, count: input.sectors + 1)
        householdsBeforeTanks = none
        unmapped = Array(repeating: 0, count: input.products.count)
        aboveReference = unmapped
        let mapping = ClassMapping(input)
        let groupOf = input.products.map { fuel in input.groups.firstIndex(of: fuel.group) ?? 0 }
        var tanks = VehicleTankBuffer(stock: input.vehicleTankStock)
        for day in 0..<input.days {
            let atHome = input.products.indices.map { product in
                record(day, product, group: groupOf[product], input, mapping, rationing)
            }
            let left = FuelShortage.afterTanks(atHome.map(\.unserved), &tanks, input)
            for (product, fuel) in input.products.enumerated() {
                users[input.sectors][groupOf[product]].add(
                    day, wanted: atHome[product].wanted, unserved: left[product], price: fuel.userPrice[day])
            }
        }
    }

    /// Books one product and day for all sectors; gives back what households wanted and lacked.
    private mutating func record(
        _ day: Int, _ product: Int, group: Int, _ input: FuelShortageInput, _ mapping: ClassMapping,
        _ rationing: RationingRule
    ) -> (wanted: Double, unserved: Double) {
        let fuel = input.products[product]
        let price = fuel.userPrice[day]
        let wanted = fuel.wanted.map { $0[day] }
        let felt = zip(fuel.unserved, wanted).map { min($0[day], $1) }
        aboveReference[product] += zip(fuel.unserved, felt).reduce(0) { $0 + $1.0[day] - $1.1 }
        let missing = rationing.unserved(felt, wanted: wanted, privateCars: input.privateCars)
        unmapped[product] += mapping.withoutUser(missing, product: product)
        for sector in 0..<input.sectors {
            users[sector][group].add(
                day, wanted: mapping.part(of: wanted, product: product, user: sector),
                unserved: mapping.part(of: missing, product: product, user: sector), price: price)
        }
        let q = mapping.part(of: wanted, product: product, user: input.sectors)
        let u = mapping.part(of: missing, product: product, user: input.sectors)
        householdsBeforeTanks[group].add(day, wanted: q, unserved: u, price: price)
        return (q, u)
    }

    private static func afterTanks(
        _ missing: [Double], _ tanks: inout VehicleTankBuffer, _ input: FuelShortageInput
    ) -> [Double] {
        let isGasoline = input.products.map { $0.group == input.gasolineGroup }
        let drawn = tanks.draw(missing: zip(missing, isGasoline).map { $1 ? $0 : 0 })
        return zip(zip(missing, drawn), isGasoline).map { $1 ? $0.1 : $0.0 }
    }
}
