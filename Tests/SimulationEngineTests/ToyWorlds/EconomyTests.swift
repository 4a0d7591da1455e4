import EnergySystem
import Foundation
import Models
import TestSupport
import Testing

@testable import SimulationEngine

/// From a shortage in the toy world to lost value added, by hand; M AZN of the base year, whose money is twice the
/// table's.
@Suite struct EconomyTests {
    /// No stock and the plant at half for all 59 days: 0.5 of 1 kt/d are missing, a half for every class.
    private static let half = ToyWorld(
        ReserveTests.noSpot + ["stocks.commercial.regular.opening=10 kt"],
        scenario: """
            shocks: {half: {kind: refinery-outage, unit: plant, throughput: 50 %, windows: {from: 2023-01-01, \
            through: 2023-02-28}}}
            """)

    private func total(_ rung: EconomicRung, _ assessment: Assessment) throws -> EconomicImpact.Total {
        let economy = try #require(try EconomyAssessment(assessment))
        return try #require(economy.noResponse.totals.first { $0.rung == rung && $0.rationing == .asRun })
    }

    /// Services make 20 a day. Of a shortage of 0.5 slack spares 0.2: 0.6 x 0.3 / 0.8 = 0.225 is lost, 265.5 in 59
    /// days, half of it value added. The plant loses half of 1460 x 59 / 365: 118, 0.3 of it value added, and buys 11.8
    /// less of services (0.5 value added); crude loses nothing.
    @Test func hamperedSectorsAndThePlant() throws {
        let assessment = try Self.half.assess()
        let total = try total(.kappaSlack, assessment)
        expectFigure(total.outputLoss, 265.5)
        expectFigure(total.valueAddedLoss, 132.75)
        expectFigure(total.valueAddedLossWithPlant, 132.75 + 35.4 + 5.9)
        expectFigure(total.realIncomeLoss, 174.05)
        expectFigure(total.shareOfBaseYear, 174.05 / 7300, within: 1e-12)
        expectFigure(total.shareWithoutScaling, 174.05 / 14600, within: 1e-12)
        // 265.5 of 7300 a year, a thousand employees of whom a fifth are not kept on.
        expectFigure(total.jobsAtRisk, 265.5 / 7300 * 1000 * 0.2)
        expectFigure(try self.total(.plant, assessment).valueAddedLoss, 41.3)
        expectFigure(try self.total(.strict, assessment).outputLoss, 20 * 59 * 0.5)
        // Whoever supplies services makes no more than it sells to them; what the plant does is in the physical
        // balance.
        expectFigure(try self.total(.consistentUpstream, assessment).outputLoss, 265.5)
        // A quarter of 0.5 kt/d at 2000 AZN/t.
        expectFigure(try self.total(.valueShare, assessment).outputLoss, 0.125 * 2 * 59)
    }

    /// Fuel is 0.5 of an output of 20 a day and half of it is missing. Elasticity 0.3: rho = -7/3; 1: 1 - 0.5^a; where
    /// none is given the loss is the shortage.
    @Test func otherInputsReplaceFuel() throws {
        let share = 0.025
        let third = 1 - pow(1 - share + share * pow(0.5, -7.0 / 3), -3.0 / 7)
        let assessment = try Self.half.assess()
        expectFigure(try total(.elasticity03, assessment).outputLoss, 20 * 59 * third)
        expectFigure(try total(.sectorElasticity, assessment).outputLoss, 20 * 59 * 0.5)
        var world = Self.half
        world.settings += ["economy.substitution-elasticity={services: 1}"]
        expectFigure(try total(.sectorElasticity, try world.assess()).outputLoss, 20 * 59 * (1 - pow(0.5, share)))
    }

    /// The default rung alone gives the same total.
    @Test func theDefaultRungAlone() throws {
        let assessment = try Self.half.assess()
        let input = try coupling(assessment, assessment.noResponse).input
        let total = try DefaultRungEconomy(input).total(of: input)
        expectFigure(total.outputLoss, 265.5)
        expectFigure(total.valueAddedLossWithPlant, 174.05)
    }

