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
    private func expect(_ table: PaymentsTable, _ month: Int, _ expected: [PaymentsAccount: Double], sourceLocation: SourceLocation = #_sourceLocation) {
        for account in PaymentsAccount.allCases {
            #expect(abs(table[month, account].value - (expected[account] ?? 0)) < 1e-9, "\(account)", sourceLocation: sourceLocation)
        }
        #expect(abs(table.residual(month: month).value) < 1e-9, sourceLocation: sourceLocation)
    }

    private static let imported = ReserveTests.noSpot + [
        TargetGapTests.halfOutput, "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}",
        "suppliers.near.duty=10 %", "taxes.excise={regular: 100 AZN/t}", "taxes.road-tax={regular: 100 AZN/t}",
        "margins={regular: {supply-tariff: 30 AZN/t, station: 50 AZN/t, pipeline: 20 AZN/t}}",
    ]

    /// A day: 0.75 and 0.25 kt at 2000 AZN/t. Of 2.0 there are 0.4 of value added tax, 0.1 of road tax, 0.05 for stations and 0.05 of
    /// tariffs; half of the other 1.4 is the importer's, who pays 0.5 abroad, 0.05 of duty and 0.05 of excise. The refinery has 0.7 and the
    /// tariffs and pays 0.5 x 1.25 x 0.8 for crude.
    @Test func everyAccountOfEachMonth() throws {
        let table = payments(try ToyWorld(Self.imported).assess().reference)
        #expect(table.months == ["2023-01", "2023-02"])
        for (month, days) in [31.0, 28].enumerated() {
            expect(table, month, [
                .households: -1.5 * days, .business: -0.5 * days, .budgetValueAddedTax: 0.4 * days, .budgetRoadTax: 0.1 * days,
                .stations: 0.05 * days, .importer: 0.1 * days, .budgetDuty: 0.05 * days, .budgetExcise: 0.05 * days,
                .refinery: 0.25 * days, .restOfWorld: 1.0 * days,
            ])
        }
    }

    /// The state company is the importer of what it must supply.
    @Test func aMandateMovesTheImporterToTheRefinery() throws {
        let world = ToyWorld(Self.imported, scenario: "policies: {supply-mandate: {state: [regular]}}")
        let table = payments(try world.assess().reference)
        #expect(abs(table[0, .refinery].value - 0.35 * 31) < 1e-9 && table[0, .importer] == 0)
    }

    /// No premium is made: of 0.5 kt/d 0.3 take regular at its 2000 AZN/t and 0.2 are not served, charged at premium's 2500. Households pay
    /// 1.5 + 0.3 + 0.25, business 0.5 + 0.3 + 0.25. Of 2.6 for what was taken 0.52 are value added tax; the refinery pays 1 for crude.
    @Test func whatIsNotServedGoesToUnspent() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=5 kt", "products.premium.accepts={regular: 60 %}",
            ], products: .regularAndPremium)
        let table = payments(try world.assess().noResponse)
        expect(table, 0, [
            .households: -2.05 * 31, .business: -1.05 * 31, .unspent: 0.5 * 31, .budgetValueAddedTax: 0.52 * 31, .refinery: 1.08 * 31,
            .restOfWorld: 1.0 * 31,
        ])
    }

    /// By priority the 0.25 kt/d of premium that are made go to freight; of the cars' 0.25 0.15 take regular and 0.1 are not served. Households pay
    /// 1.5 + 0.3 + 0.25, business 0.5 + 0.625. Of 2.3 + 0.625 for what was taken a fifth is value added tax; 1.25 kt need 1.25 of crude.
    @Test func whoIsServedPays() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.premium=0.25 kt/d", "stocks.commercial.premium.opening=5 kt", "products.premium.accepts={regular: 60 %}",
            ],
            products: .regularAndPremium, scenario: "policies: {rationing: {rule: priority, order: [freight, private-cars]}}")
        let table = payments(try world.assess().noResponse)
        expect(table, 0, [
            .households: -2.05 * 31, .business: -1.125 * 31, .unspent: 0.25 * 31, .budgetValueAddedTax: 0.585 * 31, .refinery: 1.09 * 31,
            .restOfWorld: 1.25 * 31,
        ])
    }

    /// 2 kt/d made, 1 used, 0.75 exported at 600 AZN/t: the world pays 0.45 and gets 2 for crude; the refinery has 2 - 0.4 + 0.45 - 2.
    @Test func exportsArePaidToTheRefinery() throws {
        let world = ToyWorld(["refineries.plant.output.regular=2 kt/d", "exports={regular: {threshold: 25 kt, rate: 0.75 kt/d, price: 300 USD/t}}"])
        let table = payments(try world.assess().reference)
        expect(table, 1, [
            .households: -1.5 * 28, .business: -0.5 * 28, .budgetValueAddedTax: 0.4 * 28, .refinery: 0.05 * 28, .restOfWorld: 1.55 * 28,
        ])
    }

    /// The contract lands until day 22. On a later day 0.5 x 23 kt of imports stand beside 0.5 (d + 1) made at home, and the importer has
    /// 23 / (d + 24) of the revenue of 1.6 a day; after day 89 the first days of both are forgotten.
    @Test func revenueIsSplitByTheLastNinetyDays() throws {
        let contract = "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t, through: 2023-01-20}}"
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, contract, "stocks.commercial.regular.opening=90 kt"], days: ("2023-01-01", "2023-04-30"))
        let table = payments(try world.assess().reference)
        var months = [0.0, 0, 0, 0]
        for day in 0...119 {
            let imports = day < 23 ? Double(day + 1) : day < 90 ? 23 : Double(max(0, 23 - (day - 89)))
            let made = Double(min(90, day + 1))
            months[day < 31 ? 0 : day < 59 ? 1 : day < 90 ? 2 : 3] += 1.6 * imports / (imports + made) - (day < 23 ? 0.5 : 0)
        }
        expectFigures((0..<4).map { table[$0, .importer].value }, months)
    }
}
