import EnergySystem
import Testing

@testable import Models
@testable import TestSupport

@Suite struct FuelShortageEconomyTests {
    /// Rungs that follow from fuel alone, without suppliers.
    static let ownRungs: [EconomicRung] = [.valueShare, .elasticity03, .elasticity01, .kappaSlack, .strict]

    @Test(arguments: 1...10) func nothingHappensNothingIsLost(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let impact = try FuelShortageEconomy().impact(of: economy.input().undisturbed)
        #expect(impact.rows.count == 8 * 3 * 5)
        #expect(impact.rows.allSatisfy { $0.outputLoss == 0 && $0.valueAddedLoss == 0 && $0.jobsAtRisk == 0 })
        #expect(impact.totals.allSatisfy { $0.realIncomeLoss == 0 && $0.shareOfBaseYear == 0 })
        #expect(impact.households.allSatisfy { $0.unserved == 0 && $0.surplus.total == 0 })
        #expect(impact.extraImportBill == [0, 0, 0, 0])
        #expect(impact.priceIncidence == PriceIncidence(finalUsers: 0, stateSectors: 0, importers: 0))
        #expect(impact.sectorDowngradeCost == 0)
    }

    @Test(arguments: 1...30, RationingRule.allCases)
    func ladderIsOrderedInEverySector(seed: Int, rationing: RationingRule) throws {
        var economy = RandomEconomy(seed: seed)
        let impact = try FuelShortageEconomy().impact(of: economy.input(slack: 0...0))
        let ordered = [EconomicRung.valueShare, .elasticity03, .elasticity01, .strict].map {
            impact.loss($0, rationing)
        }
        for (lower, higher) in zip(ordered, ordered.dropFirst()) {
            #expect(zip(lower, higher).allSatisfy { $0 <= $1 * (1 + 1e-12) })
        }
        let (kappa, upstream) = (impact.loss(.kappaSlack, rationing), impact.loss(.consistentUpstream, rationing))
        #expect(zip(kappa, upstream).allSatisfy { $0 <= $1 * (1 + 1e-12) })
        #expect(zip(kappa, impact.loss(.strict, rationing)).allSatisfy { $0 <= $1 * (1 + 1e-12) })
        #expect(ordered[0].allSatisfy { $0 > 0 })
    }

