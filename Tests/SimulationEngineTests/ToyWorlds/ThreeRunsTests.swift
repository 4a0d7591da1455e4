import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Which causes act in which of the three runs, and how the baseline's parts add up to a balance.
@Suite struct ThreeRunsTests {
    /// A development halves freight's 0.25 kt/d in all runs, a shock doubles it in two, a response takes a fifth and a
    /// measure half of it in the last.
    @Test func causesActInTheirRuns() throws {
        let days = "windows: {from: 2023-01-11, through: 2023-02-28}"
        let world = ToyWorld(
            scenario: """
                developments: {less: {kind: demand-shift, products: [regular], classes: [freight], factor: 0.5, \(days)}}
                shocks: {more: {kind: demand-shift, products: [regular], classes: [freight], factor: 2, \(days)}}
                responses:
                  plea: {kind: demand-restraint, response-to: more, products: [regular], classes: [freight], reduction: 20 %, cost: 0 USD/t, \(days)}
                """,
            measures: [
                """
                rule: {kind: demand-restraint, products: [regular], classes: [freight], reduction: 50 %, cost: 0 \
                USD/t, \(days)}
                """
            ])
        let assessment = try world.assess()
        expectFigures(assessment.reference.wanted(0, by: Toy.freight), series((10, 0.25), (49, 0.125)))
        expectFigures(assessment.noResponse.wanted(0, by: Toy.freight), series((59, 0.25)))
        expectFigures(assessment.disrupted.wanted(0, by: Toy.freight), series((10, 0.25), (49, 0.1)))
    }

    /// Cars drive 0.1 of the 0.25 kt/d of services, beside the 0.75 of households.
    @Test func classesGetTheirShareOfEachUser() throws {
        let run = try ToyWorld(["economy.class-share.services={regular: {freight: 60 %, private-cars: 40 %}}"]).assess()
            .reference
        expectFigures(run.wanted(0, by: Toy.cars), series((59, 0.85)))
        expectFigures(run.wanted(0, by: Toy.freight), series((59, 0.15)))
    }

    private static let small = (
        section: "refineries", entry: "small: {title: Small, crude-per-tonne: 2, output: {regular: 0.5 kt/d}}"
    )

