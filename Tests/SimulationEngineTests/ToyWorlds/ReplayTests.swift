import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// The run without response places the reference run's orders again and no other; what a shock stops is lost.
@Suite struct ReplayTests {
    private func assess(_ shock: String) throws -> Assessment {
        try ToyWorld([TargetGapTests.halfOutput, TargetGapTests.nearOnly], scenario: "shocks: {shock: {\(shock)}}")
            .assess()
    }

    /// Of 0.5 kt a day, loaded three days after its decision, half is lost on days 40 to 49 and lands on days 43 to 52
    /// as 0.25: 2.5 of the 5 kt of usable stock go.
    @Test func halfOfTheReplayedOrdersIsLost() throws {
        let assessment = try assess(
            """
            kind: supplier-outage, supplier: near, products: [regular], share: 50 %, windows: {from: 2023-02-10, \
            through: 2023-02-19}
            """)
        let run = assessment.noResponse
        expectRows(run.orders(), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.5))
        expectFigures(run.ordered(Toy.near), series((30, 0), (13, 0.5), (10, 0.25), (6, 0.5)))
        expectFigures(run.record.stoppedAtLoading.series(run.pair(Toy.near)), series((40, 0), (10, 0.25), (9, 0)))
        expectRows(run.events(.orderCancelled), (40...49).map { [Double($0), 0.25] })
        expectFigures(Array(run.usable().suffix(18)), [5, 5] + series(on: 1...10) { 5 - 0.25 * $0 } + series((6, 2.5)))
        expectFigures(assessment.reference.ordered(Toy.near), series((30, 0), (29, 0.5)))
    }

    /// Two days more of transit for what is loaded on days 40 to 44: it lands on days 45 to 49, on the last two beside
    /// what was loaded after.
    @Test func replayedOrdersTakeTheTransitOfTheirRun() throws {
        let run = try assess(
            "kind: route-capacity, route: rail, extra-transit: 2 d, windows: {from: 2023-02-10, through: 2023-02-14}"
        ).noResponse
        expectFigures(run.ordered(Toy.near), series((30, 0), (13, 0.5), (2, 0), (3, 0.5), (2, 1), (9, 0.5)))
        expectRows(Array(run.orders()[13...15]), orders(from: Toy.near, on: 37...39, loading: 3, landing: 8, 0.5))
    }

    /// Demand of 2 kt/d from day 31 on: the reference's orders alone come; usable stock falls by 1 kt a day from day 31
    /// and is gone after day 35, when 1 kt a day is missing.
    @Test func nothingElseIsOrdered() throws {
        let run = try assess(
            "kind: demand-shift, products: [regular], factor: 2, windows: {from: 2023-02-01, through: 2023-02-28}"
        ).noResponse
        expectRows(run.orders(), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.5))
        expectFigures(Array(run.usable()[30...36]), [5, 4, 3, 2, 1, 0, 0])
        expectFigures(run.unserved(), series((36, 0), (23, 1)))
    }

    /// The plant makes 1.6 kt/d but stops on days 0 to 9. 5 kt last until day 4; 1 kt/d is missing until day 9; then
    /// usable stock grows by 0.6 a day to 5.4 on day 18, above the target again.
    @Test func eventsTellAShortageAndItsEnd() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.regular=1.6 kt/d", "stocks.commercial.regular.opening=15 kt"
            ],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-01, through: \
                2023-01-10}}}
                """)
        let run = try world.assess().noResponse
        expectRows(run.events(.stockOut), [[4, 0]])
        expectRows(run.events(.shortageStart), [[5, 1]])
        expectRows(run.events(.shortageEnd), [[10, 0]])
        expectRows(run.events(.recovery), [[18, 5.4]])
    }

    /// The same by priority: rationing begins and ends with the shortage.
    @Test func eventsTellOfRationing() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.regular=1.6 kt/d", "stocks.commercial.regular.opening=15 kt"
            ],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-01, through: 2023-01-10}}}
                policies: {rationing: {rule: priority, order: [freight]}}
                """)
        let run = try world.assess().noResponse
        expectRows(run.events(.rationingStart), [[5, 1]])
        expectRows(run.events(.rationingEnd), [[10, 0]])
    }

    /// The first cargo ordered in the disrupted run lands on day 30 at 1000 AZN/t; the other runs have no such event.
    @Test func theFirstReplacementIsTold() throws {
        let assessment = try assess(
            """
            kind: demand-shift, products: [regular], factor: 1, windows: {from: 2023-02-01, through: 2023-02-28}
            """)
        expectRows(assessment.disrupted.events(.firstReplacementCargo), [[30, 1]])
        expectRows(Array(assessment.disrupted.events(.arrival).prefix(2)), [[30, 0.5], [31, 0.5]])
        #expect(assessment.noResponse.events(.firstReplacementCargo).isEmpty)
        #expect(assessment.reference.events(.firstReplacementCargo).isEmpty)
    }
}
