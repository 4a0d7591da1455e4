import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Hoarding: how much more is wanted on which day, what the tanks took, and how it is paid back.
@Suite struct HoardingTests {
    private func hoarding(_ more: String) -> String {
        """
        shocks: {panic: {kind: hoarding, products: [regular], classes: [private-cars], first-day: 3, length: 4 \
        d, payback: 5 d, \(more)}}
        """
    }

    /// Cars want 0.75 kt/d. From day 10 on twice as much more, then 1.5, 1 and 0.5 times: 1.5, 1.125, 0.75 and 0.375
    /// kt; with 3 kt of room in the tanks the third day takes 0.375 and the fourth nothing. Five days pay back 0.6
    /// each.
    @Test func theTanksFillAndArePaidBack() throws {
        let run = try ToyWorld(ReserveTests.noSpot, scenario: hoarding("tank-space: 3 kt, from: 2023-01-11")).assess()
            .noResponse
        expectFigures(
            run.wanted(0, by: Toy.cars),
            series((10, 0.75), (1, 2.25), (1, 1.875), (1, 1.125), (1, 0.75), (5, 0.15), (40, 0.75)))
        expectFigures(run.wanted(0, by: Toy.freight), series((59, 0.25)))
    }

    /// With 2 kt of usable stock day 11 has 1.5 kt for 17/8: of 9/8 asked the share of 12/17 reaches the tanks. Day 12
    /// serves 4/7 of 3/4, day 13 8/11 of 3/8, each from the output of 1 kt. Only what was served is paid back: 3/2 +
    /// 27/34 + 3/7 + 3/11 over five days.
    @Test func onlyWhatWasServedIsPaidBack() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["stocks.commercial.regular.opening=12 kt"],
            scenario: hoarding("tank-space: 10 kt, from: 2023-01-11"))
        let run = try world.assess().noResponse
        let tanks = 3.0 / 2 + 27.0 / 34 + 3.0 / 7 + 3.0 / 11
        let paid = series((5, 0.75 - tanks / 5), (40, 0.75))
        expectFigures(
            run.wanted(0, by: Toy.cars), series((10, 0.75), (1, 2.25), (1, 1.875), (1, 1.5), (1, 1.125)) + paid)
        expectFigures(run.unserved(), series((11, 0), (1, 17.0 / 8 - 1.5), (1, 0.75), (1, 0.375), (45, 0)))
    }

    /// The same for premium, of which less than 1 kt is wanted: 0.5, 0.375, 0.25 and 0.125 kt more than 0.5 find 0.7,
    /// then 0.5 a day.
    @Test func theShareServedIsThatOfAllThatIsWanted() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["stocks.commercial.premium.opening=5.2 kt"], products: .regularAndPremium,
            scenario: """
                shocks: {panic: {kind: hoarding, products: [premium], classes: [private-cars], first-day: 3, length: \
                4 d, payback: 5 d, tank-space: 10 kt, from: 2023-01-11}}
                """)
        let run = try world.assess().noResponse
        let tanks = 0.5 * 0.7 + 0.375 * 4.0 / 7 + 0.25 * 2.0 / 3 + 0.125 * 0.8
        let wave = series((1, 0.75), (1, 0.625), (1, 0.5), (1, 0.375), (5, 0.25 - tanks / 5), (40, 0.25))
        expectFigures(run.wanted(Toy.premium, by: Toy.cars), series((10, 0.25)) + wave)
    }

    /// A wave is never known ahead: with a surplus of 1 kt, the 1.5 kt of day 10 leave 4.5 usable and 0.5 are ordered
    /// that day; the days after it order what they took.
    @Test func aWaveIsNotForeseen() throws {
        let world = ToyWorld(
            [TargetGapTests.nearOnly, "stocks.commercial.regular.opening=16 kt"],
            scenario: hoarding("tank-space: 10 kt, from: 2023-01-11"))
        let run = try world.assess().disrupted
        let wave: [[Double]] = [
            [0, 10, 13, 16, 0.5], [0, 11, 14, 17, 1.125], [0, 12, 15, 18, 0.75], [0, 13, 16, 19, 0.375]
        ]
        expectRows(run.orders(), wave)
    }

    /// Cover falls below 8 d after day 23 (7.75 kt): the wave begins on day 24.
    @Test func coverBeginsAWave() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=29.75 kt"],
            scenario: hoarding("tank-space: 10 kt, trigger: {cover-below: 8 d}"))
        let run = try world.assess().noResponse
        expectFigures(
            Array(run.wanted(0, by: Toy.cars).prefix(29)),
            series((24, 0.75), (1, 2.25), (1, 1.875), (1, 1.5), (1, 1.125)) + [0.75 - 3.75 / 5])
    }

    /// Two products share the room in the tanks: 1.5 kt for each.
    @Test func productsShareTheRoom() throws {
        let world = ToyWorld(
            ReserveTests.noSpot, products: .regularAndPremium,
            scenario: """
                shocks: {panic: {kind: hoarding, products: [regular, premium], classes: [private-cars], first-day: 3, length: 4 d, payback: 5 d, tank-space: 3 kt, from: 2023-01-11}}
                """)
        let run = try world.assess().noResponse
        expectFigures(
            run.wanted(Toy.regular, by: Toy.cars), series((10, 0.75), (1, 2.25), (3, 0.75), (5, 0.45), (40, 0.75)))
        // Premium: 0.5, 0.375, 0.25 and 0.125 kt of the 0.25 wanted, 1.25 in all.
        expectFigures(
            run.wanted(Toy.premium, by: Toy.cars),
            series((10, 0.25), (1, 0.75), (1, 0.625), (1, 0.5), (1, 0.375), (5, 0), (40, 0.25)))
    }

    /// Two shifts on one class multiply; others are left alone.
    @Test func demandShiftsMultiply() throws {
        let run = try ToyWorld(
            scenario: """
                shocks:
                  one: {kind: demand-shift, products: [regular], classes: [freight], factor: 2, windows: {from: 2023-01-11, through: 2023-01-20}}
                  other: {kind: demand-shift, products: [regular], classes: [freight], factor: 1.5, windows: {from: 2023-01-16, through: 2023-01-25}}
                """
        ).assess().noResponse
        expectFigures(run.wanted(0, by: Toy.freight), series((10, 0.25), (5, 0.5), (5, 0.75), (5, 0.375), (34, 0.25)))
        expectFigures(run.wanted(0, by: Toy.cars), series((59, 0.75)))
    }
}
