import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// What each cause did by its own trace, what that costs, and the events that rules leave; in M AZN and kt.
@Suite struct CauseTraceTests {
    private func restraint(_ name: String, _ reduction: Int, _ more: String) -> String {
        "\(name): {kind: demand-restraint, products: [regular], reduction: \(reduction) %, cost: 100 USD/t\(more)}"
    }
    private func total(_ table: DayTable) -> Double { (0..<table.rows).reduce(0) { $0 + table.sum($1) } }

    /// 20 % of 1 kt/d over 59 days are 11.8 kt at 200 AZN/t. By class 20 % of 0.75 and of 0.25 kt/d are 8.85 and 2.95
    /// kt. Each campaign costs its own 2 M AZN.
    @Test(arguments: [("", 0.0), (", campaign-cost: 1 M USD", 2.0)])
    func aRestraintSplitByClassCostsTheSame(more: String, campaign: Double) throws {
        let whole = try ToyWorld(measures: [restraint("all", 20, more)]).assess()
        let split = try ToyWorld(measures: [
            restraint("cars", 20, ", classes: [private-cars]\(more)"),
            restraint("trucks", 20, ", classes: [freight]\(more)")
        ]).assess()
        expectFigure(whole.strategyCost.restraint, 2.36 + campaign)
        expectFigures(split.measureCosts.map { $0.cost.restraint.value }, [1.77 + campaign, 0.59 + campaign])
        expectFigure(split.strategyCost.restraint, 2.36 + 2 * campaign)
        #expect(split.measureCosts.map(\.name) == ["cars", "trucks"])
    }

    /// The response saves 11.8 kt; a measure of the same name saves 10 % of the 0.8 kt/d that it leaves, 4.72 kt for
    /// 0.944 M AZN.
    @Test func aResponseIsNoCostOfTheStrategy() throws {
        let scenario = "responses:\n  \(restraint("calm", 20, ", campaign-cost: 1 M USD"))"
        #expect(try ToyWorld(scenario: scenario).assess().strategyCost == MeasureCost())
        let both = try ToyWorld(scenario: scenario, measures: [restraint("calm", 10, "")]).assess()
        expectFigure(both.strategyCost.restraint, 0.944)
        expectFigures((0..<2).map { both.disrupted.record.restrainedByCause.sum($0) }, [11.8, 4.72])
    }

    /// Of 1 kt/d a quarter is saved by the first; half of cars' remaining 0.5625 kt/d by the second; 20 % of all that
    /// is left, 0.25 x 0.75 and 0.28125 kt/d, by the third.
    @Test func whatEachCauseRestrainsAddsUp() throws {
        let run = try ToyWorld(measures: [
            restraint("first", 25, ""), restraint("second", 50, ", classes: [private-cars]"), restraint("third", 20, "")
        ]).assess().disrupted
        expectFigures((0..<3).map { run.record.restrainedByCause.sum($0) / 59 }, [0.25, 0.28125, 0.09375])
        expectFigure(run.record.restraint.sum(0), 59 * 0.625)
        expectFigure(total(run.record.restrainedByCause), 59 * 0.625)
    }

    /// On days 10 to 19, at a cover of 20 days: 20 kt of usable stock for 1 kt/d.
    @Test func anExportPauseLeavesItsEvents() throws {
        let pause = "hold: {kind: export-pause, products: [regular], windows: {from: 2023-01-11, through: 2023-01-20}}"
        let run = try ToyWorld(measures: [pause]).assess().disrupted
        expectRows(run.events(.ruleStart), [[10, 20]])
        expectRows(run.events(.ruleEnd), [[20, 20]])
    }

