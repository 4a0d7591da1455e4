import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Exports = min(rate, stock above the larger of threshold and minimum + target, smallest surplus ahead).
@Suite struct ExportTests {
    private func exports(
        _ settings: [String], threshold: Int, rate: String = "0.75", scenario: String = "", measures: [String] = []
    ) throws -> Run {
        let rule = "exports={regular: {threshold: \(threshold) kt, rate: \(rate) kt/d, price: 300 USD/t}}"
        return try ToyWorld(settings + [rule], scenario: scenario, measures: measures).assess().disrupted
    }
    private static let double = "refineries.plant.output.regular=2 kt/d"
    private static let more = "refineries.plant.output.regular=1.5 kt/d"

    /// 1 kt a day is left over, 0.75 leaves: the stock grows by 0.25.
    @Test func theRateIsAnUpperLimit() throws {
        let run = try exports([Self.double], threshold: 25)
        expectFigures(run.record.exported.series(0), series((59, 0.75)))
        expectFigures(run.record.closing.series(0), series(on: 1...59) { 30 + 0.25 * $0 })
    }

    /// At a stock of 25 kt, the threshold, the day's 0.5 kt leave.
    @Test func stockUpToTheThresholdStays() throws {
        let run = try exports([Self.more, "stocks.commercial.regular.opening=25 kt"], threshold: 25)
        expectFigures(run.record.exported.series(0), series((59, 0.5)))
        expectFigures(run.record.closing.series(0), series((59, 25)))
    }

    /// Without a threshold the minimum of 10 kt and the target of 5 kt stay.
    @Test func minimumAndTargetStay() throws {
        let run = try exports([Self.more, "stocks.commercial.regular.opening=15 kt"], threshold: 0)
        expectFigures(run.record.exported.series(0), series((59, 0.5)))
        expectFigures(run.record.closing.series(0), series((59, 15)))
    }

