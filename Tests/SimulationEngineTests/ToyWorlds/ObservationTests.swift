import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Every measure and every kind of target, by hand.
@Suite struct ObservationTests {
    /// The figure of the disrupted run, its implausibility and its unit.
    private func figure(
        _ text: String, _ settings: [String] = [], scenario: String = "", products: ToyWorld.Products = .regular
    ) throws -> (measured: Double, implausibility: Double, observed: ObservedFigure) {
        let world = ToyWorld(
            settings, products: products,
            scenario: scenario + """
                \nobservations: {figure: {title: F, role: score, products: [regular], \(text)}}
                """)
        let assessment = try world.assess()
        let observed = try #require(ObservedFigure.all(of: assessment.inputs, assessment.values).first)
        let measured = observed.measured(in: assessment[observed.run])
        return (measured, observed.implausibility(of: measured), observed)
    }

    /// Half of the output is missing: 0.5 kt are ordered on day 24 and every day after it, from the near supplier on
    /// days 30 to 58.
    private static let imported = [TargetGapTests.halfOutput]
    /// 20 kt of usable stock last 40 days, then half a kt is missing every day to day 58.
    private static let short = [TargetGapTests.halfOutput] + ReserveTests.noSpot

    @Test(arguments: [
        // Landed on days 30 to 58; day 31 is 1 February.
        ("measure: imports, value: 10 kt, error: 1 kt", imported, 14.5),
        ("measure: imports, value: 10 kt, error: 1 kt, suppliers: [far]", imported, 0),
        ("measure: imports, value: 10 kt, error: 1 kt, window: {from: 2023-02-01, through: 2023-02-10}", imported, 5),
        // Days 30 to 33 of the first 41 are left out: days 34 to 40.
        (
            """
            measure: imports, value: 10 kt, error: 1 kt, window: {from: 2023-01-01, through: 2023-02-10}, \
            except: {from: 2023-01-31, length: 4 d}
            """,
            imported, 3.5
        ),
        ("measure: unit-value, value: 480 USD/t, error: 10 USD/t", imported, 500),
        ("measure: production, value: 30 kt, error: 1 kt", imported, 29.5),
        ("measure: demand, value: 30 kt, error: 1 kt, window: {from: 2023-01-01, through: 2023-01-31}", imported, 31),
        // 30 kt less half a kt a day, the minimum of 10 kt in it.
        (
            "measure: closing-stock, value: 20 kt, error: 1 kt, window: {from: 2023-01-01, through: 2023-01-10}",
            imported, 25
        ),
        ("measure: unserved, value: 10 kt, error: 1 kt", short, 9.5),
        ("measure: unserved, value: 10 kt, error: 1 kt, run: reference", short, 9.5),
        // Days 40 to 43 in the window, then a whole week.
        (
            "measure: unserved-worst-week, value: 10 kt, error: 1 kt, window: {from: 2023-01-01, through: 2023-02-13}",
            short, 2
        ),
        ("measure: unserved-worst-week, value: 10 kt, error: 1 kt", short, 3.5),
        (
            "measure: unserved-worst-week, value: 10 kt, error: 1 kt, window: {from: 2023-02-20, through: 2023-02-22}",
            short, 1.5
        )
    ])
    func measure(_ text: String, _ settings: [String], _ expected: Double) throws {
        expectFigure(try figure(text, settings).measured, expected)
    }

    /// 30 + 118 made, 25 kt kept: (2 - 1) kt a day, 0.75 exported from the first day on.
    @Test func exports() throws {
        let settings = [
            "refineries.plant.output.regular=2 kt/d",
            "exports={regular: {threshold: 25 kt, rate: 0.75 kt/d, price: 300 USD/t}}"
        ]
        expectFigure(try figure("measure: exports, value: 40 kt, error: 1 kt", settings).measured, 44.25)
    }

    /// The near supplier has 0.25 kt/d from day 23 on (36 days, 9 kt), the far one brings 0.25 kt on days 37 to 58 (5.5
    /// kt).
    @Test func importShare() throws {
        let settings = [TargetGapTests.halfOutput, "suppliers.near.spot.regular.volume=0.25 kt/d"]
        let near = try figure(
            "measure: import-share, suppliers: [near], at-least: 90 %, error: 3 %, discrepancy: 4 %", settings)
        expectFigure(near.measured, 900 / 14.5)
        expectFigure(near.observed.standardDeviation, 5)
        expectFigure(near.implausibility, (90 - 900 / 14.5) / 5)
        #expect(near.observed.unit == "%")
    }

