import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// When a private importer takes part: landed cost, taxes and margins against the pump price without value added tax.
@Suite struct ImporterTests {
    private static let base = [TargetGapTests.halfOutput, TargetGapTests.nearOnly]

    /// 500 USD/t are 1000 AZN/t; with 10 % of duty 1100; excise 100, margins 30 + 50 + 20 and road tax 100 make 1400,
    /// and with 25 % of value added tax 1750 AZN/t.
    private static let taxed =
        base + [
            "suppliers.near.duty=10 %", "taxes.excise={regular: 100 AZN/t}", "taxes.road-tax={regular: 100 AZN/t}",
            "margins={regular: {supply-tariff: 30 AZN/t, station: 50 AZN/t, pipeline: 20 AZN/t}}"
        ]
    private func ordered(at price: String, _ settings: [String] = [], scenario: String = "") throws -> [[Double]] {
        let world = ToyWorld(Self.taxed + ["prices.regular.retail.first.price=\(price)"] + settings, scenario: scenario)
        return try world.assess().reference.orders()
    }

    private static let plain = orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.5)

    @Test func theImporterTakesPartWhereNothingIsLost() throws {
        let expected = Self.plain
        expectRows(try ordered(at: "1750.01 AZN/t"), expected)
        expectRows(try ordered(at: "1750 AZN/t"), expected)
        #expect(try ordered(at: "1749.99 AZN/t").isEmpty)
    }

    /// At 1750.01 AZN/t 0.008 AZN/t are earned; each part dearer by 0.01 AZN/t (value added tax by 0.001 %: 0.014) is a
    /// loss.
    @Test(arguments: [
        "suppliers.near.spot.regular.price=500.005 USD/t", "suppliers.near.duty=10.001 %",
        "taxes.excise.regular=100.01 AZN/t", "taxes.road-tax.regular=100.01 AZN/t", "taxes.value-added-tax=25.001 %",
        "margins.regular.supply-tariff=30.01 AZN/t", "margins.regular.station=50.01 AZN/t",
        "margins.regular.pipeline=20.01 AZN/t"
    ])
    func everyPartOfThePriceCounts(dearer: String) throws {
        #expect(try ordered(at: "1750.01 AZN/t", [dearer]).isEmpty)
    }

    /// The state company orders what it must supply, at any price.
    @Test func aMandatedProductIsOrderedAtALoss() throws {
        let rows = try ordered(at: "1000 AZN/t", scenario: "policies: {supply-mandate: {state: [regular]}}")
        expectRows(rows, Self.plain)
    }

    /// Delivered at 1400 AZN/t the importer needs 1750 at the pump; 1700 is too little, the 1800 of a shortage is not.
    /// At 0.4 kt/d of output 11 days ahead the stock of 20 - 0.6 (d + 1) is seen to end (day 33) on day 22: day 28
    /// holds 2.6 and lacks 2.4 kt. With them it ends four days later, and so on; on the days between nobody orders.
    private static let dear = [
        "refineries.plant.output.regular=0.4 kt/d", TargetGapTests.nearOnly,
        "suppliers.near.spot.regular={volume: 4 kt/d, price: 700 USD/t}", "suppliers.far.transit=3 d",
        "procurement.look-ahead=11 d"
    ]
    private static let scarce = orders(
        from: Toy.near, on: stride(from: 22, through: 58, by: 4), loading: 3, landing: 6, 2.4)
    private static let low = "prices.regular.retail.first.price=1700 AZN/t"

    @Test func anExpectedShortageRaisesThePrice() throws {
        let run = try ToyWorld(Self.dear + [Self.low], scenario: "policies: {scarcity-price: {regular: 1800 AZN/t}}")
            .assess().reference
        expectRows(run.orders(), Self.scarce)
        #expect(run.unserved().allSatisfy { $0 == 0 })
        let none = try ToyWorld(Self.dear + [Self.low], scenario: "policies: {scarcity-price: {regular: 1749 AZN/t}}")
            .assess().reference
        #expect(none.orders().isEmpty)
    }

    /// A price that the state sets does not rise in a shortage.
    @Test func aRegulatedPriceKnowsNoScarcity() throws {
        let scenario = "policies: {scarcity-price: {regular: 1800 AZN/t}, retail-price: {regular: regulated}}"
        #expect(try ToyWorld(Self.dear + [Self.low], scenario: scenario).assess().reference.orders().isEmpty)
    }

    /// Without a stated one it is the highest price of the 24 months before the horizon: 1800 until 31 May 2022 counts,
    /// until 14 December 2020 does not.
    @Test func theScarcityPriceIsTheHighestOfTwoYears() throws {
        func ordered(until change: String) throws -> [[Double]] {
            let steps = """
                prices.regular.retail={first: {from: 2015-01-01, price: 1800 AZN/t}, second: {from: \(change), \
                price: 1700 AZN/t}}
                """
            return try ToyWorld(Self.dear + [steps]).assess().reference.orders()
        }
        expectRows(try ordered(until: "2022-06-01"), Self.scarce)
        #expect(try ordered(until: "2020-12-15").isEmpty)
    }

    /// The 24 months before 2023 begin on 1 January 2021: a price until 31 December 2020 does not count.
    @Test func withoutALeapDayTheTwoYearsAreShorter() throws {
        let steps = """
            prices.regular.retail={first: {from: 2015-01-01, price: 1800 AZN/t}, second: {from: 2021-01-01, price: \
            1700 AZN/t}}
            """
        let orders = try ToyWorld(Self.dear + [steps]).assess().reference.orders()
        withKnownIssue("the 24 months are always 731 days") { #expect(orders.isEmpty) }
    }

    /// 24 months with a leap day before 2025: a price until 1 January 2023 counts, until 31 December 2022 does not.
    @Test func theTwoYearsAreCountedByTheDay() throws {
        func ordered(until change: String) throws -> [[Double]] {
            let steps = """
                prices.regular.retail={first: {from: 2015-01-01, price: 1800 AZN/t}, second: {from: \(change), \
                price: 1700 AZN/t}}
                """
            return try ToyWorld(Self.dear + [steps], days: ("2025-01-01", "2025-02-28")).assess().reference.orders()
        }
        #expect(try ordered(until: "2023-01-02").isEmpty == false)
        #expect(try ordered(until: "2023-01-01").isEmpty)
    }
}