    /// Demand is 3 kt/d on days 10 to 13, known from the start. On day 0 10.5 kt are usable, 14.5 on day 8, whose
    /// target is 1 + 4 x 3 = 13: 1.5 kt leave and nothing until day 8. On day 9 13.5 - 13 = 0.5 leave, and 0.5 on every
    /// day after it, as the target falls with the stock.
    @Test func theSmallestSurplusAheadIsALimit() throws {
        let run = try exports(
            [Self.more, "stocks.commercial.regular.opening=20 kt"], threshold: 0, rate: "5",
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 3, windows: {from: 2023-01-11, through: 2023-01-14}, known-from: 2023-01-01}
                """)
        expectFigures(run.record.exported.series(0), series((1, 1.5), (8, 0), (50, 0.5)))
        expectRows(run.events(.exportStop), [[1, 0]])
        #expect(run.record.orders.isEmpty)
    }

    /// Demand is 6 kt/d on days 20 to 23: targets of 25 on days 18 and 19 exceed the 20 kt of usable stock by 5. At 2
    /// kt/d the plan begins to land on day 16 and orders a parcel of 10 kt on day 10. From day 11 on the surplus ahead
    /// is 5 kt, but nothing leaves before the cargo has landed: 1 kt on each of days 16 to 20.
    @Test func nothingLeavesWhileSpotCargoIsUnderWay() throws {
        let run = try exports(
            [TargetGapTests.nearOnly, "routes.rail={title: Rail, parcel: 10 kt, capacity: 100 kt/d}"], threshold: 10,
            rate: "1",
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-21, through: 2023-01-24}, known-from: 2023-01-01}
                """)
        expectRows(run.orders(), [[0, 10, 13, 16, 10]])
        expectFigures(run.record.exported.series(0), series((16, 0), (5, 1), (38, 0)))
        expectFigures(Array(run.usable().prefix(25)), series((16, 20)) + [29, 28, 27, 26, 20, 15, 10, 5, 5])
    }

    /// As above with a parcel of 20 kt, half of which may not load on day 13: what is cancelled is no cargo under way,
    /// and the 10 kt that land on day 16 let 1 kt leave on each of days 16 to 20.
    @Test func aCancelledCargoIsNotUnderWay() throws {
        let run = try exports(
            [TargetGapTests.nearOnly, "routes.rail={title: Rail, parcel: 20 kt, capacity: 100 kt/d}"], threshold: 10,
            rate: "1",
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-21, through: 2023-01-24}, known-from: 2023-01-01}
                  half: {kind: supplier-outage, supplier: near, products: [regular], share: 50 %, windows: {from: 2023-01-14, length: 1 d}}
                """)
        expectRows(run.orders(), [[0, 10, 13, 16, 20]])
        expectFigures(run.ordered(Toy.near), series((16, 0), (1, 10), (42, 0)))
        expectFigures(run.record.exported.series(0), series((16, 0), (5, 1), (38, 0)))
    }

    /// As above, but the cargo is turned back on day 16, when it arrives: another parcel is ordered, which lands on day
    /// 22. The peak takes 5 kt a day from day 20 on; with the second cargo 15 kt are there on day 22, of which 10 are
    /// the target, and 1 kt leaves on each of days 22 to 26, for nothing is under way any more.
    @Test func aCargoTurnedBackIsNotUnderWay() throws {
        let run = try exports(
            [TargetGapTests.nearOnly, "routes.rail={title: Rail, parcel: 10 kt, capacity: 100 kt/d}"], threshold: 10,
            rate: "1",
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-21, through: 2023-01-24}, known-from: 2023-01-01}
                  border:
                    kind: export-ban
                    supplier: near
                    products: [regular]
                    loaded-before-arrives: false
                    path: day
                    paths: {day: {windows: {from: 2023-01-17, length: 1 d}}}
                """)
        expectRows(run.orders(), [[0, 10, 13, 16, 10], [0, 16, 19, 22, 10]])
        expectFigures(run.record.exported.series(0), series((22, 0), (5, 1), (32, 0)))
        expectFigures(Array(run.usable()[19...27]), [20, 15, 10, 14, 8, 7, 6, 5, 5])
    }

    /// A tank of 30 kt that is full: of 31 kt 0.75 leave and the last 0.25 are not made.
    @Test func exportsComeBeforeTheTanksLimit() throws {
        let run = try exports([Self.double, "stocks.commercial.regular.capacity=30 kt"], threshold: 25)
        expectFigures(run.record.exported.series(0), series((59, 0.75)))
        expectFigures(run.record.production.series(0), series((59, 1.75)))
        expectFigures(run.record.closing.series(0), series((59, 30)))
    }

    /// Ten days of pause, from 11 to 20 January.
    @Test func aPauseHoldsOnItsDays() throws {
        let run = try exports(
            [Self.double], threshold: 25,
            measures: [
                "hold: {kind: export-pause, products: [regular], windows: {from: 2023-01-11, through: 2023-01-20}}"
            ])
        expectFigures(run.record.exported.series(0), series((10, 0.75), (10, 0), (39, 0.75)))
    }

    /// The cover of day 0 is 20.25 d, below 22: nothing leaves on days 1 and 2, after which 22.25 kt are usable.
    @Test func aPauseByCoverEndsWithIt() throws {
        let run = try exports(
            [Self.double], threshold: 25,
            measures: [
                "hold: {kind: export-pause, products: [regular], trigger: {cover-below: 22 d}}"
            ])
        expectFigures(run.record.exported.series(0), series((1, 0.75), (2, 0), (56, 0.75)))
    }

    /// What is exported on a day is paid at that day's price: 0.75 kt x 600 AZN/t, from day 31 on a third less.
    @Test func exportsAreWorthTheDaysPrice() throws {
        let rule = "exports={regular: {threshold: 25 kt, rate: 0.75 kt/d, price: 300 USD/t}}"
        let world = ToyWorld(
            [Self.double, rule],
            scenario: """
                shocks:
                  price: {kind: price-shock, target: export-price, product: regular, value: 200 USD/t, windows: {from: 2023-02-01, through: 2023-02-28}}
                """)
        let assessment = try world.assess()
        let cost = ResourceCost(assessment.noResponse, reference: assessment.reference)
        let earned = 0.75 * (31 * 0.6 + 28 * 0.4)
        #expect(abs(cost.exports.value - earned) < 1e-9)
    }
}
