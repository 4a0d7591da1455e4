/// The share of each user in the fuel of each class.
struct ClassMapping: Sendable {
    private let users: Int
    private let classes: Int
    /// One share for each product, user and class, the class running fastest.
    private let shares: [Double]
    /// By product and class.
    private let hasUser: [Bool]
    /// By product, the users that have a share in some class.
    let usersOfProduct: [[Int]]

    init(_ input: FuelShortageInput) {
        let (users, classes) = (input.sectors + 1, input.classes)
        var (shares, hasUser, usersOfProduct): ([Double], [Bool], [[Int]]) = ([], [], [])
        for product in input.products.indices {
            let use = (0..<users).map { user in
                input.classShare[user][product].map { $0 * input.fuelUse[user][product] }
            }
            let totals = (0..<classes).map { userClass in use.reduce(0) { $0 + $1[userClass] } }
            for amounts in use { shares += zip(amounts, totals).map { $1 > 0 ? $0 / $1 : 0 } }
            hasUser += totals.map { $0 > 0 }
            usersOfProduct.append(use.indices.filter { use[$0].contains { $0 > 0 } })
        }
        (self.users, self.classes) = (users, classes)
        (self.shares, self.hasUser, self.usersOfProduct) = (shares, hasUser, usersOfProduct)
    }

    /// What of these amounts by class belongs to one user.
    func part(of amounts: [Double], product: Int, user: Int) -> Double {
        let first = (product * users + user) * classes
        var sum = 0.0
        for userClass in 0..<classes { sum += amounts[userClass] * shares[first + userClass] }
        return sum
    }

    /// What of these amounts belongs to classes to which no user belongs.
    func withoutUser(_ amounts: [Double], product: Int) -> Double {
        var sum = 0.0
        for userClass in 0..<classes where !hasUser[product * classes + userClass] { sum += amounts[userClass] }
        return sum
    }
}