    /// Households lack 0.375 of 0.75 kt/d at 2000 AZN/t and an elasticity of 0.5: a lost tonne is worth p / (2 x 0.5) =
    /// 2, under the best allocation half of that; the premium is p x 0.5 / 0.5 on what is delivered and half of it is
    /// burnt in queues.
    @Test func householdsLoseTripsAndTime() throws {
        let economy = try #require(try EconomyAssessment(try Self.half.assess()))
        let home = try #require(economy.noResponse.households.first { $0.rationing == .asRun })
        expectFigure(home.unserved, 0.375 * 59)
        expectFigure(home.valueShare, 0.75 * 59)
        expectFigure(home.surplus.lostTrips, 0.75 * 59)
        expectFigure(home.surplus.lostTripsBestAllocation, 0.375 * 59)
        expectFigure(home.surplus.queueCost, 0.5 * 0.75 * 59)
        expectFigure(home.surplus.downgradeCost, 0)
        expectFigure(home.surplus.total, 0.75 * 59 + 0.375 * 59)
    }

    /// 10 kt in the cars' tanks replace 0.375 kt/d on 26 days and the last 0.25 on the next: 22.125 - 10 are felt.
    @Test func tanksTakeTheFirstOfIt() throws {
        var world = Self.half
        world.settings += ["economy.vehicle-tank-stock=10 kt"]
        let economy = try #require(try EconomyAssessment(try world.assess()))
        let home = try #require(economy.noResponse.households.first { $0.rationing == .asRun })
        expectFigure(home.unserved, 22.125)
        expectFigure(home.unservedAfterTanks, 12.125)
    }

    private func coupling(_ assessment: Assessment, _ run: Run) throws -> EconomyCoupling {
        let economy = try #require(assessment.baseline.economy)
        let parameters = EconomyParameters(assessment.inputs, assessment.values, economy)
        return EconomyCoupling(
            inputs: assessment.inputs, economy: economy, parameters: parameters, reference: assessment.reference,
            run: run)
    }

