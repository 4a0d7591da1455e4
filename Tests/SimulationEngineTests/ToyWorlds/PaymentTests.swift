import EnergySystem
import Models
import SimulationEngine
import TestSupport
import Testing

/// Who pays whom in a toy world: each account of each month by hand, M AZN.
@Suite struct PaymentTests {
    private func payments(_ run: Run) -> PaymentsTable {
        PaymentsModel.payments(plan: run.plan, record: run.record, households: Toy.cars)
    }
    private func expect(
        _ table: PaymentsTable, _ month: Int, _ expected: [PaymentsAccount: Double],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for account in PaymentsAccount.allCases {
            #expect(
                abs(table[month, account].value - (expected[account] ?? 0)) < 1e-9, "\(account)",
                sourceLocation: sourceLocation)
        }
        #expect(abs(table.residual(month: month).value) < 1e-9, sourceLocation: sourceLocation)
    }

    private static let imported =
        ReserveTests.noSpot + [
            TargetGapTests.halfOutput, "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}",
            "suppliers.near.duty=10 %", "taxes.excise={regular: 100 AZN/t}", "taxes.road-tax={regular: 100 AZN/t}",
            "margins={regular: {supply-tariff: 30 AZN/t, station: 50 AZN/t, pipeline: 20 AZN/t}}"
        ]

    /// A day: 0.75 and 0.25 kt at 2000 AZN/t. Of 2.0 there are 0.4 of value added tax, 0.1 of road tax, 0.05 for
    /// stations and 0.05 of tariffs; half of the other 1.4 is the importer's, who pays 0.5 abroad, 0.05 of duty and
    /// 0.05 of excise. The refinery has 0.7 and the tariffs and pays 0.5 x 1.25 x 0.8 for crude.
    @Test func everyAccountOfEachMonth() throws {
        let table = payments(try ToyWorld(Self.imported).assess().reference)
        #expect(table.months == ["2023-01", "2023-02"])
        for (month, days) in [31.0, 28].enumerated() {
            expect(
                table, month,
                [
                    .households: -1.5 * days, .business: -0.5 * days, .budgetValueAddedTax: 0.4 * days,
                    .budgetRoadTax: 0.1 * days,
                    .stations: 0.05 * days, .importer: 0.1 * days, .budgetDuty: 0.05 * days, .budgetExcise: 0.05 * days,
                    .refinery: 0.25 * days, .restOfWorld: 1.0 * days
                ])
        }
    }

    /// The state company is the importer of what it must supply.
    @Test func aMandateMovesTheImporterToTheRefinery() throws {
        let world = ToyWorld(Self.imported, scenario: "policies: {supply-mandate: {state: [regular]}}")
        let table = payments(try world.assess().reference)
        #expect(abs(table[0, .refinery].value - 0.35 * 31) < 1e-9 && table[0, .importer] == 0)
    }

    /// No premium is made: of 0.5 kt/d 0.3 take regular at its 2000 AZN/t and 0.2 are not served, charged at premium's
    /// 2500. Households pay 1.5 + 0.3 + 0.25, business 0.5 + 0.3 + 0.25. Of 2.6 for what was taken 0.52 are value added
    /// tax; the refinery pays 1 for crude.
    @Test func whatIsNotServedGoesToUnspent() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=5 kt",
                "products.premium.accepts={regular: 60 %}"
            ], products: .regularAndPremium)
        let table = payments(try world.assess().noResponse)
        expect(
            table, 0,
            [
                .households: -2.05 * 31, .business: -1.05 * 31, .unspent: 0.5 * 31, .budgetValueAddedTax: 0.52 * 31,
                .refinery: 1.08 * 31,
                .restOfWorld: 1.0 * 31
            ])
    }

    /// By priority the 0.25 kt/d of premium that are made go to freight; of the cars' 0.25 0.15 take regular and 0.1
    /// are not served. Households pay 1.5 + 0.3 + 0.25, business 0.5 + 0.625. Of 2.3 + 0.625 for what was taken a fifth
    /// is value added tax; 1.25 kt need 1.25 of crude.
    @Test func whoIsServedPays() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.premium=0.25 kt/d", "stocks.commercial.premium.opening=5 kt",
                "products.premium.accepts={regular: 60 %}"
            ],
            products: .regularAndPremium,
            scenario: """
                policies: {rationing: {rule: priority, order: [freight, private-cars]}}
                """)
        let table = payments(try world.assess().noResponse)
        expect(
            table, 0,
            [
                .households: -2.05 * 31, .business: -1.125 * 31, .unspent: 0.25 * 31, .budgetValueAddedTax: 0.585 * 31,
                .refinery: 1.09 * 31,
                .restOfWorld: 1.25 * 31
            ])
    }

    /// 2 kt/d made, 1 used, 0.75 exported at 600 AZN/t: the world pays 0.45 and gets 2 for crude; the refinery has 2 -
    /// 0.4 + 0.45 - 2.
    @Test func exportsArePaidToTheRefinery() throws {
        let world = ToyWorld([
            "refineries.plant.output.regular=2 kt/d",
            "exports={regular: {threshold: 25 kt, rate: 0.75 kt/d, price: 300 USD/t}}"
        ])
        let table = payments(try world.assess().reference)
        expect(
            table, 1,
            [
                .households: -1.5 * 28, .business: -0.5 * 28, .budgetValueAddedTax: 0.4 * 28, .refinery: 0.05 * 28,
                .restOfWorld: 1.55 * 28
            ])
    }

    /// The contract lands until day 22. On a later day 0.5 x 23 kt of imports stand beside 0.5 (d + 1) made at home,
    /// and the importer has 23 / (d + 24) of the revenue of 1.6 a day; after day 89 the first days of both are
    /// forgotten.
    @Test func revenueIsSplitByTheLastNinetyDays() throws {
        let contract = "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t, through: 2023-01-20}}"
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, contract, "stocks.commercial.regular.opening=90 kt"],
            days: ("2023-01-01", "2023-04-30"))
        let table = payments(try world.assess().reference)
        var months = [0.0, 0, 0, 0]
        for day in 0...119 {
            let imports = day < 23 ? Double(day + 1) : day < 90 ? 23 : Double(max(0, 23 - (day - 89)))
            let made = Double(min(90, day + 1))
            months[day < 31 ? 0 : day < 59 ? 1 : day < 90 ? 2 : 3] +=
                1.6 * imports / (imports + made) - (day < 23 ? 0.5 : 0)
        }
        expectFigures((0..<4).map { table[$0, .importer].value }, months)
    }

    private static func reserve(_ more: String) -> [String] {
        [
            """
            reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, release: \
            {\(more)}
            """
        ]
    }
    private func withHolding(_ assessment: Assessment) -> PaymentsTable {
        PaymentsModel.payments(
            plan: assessment.disrupted.plan, record: assessment.disrupted.record, households: Toy.cars,
            holding: assessment.reserveHolding)
    }

    /// 5 kt flow in January. A tonne earns 2000 AZN less 400 of value added tax: the refinery, which sells all, pays 8
    /// M AZN for them. Holding 5 kt at 146 AZN a tonne and year takes 31 and 28 days.
    @Test func whatAReserveSellsAndCostsIsItsOwners() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=10 kt"],
            measures: Self.reserve("trigger: {cover-below: 8 d}, rate: 0.3 kt/d}"))
        let assessment = try world.assess(), table = withHolding(assessment), bare = payments(assessment.disrupted)
        let holding = 5 * 0.146 / 365.25
        let january = [table[0, .reserve], table[0, .storage]].map(\.value),
            february = [table[1, .reserve], table[1, .storage]].map(\.value)
        #expect(
            disagreement(
                january + february, [8 - holding * 31, holding * 31, -holding * 28, holding * 28], within: 1e-9) == nil)
        #expect(abs(table.residual(month: 0).value) < 1e-9 && abs(table.residual(month: 1).value) < 1e-9)
        #expect(abs(bare.total(.reserve).value - 8) < 1e-9 && bare.total(.storage) == .zero)
        // January: 1.6 for each kt delivered in 31 days (0.5, 16 x 0.8, 0.7, 13 x 0.5) - 8 for the reserve - crude for
        // half a kt a day at 1.0.
        #expect(abs(bare[0, .refinery].value - (1.6 * (0.5 + 12.8 + 0.7 + 6.5) - 8 - 15.5)) < 1e-9)
    }

    /// The importer brings half of what is sold and so buys half of what is released: 5 kt at 1.6 less tariffs, road
    /// tax and margin of 0.2.
    @Test func sellersShareWhatAReserveReleases() throws {
        let margins = [
            "taxes.road-tax={regular: 100 AZN/t}",
            "margins={regular: {supply-tariff: 30 AZN/t, station: 50 AZN/t, pipeline: 20 AZN/t}}"
        ]
        let world = ToyWorld(
            ReserveTests.noSpot + margins + [
                "refineries.plant.output.regular=0.25 kt/d",
                "suppliers.near.contracts={regular: {volume: 0.25 kt/d, price: 500 USD/t}}",
                "stocks.commercial.regular.opening=10 kt"
            ], measures: Self.reserve("trigger: {cover-below: 8 d}, rate: 0.3 kt/d}"))
        let assessment = try world.assess()
        let with = payments(assessment.disrupted), without = payments(assessment.noResponse)
        expectFigure(with.total(.reserve), 7)
        // What 5 kt more earn and what they cost cancels but for the tariffs of 0.05, which are the refinery's.
        expectFigure(with.total(.importer) - without.total(.importer), 0)
        expectFigure(with.total(.refinery) - without.total(.refinery), 0.25)
    }

    /// 2 kt are released and 0.8 of them go back at the same price.
    @Test func whatFillsAReserveAgainIsBought() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.regular=1.5 kt/d", "stocks.commercial.regular.opening=20 kt"
            ],
            days: ("2023-01-01", "2023-01-13"),
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-06, through: \
                2023-01-10}}}
                """,
            measures: Self.reserve(
                """
                trigger: {cover-below: 9 d}, rate: 1 kt/d}, refill: {rate: 0.4 kt/d, cover-above: 9.5 d}
                """))
        let assessment = try world.assess()
        // Days 9 and 10 release 1 kt each, days 11 and 12 take 0.4 kt back.
        expectFigure(payments(assessment.disrupted).total(.reserve), 1.6 * (2 - 0.8))
        let use = assessment.reserves
        #expect(use.map(\.name) == ["reserve"])
        #expect(
            disagreement(
                [use[0].held, use[0].released, use[0].refilled, use[0].left].map(\.value), [5, 2, 0.8, 3.8],
                within: 1e-9) == nil)
    }
}