    /// A contract of 0.5 kt a day is stopped from loading on ten days.
    @Test func stoppedAtLoading() throws {
        let settings = [
            "suppliers.near.contracts={regular: {volume: 182.5 kt/yr, price: 500 USD/t}}",
            "stocks.commercial.regular.capacity=1000 kt"
        ]
        let stop = """
            shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: 2023-01-11, \
            through: 2023-01-20}}}
            """
        expectFigure(
            try figure("measure: stopped-at-loading, value: 4 kt, error: 1 kt", settings, scenario: stop).measured, 5)
    }

    /// 14.5 kt are imported; s = 5.
    @Test(arguments: [
        ("value: 10 kt", 0.9), ("value: 24.5 kt", 2), ("interval: {from: 10 kt, through: 12 kt}", 0.5),
        ("interval: {from: 14 kt, through: 15 kt}", 0),
        ("interval: {from: 20 kt, through: 30 kt}", 1.1), ("at-most: 4.5 kt", 2), ("at-most: 15 kt", 0),
        ("at-least: 24.5 kt", 2), ("at-least: 14 kt", 0)
    ])
    func implausibility(_ target: String, _ expected: Double) throws {
        expectFigure(
            try figure("measure: imports, \(target), error: 3 kt, discrepancy: 4 kt", Self.imported).implausibility,
            expected)
    }

    /// Nothing is imported where home output meets demand: no share and no unit value, however wide the target.
    @Test(arguments: [
        "measure: unit-value, at-least: 0 USD/t, error: 1000 USD/t",
        "measure: import-share, suppliers: [near], at-least: 0 %, error: 100 %"
    ])
    func whatTheRunDoesNotHaveIsImplausible(_ text: String) throws {
        let found = try figure(text)
        #expect(found.measured.isNaN)
        #expect(found.implausibility == .infinity)
    }

    /// Targets in the unit of the figure: 480 USD/t are 0.96 M AZN/kt at 2 AZN/USD.
    @Test func targetsAreInTheUnitOfTheFigure() throws {
        let price = try figure("measure: unit-value, value: 480 USD/t, error: 10 USD/t", Self.imported)
        #expect(price.observed.unit == "USD/t")
        expectFigure(price.implausibility, 2)
    }

    /// Two products are added up: regular lacks 0.5 kt a day from day 40 on, premium from day 20 on.
    @Test func productsAreAddedUp() throws {
        let settings = Self.short + ["refineries.plant.output.premium=0 kt/d"]
        let world = ToyWorld(
            settings, products: .regularAndPremium,
            scenario: """
                observations: {figure: {title: F, role: score, products: [regular, premium], measure: unserved, \
                value: 1 kt, error: 1 kt}}
                """)
        let assessment = try world.assess()
        let observed = try #require(ObservedFigure.all(of: assessment.inputs, assessment.values).first)
        expectFigure(observed.measured(in: assessment.disrupted), 0.5 * 19 + 0.5 * 39)
    }

    /// Drawn dates may leave the horizon, and drawn bounds may change places: no trap, no figure.
    @Test func drawnValuesNeverTrap() throws {
        let world = ToyWorld(
            Self.imported,
            scenario: """
                observations:
                  figure: {title: F, role: score, products: [regular], measure: imports, interval: {from: 10 kt, through: 12 kt}, error: 1 kt, window: {from: 2023-02-01, through: 2023-02-10}}
                """)
        let inputs = try world.inputs()
        var values = inputs.values
        for (path, value) in [("window.from", 1e6), ("interval.from", 13)] {
            values.numbers[try #require(inputs.parameters.index(of: "observations.figure.\(path)"))] = value
        }
        let observed = try #require(ObservedFigure.all(of: inputs, values).first)
        #expect(observed.target == .interval(12...13))
        #expect(observed.measured(in: try world.assess().disrupted).isNaN)
        values.numbers[try #require(inputs.parameters.index(of: "observations.figure.window.through"))] = 1e6 + 3
        #expect(
            try #require(ObservedFigure.all(of: inputs, values).first).measured(in: try world.assess().disrupted).isNaN)
    }
}
