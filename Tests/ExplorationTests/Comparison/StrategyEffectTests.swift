import EnergySystem
import Exploration
import SimulationEngine
import TestSupport
import Testing

/// What a strategy does beside doing nothing, in a toy world by hand.
@Suite struct StrategyEffectTests {
    /// Half a kt a day is made and one wanted; no stock, no spot; 59 days. Exports set the worth of a tonne, 300 USD.
    private static let short = [
        "suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.5 kt/d",
        "stocks.commercial.regular.opening=10 kt",
        "exports={regular: {threshold: 1000 kt, rate: 1 kt/d, price: 300 USD/t}}"
    ]
    private static let reserve = """
        reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, release: \
        {trigger: {cover-below: 8 d}, rate: 0.3 kt/d}}
        """
    private static let stop = """
        shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: 2023-01-11, \
        through: 2023-01-20}}}
        """

    private func compare(_ measure: String, _ settings: [String] = short) throws -> StrategyComparison {
        let scenario = ToyWorld(settings, scenario: Self.stop),
            with = ToyWorld(settings, scenario: Self.stop, measures: [measure])
        return try StrategyComparison.compare(scenario: try scenario.inputs(), strategies: [("one", try with.inputs())])
    }

    /// 5 kt of reserve are delivered more: worth 1.5 M USD as stock that is gone, and holding 5 kt at 73 USD a tonne
    /// and year for 59 days.
    @Test func aReserveDeliversItsFuel() throws {
        let effect = try compare(Self.reserve).outcomes[1].effect
        let holding = 5 * 0.073 * 59 / 365.25
        let told = [
            effect.unserved, effect.avoided, effect.forgone, effect.deliveredMore, effect.supply, effect.holding,
            effect.fuel, effect.cost, effect.costWithoutFuel
        ]
        #expect(disagreement(told, [24.5, 5, 0, 5, 1.5, holding, 1.5, 1.5 + holding, holding], within: 1e-9) == nil)
    }

    /// Without the reserve 29.5 kt are burnt, with it 5 kt more: 44 TJ/kt at 70 t/TJ, at 50 USD a tonne of carbon
    /// dioxide.
    @Test func aReserveEmitsWhatItDelivers() throws {
        let carbon = ["products.regular.emission-factor=70 t/TJ", "economy.price-of-carbon=50 USD/t"]
        let outcomes = try compare(Self.reserve, Self.short + carbon).outcomes
        let none = try #require(outcomes[0].emissions),
            avoided = try #require(outcomes[1].emissions?.avoided(beside: none))
        let told = [none.carbonDioxide, avoided.carbonDioxide, try #require(none.worth), try #require(avoided.worth)]
        #expect(disagreement(told, [90.86, -15.4, 4.543, -0.77], within: 1e-9) == nil)
        let unpriced = try compare(Self.reserve, Self.short + carbon.prefix(1)).outcomes[1].emissions
        #expect(unpriced?.carbonDioxide != nil && unpriced?.worth == nil)
    }

    /// A total of some products is no total.
    @Test func emissionsNeedAFactorOfEveryProduct() throws {
        let inputs = try ToyWorld(["products.regular.emission-factor=70 t/TJ"], products: .regularAndPremium).inputs()
        #expect(EmissionRates(inputs.baseline, inputs.values) == nil)
        #expect(try StrategyComparison.compare(scenario: inputs, strategies: []).outcomes[0].emissions == nil)
    }

    /// 20 % of 1 kt/d are forgone: 11.8 kt of 29.5 that are short. What is made is delivered as before, so that no fuel
    /// is saved and 100 USD a tonne are the cost.
    @Test func forgoneDemandIsNotDelivered() throws {
        let effect = try compare(
            "thrift: {kind: demand-restraint, products: [regular], reduction: 20 %, cost: 100 USD/t}"
        ).outcomes[1].effect
        let told = [
            effect.unserved, effect.avoided, effect.forgone, effect.deliveredMore, effect.supply, effect.restraint,
            effect.fuel, effect.cost
        ]
        #expect(disagreement(told, [17.7, 11.8, 11.8, 0, 0, 1.18, 0, 1.18], within: 1e-9) == nil)
    }

    /// The supplier that is stopped brings half of what is wanted, the other sells spot cargo. Without its spot cargo
    /// the reserve avoids 5 kt of what the stop leaves short; before anything happens half of what is used comes from
    /// one supplier.
    @Test func theCasesBesideAreTheScenarioWithoutSpotAndWithoutShocks() throws {
        let settings = [
            "suppliers.near.spot=~", "refineries.plant.output.regular=0.5 kt/d",
            "stocks.commercial.regular.opening=10 kt",
            "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
        ]
        let comparison = try compare(
            """
            reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, \
            release: {trigger: {cover-below: 8 d}, rate: 0.5 kt/d}}
            """,
            settings)
        #expect(comparison.withoutSpotLabel == "no spot cargo outside Near")
        let none = comparison.outcomes[0], reserve = comparison.outcomes[1]
        // Ten days of 0.5 kt do not load and are missing.
        #expect(abs(none.withoutSpot.unserved - 5) < 1e-9 && abs(comparison.noSpot.total - 5) < 1e-9)
        #expect(abs(reserve.withoutSpot.avoided - 5) < 1e-9 && abs(reserve.withoutSpot.unserved) < 1e-9)
        let share = none.exposure.figures.first { $0.indicator == SupplierDependence.name && $0.product == "regular" }?
            .value.number
        #expect(abs((share ?? 0) - 50) < 1e-9)
    }

    /// Of 1 kt/d near brings 0.5, far 0.2 and the plant the rest: half comes from the largest supplier, not a fifth.
    @Test func exposureIsThatOfTheLargestSupplier() throws {
        let world = ToyWorld([
            "suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.3 kt/d",
            "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}",
            "suppliers.far.contracts={regular: {volume: 0.2 kt/d, price: 600 USD/t}}"
        ])
        let figures = try StrategyComparison.compare(scenario: try world.inputs(), strategies: []).outcomes[0].exposure
            .figures
        let share = figures.first { $0.indicator == SupplierDependence.name && $0.product == "regular" }?.value.number
        #expect(abs((share ?? 0) - 50) < 1e-9)
    }

    /// A response of the scenario saves 20 % of 1 kt/d with and without the strategy, which saves 10 % of what is left:
    /// 0.08 kt on 59 days.
    @Test func whatAResponseRestrainsIsNotTheStrategys() throws {
        let response = """
            responses:\n  calm: {kind: demand-restraint, products: [regular], reduction: 20 %, cost: 100 USD/t}
            """
        let measure = "more: {kind: demand-restraint, products: [regular], reduction: 10 %, cost: 100 USD/t}"
        let comparison = try StrategyComparison.compare(
            scenario: try ToyWorld(scenario: response).inputs(),
            strategies: [("one", try ToyWorld(scenario: response, measures: [measure]).inputs())])
        #expect(abs(comparison.outcomes[1].effect.forgone - 4.72) < 1e-9)
    }
}