    /// A second unit makes 0.5 kt/d of 2 t of crude a tonne: with 1 kt/d of 1.25 a tonne needs 1.5, at 800 AZN/t. It
    /// alone stops on days 10 to 19.
    @Test func unitsAddUp() throws {
        let world = ToyWorld(
            ReserveTests.noSpot, entries: [Self.small],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: small, windows: {from: 2023-01-11, through: \
                2023-01-20}}}
                """)
        let assessment = try world.assess()
        expectFigures(assessment.noResponse.record.production.series(0), series((10, 1.5), (10, 1), (39, 1.5)))
        let cost = ResourceCost(assessment.noResponse, reference: assessment.reference)
        expectFigure(cost.crude, (59 * 1.5 - 5) * 1.5 * 0.8)
    }

    /// A unit that does not make a product has no part in its crude: 1 kt/d of regular at 1.25 and 0.5 of premium at 2.
    @Test func eachProductHasTheCrudeOfItsUnits() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output={regular: 1 kt/d}"], products: .regularAndPremium,
            entries: [
                (section: "refineries", entry: "small: {title: Small, crude-per-tonne: 2, output: {premium: 0.5 kt/d}}")
            ])
        let assessment = try world.assess()
        expectFigure(ResourceCost(assessment.reference, reference: assessment.reference).crude, 59 * (1.25 + 1) * 0.8)
    }

    /// What is lost of one unit is known ahead and ordered for: the other's output is counted on. 10.5 kt of usable
    /// stock would be 4.5 after twelve days without half a kt, day 21.
    @Test func theOutlookAddsTheUnits() throws {
        let world = ToyWorld(
            [
                TargetGapTests.nearOnly, "stocks.commercial.regular.opening=20.5 kt", TargetGapTests.halfOutput
            ],
            entries: [Self.small],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: small, windows: {from: 2023-01-11, through: \
                2023-01-24}, known-from: 2023-01-01}}
                """)
        expectRows(
            try world.assess().disrupted.orders(), orders(from: Toy.near, on: 15...17, loading: 3, landing: 6, 0.5))
    }

    /// 98 octane with 4 kt of usable stock beside 2.9 of premium, each with a target of 2.5 and no net use: where there
    /// is no regular, the nearest grade gives its 0.4 kt first, then the higher one 0.6 and the last 0.9 of its 1.5.
    /// The third grade has no users in the economy: each class wants half of it.
    @Test func theNearestHigherGradeGivesFirst() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output={regular: 0 kt/d, premium: 0.5 kt/d, super: 0.5 kt/d}",
                "stocks.commercial.regular.opening=10 kt",
                "stocks.commercial.premium.opening=7.9 kt"
            ],
            products: .regularAndPremium,
            entries: [
                (
                    "products",
                    """
                    super: {title: Super, group: gasoline, octane: 98, density: 0.8 t/m3, net-calorific-value: \
                    44 GJ/t}
                    """
                ),
                ("  commercial", "  super: {opening: 9 kt, minimum: 5 kt, capacity: 50 kt}"),
                ("demand", "super: {annual: 182.5 kt/yr, season: even}"),
                ("prices", "super: {retail: {first: {from: 2015-01-01, price: 3000 AZN/t}}}")
            ])
        let run = try world.assess().noResponse
        // An entry of its own stands before the others: super, regular, premium.
        expectFigures(run.record.deliveredToOther.series(2), series((1, 0.4), (58, 0)))
        expectFigures(run.record.deliveredToOther.series(0), series((1, 0.6), (1, 0.9), (57, 0)))
        expectFigures(run.wanted(0, by: Toy.freight), series((59, 0.25)))
    }

    /// 30 + 118 kt made = 59 used + 44.25 exported + 44.75 left.
    @Test func theBalanceOfExports() throws {
        let row = try balance([
            "refineries.plant.output.regular=2 kt/d",
            "exports={regular: {threshold: 25 kt, rate: 0.75 kt/d, price: 300 USD/t}}"
        ])
        expectFigures(
            [
                row.opening, row.production, row.contracts, row.orders, row.demand, row.unserved, row.exports,
                row.losses, row.closing, row.residual
            ],
            [30, 118, 0, 0, 59, 0, 44.25, 0, 44.75, 0])
    }

    /// 30 + 14.75 made + 14.75 by contract + 14.5 ordered (0.5 on 29 days) = 59 used + 15 left.
    @Test func theBalanceOfImports() throws {
        let row = try balance([
            "refineries.plant.output.regular=0.25 kt/d", TargetGapTests.nearOnly,
            "suppliers.near.contracts={regular: {volume: 0.25 kt/d, price: 500 USD/t}}"
        ])
        expectFigures(
            [
                row.opening, row.production, row.contracts, row.orders, row.demand, row.unserved, row.exports,
                row.losses, row.closing, row.residual
            ],
            [30, 14.75, 14.75, 14.5, 59, 0, 0, 0, 15, 0])
    }

    /// 10 + 29.5 made = 59 wanted - 29.5 unserved + 10 left.
    @Test func theBalanceOfAShortage() throws {
        let row = try balance(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput,
                """
                stocks.commercial.regular.opening=10 kt
                """
            ])
        expectFigures(
            [row.opening, row.production, row.demand, row.unserved, row.closing, row.residual],
            [10, 29.5, 59, 29.5, 10, 0])
    }

    private func balance(_ settings: [String]) throws -> BaselineBalance.Row {
        try #require(BaselineBalance(try ToyWorld(settings).assess()).rows.first)
    }
}