    /// 19.75 kt less half a kt a day: 7.75 days of cover close day 23, and drivers hoard from day 24 on, in both runs
    /// that have the shock.
    @Test func aTriggeredWaveLeavesItsEvent() throws {
        let assessment = try ToyWorld(
            Self.shrinking,
            scenario: """
                shocks: {panic: {kind: hoarding, products: [regular], classes: [private-cars], first-day: 3, length: \
                4 d, payback: 5 d, tank-space: 10 kt, trigger: {cover-below: 8 d}}}
                """
        ).assess()
        expectRows(assessment.noResponse.events(.ruleStart), [[24, 7.75]])
        expectRows(assessment.disrupted.events(.ruleStart), [[24, 7.75]])
        #expect(assessment.reference.events(.ruleStart).isEmpty)
    }
}

extension CauseTraceTests {
    private static let noSpot = ["suppliers.near.spot=~", "suppliers.far.spot=~"]
    private static let shrinking =
        noSpot + ["refineries.plant.output.regular=0.5 kt/d", "stocks.commercial.regular.opening=29.75 kt"]

    private func reserve(_ name: String, _ volume: Double, _ cover: Int, _ rate: Double, _ more: String) -> String {
        """
        \(name): {kind: strategic-stock, products: [regular], volume: \(volume) kt, holding-cost: 73 USD/t/yr, \
        release: {trigger: {cover-below: \(cover) d}, rate: \(rate) kt/d\(more)
        """
    }

    /// Seen below 8 days on day 24, 3 and 2 kt flow at 1 and 0.5 kt/d from day 27 on, after a close below 8 days. Day
    /// 26 closes at 6.25; days 27 and 28 add 1 each to 8.25, day 29 rests at 7.75, day 30 adds 1 to 8.75, days 31 and
    /// 32 rest to 7.75, day 33 takes the last half kt: two thirds of each from the first.
    @Test func twoReservesShareTheReleaseByTheirRates() throws {
        let run = try ToyWorld(
            Self.shrinking,
            measures: [
                reserve("near", 3, 8, 1, ", lead-time: 3 d}}"), reserve("deep", 2, 8, 0.5, ", lead-time: 3 d}}")
            ]
        ).assess().disrupted
        let released = series((27, 0), (2, 1.5), (1, 0), (1, 1.5), (2, 0), (1, 0.5), (25, 0))
        expectFigures(run.record.reserveRelease.series(0), released)
        expectFigures(run.record.releasedByCause.series(0), released.map { $0 * 2 / 3 })
        expectFigures(run.record.releasedByCause.series(1), released.map { $0 / 3 })
        expectFigure(total(run.record.releasedByCause), 5)
        expectFigure(total(run.record.refilledByCause), 0)
    }

    /// The plant makes 1.5 kt/d and stops on days 5 to 9; usable stock is 8.5 after day 8. Days 9 and 10 release 0.6
    /// and 0.4 kt, day 10 closes at 10. From day 11 on 0.3 and 0.1 kt a day fill the 2 kt again until day 15; each rule
    /// tells it once.
    @Test func whatEachReserveGivesAndTakesAddsUp() throws {
        let world = ToyWorld(
            Self.noSpot + ["refineries.plant.output.regular=1.5 kt/d", "stocks.commercial.regular.opening=20 kt"],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-06, through: \
                2023-01-10}}}
                """,
            measures: [
                reserve("near", 3, 9, 0.6, "}, refill: {rate: 0.3 kt/d, cover-above: 9.5 d}}"),
                reserve("deep", 2, 9, 0.4, "}, refill: {rate: 0.1 kt/d, cover-above: 9.5 d}}")
            ])
        let run = try world.assess().disrupted
        // Position 0 is the shock, which has no rule.
        expectFigures((0..<3).map { run.record.releasedByCause.sum($0) }, [0, 1.2, 0.8])
        expectFigures((0..<3).map { run.record.refilledByCause.sum($0) }, [0, 1.5, 0.5])
        expectFigures(run.record.refilledByCause.series(1), series((11, 0), (5, 0.3), (43, 0)))
        expectFigure(run.record.reserveRelease.sum(0), 0)
        expectRows(run.events(.reserveRefill), [[11, 2], [11, 2]])
    }
}
