import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Demand restraint: lead time, ramp, classes, trigger, and how several measures combine.
@Suite struct RestraintTests {
    private func restraint(_ reduction: Int, _ more: String, name: String = "less") -> String {
        """
        \(name): {kind: demand-restraint, products: [regular], classes: [private-cars], reduction: \(reduction) \
        %, cost: 100 USD/t, \(more)}
        """
    }

    /// From day 10 on with two days of lead time and a ramp of three: a quarter, half and three quarters of 20 % on
    /// days 12 to 14. Cars want 0.75 kt/d.
    @Test func leadTimeAndRampComeBeforeTheFullEffect() throws {
        let measure = restraint(
            20,
            """
            windows: {from: 2023-01-11, through: 2023-02-28}, lead-time: 2 d, ramp: 3 d, campaign-cost: 1 M USD
            """)
        let assessment = try ToyWorld(measures: [measure]).assess()
        let run = assessment.disrupted
        expectFigures(run.wanted(0, by: Toy.cars), series((12, 0.75), (1, 0.7125), (1, 0.675), (1, 0.6375), (44, 0.6)))
        expectFigures(run.wanted(0, by: Toy.freight), series((59, 0.25)))
        expectFigures(run.record.restraint.series(0), series((12, 0), (1, 0.0375), (1, 0.075), (1, 0.1125), (44, 0.15)))
        expectRows(run.events(.ruleStart), [[10, 20]])
        #expect(run.unserved().allSatisfy { $0 == 0 })
        // 0.225 + 44 x 0.15 = 6.825 kt saved at 200 AZN/t, and 2 M AZN once; nothing where nothing was saved.
        let strategy = try #require(assessment.inputs.strategy?.measures.first?.value)
        func cost(_ saved: Double) -> Double {
            let context = MeasureCostContext(
                values: assessment.values, horizon: assessment.horizon, restrained: [Quantity(saved)])
            return strategy.cost(context).restraint.value
        }
        expectFigure(cost(6.825), 3.365)
        expectFigure(cost(0), 0)
        expectFigure(run.record.restraint.sum(0), 6.825)
    }

    /// Outside its days it rests.
    @Test func itHoldsOnItsDaysOnly() throws {
        let run = try ToyWorld(measures: [restraint(20, "windows: {from: 2023-01-11, through: 2023-01-20}")]).assess()
            .disrupted
        expectFigures(run.wanted(0, by: Toy.cars), series((10, 0.75), (10, 0.6), (39, 0.75)))
    }

    /// Two of 20 % and 50 % leave 0.8 x 0.5 of the 0.75 kt/d.
    @Test func severalMultiply() throws {
        let days = "windows: {from: 2023-01-11, through: 2023-01-20}"
        let run = try ToyWorld(measures: [restraint(20, days, name: "one"), restraint(50, days, name: "other")])
            .assess().disrupted
        expectFigures(run.wanted(0, by: Toy.cars), series((10, 0.75), (10, 0.3), (39, 0.75)))
        expectFigures(run.record.restraint.series(0), series((10, 0), (10, 0.45), (39, 0)))
    }

    /// The plant stops on days 5 to 9: 10 kt of usable stock are 7 after day 7. From day 8 on cars want half: 7 - 1 +
    /// 0.375 after day 8, 5.75 after day 9, then 0.375 a day more. Once begun it stays, although cover is above 7.5 d
    /// again from day 14 on.
    @Test func onceTriggeredItStays() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["stocks.commercial.regular.opening=20 kt"],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-06, through: \
                2023-01-10}}}
                """,
            measures: [restraint(50, "trigger: {cover-below: 7.5 d}")])
        let run = try world.assess().disrupted
        expectFigures(run.wanted(0, by: Toy.cars), series((8, 0.75), (51, 0.375)))
        expectFigures(Array(run.usable()[6...15]), [8, 7, 6.375, 5.75, 6.125, 6.5, 6.875, 7.25, 7.625, 8])
        expectRows(run.events(.trigger), [[8, 7]])
    }
}
