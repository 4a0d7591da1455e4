import Testing

@testable import Models
@testable import TestSupport

@Suite struct RationingRuleTests {
    private let wanted = [2.0, 3.0, 5.0]

    @Test func sameTonnesThreeWays() {
        let unserved = [1.0, 0, 5.0]
        #expect(RationingRule.asRun.unserved(unserved, wanted: wanted, households: 2) == [1, 0, 5])
        #expect(
            areClose(
                RationingRule.proportional.unserved(unserved, wanted: wanted, households: 2), [1.2, 1.8, 3],
                within: 1e-12))
        // Cars lose their 5; the last tonne falls 2 to 3 on the others.
        #expect(
            areClose(
                RationingRule.householdsFirst.unserved(unserved, wanted: wanted, households: 2), [0.4, 0.6, 5],
                within: 1e-12))
    }

    @Test func withoutPrivateCarsTheRuleIsProportional() {
        #expect(
            areClose(
                RationingRule.householdsFirst.unserved([1, 0, 0], wanted: wanted, households: nil), [0.2, 0.3, 0.5],
                within: 1e-12))
    }
}

@Suite struct CentredMeanTests {
    private func smooth(_ values: [Double]) -> [Double] {
        values.indices.map { day in
            let week = CentredMean.positions(around: day, count: values.count)
            return week.reduce(0) { $0 + values[$1] } / Double(week.count)
        }
    }

    @Test func weekByHand() {
        // One unit on the fourth of seven days reaches three days either side.
        #expect(areClose(smooth([0, 0, 0, 7, 0, 0, 0]), [1, 1, 1, 1, 1, 1, 1], within: 1e-12))
        // At the end the mirrored day counts twice.
        #expect(areClose(smooth([7, 0, 0, 0, 0, 0, 0, 0]), [2, 2, 2, 1, 0, 0, 0, 0], within: 1e-12))
    }

    @Test func aSeriesShorterThanAWeekIsMirroredAgain() {
        // Of seven days around the first of two, three fall on it and four on the other (b b a, a, b b a).
        #expect(areClose(smooth([7, 0]), [3, 4], within: 1e-12))
        #expect(smooth([7]) == [7])
    }

    @Test(arguments: 1...40) func sumIsKept(count: Int) {
        var random = SeededGenerator(UInt64(count))
        let values = (0..<count).map { _ in random.unit() }
        #expect(isClose(smooth(values).reduce(0, +), values.reduce(0, +), within: 1e-12))
    }
}

@Suite struct VehicleTankBufferTests {
    @Test func tanksGiveFirstAndAreNotRefilled() {
        var tanks = VehicleTankBuffer(stock: 5)
        #expect(tanks.draw(missing: [1, 2]) == [0, 0])
        #expect(tanks.draw(missing: [0, 0]) == [0, 0])
        // 2 of 8 are left in the tanks: three quarters stay missing.
        #expect(tanks.draw(missing: [6, 2]) == [4.5, 1.5])
        #expect(tanks.stock == 0)
        #expect(tanks.draw(missing: [1, 1]) == [1, 1])
    }
}

@Suite struct FuelShortageTests {
    @Test func classesMapToUsersByTheirShare() throws {
        var economy = RandomEconomy(seed: 1)
        var input = economy.input()
        // Product 2, class 0: sector 0 uses 3 kt, sector 1 uses 1 kt; nobody else. 0.8 kt missing on day 5.
        for user in input.fuelUse.indices { input.classShare[user][2] = user < 2 ? [1, 0, 0] : [0, 1, 0] }
        input.fuelUse[0][2] = 3
        input.fuelUse[1][2] = 1
        input.products[2].wanted[0] = Array(repeating: 2, count: input.days)
        input.products[2].unserved = Array(repeating: Array(repeating: 0, count: input.days), count: 3)
        input.products[2].unserved[0][5] = 0.8
        let shortage = FuelShortage(input, rationing: .asRun)
        #expect(isClose(shortage.users[0][1].unserved[5], 0.6, within: 1e-12))
        #expect(isClose(shortage.users[1][1].unserved[5], 0.2, within: 1e-12))
        #expect(isClose(shortage.users[0][1].wanted[5], 1.5, within: 1e-12))
        #expect(shortage.users[2][1].unserved[5] == 0)
        // Smoothed over seven days: a seventh of the day's share on each.
        #expect(isClose(shortage.missingShare(ofUser: 0, group: 1, day: 3), 0.6 / 1.5 / 7, within: 1e-12))
        #expect(shortage.missingShare(ofUser: 0, group: 1, day: 9) == 0)
    }

    @Test func tonnesOfAClassWithoutUsersAndOfHoardingAreShown() {
        var economy = RandomEconomy(seed: 2)
        var input = economy.input().undisturbed
        for user in input.fuelUse.indices { input.classShare[user][3] = [0.5, 0.5, 0] }
        input.products[3].wanted[2][0] = 1
        input.products[3].unserved[2][0] = 0.25
        input.products[0].wanted[0][0] = 1
        input.products[0].unserved[0][0] = 3
        let shortage = FuelShortage(input, rationing: .asRun)
        #expect(areClose(shortage.unmapped, [0, 0, 0, 0.25], within: 1e-12))
        #expect(areClose(shortage.aboveReference, [2, 0, 0, 0], within: 1e-12))
    }

    /// Of 2 kt a day of product 0 households use a quarter, 0.5 kt, and lack 0.1 of 0.4 kt missing on day 5; their
    /// tanks give nothing back to what they wanted.
    @Test func householdsBeforeTheirTanksWantWhatTheyWantAfter() {
        var economy = RandomEconomy(seed: 3)
        var input = economy.input().undisturbed
        for user in input.fuelUse.indices {
            input.classShare[user][0] = [1, 0, 0]
            input.fuelUse[user][0] = user == 0 ? 3 : user == input.sectors ? 1 : 0
        }
        for product in 1..<input.products.count {
            for user in input.fuelUse.indices { input.fuelUse[user][product] = 0 }
        }
        input.products[0].wanted = [
            Array(repeating: 2, count: input.days), Array(repeating: 0, count: input.days),
            Array(repeating: 0, count: input.days)
        ]
        input.products[0].unserved[0][5] = 0.4
        input.vehicleTankStock = 1
        #expect(isClose(FuelShortage(input, rationing: .asRun).unservedBeforeTanksInAll, 0.1, within: 1e-12))
        #expect(FuelShortage(input, rationing: .asRun).users[input.sectors][0].unserved[5] == 0)
    }

    @Test(arguments: 1...20, RationingRule.allCases) func tonnesAreKept(seed: Int, rationing: RationingRule) {
        var economy = RandomEconomy(seed: seed)
        let input = economy.input()
        let shortage = FuelShortage(input, rationing: rationing)
        func tonnes(_ groups: [FuelShortage.Group]) -> Double { groups.reduce(0) { $0 + $1.unserved.reduce(0, +) } }
        let given = input.products.reduce(0) { $0 + $1.unserved.reduce(0) { $0 + $1.reduce(0, +) } }
        let booked = shortage.users.dropLast().reduce(0) { $0 + tonnes($1) } + shortage.unservedBeforeTanksInAll
        #expect(isClose(booked, given, within: 1e-12))
        #expect(shortage.unservedBeforeTanksInAll - tonnes(shortage.users[5]) <= input.vehicleTankStock.value + 1e-12)
    }
}