    /// What sectors and households use is scaled to the demand of 365 kt: half of it written gives the same; sectors
    /// come in the table's order.
    @Test func fuelUseIsScaledToDemand() throws {
        let assessment = try ToyWorld([
            "economy.fuel-use={services: {regular: 45.625 kt/yr}, households: {regular: 136.875 kt/yr}}"
        ]).assess()
        let input = try coupling(assessment, assessment.disrupted).input
        expectRows(input.fuelUse, [[91.25], [0], [0], [0], [273.75]])
        #expect(input.classShare.map { $0[0] } == [[0, 1], [0, 0], [0, 0], [0, 0], [1, 0]])
        #expect(
            input.kappa == [0.6, 0, 0, 0] && input.slack == [0.2, 0, 0, 0] && input.households == 0
                && input.daysInYear == 365)
        let sectors = (input.groupRefining, input.otherRefining, input.crudeSupply, input.mining)
        #expect(sectors == (2, 3, 1, 1))
        #expect(input.grossDomesticProductBaseYear / input.grossDomesticProductTableYear == 2)
    }

    /// Whose fuel is households' own money, and which fuel their tanks hold, is said by the baseline: any class, any
    /// group.
    @Test func rolesComeFromTheBaseline() throws {
        func households(_ settings: String...) throws -> Int? {
            let assessment = try ToyWorld(settings).assess()
            return try coupling(assessment, assessment.disrupted).input.households
        }
        #expect(try households() == 0)
        #expect(try households("user-classes.private-cars.role=business") == nil)
        #expect(try households("user-classes.private-cars.role=business", "user-classes.freight.role=households") == 1)
        var world = Self.half
        world.settings += ["products.regular.group=spirit", "economy.refining.group=spirit"]
        expectFigure(try total(.kappaSlack, try world.assess()).valueAddedLossWithPlant, 174.05)
    }

    /// A loss is doubtful above 0.1 % of gross domestic product, above 0.5 % where a refinery stops too.
    @Test func theFlagDependsOnTheShock() throws {
        func threshold(_ shock: String) throws -> Double? {
            let assessment = try ToyWorld(
                scenario: "shocks: {one: {\(shock), windows: {from: 2023-01-11, through: 2023-01-20}}}"
            ).assess()
            return try coupling(assessment, assessment.disrupted).input.flagThreshold
        }
        #expect(try threshold("kind: demand-shift, products: [regular], factor: 2") == 0.001)
        #expect(try threshold("kind: refinery-outage, unit: plant") == 0.005)
    }

    /// Of 7300 0.5 % are 36.5: the plant's 41.3 alone are above it, and so is every rung with them; the strict one is
    /// exempt.
    @Test func largeLossesAreFlagged() throws {
        let economy = try #require(try EconomyAssessment(try Self.half.assess()))
        let flagged = economy.noResponse.flags.filter { $0.rationing == .asRun }
        #expect(flagged.map(\.rung) == EconomicRung.allCases.filter { $0 != .strict })
        let value = try #require(flagged.first { $0.rung == .valueShare })
        // 14.75 of output, half of it value added.
        expectFigure(value.share, (7.375 + 41.3) / 7300, within: 1e-12)
        #expect(value.threshold == 0.005)
    }

    /// The contract of 0.5 kt/d at 1000 AZN/t is stopped on days 30 to 49; the far supplier lands 5 kt at 1200. Of 24.5
    /// kt for 25.5 the mean is 1 / 24.5 above the reference's, and the bill of 1 M AZN is real income lost.
    @Test func dearerImportsAreRealIncomeLost() throws {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, "suppliers.near.spot=~", "stocks.commercial.regular.opening=20 kt",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-31, through: 2023-02-19}}}
                """)
        let assessment = try world.assess()
        let fuel = try coupling(assessment, assessment.disrupted).input.products[0]
        expectFigure(fuel.imports, 24.5)
        expectFigure(fuel.importPriceChange, 1 / 24.5)
        let economy = try #require(try EconomyAssessment(assessment))
        expectFigures(economy.disrupted.extraImportBill, [1])
        let total = try #require(economy.disrupted.totals.first { $0.rung == .kappaSlack && $0.rationing == .asRun })
        expectFigure(total.valueAddedLossWithPlant, 0)
        expectFigure(total.realIncomeLoss, 1)
        expectFigure(try coupling(assessment, assessment.noResponse).input.products[0].importPriceChange, 0)
    }

    /// In 31 days the reference lands 0.5 kt at 1000 AZN/t; decided after a rise of 200 it costs 1200.
    @Test func aLittleImportedHasItsPriceToo() throws {
        let world = ToyWorld(
            [TargetGapTests.halfOutput, TargetGapTests.nearOnly], days: ("2023-01-01", "2023-01-31"),
            scenario: """
                shocks: {price: {kind: price-shock, target: supply-price, product: regular, add: 100 USD/t, windows: \
                {from: 2023-01-25, through: 2023-01-31}}}
                """)
        let assessment = try world.assess()
        let fuel = try coupling(assessment, assessment.disrupted).input.products[0]
        expectFigure(fuel.imports, 0.5)
        expectFigure(fuel.importPriceChange, 0.2)
    }

    /// Gasoline of 73 x 2 is imported in the table, all of it for final use. Of a bill of 1 M AZN the share that
    /// reaches the pump price falls on users, the rest on importers.
    @Test(arguments: [(0, 0.0), (50, 0.5)])
    func whoBearsTheBill(passThrough: Int, users: Double) throws {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, "suppliers.near.spot=~", "stocks.commercial.regular.opening=20 kt",
                "prices.regular.pass-through=\(passThrough) %",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-31, through: 2023-02-19}}}
                """)
        let economy = try #require(try EconomyAssessment(try world.assess()))
        expectFigure(economy.disrupted.priceIncidence.finalUsers, users)
        expectFigure(economy.disrupted.priceIncidence.importers, 1 - users)
        expectFigure(economy.disrupted.priceIncidence.stateSectors, 0)
    }

    /// Services use 0.25 kt/d of regular at 2000 and as much of premium at 2500 AZN/t; all premium is missing and
    /// nobody accepts regular. By tonnes half is missing, by value 0.625 of 1.125: kappa and slack go by tonnes, value
    /// share counts 0.625 a day, the strict rung takes the larger.
    @Test func tonnesAndValueDifferByGrade() throws {
        let assessment = try ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=5 kt"],
            products: .regularAndPremium
        ).assess()
        expectFigure(try total(.kappaSlack, assessment).outputLoss, 20 * 59 * 0.225)
        expectFigure(try total(.valueShare, assessment).outputLoss, 0.625 * 59)
        expectFigure(try total(.strict, assessment).outputLoss, 20 * 59 * 0.625 / 1.125)
        // Fuel is 1.125 of an output of 20: with sigma 0.1, rho = -9, 1 - (1 - a + a (1 - s)^-9)^(-1/9).
        let share = 1.125 / 20, served = 0.5 / 1.125
        let substituted = 1 - pow(1 - share + share * pow(served, -9), -1.0 / 9)
        expectFigure(try total(.elasticity01, assessment).outputLoss, 20 * 59 * substituted)
    }

    /// Where the reference imports nothing a tonne is worth its export price of 600 AZN/t: orders at 1000 cost 400
    /// more.
    @Test func withoutImportsInTheReferenceTheExportPriceCounts() throws {
        let world = ToyWorld(
            [
                TargetGapTests.nearOnly, "stocks.commercial.regular.opening=20.5 kt",
                "exports={regular: {threshold: 90 kt, rate: 1 kt/d, price: 300 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, through: \
                2023-01-20}}}
                """)
        let assessment = try world.assess()
        let fuel = try coupling(assessment, assessment.disrupted).input.products[0]
        // Orders of 1.5 and three times 1 kt; the plant makes 49 of 59 kt.
        expectFigure(fuel.imports, 4.5)
        expectFigure(fuel.importPriceChange, 0.4)
        expectFigure(fuel.refineryOutput, 49)
        expectFigure(fuel.referenceRefineryOutput, 59)
    }

    /// Of premium's users 0.3 kt/d run on regular at 10 AZN/t; half of premium is households'. Who takes a higher grade
    /// runs on no lower one.
    @Test func runningOnALowerGradeCosts() throws {
        let down = try ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=5 kt",
                "products.premium.accepts={regular: 60 %}"
            ],
            products: .regularAndPremium
        ).assess()
        let economy = try #require(try EconomyAssessment(down))
        let home = try #require(economy.noResponse.households.first { $0.rationing == .asRun })
        expectFigure(home.surplus.downgradeCost, 0.3 * 59 * 0.01 / 2)
        expectFigure(economy.noResponse.sectorDowngradeCost, 0.3 * 59 * 0.01 / 2)
        // Households lack 0.1 kt/d of premium at 2500 AZN/t, a tenth of their gasoline; what they do get, worth 1.875 a
        // day, has a premium of 0.1 / 0.5.
        expectFigure(home.surplus.lostTrips, 0.25 * 59)
        expectFigure(home.surplus.queueCost, 0.5 * 0.2 * 1.875 * 59)
        expectFigure(home.surplus.total, (0.25 + 0.1875 + 0.0015) * 59)
        let up = try ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output.regular=0 kt/d", "stocks.commercial.regular.opening=10 kt"],
            products: .regularAndPremium
        ).assess()
        let fuel = try coupling(up, up.noResponse).input.products[Toy.regular]
        #expect(up.noResponse.record.servedByOther.sum(Toy.cars) > 1)
        #expect(fuel.servedByLower.allSatisfy { $0 == 0 })
    }
}
