/// The share of each user in the fuel of each class.
struct ClassMapping {
    /// [product][user][class]
    private let shares: [[[Double]]]
    private let hasUser: [[Bool]]

    init(_ input: FuelShortageInput) {
        let users = 0...input.sectors
        var shares: [[[Double]]] = []
        var hasUser: [[Bool]] = []
        for product in input.products.indices {
            let use = users.map { user in
                input.classShare[user][product].map { $0 * input.fuelUse[user][product] }
            }
            let totals = (0..<input.classes).map { userClass in use.reduce(0) { $0 + $1[userClass] } }
            shares.append(use.map { zip($0, totals).map { $1 > 0 ? $0 / $1 : 0 } })
            hasUser.append(totals.map { $0 > 0 })
        }
        self.shares = shares
        self.hasUser = hasUser
    }

    func part(of amounts: [Double], product: Int, user: Int) -> Double {
        zip(amounts, shares[product][user]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func withoutUser(_ amounts: [Double], product: Int) -> Double {
        zip(amounts, hasUser[product]).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
    }
}