    @Test(arguments: 1...10) func aFullyServedClassLosesNothing(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        var input = economy.input()
        for product in input.products.indices {
            input.classShare[3][product] = [1, 0, 0]
            input.products[product].unserved[0] = input.products[product].unserved[0].map { _ in 0 }
        }
        let impact = try FuelShortageEconomy().impact(of: input)
        for rung in Self.ownRungs { #expect(impact.loss(rung, .asRun)[3] == 0) }
        #expect(impact.loss(.strict, .proportional)[3] > 0)
    }

    @Test(arguments: 1...10) func aLargerCutNeverCostsLess(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let input = economy.input()
        let full = try FuelShortageEconomy().impact(of: input)
        let half = try FuelShortageEconomy().impact(of: input.unservedTimes(0.5))
        for (smaller, larger) in zip(half.rows, full.rows) {
            #expect(smaller.outputLoss <= larger.outputLoss * (1 + 1e-12))
        }
    }

    @Test(arguments: 1...10) func householdsShieldTheSectors(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        var input = economy.input().unservedTimes(0.2)
        for product in input.products.indices {
            for sector in 0..<5 { input.classShare[sector][product] = [0.6, 0.4, 0] }
            input.classShare[5][product] = [0, 0, 1]
            // Cars want more than all that is missing.
            input.products[product].wanted[2] = input.products[product].wanted[2].map { $0 + 1 }
        }
        let impact = try FuelShortageEconomy().impact(of: input)
        for rung in Self.ownRungs {
            #expect(impact.loss(rung, .householdsFirst).allSatisfy { abs($0) < 1e-12 })
        }
        #expect(impact.loss(.valueShare, .asRun).allSatisfy { $0 > 0 })
    }

    @Test(arguments: 1...10) func someoneBearsTheWholeExtraImportBill(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let input = economy.input()
        let impact = try FuelShortageEconomy().impact(of: input)
        let bill = input.products.map { $0.imports * $0.importPriceChange }.sum().value
        let borne =
            impact.priceIncidence.finalUsers + impact.priceIncidence.stateSectors + impact.priceIncidence.importers
        #expect(isClose(borne, bill, within: 1e-10))
        let total = try #require(impact.total(.kappaSlack, .asRun))
        #expect(isClose(total.realIncomeLoss - total.valueAddedLossWithPlant, bill, within: 1e-12))
    }

    @Test func everyFigureOfASteadyShortageByHand() throws {
        let impact = try FuelShortageEconomy().impact(of: steadyShortage())
        // Sector 3: x/N = 2 a day in base-year money, fuel 0.4 a day: alpha 0.2. Ten days at s = 0.5.
        let expected: [(EconomicRung, Double)] = [
            (.valueShare, 2), (.kappaSlack, 10 * 2 * 0.6 * 0.375), (.strict, 10)
        ]
        // 1 - (0.8 + 0.2 * 0.5^(-7/3))^(-3/7) = 0.22414849794035 of 20, by thirty-digit arithmetic.
        #expect(isClose(impact.loss(.elasticity03, .asRun)[3], 4.482969958807, within: 1e-12))
        for (rung, loss) in expected { #expect(isClose(impact.loss(rung, .asRun)[3], loss, within: 1e-12)) }
        let row = try #require(impact.rows.first { $0.rung == .strict && $0.rationing == .asRun && $0.sector == 3 })
        // Half of 10/366 of a year: value added is half of output; 366 employees, half of the idle kept on.
        #expect(isClose(row.valueAddedLoss, 5, within: 1e-12))
        #expect(isClose(row.shareOfYear, 5.0 / 366, within: 1e-12))
        #expect(isClose(row.jobsAtRisk, 2.5, within: 1e-12))
        let total = try #require(impact.total(.strict, .asRun))
        #expect(isClose(total.shareOfBaseYear, 5.0 / 2000, within: 1e-12))
        #expect(isClose(total.shareWithoutScaling, 2.5 / 2000, within: 1e-12))
        #expect(isClose(total.valueAddedLossWithoutMining, 5, within: 1e-12))
        // Above 0.1 %: 2.24, 4.03, 2.25 and 2.25 of 2,000; value share is 1 and strict is exempt.
        #expect(
            impact.flags.filter { $0.rationing == .asRun }.map(\.rung)
                == [.elasticity03, .elasticity01, .kappaSlack, .consistentUpstream])
    }

    @Test func householdsByHand() throws {
        var input = steadyShortage()
        // Households alone: 0.2 kt a day wanted, half missing on ten days, 0.4 kt in their tanks.
        input.fuelUse[3][0] = 0
        input.fuelUse[4][0] = 1
        input.classShare[3][0] = [0]
        input.classShare[4][0] = [1]
        input.vehicleTankStock = 0.4
        input.products[0].servedByLower[0] = 0.5
        let home = try #require(try FuelShortageEconomy().impact(of: input).households.first)
        #expect(isClose(home.unserved, 1, within: 1e-12))
        #expect(isClose(home.unservedAfterTanks, 0.6, within: 1e-12))
        #expect(isClose(home.valueShare, 1.2, within: 1e-12))
        // p/(2|e|) with p = 2, e = 0.2 on 0.6 kt; 60 AZN/t on 0.5 kt.
        #expect(isClose(home.surplus.lostTrips, 3, within: 1e-12))
        #expect(isClose(home.surplus.downgradeCost, 0.03, within: 1e-12))
    }

    /// Half of the first or of the last day's fuel alone is missing: worth 0.1 x 2, and half of a day's output of 2 on
    /// the strict rung.
    @Test(arguments: [0, 9]) func aShortageOfOneDayAtTheEdge(day: Int) throws {
        var input = steadyShortage()
        input.products[0].unserved[0] = (0..<10).map { $0 == day ? 0.1 : 0 }
        let impact = try FuelShortageEconomy().impact(of: input)
        #expect(isClose(impact.loss(.valueShare, .asRun)[3], 0.2, within: 1e-12))
        #expect(isClose(impact.loss(.strict, .asRun)[3], 1, within: 1e-12))
    }

    /// A fuel that the sector does not burn changes nothing, whoever else burns it: 10 x 2 x 0.6 x (0.5 - 0.2) / 0.8.
    @Test func aFuelThatIsNotUsedChangesNothing() throws {
        var input = steadyShortage()
        var diesel = input.products[0]
        (diesel.name, diesel.group) = ("diesel", "diesel")
        diesel.unserved[0] = Array(repeating: 0, count: 10)
        (diesel.refineryOutput, diesel.referenceRefineryOutput) = (0, 0)
        input.products.append(diesel)
        for user in input.fuelUse.indices {
            input.fuelUse[user].append(user == 4 ? 1 : 0)
            input.classShare[user].append([user == 4 ? 1 : 0])
        }
        #expect(isClose(try FuelShortageEconomy().impact(of: input).loss(.kappaSlack, .asRun)[3], 4.5, within: 1e-12))
    }

    /// A grade that no user of the table burns costs households nothing where its users take a lower one: 60 AZN/t on
    /// 0.5 kt.
    @Test func aGradeWithoutUsersCostsHouseholdsNothing() {
        var input = steadyShortage()
        input.fuelUse[3][0] = 0
        input.products[0].servedByLower[0] = 0.5
        let cost = DowngradeCost(input)
        #expect(cost.households == 0)
        #expect(isClose(cost.sectors, 0.03, within: 1e-12))
    }

    /// No days, no loss; and the default rung alone is nothing where nothing is unserved.
    @Test func nothingIsLostWithoutDaysOrShortage() throws {
        let undisturbed = steadyShortage().undisturbed
        let total = try DefaultRungEconomy(undisturbed).total(of: undisturbed)
        #expect(total.outputLoss == 0 && total.realIncomeLoss == 0)
        var none = steadyShortage()
        none.days = 0
        none.products[0].userPrice = []
        none.products[0].wanted = [[]]
        none.products[0].unserved = [[]]
        none.products[0].servedByLower = []
        let impact = try FuelShortageEconomy().impact(of: none)
        #expect(impact.totals.allSatisfy { $0.outputLoss == 0 })
    }

    @Test func outageReplacedByImportsLosesOnlyInThePlantAndItsSuppliers() throws {
        var input = steadyShortage().undisturbed
        input.products[0].refineryOutput = 0
        input.products[0].referenceRefineryOutput = 5
        let impact = try FuelShortageEconomy().impact(of: input)
        for rung in EconomicRung.allCases where rung != .plant && rung != .sectorElasticity {
            #expect(impact.loss(rung, .proportional) == [0, 0, 0, 0])
        }
        // Ten days of 366 of an output of 732 in base-year money: 20; services sell it 0.1 per unit, crude counts
        // nothing.
        #expect(areClose(impact.loss(.plant, .asRun), [20, 0, 0, 2], within: 1e-12))
        let total = try #require(impact.total(.kappaSlack, .asRun))
        #expect(total.valueAddedLoss == 0)
        #expect(isClose(total.valueAddedLossWithPlant, 20 * 0.3 + 2 * 0.5, within: 1e-12))
    }

    @Test(arguments: 1...5) func orderOfSectorsDoesNotMatter(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let input = economy.input()
        let impact = try FuelShortageEconomy().impact(of: input)
        let turned = try FuelShortageEconomy().impact(of: turned(input))
        for (one, other) in zip(impact.totals, turned.totals) {
            #expect(isClose(one.valueAddedLoss, other.valueAddedLoss, within: 1e-10))
            #expect(isClose(one.valueAddedLossWithoutMining, other.valueAddedLossWithoutMining, within: 1e-10))
        }
        for rung in EconomicRung.allCases {
            #expect(areClose(impact.loss(rung, .asRun), turned.loss(rung, .asRun).reversed(), within: 1e-10))
        }
    }

    /// A sector that makes nothing, and could replace fuel as it likes, leaves every rung and every total as it is.
    @Test func anIdleSectorChangesNothing() throws {
        let input = steadyShortage(), impact = try FuelShortageEconomy().impact(of: input)
        let idle = try FuelShortageEconomy().impact(of: withIdleSector(input))
        #expect(impact.totals.count == idle.totals.count)
        #expect(impact.totals.contains { $0.outputLoss > 0 })
        for (one, other) in zip(impact.totals, idle.totals) {
            #expect(one.rung == other.rung)
            #expect(one.outputLoss == other.outputLoss)
            #expect(one.valueAddedLossWithPlant == other.valueAddedLossWithPlant)
            #expect(impact.loss(one.rung, .asRun) + [0] == idle.loss(one.rung, .asRun))
        }
    }

    private func withIdleSector(_ input: FuelShortageInput) -> FuelShortageInput {
        let table = input.table
        func grown(_ flows: [[Double]]) -> [[Double]] {
            flows.map { $0 + [0] } + [Array(repeating: 0, count: flows.count + 1)]
        }
        var copy = input
        copy.table = InputOutputTable(
            domesticFlows: grown(table.domesticFlows), importedFlows: grown(table.importedFlows),
            domesticFinalDemand: table.domesticFinalDemand + [[0]],
            importedFinalDemand: table.importedFinalDemand + [[0]], finalDemandCategories: table.finalDemandCategories,
            importedFinalDemandCategories: table.importedFinalDemandCategories, output: table.output + [0],
            valueAdded: table.valueAdded + [0],
            netTaxesOnProducts: table.netTaxesOnProducts + [0], imports: table.imports + [0],
            employees: table.employees + [0], evidence: table.evidence)
        copy.fuelUse.insert([0], at: 4)
        copy.classShare.insert([[0]], at: 4)
        copy.kappa.append(0.5)
        copy.slack.append(0)
        copy.substitutionElasticity.append(0.7)
        return copy
    }

    @Test func faultyInputsAreNamed() throws {
        var economy = RandomEconomy(seed: 1)
        let input = economy.input()
        func expectFault(_ expected: InputOutputError, _ change: (inout FuelShortageInput) -> Void) {
            var wrong = input
            change(&wrong)
            #expect(throws: expected) { try FuelShortageEconomy().impact(of: wrong) }
        }
        expectFault(.size(what: "days of the price of regular", expected: 40, actual: 0)) {
            $0.products[0].userPrice = []
        }
        expectFault(.size(what: "kappa", expected: 5, actual: 1)) { $0.kappa = [1] }
        expectFault(.outOfRange(what: "slack", value: 2)) { $0.slack[0] = 2 }
        expectFault(.outOfRange(what: "household demand elasticity", value: 0)) { $0.householdDemandElasticity = 0 }
        expectFault(.outOfRange(what: "number of products", value: 0)) { $0.products = [] }
        expectFault(.outOfRange(what: "pass-through of regular", value: 1.5)) { $0.products[0].passThrough = 1.5 }
        expectFault(.outOfRange(what: "cap of the queue premium", value: -1)) { $0.queuePremiumCap = -1 }
        expectFault(.outOfRange(what: "unserved diesel", value: -1)) { $0.products[2].unserved[0][3] = -1 }
        expectFault(.outOfRange(what: "number of a sector", value: 9)) { $0.mining = 9 }
    }

    /// A queue that may cost nothing is a cap of 0, and a queue for all a share of 1.
    @Test func theEndsOfARangeBelongToIt() throws {
        var economy = RandomEconomy(seed: 1)
        var input = economy.input()
        input.queuePremiumCap = 0
        input.queueShare = 1
        input.slack[0] = 0
        #expect(throws: Never.self) { try FuelShortageEconomy().impact(of: input) }
    }

    /// Four sectors (gasoline plant, other plant, crude, services), one fuel, one class, ten days of half a supply.
    ///
    /// Table-year money is half of base-year money (gross domestic product 1,000 and 2,000).
    private func steadyShortage() -> FuelShortageInput {
        let flows: [[Double]] = [[0, 0, 0, 0], [0, 0, 0, 0], [219.6, 0, 0, 0], [36.6, 0, 0, 0]]
        let table = InputOutputTable(
            domesticFlows: flows, importedFlows: Array(repeating: [0, 0, 0, 0], count: 4),
            domesticFinalDemand: [[366], [366], [146.4], [329.4]], importedFinalDemand: [[0], [0], [0], [0]],
            finalDemandCategories: ["all"], importedFinalDemandCategories: ["all"], output: [366, 366, 366, 366],
            valueAdded: [109.8, 366, 366, 183], netTaxesOnProducts: [0, 0, 0, 183], imports: [0, 0, 0, 0],
            employees: [0, 0, 0, 366], evidence: Evidence(basis: .assumption))
        let fuel = FuelShortageInput.Fuel(
            name: "regular", group: "gasoline", userPrice: Array(repeating: 2, count: 10),
            wanted: [Array(repeating: 0.2, count: 10)], unserved: [Array(repeating: 0.1, count: 10)],
            servedByLower: Array(repeating: 0, count: 10), refineryOutput: 5, referenceRefineryOutput: 5)
        return FuelShortageInput(
            days: 10, daysInYear: 366, products: [fuel], households: nil, fuelUse: [[0], [0], [0], [73.2], [0]],
            classShare: [[[0]], [[0]], [[0]], [[1]], [[0]]], table: table, grossDomesticProductTableYear: 1000,
            grossDomesticProductBaseYear: 2000, kappa: [0, 0, 0, 0.6], slack: [0, 0, 0, 0.2],
            substitutionElasticity: [0.1, 0.1, 0.1, 0.1], groupRefining: 0, otherRefining: 1, crudeSupply: 2,
            mining: 2, refiningGroup: "gasoline", labourHoarding: 0.5, householdDemandElasticity: -0.2,
            downgradeCost: 0.06, queueShare: 0.2,
            vehicleTankStock: 0, flagThreshold: 0.001)
    }

    private func turned(_ input: FuelShortageInput) -> FuelShortageInput {
        func users<Element>(_ list: [Element]) -> [Element] { list.dropLast().reversed() + list.suffix(1) }
        let table = input.table
        var copy = input
        copy.fuelUse = users(input.fuelUse)
        copy.classShare = users(input.classShare)
        copy.kappa.reverse()
        copy.slack.reverse()
        copy.substitutionElasticity.reverse()
        (copy.groupRefining, copy.otherRefining, copy.crudeSupply, copy.mining) = (4, 3, 2, 2)
        copy.table = InputOutputTable(
            domesticFlows: table.domesticFlows.reversed().map { $0.reversed() },
            importedFlows: table.importedFlows.reversed().map { $0.reversed() },
            domesticFinalDemand: table.domesticFinalDemand.reversed(),
            importedFinalDemand: table.importedFinalDemand.reversed(),
            finalDemandCategories: table.finalDemandCategories,
            importedFinalDemandCategories: table.importedFinalDemandCategories, output: table.output.reversed(),
            valueAdded: table.valueAdded.reversed(), netTaxesOnProducts: table.netTaxesOnProducts.reversed(),
            imports: table.imports.reversed(), employees: table.employees.reversed(), evidence: table.evidence)
        return copy
    }
}
