import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Voyages that a slower route makes longer than the look-ahead: every cargo comes, on its day. Over 181 days of 1 kt/d
/// by contract, three days of normal transit, nothing made at home.
@Suite struct LongVoyageTests {
    private func arrivals(_ shocks: String...) throws -> [Double] {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0 kt/d",
                "suppliers.near.contracts={regular: {volume: 1 kt/d, price: 500 USD/t}}"
            ],
            days: ("2023-01-01", "2023-06-30"), scenario: "shocks:\n" + shocks.map { "  \($0)\n" }.joined())
        return try world.assess().noResponse.contracted(Toy.near)
    }
    private func slow(_ name: String, _ extra: Int, _ windows: String) -> String {
        "\(name): {kind: route-capacity, route: rail, extra-transit: \(extra) d, windows: \(windows)}"
    }

    /// Loaded on days 10 to 14 it is missing on days 13 to 17 and lands so many days later beside what is loaded then:
    /// on days 103 to 107 with 90 days more, on days 133 to 137 with 120.
    @Test(arguments: [(90, 103), (120, 133)])
    func aLongerVoyageLandsSoManyDaysLater(extra: Int, first: Int) throws {
        let landed = try arrivals(slow("slow", extra, "{from: 2023-01-11, through: 2023-01-15}"))
        expectFigures(landed, series((13, 1), (5, 0), (first - 18, 1), (5, 2), (181 - first - 5, 1)))
    }

    /// 120 days more on a loading of day 55 (2023-02-25): 55 + 3 + 120 is day 178, within the last days of the horizon.
    @Test func itLandsOnTheLastDaysToo() throws {
        let landed = try arrivals(slow("slow", 120, "{from: 2023-02-25, through: 2023-02-25}"))
        expectFigures(landed, series((58, 1), (1, 0), (119, 1), (1, 2), (2, 1)))
    }

    /// 30 days more on days 10 to 19 and 20 more on days 15 to 24: 30, 50 and 20 for five loadings each. Those of days
    /// 10 to 14 and of days 20 to 24 land together on days 43 to 47, those of days 15 to 19 on days 68 to 72.
    @Test func windowsThatOverlapAddUp() throws {
        let landed = try arrivals(
            slow("one", 30, "{from: 2023-01-11, through: 2023-01-20}"),
            slow("other", 20, "{from: 2023-01-16, through: 2023-01-25}"))
        expectFigures(landed, series((13, 1), (15, 0), (15, 1), (5, 3), (20, 1), (5, 2), (108, 1)))
    }

    /// The same with 60 and 45 days, which together are the longest voyage: 60 land on days 73 to 77, 105 on days 123
    /// to 127, 45 on days 68 to 72.
    @Test func overlapsMakeTheLongestVoyage() throws {
        let landed = try arrivals(
            slow("one", 60, "{from: 2023-01-11, through: 2023-01-20}"),
            slow("other", 45, "{from: 2023-01-16, through: 2023-01-25}"))
        expectFigures(landed, series((13, 1), (15, 0), (40, 1), (10, 2), (45, 1), (5, 2), (53, 1)))
    }
}
