import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// How much of a contract is loaded on which day, and when it lands.
@Suite struct ContractTests {
    private func landed(
        _ contract: String, days: (String, String) = ("2023-01-01", "2023-02-28"), _ settings: [String] = []
    ) throws -> [Double] {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0 kt/d", "stocks.commercial.regular.capacity=1000 kt",
                "suppliers.near.contracts={regular: {price: 500 USD/t, \(contract)}}"
            ] + settings, days: days)
        return try world.assess().reference.contracted(Toy.near)
    }

    /// 31 kt a month: 1 kt/d in January, 31/28 in February. What is loaded on 31 January (day 30) lands on day 33.
    @Test func aMonthlyVolumeIsSpreadOverItsMonth() throws {
        expectFigures(try landed("volume: 31 kt/month, profile: flat"), series((34, 1), (25, 31.0 / 28)))
    }

    /// From 1 March on: what lands on the first three days was loaded in February.
    @Test func thePipelineIsFullOnTheFirstDay() throws {
        let landed = try landed("volume: 31 kt/month, profile: flat", days: ("2023-03-01", "2023-03-10"))
        expectFigures(landed, series((3, 31.0 / 28), (7, 1)))
    }

    /// A flat contract has a twelfth of the year in every month: 365 kt a year, 31 days in December and January.
    @Test func aYearlyVolumeHasATwelfthInEveryMonth() throws {
        let landed = try landed("volume: 365 kt/yr, profile: flat", days: ("2023-12-20", "2024-01-20"))
        expectFigures(landed, series((32, 365.0 / 12 / 31)))
    }

    /// 1 kt a day is 365 kt in the base year 2023, however it is written.
    @Test func daysMonthsAndYearsMeanTheSame() throws {
        let day = try landed("volume: 1 kt/d, profile: flat"), year = try landed("volume: 365 kt/yr, profile: flat")
        expectFigures(day, year)
        expectFigures(try landed("volume: 30.416666666666668 kt/month, profile: flat"), year)
    }

    /// Month index 2 in January and 1 in eleven months: of 130 kt a year 20 are of January's 31 days, 10 of February's
    /// 28.
    @Test func aContractFollowsTheSeasonOfItsProduct() throws {
        let landed = try landed("volume: 130 kt/yr", ["demand.regular.season=winter"])
        // Loaded in December (days -3 to -1) 10/31, in January 20/31, in February 10/28.
        expectFigures(landed, series((3, 10.0 / 31), (31, 20.0 / 31), (25, 10.0 / 28)))
    }

    /// Loaded from 5 to 20 January (days 4 to 19), landed three days later.
    @Test func aContractHasAFirstAndALastDayOfLoading() throws {
        let landed = try landed("volume: 1 kt/d, from: 2023-01-05, through: 2023-01-20")
        expectFigures(landed, series((7, 0), (16, 1), (36, 0)))
    }

    /// Demand by month: 365 kt x 2/13 over 31 days, then 365 kt / 13 over 28, three quarters of it of cars.
    @Test func demandFollowsItsSeason() throws {
        let run = try ToyWorld(["demand.regular.season=winter", "stocks.commercial.regular.opening=90 kt"]).assess()
            .noResponse
        let january = 365.0 * 2 / 13 / 31, february = 365.0 / 13 / 28
        expectFigures(run.wanted(0, by: Toy.cars), series((31, 0.75 * january), (28, 0.75 * february)))
        expectFigures(run.wanted(0, by: Toy.freight), series((31, 0.25 * january), (28, 0.25 * february)))
    }

    /// Home output is a mean rate: a month of it has 30.4375 days.
    @Test func aMonthlyOutputIsAMeanRate() throws {
        let run = try ToyWorld(["refineries.plant.output.regular=30.4375 kt/month"]).assess().reference
        expectFigures(run.record.production.series(0), series((59, 1)))
    }
}
