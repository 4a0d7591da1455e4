import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Who gets how much of too little: in proportion, by priority with floors, and stretched by a throttle.
@Suite struct RationingTests {
    /// No usable stock and half the output: each class gets half of its 0.75 and 0.25 kt/d.
    @Test func everyClassGetsTheSameShare() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput,
                """
                stocks.commercial.regular.opening=10 kt
                """
            ])
        let run = try world.assess().noResponse
        expectFigures(run.unserved(0, by: Toy.cars), series((59, 0.375)))
        expectFigures(run.unserved(0, by: Toy.freight), series((59, 0.125)))
        expectFigures(run.record.delivered.series(0), series((59, 0.5)))
        expectRows(run.events(.shortageStart), [[0, 0.5]])
        expectRows(run.events(.stockOut), [[0, 0]])
        #expect(run.events(.rationingStart).isEmpty)
    }

    /// Without a minimum the tank itself runs dry.
    @Test func aTankMayBeEmpty() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput,
                """
                stocks.commercial.regular={opening: 1 kt, minimum: 0 kt, capacity: 100 kt}
                """
            ])
        let run = try world.assess().noResponse
        expectFigures(run.record.closing.series(0), series((1, 0.5), (58, 0)))
        expectFigures(run.unserved(), series((2, 0), (57, 0.5)))
    }

    private func byPriority(_ usable: Double, _ rationing: String, scenario: String = "", output: String = "0.5") throws
        -> Run
    {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.regular=\(output) kt/d", "stocks.commercial.regular.opening=\(10 + usable) kt"
            ],
            scenario: "policies: {rationing: {rule: priority, \(rationing)}}\n\(scenario)")
        return try world.assess().noResponse
    }

    /// Cars have a floor of 0.3 kt/d, held back for four days. Of 1 + 0.5 kt on day 0 0.3 are left beyond 1.2: freight
    /// gets its 0.25, cars 0.3 and the last 0.05. Then 0.9 + 0.5 - 1.2 = 0.2 a day go to freight and cars keep their
    /// floor. When the plant stops on day 10 the floors are served from the stock for three days.
    @Test func floorsAreHeldBackAndServedFirst() throws {
        let run = try byPriority(
            1, "order: [freight, private-cars], floors: {private-cars: 40 %}, reserve: 4 d",
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, through: 2023-02-28}}}
                """)
        expectFigures(run.unserved(0, by: Toy.cars), series((1, 0.4), (12, 0.45), (46, 0.75)))
        expectFigures(run.unserved(0, by: Toy.freight), series((1, 0), (9, 0.05), (49, 0.25)))
        expectFigures(run.usable(), series((10, 0.9), (1, 0.6), (1, 0.3), (47, 0)))
        expectRows(run.events(.rationingStart), [[0, 0.4]])
    }

    /// Floors of 0.25 for freight and 0.3 for cars over two days: of 0.9 kt without output both are served on day 0.
    /// The 0.35 kt of day 1 go down the order.
    @Test(arguments: [("freight, private-cars", 0.65, 0.0), ("private-cars, freight", 0.45, 0.2)])
    func floorsAreServedInOrder(order: String, cars: Double, freight: Double) throws {
        let run = try byPriority(
            0.9, "order: [\(order)], floors: {private-cars: 40 %, freight: 100 %}, reserve: 2 d", output: "0")
        expectFigures(run.unserved(0, by: Toy.cars), series((1, 0.45), (1, cars), (57, 0.75)))
        expectFigures(run.unserved(0, by: Toy.freight), series((1, 0), (1, freight), (57, 0.25)))
    }

    /// Floors are a share of what is wanted today: cars that want half, 0.375 kt/d, have a floor of 0.15. 1 kt of
    /// usable stock shrinks by 0.125 a day; on day 4 of 0.5 + 0.5 kt 0.4 are left beyond 4 x 0.15: freight gets 0.25
    /// and cars 0.15 twice, from day 5 on 0.25.
    @Test func floorsFollowTodaysDemand() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=11 kt"],
            scenario: """
                policies: {rationing: {rule: priority, order: [freight, private-cars], floors: {private-cars: 40 %}, \
                reserve: 4 d}}
                """,
            measures: [
                """
                less: {kind: demand-restraint, products: [regular], classes: [private-cars], reduction: 50 %, cost: \
                100 USD/t}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(run.unserved(0, by: Toy.cars), series((4, 0), (1, 0.075), (54, 0.125)))
        expectFigures(run.unserved(0, by: Toy.freight), series((59, 0)))
        expectFigures(Array(run.usable().prefix(6)), [0.875, 0.75, 0.625, 0.5, 0.45, 0.45])
    }

    /// Without floors the rest goes down the order, classes that are not listed last: 0.5 kt/d of output serve freight,
    /// then cars.
    @Test func unlistedClassesComeLast() throws {
        let run = try byPriority(0, "order: [freight]")
        expectFigures(run.unserved(0, by: Toy.freight), series((59, 0)))
        expectFigures(run.unserved(0, by: Toy.cars), series((59, 0.5)))
    }

    /// Cover falls below 8 d after day 23 (7.75 kt). From then on 0.5 kt of output and a twentieth of the stock are
    /// delivered, so that 95 % of the stock is kept each day; what is cut is withheld, three quarters of it from cars.
    @Test func aThrottleStretchesTheStock() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=29.75 kt"],
            scenario: "policies: {rationing: {rule: proportional, throttle: {cover-below: 8 d, stretch: 20 d}}}")
        let run = try world.assess().noResponse
        var stock = 7.75, usable = series(on: 0...23) { 19.75 - 0.5 * ($0 + 1) }, unserved = series((24, 0))
        for _ in 24...58 {
            unserved.append(1 - 0.5 - stock / 20)
            stock *= 0.95
            usable.append(stock)
        }
        expectFigures(run.usable(), usable)
        expectFigures(run.unserved(), unserved)
        expectFigures(run.record.withheld.series(Toy.cars), unserved.map { 0.75 * $0 })
        expectFigures(run.record.withheld.series(Toy.freight), unserved.map { 0.25 * $0 })
    }

    /// A reserve's release counts as inflow: 0.5 + 0.2 + 7.75 / 20 = 1.0875 kt on day 24, enough for all; 7.45 kt are
    /// left.
    @Test func aThrottleLetsTheReleaseThrough() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=29.75 kt"],
            scenario: "policies: {rationing: {rule: proportional, throttle: {cover-below: 8 d, stretch: 20 d}}}",
            measures: [
                """
                reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, \
                release: {trigger: {cover-below: 8 d}, rate: 0.2 kt/d}}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(Array(run.unserved()[22...24]), [0, 0, 0])
        expectFigure(run.usable()[24], 7.45)
    }

    /// What a throttle leaves unserved although nothing was left to withhold is not marked: without stock half of the
    /// demand is missing and no tonne was kept back.
    @Test func nothingIsWithheldFromAnEmptyTank() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=10 kt"],
            scenario: "policies: {rationing: {rule: proportional, throttle: {cover-below: 8 d, stretch: 20 d}}}")
        let run = try world.assess().noResponse
        expectFigures(run.unserved(), series((59, 0.5)))
        expectFigures(run.record.withheld.series(Toy.cars), series((59, 0)))
    }
}
