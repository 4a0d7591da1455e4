import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Who takes another grade: down by the share that accepts it, up as far as the higher grade's own outlook allows.
@Suite struct SubstitutionTests {
    private static let noPremium =
        ReserveTests.noSpot + [
            "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=5 kt",
            "products.premium.accepts={regular: 60 %}"
        ]
    private func run(_ settings: [String], scenario: String = "") throws -> Run {
        try ToyWorld(settings, products: .regularAndPremium, scenario: scenario).assess().noResponse
    }

    /// No premium at all: 60 % of the 0.5 kt/d take regular, half of it cars; 0.2 are unserved. Regular's 20 kt shrink
    /// by 0.3 a day.
    @Test func aShareTakesTheLowerGrade() throws {
        let run = try run(Self.noPremium)
        expectFigures(run.record.deliveredToOther.series(Toy.regular), series((59, 0.3)))
        expectFigures(run.record.delivered.series(Toy.regular), series((59, 1.3)))
        expectFigures(run.record.servedByOther.series(2), series((59, 0.15)))
        expectFigures(run.record.servedByOther.series(3), series((59, 0.15)))
        expectFigures(run.unserved(Toy.premium, by: Toy.cars), series((59, 0.1)))
        expectFigures(run.unserved(Toy.premium), series((59, 0.2)))
        expectFigures(run.usable(Toy.regular), series(on: 0...58) { 20 - 0.3 * ($0 + 1) })
    }

    /// Of 0.4 kt of regular left over 0.3 are taken on day 0, then the last 0.1; regular's own users lack nothing.
    @Test func noMoreThanIsLeftOverIsTaken() throws {
        let run = try run(Self.noPremium + ["stocks.commercial.regular.opening=10.4 kt"])
        expectFigures(run.record.deliveredToOther.series(Toy.regular), series((1, 0.3), (1, 0.1), (57, 0)))
        expectFigures(run.unserved(Toy.premium), series((1, 0.2), (1, 0.4), (57, 0.5)))
        expectFigures(run.unserved(Toy.regular), series((59, 0)))
    }

    /// Freight's floor of 0.25 kt/d of regular is held back for three days, of which today is one: of 0.9 + 1 kt on day
    /// 0 1 is delivered and 0.5 kept, 0.4 are left over; on day 1 0.1, then nothing.
    @Test func heldBackFloorsAreNotLeftOver() throws {
        let run = try run(
            Self.noPremium + ["stocks.commercial.regular.opening=10.9 kt"],
            scenario: """
                policies: {rationing: {rule: priority, order: [freight, private-cars], floors: {freight: 100 %}, reserve: 3 d}}
                """)
        expectFigures(run.record.deliveredToOther.series(Toy.regular), series((1, 0.3), (1, 0.1), (57, 0)))
        expectFigures(run.unserved(Toy.regular), series((59, 0)))
        expectFigures(run.usable(Toy.regular), series((1, 0.6), (58, 0.5)))
    }

    /// No regular: 4 kt of premium stand 1.5 above their target of 2.5 for good. 1 kt is delivered down on day 0, 0.5
    /// on day 1.
    @Test func theHigherGradeGivesItsSurplus() throws {
        let run = try run(Self.noRegular + ["stocks.commercial.premium.opening=9 kt"])
        expectFigures(run.record.deliveredToOther.series(Toy.premium), series((1, 1), (1, 0.5), (57, 0)))
        expectFigures(run.unserved(Toy.regular), series((1, 0), (1, 0.5), (57, 1)))
        expectFigures(run.usable(Toy.premium), series((1, 3), (58, 2.5)))
        expectFigures(run.record.servedByOther.series(Toy.cars), series((1, 0.75), (1, 0.375), (57, 0)))
    }
    private static let noRegular =
        ReserveTests.noSpot + ["refineries.plant.output.regular=0 kt/d", "stocks.commercial.regular.opening=10 kt"]

    /// The plant will make no premium on days 10 to 14, known from the start: 6 kt become 3.5, 1 above the target. That
    /// is given on day 0.
    @Test func theSmallestSurplusAheadIsGiven() throws {
        let run = try run(
            Self.noRegular + ["stocks.commercial.premium.opening=11 kt"],
            scenario: """
                developments:
                  works: {kind: refinery-outage, unit: plant, products: [premium], windows: {from: 2023-01-11, through: 2023-01-15}, known-from: 2023-01-01}
                """)
        expectFigures(run.record.deliveredToOther.series(Toy.premium), series((1, 1), (58, 0)))
        expectFigures(run.usable(Toy.premium), series((10, 5), (1, 4.5), (1, 4), (1, 3.5), (1, 3), (45, 2.5)))
        expectFigures(run.unserved(Toy.premium), series((59, 0)))
    }
}
